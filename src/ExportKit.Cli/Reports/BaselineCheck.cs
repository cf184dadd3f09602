using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Finds the problems of a baseline that no longer occur, in the sources that a run looked at whole.</summary>
internal sealed class BaselineCheck
{
    private readonly Baseline _baseline;
    private readonly IReadOnlyList<ExportFormat> _formats;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);

    /// <summary>Makes a check.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="formats">The documents that are made, since each has problems of its own.</param>
    public BaselineCheck(Baseline baseline, IReadOnlyList<ExportFormat> formats)
    {
        _baseline = baseline;
        _formats = formats;
    }

    /// <summary>Takes note of what stands.</summary>
    public void Done(ExportResult result)
    {
        // Of what failed or was refused not everything was looked at.
        if (result.Outcome == ExportOutcome.Written && result.Article is not null)
        {
            _sources.Add(_baseline.Known.NameOf(result.Source));
        }

        var fingerprints = new DiagnosticFingerprint();
        foreach (var diagnostic in result.Diagnostics)
        {
            _seen.Add(Key(_baseline.Known.NameOf(diagnostic.Place?.Source ?? result.Source), fingerprints.Next(diagnostic)));
        }
    }

    /// <summary>The problems that no longer occur, in the order of the file.</summary>
    public IReadOnlyList<KnownProblem> Outdated() =>
        [.. _baseline.Problems.Where(problem => _sources.Contains(problem.Source) && WouldBeFound(problem) && !_seen.Contains(Key(problem.Source, problem.Fingerprint)))];

    // Problems of documents that are not made in this run are not found, and may stand all the same. A text loads no pictures.
    private bool WouldBeFound(KnownProblem problem) => problem.Code switch
    {
        ['E', 'K', '5', ..] => _formats.Contains(ExportFormat.Pdf),
        ['E', 'K', '6', ..] => _formats.Contains(ExportFormat.Epub),
        ['E', 'K', '7', ..] => _formats.Contains(ExportFormat.PlainText),
        ['E', 'K', '9', '0', ..] => _formats.Any(format => format.IsBraille),
        ['E', 'K', '9', '1', ..] => _formats.Contains(ExportFormat.Ssml),
        "EK2004" or "EK2005" or "EK2006" or "EK2007" => _formats.Contains(ExportFormat.Pdf) || _formats.Contains(ExportFormat.Epub),
        _ => true,
    };

    private static string Key(string source, string fingerprint) => fingerprint + "\n" + source;
}

/// <summary>Collects the problems of a run for a new baseline: warnings and worse, and what the run would fail on.</summary>
internal sealed class BaselineCollector
{
    private readonly List<KnownProblem> _problems = [];
    private readonly SourcePaths _paths;
    private readonly FailOn _failOn;

    /// <summary>Makes a collector.</summary>
    /// <param name="paths">What the baseline calls sources.</param>
    /// <param name="failOn">What makes the run fail.</param>
    public BaselineCollector(SourcePaths paths, FailOn failOn)
    {
        _paths = paths;
        _failOn = failOn;
    }

    /// <summary>The problems so far.</summary>
    public IReadOnlyList<KnownProblem> Problems => _problems;

    /// <summary>Takes the problems of a page. That there is no document is nothing that a baseline could let pass.</summary>
    public void Done(ExportResult result)
    {
        var fingerprints = new DiagnosticFingerprint();
        foreach (var diagnostic in result.Diagnostics)
        {
            var fingerprint = fingerprints.Next(diagnostic);
            if (!DiagnosticPolicy.IsFixed(diagnostic.Code) && (diagnostic.Severity >= Severity.Warning || _failOn.IsMeant(diagnostic)))
            {
                _problems.Add(new(_paths.From(diagnostic.Place?.Source ?? result.Source), fingerprint, diagnostic.Code.Id, diagnostic.Message));
            }
        }
    }
}
