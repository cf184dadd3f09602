namespace ExportKit.Writing.Pdf.Fonts.Native;

/// <summary>Scripts as HarfBuzz counts them: the four letters of ISO 15924 as a number.</summary>
internal static class ScriptCodes
{
    /// <summary>Characters that many scripts share.</summary>
    public const uint Common = 0x5A797979;

    /// <summary>Marks that take the script of their base.</summary>
    public const uint Inherited = 0x5A696E68;

    /// <summary>Unassigned characters and those for private use.</summary>
    public const uint Unknown = 0x5A7A7A7A;

    /// <summary>Latin.</summary>
    public const uint Latin = 0x4C61746E;

    /// <summary>The four letters.</summary>
    /// <param name="script">The number.</param>
    public static string Name(uint script) =>
        string.Create(4, script, (letters, value) =>
        {
            for (var i = 0; i < 4; i++)
            {
                letters[i] = (char)(value >> (24 - 8 * i) & 0xFF);
            }
        });

    /// <summary>Whether the letters of a script are joined, so that nothing may come between them.</summary>
    /// <param name="script">The number.</param>
    public static bool IsJoined(uint script) => Name(script) is
        "Arab" or "Syrc" or "Mong" or "Nkoo" or "Mand" or "Mani" or "Phlp" or "Rohg" or "Sogd" or "Adlm" or "Phag"
        or "Deva" or "Beng" or "Guru" or "Modi" or "Tirh" or "Shrd";

    /// <summary>The name that the Noto fonts use for a script with a Sans face; null where it is not known.</summary>
    /// <param name="code">The four letters.</param>
    public static string? EnglishName(string code) => code switch
    {
        "Adlm" => "Adlam",
        "Armn" => "Armenian",
        "Bali" => "Balinese",
        "Bamu" => "Bamum",
        "Beng" => "Bengali",
        "Cakm" => "Chakma",
        "Cham" => "Cham",
        "Cher" => "Cherokee",
        "Copt" => "Coptic",
        "Egyp" => "Egyptian Hieroglyphs",
        "Ethi" => "Ethiopic",
        "Geor" => "Georgian",
        "Goth" => "Gothic",
        "Gujr" => "Gujarati",
        "Guru" => "Gurmukhi",
        "Java" => "Javanese",
        "Knda" => "Kannada",
        "Lisu" => "Lisu",
        "Mlym" => "Malayalam",
        "Mong" => "Mongolian",
        "Olck" => "Ol Chiki",
        "Orya" => "Oriya",
        "Osge" => "Osage",
        "Rohg" => "Hanifi Rohingya",
        "Runr" => "Runic",
        "Sinh" => "Sinhala",
        "Sund" => "Sundanese",
        "Syrc" => "Syriac",
        "Taml" => "Tamil",
        "Telu" => "Telugu",
        "Tfng" => "Tifinagh",
        "Tglg" => "Tagalog",
        "Thaa" => "Thaana",
        "Vaii" => "Vai",
        _ => null,
    };
}
