using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Compares the documents of a run with those in a folder, and tells of each what differs, in the order of the inputs.</summary>
internal sealed class GoldenCheck : IRunObserver
{
    /// <summary>The most lines that are shown of the difference of one document.</summary>
    public const int MostLines = 40;

    private readonly string _folder;
    private readonly bool _updates;
    private readonly ImmutableArray<ExportFormat> _formats;
    private readonly TextWriter _told;
    private readonly CommandEnvironment _environment;
    private readonly GoldenComparison _comparison;
    private readonly ConcurrentDictionary<string, GoldenFinding> _findings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private bool _hasUnnamed;
    private bool _hasSurplus;

    /// <summary>Begins.</summary>
    /// <param name="folder">The folder of the documents that are there.</param>
    /// <param name="updates">Whether what differs is written.</param>
    /// <param name="formats">What is made of each input.</param>
    /// <param name="told">Takes the differences.</param>
    /// <param name="environment">All that is outside.</param>
    public GoldenCheck(string folder, bool updates, ImmutableArray<ExportFormat> formats, TextWriter told, CommandEnvironment environment)
    {
        _folder = folder;
        _updates = updates;
        _formats = formats;
        _told = told;
        _environment = environment;
        _comparison = new GoldenComparison(environment);
    }

    /// <summary>Where documents would go.</summary>
    public OutputTarget Target => new(OutputKind.Folder, _folder);

    /// <summary>The same environment, where what is saved is compared.</summary>
    public CommandEnvironment Around(CommandEnvironment environment) => environment with { Files = new GoldenFiles(environment.Files, this) };

    /// <summary>Compares a document with the one that is there, and writes it where that is wanted; safe for several threads.</summary>
    /// <param name="name">Its path.</param>
    /// <param name="content">What would be written.</param>
    /// <exception cref="IOException">It differs, shall be written, and cannot be.</exception>
    public void Compare(string name, ReadOnlySpan<byte> content)
    {
        var finding = _comparison.Compare(name, content);
        if (_updates && finding.State is GoldenState.Different or GoldenState.Missing)
        {
            _environment.Files.Save(name, content);
        }

        _findings[name] = finding with { Lines = Bounded(finding.Lines) };
    }

    /// <summary>What the comparison makes of a result: nothing is written unless that was wanted, and what differs is said.</summary>
    /// <param name="result">What became of a page; its documents seem written.</param>
    /// <param name="policy">How much diagnostics matter.</param>
    public ExportResult Judge(ExportResult result, DiagnosticPolicy policy)
    {
        var said = new List<Diagnostic>();
        var documents = result.Documents.Select(document => Judge(document, said)).ToImmutableArray();
        return result with { Documents = documents, Diagnostics = [.. result.Diagnostics, .. policy.Apply(said, result.Source)] };
    }

    /// <inheritdoc/>
    public void Done(PageSource page, ExportResult result)
    {
        foreach (var document in result.Documents)
        {
            _hasUnnamed |= document.Name is null;
            if (document.Name is { } name)
            {
                _names.Add(_environment.Files.FullPath(name));
                if (_findings.TryRemove(name, out var finding))
                {
                    Tell(name, finding);
                }
            }
        }
    }

    /// <summary>The documents in the folder that no input makes. They are never deleted.</summary>
    /// <param name="isWhole">Whether every input was looked at, without which nothing can be said.</param>
    public IReadOnlyList<Diagnostic> Surplus(bool isWhole)
    {
        if (!isWhole || _hasUnnamed)
        {
            _told.WriteLine("Surplus documents were not looked for, since not every input has its documents.");
            return [];
        }

        var found = GoldenFolder.Documents(_folder, _formats, _environment.Files).FindAll(name => !_names.Contains(_environment.Files.FullPath(name)));
        if (_updates)
        {
            found.ForEach(name => Line($"surplus: {name} (no input makes it; delete it where it is not wanted)"));
            return [];
        }

        _hasSurplus = found.Count > 0;
        return found.ConvertAll(name => new Diagnostic(
            DiagnosticCodes.GoldenSurplus, "The document is there, and no input makes it", new SourcePlace(name), "Delete it, or export its page too"));
    }

    /// <summary>The exit code of the run.</summary>
    /// <param name="code">That of the documents.</param>
    public int ExitCode(int code) => code == ExitCodes.Done && _hasSurplus ? ExitCodes.Differs : code;

    private DocumentResult Judge(DocumentResult document, List<Diagnostic> said)
    {
        if (document is not { Outcome: ExportOutcome.Written, Name: { } name } || !_findings.TryGetValue(name, out var finding))
        {
            return document;
        }

        switch (finding.State)
        {
            case GoldenState.Same:
                return document with { Outcome = ExportOutcome.UpToDate };
            case GoldenState.Unreadable:
                said.Add(finding.Problem!);
                return new(document.Format, ExportOutcome.Failed, name);
            case var _ when _updates:
                return document;
            case GoldenState.Missing:
                said.Add(Problem(DiagnosticCodes.GoldenMissing, "The document would be written, and is not there", name));
                break;
            default:
                said.Add(Problem(DiagnosticCodes.GoldenDifferent, "The document would not be written as it is there", name));
                break;
        }

        return new(document.Format, ExportOutcome.Different, name);
    }

    private static Diagnostic Problem(DiagnosticCode code, string message, string name) =>
        new(code, message, new SourcePlace(name), "Where that is wanted, accept it with --update-golden");

    private void Tell(string name, GoldenFinding finding)
    {
        switch (finding.State)
        {
            case GoldenState.Missing:
                Line(_updates ? $"written: {name} (was missing)" : $"missing: {name}");
                break;
            case GoldenState.Different when _updates:
                Line($"written: {name} (was different)");
                break;
            case GoldenState.Different:
                Line($"--- {name} (there)");
                Line($"+++ {name} (now)");
                foreach (var line in finding.Lines)
                {
                    Line(line);
                }

                break;
        }
    }

    private void Line(string text) => _told.WriteLine(DiagnosticPrinter.Printable(text));

    private static IReadOnlyList<string> Bounded(IReadOnlyList<string> lines) => lines.Count <= MostLines ? lines :
    [
        .. lines.Take(MostLines),
        string.Create(CultureInfo.InvariantCulture, $"... and {lines.Count - MostLines} more lines"),
    ];
}
