using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Cli;

/// <summary>Exports the pages of one command, one after the other, and lets those who follow the run know what became of each.</summary>
internal sealed class ExportRun
{
    private readonly CommandEnvironment _environment;
    private readonly IPageOptions _options;
    private readonly ImmutableArray<ExportFormat> _formats;
    private readonly OutputNames _names;
    private readonly Exporter _exporter;
    private readonly bool _isQuiet;
    private readonly Summary _summary = new();
    private readonly IRunObserver[] _observers;

    public ExportRun(CommandEnvironment environment, IPageOptions options, ImmutableArray<ExportFormat> formats, OutputNames names, bool isQuiet)
    {
        _environment = environment;
        _options = options;
        _formats = formats;
        _names = names;
        _isQuiet = isQuiet;
        _exporter = new Exporter(environment.Stages, environment.Resources);
        _observers = [new RunPrinter(environment, isQuiet), _summary];
    }

    /// <summary>Tells of inputs that stand for no page: each is one that failed.</summary>
    public void Report(DiagnosticBag found)
    {
        foreach (var diagnostic in found.Diagnostics)
        {
            var name = diagnostic.Place?.Source ?? "";
            Done(new UnreadPage(name), diagnostic.Severity < Severity.Error ? new(name, null, [], [diagnostic]) : Failed(name, [diagnostic]));
        }
    }

    /// <summary>Exports all pages; one that fails keeps none of the others from being exported.</summary>
    /// <returns>The exit code.</returns>
    public int Export(PageSource[] pages)
    {
        var progress = new ProgressLine(_environment, _isQuiet ? 0 : pages.Length);
        foreach (var page in pages)
        {
            progress.Show(page.Name);
            var result = Guarded(page, page.Name, diagnostics => Export(page, diagnostics));
            progress.Clear();
            Done(page, result);
        }

        return End();
    }

    /// <summary>Exports the pages as those of one story; its documents are named after the first.</summary>
    /// <returns>The exit code.</returns>
    public int ExportParts(PageSource[] pages)
    {
        Done(pages[0], Guarded(pages[0], pages[0].Name, diagnostics =>
            _options.For(pages[0], diagnostics) is { } options && ReadAll(pages, diagnostics) is { } parts
                ? _exporter.Export(parts, _formats, options, _names.For(pages[0]), diagnostics)
                : null));
        return End();
    }

    /// <summary>Exports the pages as the chapters of one book, named after its title. Each page is read, so that what is wrong with
    /// any of them is said at once; where one has no article there is no book, since nobody would see what is missing in it.</summary>
    /// <returns>The exit code.</returns>
    public int ExportBook(PageSource[] pages, string title)
    {
        var progress = new ProgressLine(_environment, _isQuiet ? 0 : pages.Length);
        var result = Guarded(pages[0], title, diagnostics =>
        {
            var chapters = ReadChapters(pages, progress, diagnostics);
            return chapters.Count == pages.Length && _options.For(pages[0], diagnostics) is { } options
                ? _exporter.ExportBook(
                    chapters.ConvertAll(chapter => chapter.Article), _formats, options, _names.ForBook(title), diagnostics,
                    chapters.ConvertAll(chapter => chapter.Page))
                : null;
        });
        progress.Clear();
        Done(pages[0], result);
        return End();
    }

    private List<(ExportInput Page, Article Article)> ReadChapters(PageSource[] pages, ProgressLine progress, DiagnosticBag diagnostics)
    {
        var chapters = new List<(ExportInput, Article)>(pages.Length);
        foreach (var page in pages)
        {
            progress.Show(page.Name);
            if (ReadChapter(page, diagnostics) is { } chapter)
            {
                chapters.Add(chapter);
            }
            else
            {
                diagnostics.Report(
                    DiagnosticCodes.BookIncomplete,
                    "The book is not written, since this article of it could not be read",
                    new SourcePlace(page.Name),
                    "Mend the input, or make the book without it");
            }
        }

        return chapters;
    }

    private (ExportInput, Article)? ReadChapter(PageSource page, DiagnosticBag diagnostics)
    {
        try
        {
            return _options.For(page, diagnostics) is { } options && page.Read(diagnostics) is { } read
                && _exporter.ReadChapter(read, options, diagnostics) is { } article
                ? (read, article)
                : null;
        }
        catch (Exception exception) when (!FaultReport.IsWanted(_environment))
        {
            FaultReport.Add(exception, page.Name, diagnostics);
            return null;
        }
    }

    private static List<ExportInput>? ReadAll(PageSource[] pages, DiagnosticBag diagnostics)
    {
        var inputs = new List<ExportInput>(pages.Length);
        foreach (var page in pages)
        {
            if (page.Read(diagnostics) is not { } input)
            {
                return null;
            }

            inputs.Add(input);
        }

        return inputs;
    }

    private ExportResult? Export(PageSource page, DiagnosticBag diagnostics) =>
        _options.For(page, diagnostics) is { } options && page.Read(diagnostics) is { } input
            ? _exporter.Export(input, _formats, options, _names.For(page), diagnostics)
            : null;

    private ExportResult Guarded(PageSource page, string name, Func<DiagnosticBag, ExportResult?> export)
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
            FaultReport.Add(exception, page.Name, diagnostics);
        }

        return Failed(name, diagnostics.ToImmutable());
    }

    private ExportResult Failed(string name, ImmutableArray<Diagnostic> diagnostics) =>
        new(name, null, [.. _formats.Select(format => new DocumentResult(format, ExportOutcome.Failed))], diagnostics);

    private void Done(PageSource page, ExportResult result)
    {
        foreach (var observer in _observers)
        {
            observer.Done(page, result);
        }
    }

    private int End()
    {
        if (!_isQuiet)
        {
            _environment.Error.WriteLine(_summary.Text);
        }

        return _summary.ExitCode;
    }
}
