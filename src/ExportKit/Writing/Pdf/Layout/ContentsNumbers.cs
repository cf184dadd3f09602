using System.Globalization;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Tagging;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>Puts the numbers of pages into the contents, once all pages are made, with dots that lead the eye there: artifacts.</summary>
/// <param name="context">Tags the numbers.</param>
/// <param name="layout">Sets them.</param>
internal sealed class ContentsNumbers(TagContext context, FlowLayout layout)
{
    private const string Dot = ". ";
    private double? _period;

    /// <summary>Fills the numbers in.</summary>
    /// <param name="placed">The pages.</param>
    public void Fill(PlacedDocument placed)
    {
        foreach (var page in placed.Pages)
        {
            for (var i = 0; i < page.Items.Count; i++)
            {
                if (page.Items[i] is PlacedPageNumber { Entry: var entry } number)
                {
                    page.Items.RemoveAt(i);
                    page.Items.InsertRange(i, Lines(number, entry, placed.Anchors[entry.Target].Page + 1));
                }
            }
        }
    }

    private IEnumerable<PlacedLine> Lines(PlacedPageNumber place, FlowContentsEntry entry, int page)
    {
        // The space parts the number from the words for those who do not see the dots.
        var text = " " + page.ToString(CultureInfo.InvariantCulture);
        var owner = new TextOwner(context.Content(entry.Number, text), Ink.Text);
        var number = Line(text, entry.Style, owner, entry.Direction);
        var isRightToLeft = entry.Direction == TextDirection.RightToLeft;
        if (Dots(place, entry.Style, number.Width) is { } dots)
        {
            yield return dots;
        }

        yield return new PlacedLine(number, isRightToLeft ? place.To : place.To - number.Width, place.Baseline, IsArtifact: false);
    }

    /// <summary>The dots stand in one grid on all lines, counted from the edge that numbers stand at.</summary>
    private PlacedLine? Dots(PlacedPageNumber place, TextStyle style, double numberWidth)
    {
        var gap = style.Size * 0.5;
        var period = _period ??= Line(Dot + Dot, style, new TextOwner(null, Ink.Quiet), TextDirection.LeftToRight).Width
            - Line(Dot, style, new TextOwner(null, Ink.Quiet), TextDirection.LeftToRight).Width;
        var first = (int)Math.Ceiling((numberWidth + gap) / period);
        var last = (int)Math.Floor((Math.Abs(place.To - place.From) - gap) / period);
        if (last - first < 2)
        {
            return null;
        }

        var dots = string.Concat(Enumerable.Repeat(Dot, last - first)).TrimEnd();
        var line = Line(dots, style, new TextOwner(null, Ink.Quiet), TextDirection.LeftToRight);
        var left = place.To < place.From ? place.To + (first * period) : place.To - (last * period);
        return new PlacedLine(line, left, place.Baseline, IsArtifact: true);
    }

    private TextLine Line(string text, TextStyle style, TextOwner owner, TextDirection direction) =>
        LineBreaker.Break(layout.Shape([new TextSpan(text, style, owner)], direction), double.MaxValue)[0];
}
