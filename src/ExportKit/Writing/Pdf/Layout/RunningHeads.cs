using System.Globalization;
using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Tagging;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>Puts publisher and headline at the head of each page but the first, and the page's number at its foot: artifacts. In
/// duplex both stand at the outer edge.</summary>
internal sealed class RunningHeads(TagContext context, FlowLayout layout)
{
    // What of a margin lies between the text and the running line, and how much of the margin the line may need.
    private const double GapPart = 1 / 3.0;
    private const double MostPart = 0.62;

    private readonly Dictionary<double, TextLine?> _heads = [];

    private bool RightToLeft => context.Article.Metadata.Direction == TextDirection.RightToLeft;

    /// <summary>Adds the lines to all pages.</summary>
    /// <param name="pages">The pages.</param>
    public void Add(IReadOnlyList<PlacedPage> pages)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            if (i > 0)
            {
                AddHead(pages[i]);
            }

            AddNumber(pages[i], pages.Count);
        }
    }

    private void AddHead(PlacedPage page)
    {
        var geometry = page.Geometry;
        if (!_heads.TryGetValue(geometry.Measure, out var head))
        {
            _heads[geometry.Measure] = head = Line(HeadText(), geometry.Measure);
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
        if (IsRoomFor(margin) && Line(number, page.Geometry.Measure) is { } line)
        {
            var x = X(page, line, page.Geometry.OuterIsLeft(page.Index));
            page.RunningLines.Add(new(line, x, margin - (margin * GapPart) - line.Ascent, IsHeader: false));
        }
    }

    private bool IsRoomFor(double margin) => context.Styles.Running.Size <= margin * MostPart;

    private string HeadText()
    {
        var headline = InlineText.Of(context.Article.Metadata.Headline);
        return context.Article.Metadata.Publisher is { } publisher ? publisher + "  ·  " + headline : headline;
    }

    private static double X(PlacedPage page, TextLine line, bool atLeft)
    {
        var left = page.Geometry.Left(page.Index);
        return atLeft ? left : left + page.Geometry.Measure - line.Width;
    }

    /// <summary>One line; a longer text is cut where it may be broken, and says so.</summary>
    private TextLine? Line(string text, double measure)
    {
        var lines = Break(text, measure);
        if (lines.Count < 2)
        {
            return lines.Count == 0 ? null : lines[0];
        }

        var end = lines[0].TextEnd;
        for (lines = Break(Cut(text, end), measure); lines.Count > 1 && end > 1; lines = Break(Cut(text, end), measure))
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

    private IReadOnlyList<TextLine> Break(string text, double measure) => LineBreaker.Break(
        layout.Shape([new TextSpan(text, context.Styles.Running, new TextOwner(null, Ink.Quiet))], context.Article.Metadata.Direction),
        measure);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
