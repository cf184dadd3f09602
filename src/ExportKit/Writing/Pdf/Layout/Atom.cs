using System.Collections.Immutable;
using ExportKit.Writing.Pdf.Flow;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>How a stretch of a document stands on pages.</summary>
internal enum Setting
{
    /// <summary>In the columns of the body.</summary>
    Columns,

    /// <summary>Across all columns.</summary>
    Across,

    /// <summary>On turned pages of its own.</summary>
    Turned,
}

/// <summary>What the paginator moves as one: a line, a picture with its caption, a row of a table. Places are in points from the left
/// edge of the column.</summary>
internal abstract class Atom
{
    /// <summary>How high it is, in points.</summary>
    public double Height { get; init; }

    /// <summary>The space above it, in points; dropped at the top of a page.</summary>
    public double SpaceBefore { get; set; }

    /// <summary>Whether a page may end before it.</summary>
    public bool MayBreakBefore { get; set; } = true;

    /// <summary>Whether it begins a page.</summary>
    public bool StartsPage { get; set; }

    /// <summary>The places that begin with it.</summary>
    public ImmutableArray<string> Anchors { get; set; } = [];

    /// <summary>The innermost group that it is part of; null where none is set off.</summary>
    public GroupFrame? Group { get; set; }

    /// <summary>How it stands on pages.</summary>
    public Setting Setting { get; set; }

    /// <summary>Places it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="left">The left edge of the column, in points from the page's.</param>
    /// <param name="top">Its upper edge, in points from the page's lower edge.</param>
    /// <param name="asArtifact">Whether it repeats what was placed before.</param>
    public abstract void Place(PlacedPage page, double left, double top, bool asArtifact = false);

    /// <summary>Makes it fit into less room, as far as that is no harm; null where it is.</summary>
    /// <param name="height">How much room there is.</param>
    public virtual Atom? Shrink(double height) => null;

    /// <summary>Parts what is higher than a page.</summary>
    /// <param name="height">How much room there is.</param>
    /// <returns>What fits and what is left; null where it cannot be parted.</returns>
    public virtual (Atom Fits, Atom Left)? Split(double height) => null;
}

/// <summary>A group that is set off by a bar or a ground, which follows it over pages.</summary>
/// <param name="Look">How it is set off.</param>
/// <param name="Left">Its left edge in points from the column's.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="BarAtRight">Whether the bar stands at the right.</param>
/// <param name="Padding">How far the ground reaches above and below what it holds.</param>
/// <param name="Outer">The group around it.</param>
internal sealed record GroupFrame(GroupLook Look, double Left, double Right, bool BarAtRight, double Padding, GroupFrame? Outer);

/// <summary>A line of text, with the label that hangs before it.</summary>
/// <param name="line">The line; null where the label stands alone.</param>
/// <param name="x">Its visible left edge.</param>
/// <param name="label">The label; null where there is none.</param>
/// <param name="labelX">Its visible left edge.</param>
internal sealed class LineAtom(Text.TextLine? line, double x, Text.TextLine? label = null, double labelX = 0) : Atom
{
    /// <summary>How far the baseline lies below the upper edge, in points.</summary>
    public required double Baseline { get; init; }

    /// <inheritdoc/>
    public override void Place(PlacedPage page, double left, double top, bool asArtifact = false)
    {
        if (label is not null)
        {
            page.Items.Add(new PlacedLine(label, left + labelX, top - Baseline, asArtifact));
        }

        if (line is not null)
        {
            page.Items.Add(new PlacedLine(line, left + x, top - Baseline, asArtifact));
        }
    }
}

/// <summary>A thin rule.</summary>
/// <param name="start">Its left edge.</param>
/// <param name="width">How wide.</param>
/// <param name="thickness">How thick.</param>
/// <param name="ink">Its colour.</param>
internal sealed class RuleAtom(double start, double width, double thickness, Ink ink) : Atom
{
    /// <inheritdoc/>
    public override void Place(PlacedPage page, double left, double top, bool asArtifact = false)
    {
        var middle = top - (Height / 2);
        page.Shapes.Add(new PlacedShape(new(left + start, middle - (thickness / 2), left + start + width, middle + (thickness / 2)), ink));
    }
}
