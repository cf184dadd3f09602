using ExportKit.Limits;
using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Reading.Cleaning;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Finding;
using ExportKit.Reading.Input;
using ExportKit.Reading.Pictures;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Selecting;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading;

/// <summary>Reads one article out of the bytes of an HTML page, or of a text that was copied from one.</summary>
internal static class HtmlArticleReader
{
    private const string Advice = "Give the page of one article";

    /// <summary>Reads the article, as the page has it: what needs a decision (heading levels, alternative texts, header
    /// cells) is left to normalising.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="options">What is known beside the page.</param>
    /// <param name="diagnostics">Where everything that a person should know is reported.</param>
    /// <returns>The article; null, with a diagnostic of <see cref="Severity.Error"/>, where there is none.</returns>
    public static Article? Read(ReadOnlyMemory<byte> bytes, ReadingOptions options, DiagnosticBag diagnostics)
    {
        if (ReadPart(bytes, options, diagnostics) is not { } part)
        {
            return null;
        }

        StoryOrder.ReportMissing([part], diagnostics);
        return part.Article;
    }

    /// <summary>Reads one story of several pages, in the order of their <c>rel=next</c> and <c>rel=prev</c>: what it is called and who
    /// wrote it stands on the first, and the bodies are joined; what each page shows again is said once.</summary>
    /// <param name="pages">The pages, in the order in which they were given.</param>
    /// <param name="diagnostics">Where everything that a person should know is reported: what was joined, and which pages of the story
    /// were not given.</param>
    /// <returns>The article; null, with a diagnostic of <see cref="Severity.Error"/>, where a page has none, or there is no page.</returns>
    public static Article? ReadParts(IReadOnlyList<StoryPage> pages, DiagnosticBag diagnostics)
    {
        var parts = new List<StoryPart>(pages.Count);
        foreach (var page in pages)
        {
            if (ReadPart(page.Bytes, page.Options, diagnostics) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        if (parts.Count == 0)
        {
            return null;
        }

        var ordered = StoryOrder.Of(parts, diagnostics);
        StoryOrder.ReportMissing(ordered, diagnostics);
        return StoryParts.Join(ordered.ConvertAll(part => part.Article));
    }

    private static StoryPart? ReadPart(ReadOnlyMemory<byte> bytes, ReadingOptions options, DiagnosticBag diagnostics)
    {
        if (!IsReadable(bytes.Span, options, diagnostics))
        {
            return null;
        }

        try
        {
            return ReadInTime(bytes.Span, options, diagnostics, options.Budget ?? new PageBudget(options.Limits));
        }
        catch (LimitReachedException reached)
        {
            LimitReport.Met(diagnostics, reached, options.Limits, new SourcePlace(options.SourceName));
            return null;
        }
    }

    private static StoryPart? ReadInTime(ReadOnlySpan<byte> bytes, ReadingOptions options, DiagnosticBag diagnostics, PageBudget budget)
    {
        var text = EncodingDetector.Decode(bytes, options, diagnostics);
        budget.Check();
        ParsingRefusal? refusal = null;
        if ((CopiedText.Is(text) ? CopiedTextReader.Read(text, options, diagnostics, budget) : PageBuilder.Build(text, options, budget, out refusal)) is not { } page)
        {
            diagnostics.Report(
                DiagnosticCodes.TooManyElements,
                $"{refusal!.Met}; the limit is {refusal.Limit.Words(options.Limits)}. {LimitTable.Elements.Consequence}",
                new SourcePlace(options.SourceName),
                $"{Advice}, or {refusal.Limit.Raise}");
            return null;
        }

        ReportCuts(page, options, diagnostics);
        var survey = new PageSurvey(page);
        if (Inspect(survey, options, diagnostics).Article is not { } found)
        {
            diagnostics.Report(
                DiagnosticCodes.NoArticle,
                "No article was found in the page",
                new SourcePlace(options.SourceName),
                "Give the page of one article, not of a list of them; one whose words come from scripts needs --render, and --select says where the words are");
            return null;
        }

        var article = new ArticleBuilder(found, options, diagnostics).Build();
        budget.Check();
        return new StoryPart(options.SourceName, article, PageSeries.Of(survey, article.Metadata.Address));
    }

    /// <summary>Finds the article of a page; the page's segments, with their marks, show how.</summary>
    internal static (ArticlePage? Article, SegmentMap Segments) Inspect(Page page, ReadingOptions options, DiagnosticBag diagnostics) =>
        Inspect(new PageSurvey(page), options, diagnostics);

    private static (ArticlePage? Article, SegmentMap Segments) Inspect(PageSurvey survey, ReadingOptions options, DiagnosticBag diagnostics)
    {
        var page = survey.Page;
        var selection = PageSelection.Of(page, options, diagnostics);
        var found = Inspect(survey, options, diagnostics, selection);
        if (found.Article is not null || selection is not { Body: not null })
        {
            return found;
        }

        SelectionFinder.ReportEmpty(selection.Content!, options, diagnostics);
        Marks.Clear(page.Root);
        return Inspect(survey, options, diagnostics, selection.WithoutBody(page));
    }

    private static (ArticlePage? Article, SegmentMap Segments) Inspect(PageSurvey survey, ReadingOptions options, DiagnosticBag diagnostics, PageSelection? selection)
    {
        Visibility.Mark(survey);
        var first = Search(survey, options, diagnostics, true, selection);
        if (first.Article is not null)
        {
            return first;
        }

        // Nothing was found: names may lie all over the page, or scripts show what is hidden.
        Marks.Clear(survey.Page.Root);
        var second = Search(survey, options, diagnostics, false, selection);
        return second.Article is not null || selection is { Body: not null } || StatedPage.Of(survey.Page, options, diagnostics) is not { } stated
            ? second
            : Search(new PageSurvey(stated), options, diagnostics, false, null);
    }

    private static (ArticlePage? Article, SegmentMap Segments) Search(PageSurvey survey, ReadingOptions options, DiagnosticBag diagnostics, bool byNames, PageSelection? selection)
    {
        var page = survey.Page;
        selection?.MarkApart();
        var facts = new MetadataReader(survey, options, diagnostics, selection);
        var figures = FigureFinder.Find(survey, facts.Pictures, options.PictureWidth);
        TeaserPictures.Mark(figures, survey);
        AuthorFaces.Mark(figures, facts.StatedAuthors);
        var segments = new SegmentMap(page.Root);
        if (byNames)
        {
            new VocabularyCleaner(page.Root, segments, facts.HeadlineElement, figures, facts.Pictures).Clean(page.Root);
        }

        if ((selection?.Body ?? new ArticleFinder(segments, facts.HeadlineElement).Find(page.Root)) is not { } body)
        {
            return (null, segments);
        }

        var article = new ArticlePage(page, segments, figures, facts, body) { Selection = selection };
        article = article with { Standfirst = selection is { Standfirst.Count: > 0 } ? null : StandfirstFinder.Find(article) };
        BodyCleaner.Clean(article);
        return (article.Kept().Any() || selection is { Body: not null } && ShowsPicture(article) ? article : null, segments);
    }

    private static bool ShowsPicture(ArticlePage article) => article.Figures.All.Exists(figure => article.Body.Contains(figure.Image) && !figure.Image.IsDropped());

    private static bool IsReadable(ReadOnlySpan<byte> bytes, ReadingOptions options, DiagnosticBag diagnostics)
    {
        var place = new SourcePlace(options.SourceName);
        if (bytes.Length > options.Limits.InputBytes)
        {
            LimitReport.Met(diagnostics, DiagnosticCodes.LimitExceeded, LimitTable.InputBytes, options.Limits, $"The input has {ByteCount.Words(bytes.Length)}", place, Advice);
            return false;
        }

        switch (InputKinds.Of(bytes))
        {
            case InputKind.Empty:
                diagnostics.Report(DiagnosticCodes.InputEmpty, "The input is empty", place, "Save the page again.");
                return false;
            case InputKind.Binary:
                diagnostics.Report(DiagnosticCodes.InputBinary, "The input is not text", place, "Give the HTML of a page, not a picture, an archive or a PDF.");
                return false;
            default:
                return true;
        }
    }

    private static void ReportCuts(Page page, ReadingOptions options, DiagnosticBag diagnostics)
    {
        if (page.Flattened is { } node)
        {
            LimitReport.Met(diagnostics, DiagnosticCodes.NestingFlattened, LimitTable.Depth, options.Limits, "Elements nest too deeply", node.Place(options.SourceName));
        }

        if (page.Cut is { } cut)
        {
            LimitReport.Met(
                diagnostics, DiagnosticCodes.AttributesLeftOut, LimitTable.Attributes, options.Limits,
                string.Create(CultureInfo.InvariantCulture, $"The element {cut.Element.Name} has {cut.Count} attributes"), cut.Element.Place(options.SourceName));
        }

        if (page.DataCut is { } data)
        {
            LimitReport.Met(
                diagnostics, DiagnosticCodes.DataLeftOut, LimitTable.DataLength, options.Limits,
                string.Create(CultureInfo.InvariantCulture, $"A script of data has {data.Length} characters"), data.Element.Place(options.SourceName));
        }
    }
}
