using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>Turns a flow into atoms: breaks paragraphs into lines, gives pictures their size, tables their columns; and says
/// where no page may end.</summary>
internal sealed class FlowLayout(ParagraphShaper shaper, StyleSheet styles)
{
    private const double GroundPadding = 9;

    /// <summary>The sizes that tables need.</summary>
    public StyleSheet Styles { get; } = styles;

    /// <summary>Shapes a paragraph's items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="direction">The base direction.</param>
    public ShapedParagraph Shape(IReadOnlyList<ParagraphItem> items, TextDirection direction) => shaper.Shape(items, direction);

    /// <summary>Lays blocks out.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="frame">Where their lines stand.</param>
    public List<Atom> Lay(ImmutableArray<FlowBlock> blocks, Frame frame)
    {
        var atoms = new List<Atom>();
        Lay(blocks, frame, null, atoms);
        return atoms;
    }

    private void Lay(ImmutableArray<FlowBlock> blocks, Frame frame, GroupFrame? group, List<Atom> atoms)
    {
        var (space, keep) = (0.0, false);
        foreach (var block in blocks)
        {
            var first = atoms.Count;
            LayBlock(block, frame, group, atoms);
            if (atoms.Count == first)
            {
                continue;
            }

            var start = atoms[first];
            start.SpaceBefore = Math.Max(start.SpaceBefore, Math.Max(space, block.SpaceBefore)) + Padding(block);
            start.MayBreakBefore &= !keep;
            start.Anchors = start.Anchors.AddRange(block.Anchors);
            (space, keep) = (block.SpaceAfter + Padding(block), block.KeepWithNext);
        }
    }

    private static double Padding(FlowBlock block) => block is FlowGroup { Look: GroupLook.Ground } ? GroundPadding : 0;

    private void LayBlock(FlowBlock block, Frame frame, GroupFrame? group, List<Atom> atoms)
    {
        var first = atoms.Count;
        switch (block)
        {
            case FlowParagraph paragraph:
                LayParagraph(paragraph, frame, atoms);
                break;
            case FlowFigure figure:
                atoms.Add(LayFigure(figure, frame));
                break;
            case FlowGroup inner:
                LayGroup(inner, frame, group, atoms);
                return;
            case FlowTable table:
                atoms.AddRange(new TableLayout(this, table, frame).Rows());
                break;
            case FlowSectionBreak:
                atoms.Add(new RuleAtom(frame.Left + (frame.Width * 0.4), frame.Width * 0.2, 1) { Height = 2, MayBreakBefore = false });
                break;
            case FlowRule:
                atoms.Add(new RuleAtom(frame.Left, frame.Width, 0.75) { Height = 1, MayBreakBefore = false });
                break;
            default:
                throw new NotSupportedException($"Flow {block.GetType().Name} has no layout.");
        }

        for (var i = first; i < atoms.Count; i++)
        {
            atoms[i].Group = group;
        }
    }

    private void LayGroup(FlowGroup inner, Frame frame, GroupFrame? group, List<Atom> atoms)
    {
        var rightToLeft = inner.Direction == TextDirection.RightToLeft;
        var framed = inner.Look == GroupLook.Plain
            ? group
            : new GroupFrame(inner.Look, frame.Left, frame.Right, rightToLeft, inner.Look == GroupLook.Ground ? GroundPadding : 0, group);
        Lay(inner.Blocks, frame.Inset(inner.StartIndent, inner.EndIndent, rightToLeft), framed, atoms);
    }

    private void LayParagraph(FlowParagraph paragraph, Frame frame, List<Atom> atoms)
    {
        var label = paragraph.Label.IsEmpty ? null : LineBreaker.Break(Shape(paragraph.Label, paragraph.Direction), double.MaxValue)[0];
        var lines = paragraph.Items.IsEmpty ? [] : LineBreaker.Break(Shape(paragraph.Items, paragraph.Direction), frame.Width);
        var first = atoms.Count;
        for (var i = 0; i < lines.Count; i++)
        {
            var hanging = i == 0 ? label : null;
            var metrics = LineMetrics.Of(lines[i], paragraph.LineHeight);
            atoms.Add(new LineAtom(lines[i], LineX(lines[i], frame, paragraph.Direction), hanging, LabelX(hanging, paragraph, frame))
            {
                Height = metrics.Height,
                Baseline = metrics.Baseline,
                MayBreakBefore = MayBreak(i, lines.Count, paragraph.KeepTogether),
            });
        }

        if (lines.Count == 0 && label is not null)
        {
            var metrics = LineMetrics.Of(label, Styles.LineHeight);
            atoms.Add(new LineAtom(null, 0, label, LabelX(label, paragraph, frame)) { Height = metrics.Height, Baseline = metrics.Baseline });
        }

        if (atoms.Count > first && paragraph.KeepTogether)
        {
            atoms[first].MayBreakBefore = true;
        }
    }

    /// <summary>No page ends behind a first line or before a last one: no orphans, no widows.</summary>
    private static bool MayBreak(int line, int count, bool together) => line == 0 || (!together && line != 1 && line != count - 1);

    private static double LineX(TextLine line, Frame frame, TextDirection direction) =>
        direction == TextDirection.RightToLeft ? frame.Right - line.Width : frame.Left;

    private static double LabelX(TextLine? label, FlowParagraph paragraph, Frame frame) => label is null ? 0
        : paragraph.Direction == TextDirection.RightToLeft ? frame.Right + paragraph.LabelWidth - label.Width
        : frame.Left - paragraph.LabelWidth;

    private FigureAtom LayFigure(FlowFigure figure, Frame frame)
    {
        var below = ImmutableArray.CreateBuilder<Atom>();
        below.AddRange(Lay(ImmutableArray<FlowBlock>.CastUp(figure.Below), frame));
        if (below.Count > 0)
        {
            below[0].SpaceBefore = Styles.BodySize * 0.5;
        }

        var belowHeight = below.Sum(atom => atom.SpaceBefore + atom.Height);
        ImmutableArray<Atom> standIn = figure.StandIn is { } words
            ? [.. Lay([words], new Frame(frame.Left + FigureAtom.FramePadding, frame.Width - (2 * FigureAtom.FramePadding)))]
            : [];
        var size = figure.Image is { } image
            ? Fit(image, figure.Width, frame.Width, Math.Max(Styles.TextHeight * 0.25, (Styles.TextHeight * 0.92) - belowHeight))
            : (frame.Width, standIn.Sum(atom => atom.SpaceBefore + atom.Height) + (2 * FigureAtom.FramePadding));
        var atRight = figure.Direction == TextDirection.RightToLeft;
        var left = atRight ? frame.Right - size.Item1 : frame.Left;
        return new FigureAtom(figure, left, size, standIn, below.ToImmutable(), atRight) { Height = size.Item2 + belowHeight };
    }

    /// <summary>A picture is never wider than the measure nor higher than the page leaves, and never coarser than 96 pixels an inch.</summary>
    private (double Width, double Height) Fit(ImageFile image, int? givenWidth, double measure, double room)
    {
        const double PointsPerPixel = 0.75;
        var pixels = (Width: Math.Max(1, image.Width), Height: Math.Max(1, image.Height));
        var natural = Math.Min(givenWidth ?? pixels.Width, pixels.Width) * PointsPerPixel;
        var width = Math.Min(natural, measure);
        var height = width * pixels.Height / pixels.Width;
        var most = Math.Min(room, Styles.TextHeight * 0.55);
        return height <= most ? (width, height) : (most * pixels.Width / pixels.Height, most);
    }
}

/// <summary>Where lines stand on a page, in points from its left edge.</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Width">The width.</param>
internal readonly record struct Frame(double Left, double Width)
{
    private const double LeastWidth = 60;

    /// <summary>The right edge.</summary>
    public double Right => Left + Width;

    /// <summary>The frame within this one; where nesting leaves too little room, indents give way.</summary>
    /// <param name="start">The space at the start of lines.</param>
    /// <param name="end">The space at their end.</param>
    /// <param name="rightToLeft">Whether lines start at the right.</param>
    public Frame Inset(double start, double end, bool rightToLeft)
    {
        var left = rightToLeft ? end : start;
        var width = Width - start - end;
        return width >= LeastWidth ? new Frame(Left + left, width) : this;
    }
}
