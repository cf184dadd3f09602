using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Cli;

/// <summary>Exports the inputs of one command, one after the other, and says what became of each.</summary>
internal sealed class ExportRun
{
    private readonly CommandEnvironment _environment;
    private readonly ExportOptions _options;
    private readonly ImmutableArray<ExportFormat> _formats;
    private readonly OutputNames _names;
    private readonly Exporter _exporter;

    public ExportRun(
        CommandEnvironment environment, ExportOptions options, ImmutableArray<ExportFormat> formats, OutputNames names)
    {
        _environment = environment;
        _options = options;
        _formats = formats;
        _names = names;
        _exporter = new Exporter(environment.Stages, environment.Resources);
    }

    /// <summary>Exports all inputs; one that fails keeps none of the others from being exported.</summary>
    /// <returns>The exit code.</returns>
    public int Export(ImmutableArray<string> inputs, bool isQuiet)
    {
        var progress = new ProgressLine(_environment, isQuiet ? 0 : inputs.Length);
        var summary = new Summary();
        foreach (var input in inputs)
        {
            progress.Show(input);
            var result = Guarded(input, diagnostics => Export(input, diagnostics));
            progress.Clear();
            Print(result, isQuiet);
            summary.Add(result);
        }

        return End(summary, isQuiet);
    }

    /// <summary>Exports the inputs as the pages of one story; its documents are named after the first.</summary>
    /// <returns>The exit code.</returns>
    public int ExportParts(ImmutableArray<string> inputs, bool isQuiet)
    {
        var result = Guarded(inputs[0], diagnostics =>
            new InputReader(_environment, _options.MaxInputBytes).ReadAll(inputs, diagnostics) is { } pages
                ? _exporter.Export(pages, _formats, _options, _names.For(inputs[0]))
                : null);
        Print(result, isQuiet);
        var summary = new Summary();
        summary.Add(result);
        return End(summary, isQuiet);
    }

    /// <summary>Exports the inputs as the chapters of one book, named after its title. Each input is read, so that what is wrong with
    /// any of them is said at once; where one has no article there is no book, since nobody would see what is missing in it.</summary>
    /// <returns>The exit code.</returns>
    public int ExportBook(ImmutableArray<string> inputs, bool isQuiet)
    {
        var title = _options.Normalising.Title!;
        var progress = new ProgressLine(_environment, isQuiet ? 0 : inputs.Length);
        var result = Guarded(title, diagnostics =>
        {
            var articles = ReadChapters(inputs, progress, diagnostics);
            return articles.Count == inputs.Length
                ? _exporter.ExportBook(articles, _formats, _options, _names.ForBook(title), diagnostics)
                : null;
        });
        progress.Clear();
        Print(result, isQuiet);
        var summary = new Summary();
        summary.Add(result);
        return End(summary, isQuiet);
    }

    private List<Article> ReadChapters(ImmutableArray<string> inputs, ProgressLine progress, DiagnosticBag diagnostics)
    {
        var articles = new List<Article>(inputs.Length);
        var reader = new InputReader(_environment, _options.MaxInputBytes);
        foreach (var input in inputs)
        {
            progress.Show(input);
            if (ReadChapter(input, reader, diagnostics) is { } article)
            {
                articles.Add(article);
            }
            else
            {
                diagnostics.Report(
                    DiagnosticCodes.BookIncomplete,
                    "The book is not written, since this article of it could not be read",
                    new SourcePlace(input),
                    "Mend the input, or make the book without it");
            }
        }

        return articles;
    }

    private Article? ReadChapter(string input, InputReader reader, DiagnosticBag diagnostics)
    {
        try
        {
            return reader.Read(input, diagnostics) is { } page ? _exporter.ReadChapter(page, _options, diagnostics) : null;
        }
        catch (Exception exception) when (!FaultReport.IsWanted(_environment))
        {
            FaultReport.Add(exception, input, diagnostics);
            return null;
        }
    }

    private int End(Summary summary, bool isQuiet)
    {
        if (!isQuiet)
        {
            _environment.Error.WriteLine(summary.Text);
        }

        return summary.ExitCode;
    }

    private void Print(ExportResult result, bool isQuiet)
    {
        if (result.Diagnostics.IsEmpty)
        {
            return;
        }

        var printer = new DiagnosticPrinter(_environment.Error, DiagnosticPrinter.WantsColour(_environment));
        foreach (var diagnostic in result.Diagnostics)
        {
            // A refusal is why there is no document, and is said even then.
            if (!isQuiet || diagnostic.Severity >= Severity.Error || diagnostic.Code == DiagnosticCodes.StrictRefused)
            {
                printer.Print(diagnostic, result.Source);
            }
        }
    }

    private ExportResult? Export(string input, DiagnosticBag diagnostics) =>
        new InputReader(_environment, _options.MaxInputBytes, _options.Pdf.AttachSource).Read(input, diagnostics) is { } page
            ? _exporter.Export(page, _formats, _options, _names.For(input))
            : null;

    private ExportResult Guarded(string input, Func<DiagnosticBag, ExportResult?> export)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            if (export(diagnostics) is { } result)
            {
                return result;
            }
        }
        catch (Exception exception) when (!FaultReport.IsWanted(_environment))
        {
            // A fault of the program on one page must not cost the others.
            FaultReport.Add(exception, input, diagnostics);
        }

        return new(
            input, null, [.. _formats.Select(format => new DocumentResult(format, ExportOutcome.Failed))], diagnostics.ToImmutable());
    }
}
