using ExportKit.Model;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>The last line of an entry of the contents, with the place of the page's number. Room for the number is kept free on all
/// lines, whatever number it will be, so that no line moves when it is known.</summary>
/// <param name="entry">The entry.</param>
/// <param name="line">The line.</param>
/// <param name="frame">Where lines stand.</param>
internal sealed class ContentsAtom(FlowContentsEntry entry, TextLine line, Frame frame) : Atom
{
    // Room for a number of four digits and the space before it, as a multiple of its size.
    private const double NumberRoom = 3;

    /// <summary>How far the baseline lies below the upper edge, in points.</summary>
    public required double Baseline { get; init; }

    private bool IsRightToLeft => entry.Direction == TextDirection.RightToLeft;

    /// <summary>Lays an entry out: its lines stay together.</summary>
    /// <param name="layout">Breaks lines.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="frame">Where it stands.</param>
    public static IEnumerable<Atom> Lay(FlowLayout layout, FlowContentsEntry entry, Frame frame)
    {
        var isRightToLeft = entry.Direction == TextDirection.RightToLeft;
        var lines = LineBreaker.Break(layout.Shape(entry.Items, entry.Direction), frame.Inset(0, entry.Style.Size * NumberRoom, isRightToLeft).Width);
        for (var i = 0; i < lines.Count; i++)
        {
            var metrics = LineMetrics.Of(lines[i], entry.LineHeight);
            yield return i == lines.Count - 1
                ? new ContentsAtom(entry, lines[i], frame) { Height = metrics.Height, Baseline = metrics.Baseline, MayBreakBefore = i == 0 }
                : new LineAtom(lines[i], isRightToLeft ? frame.Right - lines[i].Width : frame.Left)
                {
                    Height = metrics.Height,
                    Baseline = metrics.Baseline,
                    MayBreakBefore = i == 0,
                };
        }
    }

    /// <inheritdoc/>
    public override void Place(PlacedPage page, double left, double top, bool asArtifact = false)
    {
        var x = left + (IsRightToLeft ? frame.Right - line.Width : frame.Left);
        var (from, to) = IsRightToLeft ? (x, left + frame.Left) : (x + line.Width, left + frame.Right);

        // One place to go to for words and number alike, so that keyboards and screen readers meet it once.
        page.Items.Add(new PlacedLine(line, x, top - Baseline, asArtifact) { LinkReach = to });
        page.Items.Add(new PlacedPageNumber(entry, from, to, top - Baseline));
    }
}
