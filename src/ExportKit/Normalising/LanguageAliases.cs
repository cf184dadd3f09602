namespace ExportKit.Normalising;

/// <summary>The languages that pages name otherwise than BCP 47 has them: withdrawn codes, codes of three letters that have
/// one of two, names of countries, and names in English.</summary>
internal static class LanguageAliases
{
    /// <summary>The primary language that a first subtag names; null where it names none.</summary>
    /// <param name="part">The subtag in lower case.</param>
    public static string? Of(string part) => Known(part) ?? (IsCode(part) ? part : null);

    private static bool IsCode(string part) =>
        part.Length is 2 or 3 && part.All(char.IsAsciiLetter) && part is not ("und" or "zxx" or "mul" or "mis");

    private static string? Known(string part) => part switch
    {
        "iw" => "he",
        "in" => "id",
        "ji" => "yi",
        "jw" => "jv",
        "mo" => "ro",
        "jp" => "ja",
        "cn" => "zh",
        "cz" => "cs",
        "dk" => "da",
        "gr" => "el",
        "ua" => "uk",
        "vn" => "vi",
        "eng" or "english" => "en",
        "fra" or "fre" or "french" => "fr",
        "deu" or "ger" or "german" => "de",
        "spa" or "spanish" => "es",
        "ita" or "italian" => "it",
        "por" or "portuguese" => "pt",
        "nld" or "dut" or "dutch" => "nl",
        "pol" or "polish" => "pl",
        "swe" or "swedish" => "sv",
        "dan" or "danish" => "da",
        "nor" or "norwegian" => "no",
        "fin" or "finnish" => "fi",
        "cym" or "wel" or "welsh" => "cy",
        "gle" or "irish" => "ga",
        "ara" or "arabic" => "ar",
        "heb" or "hebrew" => "he",
        "hin" or "hindi" => "hi",
        "jpn" or "japanese" => "ja",
        "zho" or "chi" or "chinese" => "zh",
        "kor" or "korean" => "ko",
        "rus" or "russian" => "ru",
        "ell" or "gre" or "greek" => "el",
        "tur" or "turkish" => "tr",
        _ => null,
    };
}
