using System.CommandLine;
using ExportKit.Diagnostics;
using ExportKit.Limits;

namespace ExportKit.Cli;

/// <summary>The command <c>inspect</c>: shows what is read of an article, and writes no document.</summary>
internal sealed class InspectCommand : ICommand
{
    private readonly string _description;
    private readonly ArticleOptions _article = new();
    private readonly SelectionOptions _selection = new();
    private readonly WebOptions _web = new();
    private readonly LimitOptions _limits = new();

    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "An article page: an HTML file or an address (https://...); - is standard input. With --parts, the pages of one story", Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _parts = PartsOption.Create();

    private readonly Option<string> _json = Flags.Create("Show it as JSON, by the schema src/ExportKit.Cli/inspect.schema.json", "--json");
    private readonly Option<string> _sidecar = Flags.Create($"Write a sidecar to begin with, beside the page: NAME{SidecarFiles.Ending}, with all that wants a person", "--sidecar");
    private readonly Option<string> _strict = Flags.Create("End with exit code 3 where there is an accessibility problem", "--strict");

    public InspectCommand(string description) => _description = description;

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples =>
    [
        "exportkit inspect story.html",
        "exportkit inspect story.html --json > story.json",
        "exportkit inspect story.html --sidecar",
        "exportkit inspect https://example.org/news/story",
        "exportkit inspect page-1.html page-2.html --parts",
        "exportkit inspect - --strict < story.html",
    ];

    /// <inheritdoc/>
    public GroupedCommand Build()
    {
        var command = new GroupedCommand("inspect", _description) { ArgumentsShown = "INPUT" };
        command.Add(_inputs);
        command.AddGroup("Options", _json, _sidecar, _parts, _strict);
        _article.AddTo(command);
        _selection.AddTo(command);
        _web.AddTo(command, hasPictures: false);
        _limits.AddTo(command, LimitUse.Reading);
        return command;
    }

    /// <inheritdoc/>
    public int Run(ParseResult result, CommandEnvironment environment)
    {
        environment = environment with { Limits = _limits.Read(result) };
        var areParts = result.Has(_parts);
        var inputs = Inputs(result, areParts);
        CheckSidecars(result, environment);
        var diagnostics = new DiagnosticBag();
        using var web = _web.Read(result, inputs, environment);
        if (Options(inputs[0], result, environment, diagnostics) is not { } options || Read(inputs, areParts, options, web, environment, diagnostics) is not { } inspection)
        {
            var printer = DiagnosticPrinter.ToError(environment);
            foreach (var diagnostic in diagnostics.Diagnostics)
            {
                printer.Print(diagnostic, inputs[0]);
            }

            return ExitCodes.Failed;
        }

        if (result.Has(_sidecar))
        {
            return WriteSidecar(inspection, result, environment);
        }

        Show(inspection, result.Has(_json), environment);
        return diagnostics.HasAny(Severity.Error) ? ExitCodes.Failed
            : options.Strict && diagnostics.HasAny(Severity.Accessibility) ? ExitCodes.Strict
            : ExitCodes.Done;
    }

    /// <inheritdoc/>
    public void Check(ParseResult result, CommandEnvironment environment)
    {
        Options(result);
        CheckSidecars(result, environment);
    }

    // Where a sidecar is to be written, its folder is made.
    private void CheckSidecars(ParseResult result, CommandEnvironment environment)
    {
        if (!result.Has(_sidecar))
        {
            _selection.CheckSidecars(result, environment);
        }
    }

    private ExportOptions Options(ParseResult result) => _selection.Read(result, _article.Read(result)) with { Strict = result.Has(_strict), Limits = _limits.Read(result) };

    private ExportOptions? Options(string name, ParseResult result, CommandEnvironment environment, DiagnosticBag diagnostics)
    {
        var options = Options(result);
        PageSource page = name == InputReader.Standard ? new UnreadPage(name) : new FilePage(name, new InputReader(environment, options.Limits.InputBytes));
        var others = environment.Settings is { } settings ? settings.ForPages([page], options, Options) : new SameOptions(options);
        return _selection.With(others, result, environment).For(page, diagnostics);
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
            var settings = new InputSettings { MaxBytes = options.Limits.InputBytes, Web = web };
            if (ReadAll(web.Rendered(InputExpansion.Expand(names, settings, environment, diagnostics)), areParts, diagnostics) is not { Count: > 0 } pages)
            {
                return null;
            }

            var exporter = new Exporter(environment.Stages, environment.Resources);
            var article = areParts ? exporter.Read(pages, options, diagnostics) : exporter.Read(pages[0], options, diagnostics);
            return article is null ? null : new Inspection(pages[0], article, diagnostics.ToImmutable());
        }
        catch (Exception exception) when (exception is not UsageException)
        {
            FaultReport.Add(exception, names[0], diagnostics, environment);
            return null;
        }
    }

    private int WriteSidecar(Inspection inspection, ParseResult result, CommandEnvironment environment)
    {
        var page = new FilePage(inspection.Input.Name, new InputReader(environment, 0));
        if (inspection.Input.FileAddress is null || _selection.Sidecars(result, environment).PlaceFor(page) is not { } path)
        {
            throw new UsageException(inspection.Input.Name == InputReader.Standard
                ? "--sidecar writes beside the page, and standard input has no place. Give the page as a file."
                : $"--sidecar writes beside the page, and {inspection.Input.Name} is no file of its own. Save the page as a file, and give that.");
        }

        if (environment.Files.FileExists(path))
        {
            throw new UsageException($"{path} is there already, and is not replaced: it may hold somebody's work. Take it away first, or change it by hand.");
        }

        try
        {
            environment.Files.Save(path, SidecarStart.Write(inspection));
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            DiagnosticPrinter.ToError(environment).Print(Unwritable.File("sidecar", path, exception, "--sidecars"), path);
            return ExitCodes.Failed;
        }

        environment.Out.WriteLine($"Written: {path}");
        return ExitCodes.Done;
    }

    private static List<ExportInput>? ReadAll(PageSource[] sources, bool areParts, DiagnosticBag diagnostics)
    {
        if (sources.Length > 1 && !areParts)
        {
            throw new UsageException($"One page is inspected at a time, and the input stands for {sources.Length}. Name one of them, such as {sources[0].Name}.");
        }

        var pages = new List<ExportInput>(sources.Length);
        foreach (var source in sources)
        {
            if (source.Read(diagnostics) is not { } page)
            {
                return null;
            }

            pages.Add(page);
        }

        return pages;
    }

    private static void Show(Inspection inspection, bool asJson, CommandEnvironment environment)
    {
        if (!asJson)
        {
            InspectionText.Write(inspection, environment.Out, environment.Said);
            return;
        }

        using var output = environment.OpenOutput();
        InspectionJson.Write(inspection, environment.PdfEnvironment(), output);
    }
}
