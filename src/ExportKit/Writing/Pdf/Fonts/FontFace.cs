namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>One face of an installed font, opened for use.</summary>
internal sealed class FontFace
{
    /// <summary>The name of the family: "Noto Sans".</summary>
    public string Family => throw new NotSupportedException();

    /// <summary>The PostScript name: "NotoSans-Bold".</summary>
    public string PostScriptName => throw new NotSupportedException();

    /// <summary>The version that the font gives itself, for reports.</summary>
    public string Version => throw new NotSupportedException();

    /// <summary>Its measures.</summary>
    public FontMetrics Metrics => throw new NotSupportedException();

    /// <summary>Whether its outlines are those of the Compact Font Format, not of TrueType.</summary>
    public bool IsCff => throw new NotSupportedException();

    /// <summary>Whether it has a glyph for a character.</summary>
    /// <param name="codePoint">The character.</param>
    public bool Covers(int codePoint) => throw new NotSupportedException();

    /// <summary>How wide a glyph is by itself, in font units.</summary>
    /// <param name="glyph">The glyph's id in the font as installed.</param>
    public int Advance(uint glyph) => throw new NotSupportedException();
}
