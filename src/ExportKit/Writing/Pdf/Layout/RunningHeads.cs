using System.Globalization;
using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Tagging;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>Puts publisher and headline at the head of each page but the first of an article, and the page's number at its foot:
/// artifacts. In duplex both stand at the outer edge.</summary>
internal sealed class RunningHeads(TagContext context, FlowLayout layout)
{
    // What of a margin lies between the text and the running line, and how much of the margin the line may need.
    private const double GapPart = 1 / 3.0;
    private const double MostPart = 0.62;

    private readonly Dictionary<(Article Article, double Measure), TextLine?> _heads = [];

    private bool RightToLeft => context.Article.Metadata.Direction == TextDirection.RightToLeft;

    /// <summary>Adds the lines to all pages.</summary>
    /// <param name="placed">The pages.</param>
    public void Add(PlacedDocument placed)
    {
        var starts = Starts(placed);
        var article = context.Article;
        for (var i = 0; i < placed.Pages.Count; i++)
        {
            var isFirst = starts.TryGetValue(i, out var started);
            article = isFirst ? started! : article;
            if (i > 0 && !isFirst)
            {
                AddHead(placed.Pages[i], article);
            }

            AddNumber(placed.Pages[i], placed.Pages.Count);
        }
    }

    /// <summary>The articles of a book by the pages that they begin on.</summary>
    private Dictionary<int, Article> Starts(PlacedDocument placed)
    {
        var starts = new Dictionary<int, Article>();
        foreach (var chapter in Chapter.Of(context.Article))
        {
            starts[placed.Anchors[chapter.Id!].Page] = chapter.AsArticle(context.Article);
        }

        return starts;
    }

    private void AddHead(PlacedPage page, Article article)
    {
        var geometry = page.Geometry;
        if (!_heads.TryGetValue((article, geometry.Measure), out var head))
        {
            var style = context.Styles.Running with { Language = article.Metadata.Language ?? context.Styles.Language };
            _heads[(article, geometry.Measure)] = head = Line(HeadText(article.Metadata), geometry.Measure, style, article.Metadata.Direction);
        }

        if (head is not null && IsRoomFor(geometry.Margins.Top))
        {
            var atLeft = geometry.IsDuplex ? geometry.OuterIsLeft(page.Index) : !RightToLeft;
            page.RunningLines.Add(new(head, X(page, head, atLeft), geometry.Top + (geometry.Margins.Top * GapPart), IsHeader: true));
        }
    }

    private void AddNumber(PlacedPage page, int count)
    {
        var margin = page.Geometry.Margins.Bottom;
        var number = context.Words.Format(Word.PageOf, Number(page.Index + 1), Number(count));
        if (IsRoomFor(margin) && Line(number, page.Geometry.Measure, context.Styles.Running, context.Article.Metadata.Direction) is { } line)
        {
            var x = X(page, line, page.Geometry.OuterIsLeft(page.Index));
            page.RunningLines.Add(new(line, x, margin - (margin * GapPart) - line.Ascent, IsHeader: false));
        }
    }

    private bool IsRoomFor(double margin) => context.Styles.Running.Size <= margin * MostPart;

    private static string HeadText(ArticleMetadata metadata)
    {
        var headline = InlineText.Of(metadata.Headline);
        return metadata.Publisher is { } publisher ? publisher + "  ·  " + headline : headline;
    }

    private static double X(PlacedPage page, TextLine line, bool atLeft)
    {
        var left = page.Geometry.Left(page.Index);
        return atLeft ? left : left + page.Geometry.Measure - line.Width;
    }

    /// <summary>One line; a longer text is cut where it may be broken, and says so.</summary>
    private TextLine? Line(string text, double measure, TextStyle style, TextDirection direction)
    {
        var lines = Break(text, measure, style, direction);
        if (lines.Count < 2)
        {
            return lines.Count == 0 ? null : lines[0];
        }

        var end = lines[0].TextEnd;
        for (lines = Break(Cut(text, end), measure, style, direction); lines.Count > 1 && end > 1; lines = Break(Cut(text, end), measure, style, direction))
        {
            end = Shorter(text, end);
        }

        return lines[0];
    }

    /// <summary>Where the word ends that stands before the last one; within the only one, a letter less.</summary>
    private static int Shorter(string text, int end)
    {
        var space = text[..end].TrimEnd().LastIndexOf(' ');
        return space > 0 ? space : end - 1;
    }

    private static string Cut(string text, int end) =>
        text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd(' ', ',', ';', ':', '·', '–', '—') + "…";

    private IReadOnlyList<TextLine> Break(string text, double measure, TextStyle style, TextDirection direction) =>
        LineBreaker.Break(layout.Shape([new TextSpan(text, style, new TextOwner(null, Ink.Quiet))], direction), measure);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
