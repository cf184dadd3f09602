using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Cli;

/// <summary>Exports several pages as one document: the pages of a story, or the articles of a book.</summary>
internal sealed class JoinedExport
{
    private readonly RunContext _run;
    private readonly Exporter _exporter;

    public JoinedExport(RunContext run)
    {
        _run = run;
        _exporter = run.NewExporter();
    }

    /// <summary>Exports the pages as those of one story; its documents are named after the first.</summary>
    public ExportResult Story(PageSource[] pages) => _run.Guarded(pages[0], pages[0].Name, diagnostics =>
        _run.Options.For(pages[0], diagnostics) is { } options && ReadAll(pages, diagnostics) is { } parts
            ? _exporter.Export(parts, _run.Formats, options, _run.Names.For(0), diagnostics)
            : null);

    /// <summary>Exports the pages as the chapters of one book, named after its title. Each page is read, so that what is wrong with
    /// any of them is said at once; where one has no article there is no book, since nobody would see what is missing in it.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="title">The title.</param>
    /// <param name="read">Called when a page has been read, or could not be.</param>
    public ExportResult Book(PageSource[] pages, string title, Action<PageSource, bool> read) => _run.Guarded(pages[0], title, diagnostics =>
    {
        var chapters = ReadChapters(pages, read, diagnostics);
        return chapters.Count == pages.Length && _run.Options.For(pages[0], diagnostics) is { } options
            ? _exporter.ExportBook(
                chapters.ConvertAll(chapter => chapter.Article), _run.Formats, options, _run.Names.ForBook(title), diagnostics,
                chapters.ConvertAll(chapter => chapter.Page))
            : null;
    });

    private List<(ExportInput Page, Article Article)> ReadChapters(PageSource[] pages, Action<PageSource, bool> read, DiagnosticBag diagnostics)
    {
        var chapters = new List<(ExportInput, Article)>(pages.Length);
        foreach (var page in pages)
        {
            var chapter = ReadChapter(page, diagnostics);
            read(page, chapter is null);
            if (chapter is not null)
            {
                chapters.Add(chapter.Value);
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
            return _run.Options.For(page, diagnostics) is { } options && page.Read(diagnostics) is { } input
                && _exporter.ReadChapter(input, options, diagnostics) is { } article
                ? (input, article)
                : null;
        }
        catch (Exception exception)
        {
            FaultReport.Add(exception, page.Name, diagnostics, _run.Environment);
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
}
