using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Fonts.Native;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>A glyph as HarfBuzz gives it; lengths in font units.</summary>
/// <param name="Id">The glyph's id in the font as installed.</param>
/// <param name="IsSafeToBreak">Whether the text may be cut before the glyph's cluster without shaping the parts again.</param>
/// <param name="Cluster">The index of the first character that it stands for.</param>
/// <param name="Advance">How far the pen moves.</param>
/// <param name="XOffset">How far right of the pen it is drawn.</param>
/// <param name="YOffset">How far above the pen it is drawn.</param>
internal readonly record struct ShapedGlyph(ushort Id, bool IsSafeToBreak, int Cluster, int Advance, int XOffset, int YOffset);

/// <summary>A part of a paragraph in one item, font, script and direction.</summary>
internal sealed record ShapedRun
{
    // Readers of PDF take a gap of a tenth of the size for a space between words. The widths of the Compact Font Format lie within the
    // outlines, where they are not changed: letters of such a font stand apart by no more than that.
    private const double MostBetweenWords = 0.095;
    private const double LeastWidening = 0.05;

    /// <summary>The index of its first character.</summary>
    public required int Start { get; init; }

    /// <summary>The index after its last character.</summary>
    public required int End { get; init; }

    /// <summary>The item that it comes from.</summary>
    public required ParagraphItem Item { get; init; }

    /// <summary>How it is set; null for a box without text before it.</summary>
    public TextStyle? Style { get; init; }

    /// <summary>The font; null for a box.</summary>
    public FontFace? Face { get; init; }

    /// <summary>The script, as HarfBuzz counts it.</summary>
    public uint Script { get; init; }

    /// <summary>The embedding level (UAX 9): odd from right to left.</summary>
    public byte Level { get; init; }

    /// <summary>The glyphs from left to right.</summary>
    public ShapedGlyph[] Glyphs { get; init; } = [];

    /// <summary>What is added after each letter, as a part of the size. The letters of joined scripts touch: nothing may come between
    /// them.</summary>
    public double LetterSpacing => Style is not { LetterSpacing: > 0 } style || ScriptCodes.IsJoined(Script) ? 0
        : Face is { IsCff: true } ? Math.Min(style.LetterSpacing, MostBetweenWords)
        : style.LetterSpacing;

    /// <summary>How much of that is in the widths of the font, in font units.</summary>
    public int Widening => Face is { IsCff: false } face && LetterSpacing > LeastWidening ? (int)Math.Round(LetterSpacing * face.Metrics.UnitsPerEm) : 0;

    /// <summary>The box; null for text.</summary>
    public InlineBox? Box => Item as InlineBox;
}
