using System.CommandLine;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The command <c>inspect</c>: shows what is read of an article, and writes no document.</summary>
internal sealed class InspectCommand : ICommand
{
    private readonly string _description;
    private readonly ArticleOptions _article = new();
    private readonly SelectionOptions _selection = new();
    private readonly WebOptions _web = new();

    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "An article page: an HTML file or an address (https://...); - is standard input. With --parts, the pages of one story", Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _parts = PartsOption.Create();

    private readonly Option<string> _json = Flags.Create("Show it as JSON, by the schema src/ExportKit.Cli/inspect.schema.json", "--json");
    private readonly Option<string> _strict = Flags.Create("End with exit code 3 where there is an accessibility problem", "--strict");

    public InspectCommand(string description) => _description = description;

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples =>
    [
        "exportkit inspect story.html",
        "exportkit inspect story.html --json > story.json",
        "exportkit inspect https://example.org/news/story",
        "exportkit inspect page-1.html page-2.html --parts",
        "exportkit inspect - --strict < story.html",
    ];

    /// <inheritdoc/>
    public GroupedCommand Build()
    {
        var command = new GroupedCommand("inspect", _description) { _inputs };
        command.AddGroup("Options", _json, _parts, _strict);
        _article.AddTo(command);
        _selection.AddTo(command);
        _web.AddTo(command, hasPictures: false);
        return command;
    }

    /// <inheritdoc/>
    public int Run(ParseResult result, CommandEnvironment environment)
    {
        var areParts = result.Has(_parts);
        var inputs = Inputs(result, areParts);
        var diagnostics = new DiagnosticBag();
        using var web = _web.Read(result, inputs, environment);
        if (Options(inputs[0], result, environment, diagnostics) is not { } options || Read(inputs, areParts, options, web, environment, diagnostics) is not { } inspection)
        {
            var printer = new DiagnosticPrinter(environment.Error, DiagnosticPrinter.WantsColour(environment));
            foreach (var diagnostic in diagnostics.Diagnostics)
            {
                printer.Print(diagnostic, inputs[0]);
            }

            return ExitCodes.Failed;
        }

        Show(inspection, result.Has(_json), environment);
        return diagnostics.HasAny(Severity.Error) ? ExitCodes.Failed
            : options.Strict && diagnostics.HasAny(Severity.Accessibility) ? ExitCodes.Strict
            : ExitCodes.Done;
    }

    /// <inheritdoc/>
    public void Check(ParseResult result, CommandEnvironment environment) => Options(result);

    private ExportOptions Options(ParseResult result) => _selection.Read(result, _article.Read(result)) with { Strict = result.Has(_strict) };

    private ExportOptions? Options(string name, ParseResult result, CommandEnvironment environment, DiagnosticBag diagnostics)
    {
        var options = Options(result);
        PageSource page = name == InputReader.Standard ? new UnreadPage(name) : new FilePage(name, new InputReader(environment, options.MaxInputBytes));
        return environment.Settings is { } settings ? settings.ForPages([page], options, Options).For(page, diagnostics) : options;
    }

    private string[] Inputs(ParseResult result, bool areParts) => result.GetValue(_inputs) switch
    {
        null or [] => throw new UsageException("No input is named. Give the page to inspect: exportkit inspect story.html"),
        { Length: > 1 } when !areParts => throw new UsageException("One page is inspected at a time. Give --parts if the inputs are the pages of one story."),
        { } inputs when inputs.Count(input => input == InputReader.Standard) > 1 => throw new UsageException("Standard input (-) can be read only once."),
        { } inputs => inputs,
    };

    private static Inspection? Read(string[] names, bool areParts, ExportOptions options, WebAccess web, CommandEnvironment environment, DiagnosticBag diagnostics)
    {
        try
        {
            var settings = new InputSettings { MaxBytes = options.MaxInputBytes, Web = web };
            var pages = new List<ExportInput>(names.Length);
            foreach (var source in web.Rendered(InputExpansion.Expand(names, settings, environment, diagnostics)))
            {
                if (source.Read(diagnostics) is not { } page)
                {
                    return null;
                }

                pages.Add(page);
            }

            var exporter = new Exporter(environment.Stages, environment.Resources);
            var article = areParts ? exporter.Read(pages, options, diagnostics) : exporter.Read(pages[0], options, diagnostics);
            return article is null ? null : new Inspection(pages[0], article, diagnostics.ToImmutable());
        }
        catch (Exception exception) when (exception is not UsageException && !FaultReport.IsWanted(environment))
        {
            FaultReport.Add(exception, names[0], diagnostics);
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
