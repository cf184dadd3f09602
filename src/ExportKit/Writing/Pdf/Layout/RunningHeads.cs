using System.Globalization;
using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Tagging;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>Puts publisher and headline at the head of each page but the first, and the page's number at its foot: artifacts.</summary>
internal sealed class RunningHeads(TagContext context, FlowLayout layout)
{
    private const double Gap = 26;

    /// <summary>Adds the lines to all pages.</summary>
    /// <param name="pages">The pages.</param>
    public void Add(IReadOnlyList<PlacedPage> pages)
    {
        var styles = context.Styles;
        for (var i = 0; i < pages.Count; i++)
        {
            if (i > 0)
            {
                AddHead(pages[i], styles.Page.Height - styles.TopMargin + Gap);
            }

            var number = context.Words.Format(Word.PageOf, Number(i + 1), Number(pages.Count));
            if (Line(number) is { } line)
            {
                pages[i].RunningLines.Add(new(line, AtEnd(line), styles.BottomMargin - Gap - line.Ascent, IsHeader: false));
            }
        }
    }

    private void AddHead(PlacedPage page, double baseline)
    {
        var metadata = context.Article.Metadata;
        var headline = InlineText.Of(metadata.Headline);
        var text = metadata.Publisher is { } publisher ? publisher + "  ·  " + headline : headline;
        if (Line(text) is { } line)
        {
            page.RunningLines.Add(new(line, AtStart(line), baseline, IsHeader: true));
        }
    }

    private bool RightToLeft => context.Article.Metadata.Direction == TextDirection.RightToLeft;

    private double AtStart(TextLine line) => RightToLeft ? context.Styles.Page.Width - context.Styles.SideMargin - line.Width : context.Styles.SideMargin;

    private double AtEnd(TextLine line) => RightToLeft ? context.Styles.SideMargin : context.Styles.Page.Width - context.Styles.SideMargin - line.Width;

    /// <summary>One line; a longer text is cut where it must be broken and says so.</summary>
    private TextLine? Line(string text)
    {
        var lines = Break(text);
        if (lines.Count < 2)
        {
            return lines.Count == 0 ? null : lines[0];
        }

        var end = lines[0].TextEnd;
        for (lines = Break(Cut(text, end)); lines.Count > 1 && end > 1; lines = Break(Cut(text, end)))
        {
            end--;
        }

        return lines[0];
    }

    private static string Cut(string text, int end) => text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd() + "…";

    private IReadOnlyList<TextLine> Break(string text) => LineBreaker.Break(
        layout.Shape([new TextSpan(text, context.Styles.Running, new TextOwner(null, Ink.Quiet))], context.Article.Metadata.Direction),
        context.Styles.Measure);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
