namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>A font as the document holds it: the glyphs in use alone, their ids dense, a Type 0 font with Identity-H (ISO 32000-1, 9.7).
/// A code is two bytes, the glyph's id in the subset, high byte first.</summary>
internal sealed class EmbeddedFont
{
    /// <summary>The face that it was made of.</summary>
    public FontFace Face => throw new NotSupportedException();

    /// <summary>The name for resource dictionaries: "F1", "F2", ... in the order of first use.</summary>
    public string ResourceName => throw new NotSupportedException();

    /// <summary>The BaseFont: tag, plus sign and PostScript name.</summary>
    public string BaseFont => throw new NotSupportedException();

    /// <summary>The id in the subset of a glyph of the installed font: the code to show.</summary>
    /// <param name="oldGlyph">The glyph's id in the installed font.</param>
    public ushort MapGlyph(uint oldGlyph) => throw new NotSupportedException();

    /// <summary>What the pen moves by after a glyph when it is shown, in thousandths of the size: the font's W array says the same.</summary>
    /// <param name="newGlyph">The glyph's id in the subset.</param>
    public double Width(ushort newGlyph) => throw new NotSupportedException();
}
