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
    private readonly Dictionary<FlowTable, TableWants> _wants = new(ReferenceEqualityComparer.Instance);

    /// <summary>The sizes that tables need.</summary>
    public StyleSheet Styles { get; } = styles;

    /// <summary>How much smaller than they would be tables may be set.</summary>
    public double LeastTableScale => Math.Min(1, Styles.Type.TableFloor / Styles.CellSize(Styles.BodySize));

    /// <summary>What the columns of a table ask for.</summary>
    /// <param name="table">The table.</param>
    public TableWants WantsOf(FlowTable table)
    {
        if (!_wants.TryGetValue(table, out var wants))
        {
            _wants[table] = wants = TableColumns.WantsOf(this, table, 2 * TableLayout.ColumnGap);
        }

        return wants;
    }

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

    /// <summary>Lays a whole document out: each of its blocks in the columns, across them, or on turned pages.</summary>
    /// <param name="blocks">The blocks.</param>
    public List<Atom> LayDocument(ImmutableArray<FlowBlock> blocks)
    {
        var plans = TablePlans.Of(this, blocks);
        var atoms = new List<Atom>();
        var spacing = new Spacing();
        for (var i = 0; i < blocks.Length; i++)
        {
            var first = atoms.Count;
            var plan = plans[i];
            LayNext(plan.Block, new Frame(0, TablePlans.WidthOf(Styles.Page, plan.Setting)), null, atoms, spacing);
            for (var a = first; a < atoms.Count; a++)
            {
                atoms[a].Setting = plan.Setting;
            }
        }

        return atoms;
    }

    private void Lay(ImmutableArray<FlowBlock> blocks, Frame frame, GroupFrame? group, List<Atom> atoms)
    {
        if (FreshStack.HasRoom)
        {
            LayEach(blocks, frame, group, atoms);
        }
        else
        {
            FreshStack.Run(() => LayEach(blocks, frame, group, atoms));
        }
    }

    private void LayEach(ImmutableArray<FlowBlock> blocks, Frame frame, GroupFrame? group, List<Atom> atoms)
    {
        var spacing = new Spacing();
        foreach (var block in blocks)
        {
            LayNext(block, frame, group, atoms, spacing);
        }
    }

    private void LayNext(FlowBlock block, Frame frame, GroupFrame? group, List<Atom> atoms, Spacing spacing)
    {
        var first = atoms.Count;
        LayBlock(block, frame, group, atoms);
        if (atoms.Count == first)
        {
            return;
        }

        var start = atoms[first];
        start.SpaceBefore = Math.Max(start.SpaceBefore, Math.Max(spacing.Space, block.SpaceBefore)) + Padding(block);
        start.MayBreakBefore &= !spacing.Keep;
        start.StartsPage |= block.StartsPage;
        start.Anchors = start.Anchors.AddRange(block.Anchors);
        spacing.Space = block.SpaceAfter + Padding(block);
        spacing.Keep = block.KeepWithNext;
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
                atoms.AddRange(TableLayout.Lay(this, table, frame));
                break;
            case FlowContentsEntry entry:
                atoms.AddRange(ContentsAtom.Lay(this, entry, frame));
                break;
            case FlowSymbol symbol:
                atoms.Add(SymbolAtom.Of(symbol, frame));
                break;
            case FlowSectionBreak:
                atoms.Add(new RuleAtom(frame.Left + (frame.Width * 0.4), frame.Width * 0.2, 1, Ink.Rule) { Height = 2, MayBreakBefore = false });
                break;
            case FlowRule rule:
                atoms.Add(new RuleAtom(frame.Left, frame.Width, rule.Ink == Ink.HeadRule ? 1 : 0.75, rule.Ink) { Height = 1, MayBreakBefore = rule.KeepWithNext });
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

        var belowHeight = StackAtom.HeightOf(below);
        ImmutableArray<Atom> standIn = figure.StandIn is { } words
            ? [.. Lay([words], new Frame(frame.Left + FigureAtom.FramePadding, frame.Width - (2 * FigureAtom.FramePadding)))]
            : [];
        var size = figure.Image is { } image
            ? Fit(image, figure, frame.Width, Math.Max(Styles.Page.TextHeight * 0.25, (Styles.Page.TextHeight * 0.92) - belowHeight))
            : (frame.Width, StackAtom.HeightOf(standIn) + (2 * FigureAtom.FramePadding));
        var atRight = figure.Direction == TextDirection.RightToLeft;
        var left = atRight ? frame.Right - size.Item1 : frame.Left;
        return new FigureAtom(figure, left, size, standIn, below.ToImmutable(), atRight) { Height = size.Item2 + belowHeight };
    }

    /// <summary>A picture is never wider than the measure nor higher than the page leaves, and never coarser than 96 pixels an inch.</summary>
    private (double Width, double Height) Fit(ImageFile image, FlowFigure figure, double measure, double room)
    {
        const double PointsPerPixel = 0.75;
        var pixels = (Width: Math.Max(1, image.Width), Height: Math.Max(1, image.Height));
        var natural = Math.Min(figure.Width ?? pixels.Width, pixels.Width) * PointsPerPixel;
        var width = Math.Min(natural, measure);
        var height = width * pixels.Height / pixels.Width;
        var most = Math.Min(Math.Min(room, figure.MostHeight ?? room), Styles.Page.TextHeight * 0.55);
        return height <= most ? (width, height) : (most * pixels.Width / pixels.Height, most);
    }
}

/// <summary>The space and the tie between a block and the next.</summary>
internal sealed class Spacing
{
    /// <summary>The least space below what was laid out last, in points.</summary>
    public double Space { get; set; }

    /// <summary>Whether no page may end behind it.</summary>
    public bool Keep { get; set; }
}

/// <summary>Where lines stand in a column, in points from its left edge.</summary>
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
