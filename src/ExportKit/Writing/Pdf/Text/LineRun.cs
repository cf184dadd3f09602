using System.Collections.Immutable;
using ExportKit.Writing.Pdf.Fonts;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>A part of a line from one item, in one font and one direction.</summary>
internal sealed record LineRun
{
    /// <summary>The owner of the item that it comes from.</summary>
    public object? Owner { get; init; }

    /// <summary>How it is set; that of the text before it for a box or a forced break, null where there is none.</summary>
    public TextStyle? Style { get; init; }

    /// <summary>The font; null for a box.</summary>
    public FontFace? Face { get; init; }

    /// <summary>The font as the document uses it; null for a box.</summary>
    public FontUse? Font { get; init; }

    /// <summary>The glyphs in the order in which they are drawn. That is from left to right also where
    /// the run reads from right to left: the common viewers (PDFium, pdf.js, poppler) expect it so, and turn such text round themselves,
    /// ActualText in the content too. The text of such runs must be said by the
    /// structure: see <see cref="RightToLeftText.NeedsActualText"/>. Empty for a box.</summary>
    public GlyphRow Glyphs { get; init; } = GlyphRow.Empty;

    /// <summary>The same glyphs, parted by the text that they stand for. A run from right to left has one segment, with the text in logical
    /// order.</summary>
    public ImmutableArray<GlyphSegment> Segments { get; init; } = [];

    /// <summary>The left edge, in points from the line's visible left edge; negative for spaces that hang out of a line from right to
    /// left.</summary>
    public double X { get; init; }

    /// <summary>The width in points, hanging spaces included.</summary>
    public double Width { get; init; }

    /// <summary>The width in points of what hangs over the line's end: spaces. Not part of the line's width.</summary>
    public double HangingWidth { get; init; }

    /// <summary>Whether it reads from right to left.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>Which one it is in logical order, from 0 in each line.</summary>
    public int LogicalIndex { get; init; }

    /// <summary>The index of its first character in the paragraph's text.</summary>
    public int TextStart { get; init; }

    /// <summary>The index after its last character in the paragraph's text.</summary>
    public int TextEnd { get; init; }

    /// <summary>The box that it is; null for text.</summary>
    public InlineBox? Box { get; init; }
}
