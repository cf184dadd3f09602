using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Layout;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Tagging;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Drawing;

/// <summary>Sketches the pages of a document from its layout: where its blocks, lines and pictures stand, and the order in which the
/// structure has them read.</summary>
internal sealed class PageSketcher
{
    // The height of letters without ascenders, as a share of the size: what a line looks like from afar.
    private const double LetterHeight = 0.52;

    private readonly ReadingOrder _order;
    private readonly HashSet<int> _begun = [];

    private PageSketcher(ReadingOrder order) => _order = order;

    /// <summary>Sketches the first pages of a document.</summary>
    /// <param name="tagged">Its structure.</param>
    /// <param name="placed">Its pages.</param>
    /// <param name="most">How many pages at most.</param>
    public static ImmutableArray<PageSketch> Sketch(TaggedDocument tagged, PlacedDocument placed, int most)
    {
        var drawn = new HashSet<ContentLeaf>(ReferenceEqualityComparer.Instance);
        foreach (var page in placed.Pages)
        {
            drawn.UnionWith(Leaves(page));
        }

        var sketcher = new PageSketcher(ReadingOrder.Of(tagged.Root, drawn));
        return [.. placed.Pages.Take(most).Select(sketcher.Page)];
    }

    private PageSketch Page(PlacedPage page)
    {
        var blocks = new Dictionary<ReadBlock, Drawn>(ReferenceEqualityComparer.Instance);
        var artifacts = ImmutableArray.CreateBuilder<SketchBox>();
        var height = page.Geometry.Height;
        foreach (var item in page.Items)
        {
            foreach (var (leaf, box, isPicture) in Boxes(item, height))
            {
                if (_order.BlockOf(leaf) is not { } block)
                {
                    artifacts.Add(box);
                    continue;
                }

                var drawn = blocks.TryGetValue(block, out var known) ? known : blocks[block] = new Drawn();
                drawn.Add(box, isPicture, item);
            }
        }

        foreach (var running in page.RunningLines)
        {
            artifacts.AddRange(Runs(running.Line, running.X, running.Baseline, height, isArtifact: true).Select(run => run.Box));
        }

        return new PageSketch(
            (page.Index + 1).ToString(CultureInfo.InvariantCulture), page.Geometry.Width, height,
            [.. blocks.OrderBy(pair => pair.Key.Number).Select(pair => Block(pair.Key, pair.Value))], artifacts.ToImmutable())
        {
            IsRightToLeft = page.Geometry.IsRightToLeft,
        };
    }

    private SketchBlock Block(ReadBlock block, Drawn drawn) =>
        new(block.Number, block.Kind, block.Words, drawn.Lines.Concat(drawn.Pictures).Aggregate((one, other) => one.With(other)), [.. drawn.Lines])
        {
            Pictures = [.. drawn.Pictures],
            IsContinued = !_begun.Add(block.Number),
        };

    private static IEnumerable<(ContentLeaf? Leaf, SketchBox Box, bool IsPicture)> Boxes(PlacedItem item, double height) => item switch
    {
        PlacedLine line => Runs(line.Line, line.X, line.Baseline, height, line.IsArtifact),
        PlacedImage image => [(image.Owner.Content, Box(image.Box, height), true)],
        PlacedSymbol symbol => [(symbol.Owner.Content, Box(symbol.Box, height), true)],
        _ => [],
    };

    /// <summary>The runs of a line as boxes.</summary>
    private static IEnumerable<(ContentLeaf? Leaf, SketchBox Box, bool IsPicture)> Runs(TextLine line, double x, double baseline, double height, bool isArtifact)
    {
        foreach (var run in line.Runs)
        {
            var leaf = isArtifact ? null : (run.Owner as TextOwner)?.Content;
            var left = x + run.X + (run.IsRightToLeft ? run.HangingWidth : 0);
            if (run.Box is { } box)
            {
                if (run.Owner is TextOwner { Image: not null })
                {
                    yield return (leaf, new SketchBox(left, height - baseline - box.Ascent, box.Width, box.Ascent + box.Descent), true);
                }
            }
            else if (run.Glyphs.Count > 0 && run.Width > run.HangingWidth)
            {
                var size = run.Style!.Size;
                var top = height - baseline - run.Style.Rise - (size * LetterHeight);
                yield return (leaf, new SketchBox(left, top, run.Width - run.HangingWidth, size * LetterHeight), false);
            }
        }
    }

    private static SketchBox Box(PdfRectangle box, double height) => new(box.Left, height - box.Top, box.Right - box.Left, box.Top - box.Bottom);

    private static IEnumerable<ContentLeaf> Leaves(PlacedPage page)
    {
        foreach (var item in page.Items)
        {
            foreach (var (leaf, _, _) in Boxes(item, page.Geometry.Height))
            {
                if (leaf is not null)
                {
                    yield return leaf;
                }
            }
        }
    }

    /// <summary>What is drawn of a block on a page.</summary>
    private sealed class Drawn
    {
        private PlacedItem? _line;

        public List<SketchBox> Lines { get; } = [];

        public List<SketchBox> Pictures { get; } = [];

        /// <summary>Adds a box; the pieces of one line become one.</summary>
        public void Add(SketchBox box, bool isPicture, PlacedItem item)
        {
            if (isPicture)
            {
                Pictures.Add(box);
            }
            else if (ReferenceEquals(_line, item))
            {
                Lines[^1] = Lines[^1].With(box);
            }
            else
            {
                _line = item;
                Lines.Add(box);
            }
        }
    }
}
