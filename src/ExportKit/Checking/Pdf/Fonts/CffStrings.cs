namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>The names that the Compact Font Format knows by number: those of the Latin character set; the others, of fonts with old
/// figures and fractions, are not known here.</summary>
internal static class CffStrings
{
    /// <summary>How many numbers are taken; names of the font itself follow.</summary>
    public const int Count = 391;

    private const int FirstOfRest = 150;

    private const string Rest =
        "onesuperior logicalnot mu trademark Eth onehalf plusminus Thorn onequarter divide brokenbar degree thorn threequarters twosuperior "
        + "registered minus eth multiply threesuperior copyright Aacute Acircumflex Adieresis Agrave Aring Atilde Ccedilla Eacute Ecircumflex "
        + "Edieresis Egrave Iacute Icircumflex Idieresis Igrave Ntilde Oacute Ocircumflex Odieresis Ograve Otilde Scaron Uacute Ucircumflex "
        + "Udieresis Ugrave Yacute Ydieresis Zcaron aacute acircumflex adieresis agrave aring atilde ccedilla eacute ecircumflex edieresis "
        + "egrave iacute icircumflex idieresis igrave ntilde oacute ocircumflex odieresis ograve otilde scaron uacute ucircumflex udieresis "
        + "ugrave yacute ydieresis zcaron";

    private static readonly Lazy<List<string>> Names = new(Load);

    /// <summary>The name of a number; null where it is not known here.</summary>
    /// <param name="number">The number.</param>
    public static string? Name(int number) => number >= 0 && number < Names.Value.Count ? Names.Value[number] : null;

    /// <summary>The first names are those of the standard encoding, in the order of its codes.</summary>
    private static List<string> Load()
    {
        var names = new List<string> { ".notdef" };
        for (var code = 0; code < 256; code++)
        {
            if (SimpleEncoding.Character(null, (byte)code) is var character and not '\0' && GlyphNames.Name(character) is { } name)
            {
                names.Add(name);
            }
        }

        return names.Count == FirstOfRest ? [.. names, .. Rest.Split(' ')] : names;
    }
}
