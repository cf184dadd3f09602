using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>The names that the encoding of a simple font gives its codes (ISO 32000-1, 9.6.6).</summary>
internal static class FontEncoding
{
    /// <summary>The name for each of the 256 codes; null where neither the font's dictionary nor its program says.</summary>
    /// <param name="file">The file.</param>
    /// <param name="font">A simple font.</param>
    public static string?[] Names(CosFile file, PdfFont font)
    {
        var encoding = file.Get(font.Dictionary, "Encoding");
        var dictionary = encoding as CosDictionary;
        var name = (encoding as CosName)?.Value ?? (dictionary is null ? null : file.Name(dictionary, "BaseEncoding"));
        var names = Base(font, name);
        if (dictionary is not null)
        {
            Differ(file, file.Items(dictionary, "Differences"), names);
        }

        return names;
    }

    private static string?[] Base(PdfFont font, string? encoding)
    {
        var names = new string?[256];
        if (encoding is null && (font.IsSymbolic || font.Subtype == "Type3" || IsSymbolFont(font.Name)))
        {
            return names;
        }

        for (var code = 0; code < 256; code++)
        {
            var character = SimpleEncoding.Character(encoding, (byte)code);
            names[code] = character == 0 ? null : GlyphNames.Name(character);
        }

        return names;
    }

    private static bool IsSymbolFont(string name) =>
        name.EndsWith("Symbol", StringComparison.Ordinal) || name.EndsWith("ZapfDingbats", StringComparison.Ordinal);

    private static void Differ(CosFile file, IReadOnlyList<CosValue> differences, string?[] names)
    {
        var code = 0;
        foreach (var item in differences)
        {
            switch (file.Resolve(item))
            {
                case CosNumber number:
                    code = number.Whole;
                    break;
                case CosName name:
                    if (code is >= 0 and < 256)
                    {
                        names[code] = name.Value;
                    }

                    code++;
                    break;
            }
        }
    }
}
