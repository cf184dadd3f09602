using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>Writes the objects of a font (ISO 32000-1, 9.7 and 9.8), as ISO 19005-2, 6.2.11 and ISO 14289-1, 7.21 have them: embedded,
/// widths as in the program, every glyph with its text; no CIDSet, which need not be.</summary>
internal static class FontDictionaries
{
    private const int FixedPitch = 1;
    private const int Symbolic = 4;
    private const int Italic = 64;

    /// <summary>Writes a font.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="font">The font.</param>
    /// <param name="subset">Its program.</param>
    /// <param name="texts">What each glyph stands for.</param>
    /// <returns>The Type 0 font dictionary.</returns>
    public static PdfReference Write(
        PdfFile file, EmbeddedFont font, FontSubset subset, GlyphTexts texts)
    {
        var descriptor = file.Add(Descriptor(font, file.Add(Program(font, subset))));
        var codes = (ushort[])subset.Codes.Clone();
        var unicode = new string[codes.Length];
        for (var i = 0; i < unicode.Length; i++)
        {
            unicode[i] = texts.Of(font.Face, subset.Glyphs[i]);
        }

        Array.Sort(codes, unicode);
        var descendant = file.Add(CidFont(font, descriptor, codes));
        var toUnicode = file.Add(ToUnicodeMap.Write(codes, unicode));
        return file.Add(new PdfDictionary("Font")
            .AddName("Subtype", "Type0")
            .AddName("BaseFont", font.Face.IsCff ? font.BaseFont + "-Identity-H" : font.BaseFont)
            .AddName("Encoding", "Identity-H")
            .Add("DescendantFonts", new PdfArray { descendant })
            .Add("ToUnicode", toUnicode));
    }

    private static PdfDictionary CidFont(EmbeddedFont font, PdfReference descriptor, ushort[] codes)
    {
        var dictionary = new PdfDictionary("Font")
            .AddName("Subtype", font.Face.IsCff ? "CIDFontType0" : "CIDFontType2")
            .AddName("BaseFont", font.BaseFont)
            .Add("CIDSystemInfo", new PdfDictionary()
                .AddText("Registry", "Adobe")
                .AddText("Ordering", "Identity")
                .Add("Supplement", 0))
            .Add("FontDescriptor", descriptor)
            .Add("W", Widths(font, codes));
        return font.Face.IsCff ? dictionary : dictionary.AddName("CIDToGIDMap", "Identity");
    }

    /// <summary>The widths: each stretch of codes that follow one another as its first code and a list.</summary>
    private static PdfArray Widths(EmbeddedFont font, ushort[] codes)
    {
        var array = new PdfArray();
        PdfArray? stretch = null;
        var last = -1;
        foreach (var code in codes)
        {
            if (stretch is null || code != last + 1)
            {
                array.Add((int)code);
                stretch = [];
                array.Add(stretch);
            }

            stretch.Add(font.Width(code));
            last = code;
        }

        return array;
    }

    private static PdfDictionary Descriptor(EmbeddedFont font, PdfReference program)
    {
        var metrics = font.Face.Metrics;
        double Scaled(int value) => Math.Round(value * 1000.0 / metrics.UnitsPerEm);
        var flags = Symbolic | (metrics.IsFixedPitch ? FixedPitch : 0) | (font.Face.Entry.Header.IsItalic ? Italic : 0);
        return new PdfDictionary("FontDescriptor")
            .AddName("FontName", font.BaseFont)
            .Add("Flags", flags)
            .Add("FontBBox", PdfArray.Of(Scaled(metrics.XMin), Scaled(metrics.YMin), Scaled(metrics.XMax), Scaled(metrics.YMax)))
            .Add("ItalicAngle", metrics.ItalicAngle)
            .Add("Ascent", Scaled(metrics.Ascent))
            .Add("Descent", Scaled(metrics.Descent))
            .Add("CapHeight", Scaled(metrics.CapHeight))
            .Add("XHeight", Scaled(metrics.XHeight))
            .Add("StemV", Scaled(metrics.StemV))
            .Add("FontWeight", Math.Clamp((metrics.Weight + 50) / 100 * 100, 100, 900))
            .Add(font.Face.IsCff ? "FontFile3" : "FontFile2", program);
    }

    private static PdfStream Program(EmbeddedFont font, FontSubset subset)
    {
        var dictionary = font.Face.IsCff
            ? new PdfDictionary().AddName("Subtype", "CIDFontType0C")
            : new PdfDictionary().Add("Length1", subset.Program.Length);
        return new PdfStream(dictionary, subset.Program);
    }
}
