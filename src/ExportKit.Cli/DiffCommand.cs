using System.CommandLine;
using ExportKit.Cli.Comparing;
using ExportKit.Diagnostics;
using ExportKit.Limits;

namespace ExportKit.Cli;

/// <summary>The command <c>diff</c>: whether two documents, of any two formats, carry the same words in the same order, and where they part.</summary>
internal sealed class DiffCommand : ICommand
{
    private readonly string _description;

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Two documents: PDF, EPUB, text or a page of HTML (its article), told apart by their bytes; - is standard input", Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _json = Flags.Create("Show the differences as JSON, by the schema src/ExportKit.Cli/diff.schema.json", "--json");
    private readonly Option<string> _quiet = Flags.Create("Say nothing but errors; the exit code tells", "-q", "--quiet");

    private readonly LimitOptions _limits = new();

    public DiffCommand(string description) => _description = description;

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples =>
    [
        "exportkit diff story.html exports/story.epub",
        "exportkit diff exports/story.pdf exports/story.txt",
        "exportkit diff yesterday.epub today.epub --json > changes.json",
    ];

    /// <inheritdoc/>
    public GroupedCommand Build()
    {
        var command = new GroupedCommand("diff", _description) { ArgumentsShown = "A B" };
        command.Add(_files);
        command.AddGroup("Options", _json, _quiet);
        _limits.AddTo(command, LimitUse.Checking | LimitUse.Reading);
        return command;
    }

    /// <inheritdoc/>
    public int Run(ParseResult result, CommandEnvironment environment)
    {
        var files = result.GetValue(_files) ?? [];
        if (files.Length != 2)
        {
            throw new UsageException("Give two documents to compare: exportkit diff story.html exports/story.epub");
        }

        if (files[0] == InputReader.Standard && files[1] == InputReader.Standard)
        {
            throw new UsageException("Standard input (-) can be read only once.");
        }

        environment = environment with { Limits = _limits.Read(result) };
        var diagnostics = new DiagnosticBag();
        var (left, right) = Read(files, environment, diagnostics);
        var printer = DiagnosticPrinter.ToError(environment);
        foreach (var diagnostic in diagnostics.Diagnostics)
        {
            printer.Print(diagnostic, files[0]);
        }

        return left is null || right is null ? ExitCodes.Usage : Compare(left, right, result, environment);
    }

    private static (ReadDocument? Left, ReadDocument? Right) Read(string[] files, CommandEnvironment environment, DiagnosticBag diagnostics)
    {
        try
        {
            var reader = new WordsReader(environment);
            return (reader.Read(files[0], diagnostics), reader.Read(files[1], diagnostics));
        }
        catch (Exception exception)
        {
            FaultReport.Add(exception, files[0], diagnostics, environment);
            return (null, null);
        }
    }

    private int Compare(ReadDocument left, ReadDocument right, ParseResult result, CommandEnvironment environment)
    {
        var comparison = new DocumentComparison(left, right);
        if (result.Has(_json))
        {
            using var output = environment.OpenOutput();
            ComparisonJson.Write(comparison, output);
        }
        else if (!result.Has(_quiet))
        {
            ComparisonText.Write(comparison, environment.Out);
        }

        return comparison.Differences.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }
}
