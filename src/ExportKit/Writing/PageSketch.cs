using System.Collections.Immutable;

namespace ExportKit.Writing;

/// <summary>A page of a document as boxes: enough to draw it small without its fonts, and to see in which order it is read. Lengths are in
/// points from the page's upper left.</summary>
/// <param name="Label">The page's number as the document prints it.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Blocks">What is read of it, in the order of the document's structure.</param>
/// <param name="Artifacts">What is seen on it and not read: running heads, page numbers, heads of tables said again, decoration.</param>
internal sealed record PageSketch(string Label, double Width, double Height, ImmutableArray<SketchBlock> Blocks, ImmutableArray<SketchBox> Artifacts)
{
    /// <summary>Whether its lines begin at the right.</summary>
    public bool IsRightToLeft { get; init; }
}

/// <summary>A block of a page: a heading, a paragraph, an item of a list, a row of a table, a picture.</summary>
/// <param name="Number">Its place in the reading order of the whole document, from 1; a block that goes on on the next page keeps its
/// number.</param>
/// <param name="Kind">What it is, by its type in the document's structure: <c>H1</c>, <c>P</c>, <c>Figure</c>.</param>
/// <param name="Words">Its first words, or the alternative text of a picture; may be empty.</param>
/// <param name="Box">Where it stands.</param>
/// <param name="Lines">Its lines of text.</param>
internal sealed record SketchBlock(int Number, string Kind, string Words, SketchBox Box, ImmutableArray<SketchBox> Lines)
{
    /// <summary>Its pictures.</summary>
    public ImmutableArray<SketchBox> Pictures { get; init; } = [];

    /// <summary>Whether it began on a page before.</summary>
    public bool IsContinued { get; init; }
}

/// <summary>A rectangle, in points from the page's upper left.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
internal sealed record SketchBox(double Left, double Top, double Width, double Height)
{
    /// <summary>The smallest rectangle around both.</summary>
    public SketchBox With(SketchBox other)
    {
        var (left, top) = (Math.Min(Left, other.Left), Math.Min(Top, other.Top));
        var right = Math.Max(Left + Width, other.Left + other.Width);
        var bottom = Math.Max(Top + Height, other.Top + other.Height);
        return new SketchBox(left, top, right - left, bottom - top);
    }
}
