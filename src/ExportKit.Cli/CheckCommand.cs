using System.CommandLine;
using ExportKit.Checking;
using ExportKit.Cli.Checking;
using ExportKit.Diagnostics;
using ExportKit.Limits;

namespace ExportKit.Cli;

/// <summary>The command <c>check</c>: examines documents, ours or not, and says which rules were checked, by whom, and which were not.</summary>
internal sealed class CheckCommand : ICommand
{
    private readonly string _description;

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "PDFs, EPUBs and texts, told apart by their bytes; - is standard input", Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _json = Flags.Create("Show the reports as JSON, by the schema src/ExportKit.Cli/check.schema.json", "--json");
    private readonly Option<string> _rules = Flags.Create("Name every rule, those that pass and those that nobody checked too", "--rules");
    private readonly Option<string> _noExternal = Flags.Create("Check by our own rules alone", "--no-external");

    private readonly Option<string[]> _validators = new("--validators")
    {
        HelpName = "LIST",
        Description = $"The outside validators to run, of {string.Join(", ", OutsideValidators.Names)}; one that is missing is then an error. Default: those that are installed",
    };

    private readonly LimitOptions _limits = new();

    public CheckCommand(string description) => _description = description;

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples =>
    [
        "exportkit check exports/story.pdf exports/story.epub exports/story.txt",
        "exportkit check book.epub --validators epubcheck,ace",
        "exportkit check exports/*.epub --no-external --json > checked.json",
        "exportkit check report.pdf --rules",
    ];

    /// <inheritdoc/>
    public GroupedCommand Build()
    {
        var command = new GroupedCommand("check", _description) { _files };
        command.AddGroup("Options", _json, _rules, _noExternal, _validators);
        _limits.AddTo(command, LimitUse.Checking);
        return command;
    }

    /// <inheritdoc/>
    public int Run(ParseResult result, CommandEnvironment environment)
    {
        environment = environment with { Limits = _limits.Read(result) };
        var files = Files(result);
        var settings = Settings(result);
        var reports = new List<CheckReport>(files.Length);
        var text = new CheckText(environment.Out, result.Has(_rules), environment.Said);
        foreach (var file in files)
        {
            var report = Check(file, settings, environment);
            reports.Add(report);
            if (!result.Has(_json))
            {
                text.Write(report);
            }
        }

        if (result.Has(_json))
        {
            using var output = environment.OpenOutput();
            CheckJson.Write(reports, output);
        }

        return reports.TrueForAll(report => report.Passes) ? ExitCodes.Done : ExitCodes.Failed;
    }

    private string[] Files(ParseResult result) => result.GetValue(_files) switch
    {
        null or [] => throw new UsageException("No document is named. Give one to check: exportkit check story.pdf"),
        { } files when files.Count(file => file == InputReader.Standard) > 1 => throw new UsageException("Standard input (-) can be read only once."),
        { } files => files,
    };

    private CheckSettings Settings(ParseResult result)
    {
        var names = new List<string>();
        foreach (var name in (result.GetValue(_validators) ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)))
        {
            var lower = name.ToLowerInvariant();
            names.Add(OutsideValidators.Names.Contains(lower)
                ? lower
                : throw new UsageException($"\"{name}\" is no validator that is known. Give --validators some of: {string.Join(", ", OutsideValidators.Names)}.{Suggestion.DidYouMean(name, OutsideValidators.Names)}"));
        }

        return result.Has(_noExternal) && names.Count > 0
            ? throw new UsageException("--validators and --no-external contradict each other. Leave one of them out.")
            : new CheckSettings(!result.Has(_noExternal), [.. names]);
    }

    private static CheckReport Check(string file, CheckSettings settings, CommandEnvironment environment)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            return DocumentFile.Read(file, environment, diagnostics) is { } document
                ? Check(document, settings, environment)
                : CheckReport.Of(file, null, diagnostics.ToImmutable());
        }
        catch (Exception exception)
        {
            // A fault of the program on one document must not cost the others.
            FaultReport.Add(exception, file, diagnostics, environment);
            return CheckReport.Of(file, null, diagnostics.ToImmutable());
        }
    }

    private static CheckReport Check(CheckedDocument document, CheckSettings settings, CommandEnvironment environment)
    {
        if (DocumentKinds.Of(document.Content, out var reason) is not { } kind)
        {
            return CheckReport.Of(document.Name, null, new Diagnostic(
                DiagnosticCodes.CheckKindUnknown, $"This cannot be examined: {reason}", new SourcePlace(document.Name), "Give a PDF, an EPUB or a text"));
        }

        var report = new CheckReportBuilder();
        DocumentCheckers.Of(kind).Check(document, settings, environment, report);
        return report.Build(document.Name, kind);
    }
}
