using System.CommandLine;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The options of reports, severities and baselines.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string[]> _report = new("--report")
    {
        HelpName = "FILE",
        Description = "Write what became of each input: a .json with hashes, pictures, headings and problems (by the schema "
            + "src/ExportKit.Cli/report.schema.json), a .sarif for code hosts, an .html to look at; - is standard output, as JSON. Give it once for each of several",
    };

    private readonly Option<string[]> _severity = new("--severity")
    {
        HelpName = "CODE=LEVEL",
        Description = "How much a problem matters: info, warning, accessibility, error or off, such as EK2003=info or "
            + "alt-from-caption=info. Give it once for each of several",
    };

    private readonly Option<string[]> _failOn = new("--fail-on")
    {
        HelpName = "LEVEL|CODE",
        Description = "End with exit code 5 where a problem of this severity or worse, or of this code, stands; the documents are written. "
            + "Give it once for each of several",
    };

    private readonly Option<string> _baseline = new("--baseline")
    {
        HelpName = "FILE", Description = "Let the problems that this file knows pass; new ones fail by --fail-on and --strict",
    };

    private readonly Option<string> _writeBaseline = new("--write-baseline")
    {
        HelpName = "FILE", Description = "Write the problems of this run to a file for --baseline",
    };

    private Baseline? _read;

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(GroupedCommand command) =>
        command.AddGroup("Reports", _report, _severity, _failOn, _baseline, _writeBaseline);

    /// <summary>What the command line says.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="environment">All that is outside.</param>
    /// <exception cref="UsageException">A value cannot be understood, or the baseline cannot be used.</exception>
    public ReportSettings Read(ParseResult result, CommandEnvironment environment) => new()
    {
        Reports = Targets(result, environment),
        FailOn = new FailOn(_failOn.Name, result.GetValue(_failOn) ?? []),
        Baseline = Baseline(result, environment),
        BaselineToWrite = OptionValues.Text(_writeBaseline.Name, result.GetValue(_writeBaseline)),
    };

    /// <summary>Whether a baseline is to be written.</summary>
    public bool WritesBaseline(ParseResult result) => result.GetValue(_writeBaseline) is not null;

    /// <summary>Whether a report is asked for, so that results must carry hashes and timings.</summary>
    public bool IsAsked(ParseResult result) => result.GetValue(_report) is { Length: > 0 };

    /// <summary>How much results must carry for a report that people look at; null where none is asked for.</summary>
    public PreviewOptions? Preview(ParseResult result) =>
        Array.Exists(result.GetValue(_report) ?? [], path => path != InputReader.Standard && IsPage(path)) ? new PreviewOptions() : null;

    private static bool IsPage(string path) => Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm";

    /// <summary>How much diagnostics matter.</summary>
    /// <param name="result">The command line, with the settings that stand before it.</param>
    /// <param name="environment">All that is outside.</param>
    /// <exception cref="UsageException">A value cannot be understood, or the baseline cannot be used.</exception>
    public DiagnosticPolicy Policy(ParseResult result, CommandEnvironment environment)
    {
        var values = result.GetValue(_severity) ?? [];
        var baseline = Baseline(result, environment);
        return values.Length == 0 && baseline is null
            ? DiagnosticPolicy.Default
            : new DiagnosticPolicy(SeverityValues.Changes(_severity.Name, values), baseline?.Known);
    }

    private Baseline? Baseline(ParseResult result, CommandEnvironment environment)
    {
        if (OptionValues.Text(_baseline.Name, result.GetValue(_baseline)) is not { } path)
        {
            return null;
        }

        // Settings may be understood once for each page; the file is read once.
        if (_read?.Path != path)
        {
            var problems = BaselineFile.Read(path, environment);
            _read = new(path, problems, new DiagnosticBaseline(problems, Paths(path, environment).From));
        }

        return _read;
    }

    /// <summary>The names that a baseline has for sources: their ways from its own folder.</summary>
    public static SourcePaths Paths(string baseline, CommandEnvironment environment) =>
        new(Path.GetDirectoryName(environment.Files.FullPath(baseline)) ?? "/", environment);

    private ReportTarget[] Targets(ParseResult result, CommandEnvironment environment)
    {
        var targets = new List<ReportTarget>();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in result.GetValue(_report) ?? [])
        {
            OutputAddress.Refuse(path);
            var target = new ReportTarget(Kind(path), path);
            if (!paths.Add(path == InputReader.Standard ? path : environment.Files.FullPath(path)))
            {
                throw new UsageException($"Two reports cannot be written to {path}. Give {_report.Name} each file once.");
            }

            targets.Add(target);
        }

        return [.. targets];
    }

    private ReportKind Kind(string path)
    {
        if (path == InputReader.Standard)
        {
            return ReportKind.Json;
        }

        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".json" => ReportKind.Json,
            ".sarif" => ReportKind.Sarif,
            ".html" or ".htm" => ReportKind.Html,
            "" => throw new UsageException($"The report \"{path}\" has no ending that says what it shall be. Give {_report.Name} a .json, a .sarif, an .html, or - for JSON on standard output."),
            var other => throw new UsageException($"There are no reports of the kind {other}. Give {_report.Name} a .json, a .sarif, an .html, or - for JSON on standard output."),
        };
    }
}
