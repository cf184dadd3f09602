using System.CommandLine;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The command <c>inspect</c>: shows what is read of an article, and writes no document.</summary>
internal sealed class InspectCommand : ICommand
{
    private readonly string _description;
    private readonly ArticleOptions _article = new();

    private readonly Argument<string> _input = new("INPUT")
    {
        Description = "An article page (an HTML file); - is standard input", Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _json = Flags.Create("Show it as JSON, by the schema src/ExportKit.Cli/inspect.schema.json", "--json");
    private readonly Option<string> _strict = Flags.Create("End with exit code 3 where there is an accessibility problem", "--strict");

    public InspectCommand(string description) => _description = description;

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples =>
    [
        "exportkit inspect story.html",
        "exportkit inspect story.html --json > story.json",
        "exportkit inspect - --strict < story.html",
    ];

    /// <inheritdoc/>
    public GroupedCommand Build()
    {
        var command = new GroupedCommand("inspect", _description) { _input };
        command.AddGroup("Options", _json, _strict);
        _article.AddTo(command);
        return command;
    }

    /// <inheritdoc/>
    public int Run(ParseResult result, CommandEnvironment environment)
    {
        if (result.GetValue(_input) is not { } name)
        {
            throw new UsageException("No input is named. Give the page to inspect: exportkit inspect story.html");
        }

        var options = _article.Read(result) with { Strict = result.Has(_strict) };
        var diagnostics = new DiagnosticBag();
        if (Read(name, options, environment, diagnostics) is not { } inspection)
        {
            var printer = new DiagnosticPrinter(environment.Error, DiagnosticPrinter.WantsColour(environment));
            foreach (var diagnostic in diagnostics.Diagnostics)
            {
                printer.Print(diagnostic, name);
            }

            return ExitCodes.Failed;
        }

        Show(inspection, result.Has(_json), environment);
        return diagnostics.HasAny(Severity.Error) ? ExitCodes.Failed
            : options.Strict && diagnostics.HasAny(Severity.Accessibility) ? ExitCodes.Strict
            : ExitCodes.Done;
    }

    private static Inspection? Read(string name, ExportOptions options, CommandEnvironment environment, DiagnosticBag diagnostics)
    {
        try
        {
            if (new InputReader(environment, options.MaxInputBytes).Read(name, diagnostics) is not { } page)
            {
                return null;
            }

            var article = new Exporter(environment.Stages, environment.Resources).Read(page, options, diagnostics);
            return article is null ? null : new Inspection(page, article, diagnostics.ToImmutable());
        }
        catch (Exception exception) when (!FaultReport.IsWanted(environment))
        {
            FaultReport.Add(exception, name, diagnostics);
            return null;
        }
    }

    private static void Show(Inspection inspection, bool asJson, CommandEnvironment environment)
    {
        if (!asJson)
        {
            InspectionText.Write(inspection, environment.Out);
            return;
        }

        using var output = environment.OpenOutput();
        InspectionJson.Write(inspection, environment.PdfEnvironment(), output);
    }
}
