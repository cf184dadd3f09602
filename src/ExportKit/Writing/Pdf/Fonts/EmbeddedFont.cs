using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>A font as the document holds it: the glyphs in use alone, their ids dense, a Type 0 font with Identity-H (ISO 32000-1, 9.7).
/// A code is two bytes, the glyph's CID in the subset, high byte first.</summary>
internal sealed class EmbeddedFont
{
    private readonly FontSubset _subset;
    private readonly ushort[] _codes;
    private readonly double[] _widths;

    /// <summary>Makes a font of a subset.</summary>
    /// <param name="use">The face that it was made of.</param>
    /// <param name="subset">The subset.</param>
    /// <param name="resourceName">Its name in resource dictionaries.</param>
    public EmbeddedFont(FontUse use, FontSubset subset, string resourceName)
    {
        var face = use.Face;
        Face = face;
        ResourceName = resourceName;
        BaseFont = SubsetTag.Of(subset.Program) + "+" + face.PostScriptName;
        _subset = subset;
        _codes = new ushort[face.GlyphCount];
        _widths = new double[Greatest(subset.Codes) + 1];
        for (var i = 0; i < subset.Glyphs.Length; i++)
        {
            var (glyph, code) = (subset.Glyphs[i], subset.Codes[i]);
            _codes[glyph] = code;
            // Not cut to whole numbers, so that fonts with other than 1000 units need no correction after each glyph.
            var advance = face.Advance(glyph);
            advance += advance > 0 ? use.Widening : 0;
            _widths[code] = Math.Round(advance * 1000.0 / face.Metrics.UnitsPerEm, 3);
        }
    }

    /// <summary>The face that it was made of.</summary>
    public FontFace Face { get; }

    /// <summary>The name for resource dictionaries: "F1", "F2", ... in the order of first use.</summary>
    public string ResourceName { get; }

    /// <summary>The BaseFont: tag, plus sign and PostScript name.</summary>
    public string BaseFont { get; }

    /// <summary>The code to show for a glyph of the installed font.</summary>
    /// <param name="oldGlyph">The glyph's id in the installed font; it must have been used in a line.</param>
    public ushort MapGlyph(uint oldGlyph) => _codes[oldGlyph];

    /// <summary>What the pen moves by after a glyph when it is shown, in thousandths of the size: the font's W array says the same.</summary>
    /// <param name="code">The glyph's code.</param>
    public double Width(ushort code) => _widths[code];

    /// <summary>Adds the font's objects to a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="texts">What each glyph stands for.</param>
    /// <returns>The Type 0 font dictionary.</returns>
    public PdfReference WriteTo(PdfFile file, GlyphTexts texts) =>
        FontDictionaries.Write(file, this, _subset, texts);

    private static int Greatest(ushort[] codes)
    {
        var greatest = 0;
        foreach (var code in codes)
        {
            greatest = Math.Max(greatest, code);
        }

        return greatest;
    }
}
