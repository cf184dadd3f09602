namespace ExportKit.Writing.Pdf.Fonts.OpenType;

/// <summary>Reads the measures of faces.</summary>
internal static class FontMetricsReader
{
    private const int UseTypographicMetrics = 0x80;

    // The tallest scripts need three; a wild value must not drive lines off their pages.
    private const int MostEms = 5;

    /// <summary>The measures of a face.</summary>
    /// <param name="face">The face.</param>
    /// <param name="weight">The weight that it is used at.</param>
    /// <exception cref="InvalidDataException">The font is damaged.</exception>
    public static FontMetrics Read(OpenTypeFace face, int weight)
    {
        var head = new OpenTypeTable(face.Table("head"));
        var style = new OpenTypeTable(face.Table("OS/2"));
        var post = new OpenTypeTable(face.Table("post"));
        var unitsPerEm = head.UInt16(18);
        if (unitsPerEm is < 16 or > 16384)
        {
            throw new InvalidDataException("The font's em has an impossible size");
        }

        var header = new OpenTypeTable(face.Table("hhea"));
        var isTypographic = (style.UInt16(62) & UseTypographicMetrics) != 0 || (header.Int16(4) == 0 && header.Int16(6) == 0);
        int ascent = isTypographic ? style.Int16(68) : header.Int16(4);
        int descent = isTypographic ? style.Int16(70) : header.Int16(6);
        if (Math.Abs(ascent) > MostEms * unitsPerEm || Math.Abs(descent) > MostEms * unitsPerEm)
        {
            throw new InvalidDataException("The font's lines have an impossible height");
        }

        var hasHeights = style.UInt16(0) >= 2 && style.Length >= 90;
        return new FontMetrics
        {
            UnitsPerEm = unitsPerEm,
            Ascent = ascent,
            Descent = descent,
            LineGap = isTypographic ? style.Int16(72) : header.Int16(8),
            CapHeight = Positive(hasHeights ? style.Int16(88) : 0, ascent * 2 / 3),
            XHeight = Positive(hasHeights ? style.Int16(86) : 0, ascent / 2),
            ItalicAngle = post.Fixed(4),
            Weight = weight,
            StemV = StemV(weight) * unitsPerEm / 1000,
            XMin = head.Int16(36),
            YMin = head.Int16(38),
            XMax = head.Int16(40),
            YMax = head.Int16(42),
            IsFixedPitch = post.UInt32(12) != 0,
            UnderlinePosition = post.Int16(8) - post.Int16(10) / 2,
            UnderlineThickness = Positive(post.Int16(10), unitsPerEm / 20),
        };
    }

    /// <summary>The usual estimate, in thousandths of the em: 87 for regular, 153 for bold.</summary>
    private static int StemV(int weight) => 10 + 220 * (Math.Clamp(weight, 100, 900) - 50) / 1000;

    private static int Positive(int value, int otherwise) => value > 0 ? value : otherwise;
}
