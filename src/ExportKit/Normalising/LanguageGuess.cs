using System.Text;

namespace ExportKit.Normalising;

/// <summary>Infers the language of a text from its script and its commonest words.</summary>
internal static class LanguageGuess
{
    private static readonly (string Tag, string Words)[] CommonWords =
    [
        ("en", "the and of to in is that for was with on are by this from have"),
        ("fr", "le la les des et est une dans que pour qui pas sur du au avec"),
        ("de", "der die und das den nicht mit ist von auf für eine dem sich des ein"),
        ("es", "el la los de que y en las una por con para del se es su"),
        ("it", "il di che la per una con del non sono della gli nel alla più è"),
        ("pt", "o de que e da do em um para não uma os com no na dos"),
        ("nl", "de het een van en dat op te zijn voor met niet aan er om ook"),
        ("pl", "w i na się z do nie że jest to o jak po dla przez od"),
        ("sv", "och att det som en på är av för med till den har inte om ett"),
        ("da", "og at det er en på af for til med der den som ikke har et"),
        ("nb", "og det er på av til som en for med at har ikke den fra et"),
        ("fi", "ja on että ei se oli myös kun mutta ovat hän joka tai sen niin"),
        ("cy", "yn y yr a i ar o mae wedi ei bod gan ac am oedd sydd"),
        ("tr", "ve bir bu için ile da de olarak çok daha olan gibi sonra kadar"),
        ("cs", "a v na se je že to s z do o k pro jako ale za"),
        ("ro", "și de în a la cu pe care din nu o un mai este pentru că"),
        ("hu", "a az és hogy nem is egy meg ez csak volt már azt mint van"),
        ("id", "yang dan di dengan untuk dari ini pada dalam tidak itu akan ke"),
        ("vi", "của và là các có được cho trong những một không với đã người"),
    ];

    /// <summary>The language that a text is most likely in; null where it says too little.</summary>
    public static string? Of(string text) => ByScript(text) ?? ByWords(text);

    private static string? ByScript(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var letters = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                letters++;
                var script = Script(rune.Value);
                counts[script] = counts.GetValueOrDefault(script) + 1;
            }
        }

        if (letters == 0)
        {
            return null;
        }

        // Japanese mixes kana with Chinese characters: a tenth of kana tells it.
        if (counts.GetValueOrDefault("ja") * 10 > letters)
        {
            return "ja";
        }

        var (most, count) = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First();
        return most != "latin" && count * 2 > letters ? OfScript(most, text) : null;
    }

    private static string OfScript(string script, string text) => script switch
    {
        "ru" when text.AsSpan().ContainsAny("їєґЇЄҐ") => "uk",
        "ru" when text.AsSpan().ContainsAny("ўЎ") => "be",
        "ru" when text.AsSpan().ContainsAny("ѓќѕЃЌЅ") => "mk",
        "ru" when text.AsSpan().ContainsAny("ђћЂЋ") => "sr",
        "ru" when text.Contains('ъ', StringComparison.Ordinal) && !text.AsSpan().ContainsAny("ыэЫЭ") => "bg",
        "ar" when text.AsSpan().ContainsAny("ٹڈڑےں") => "ur",
        "ar" when text.AsSpan().ContainsAny("پچژگ") => "fa",
        _ => script,
    };

    private static string Script(int c) => c switch
    {
        < 0x370 or (>= 0x1e00 and <= 0x1eff) => "latin",
        <= 0x3ff or (>= 0x1f00 and <= 0x1fff) => "el",
        <= 0x52f => "ru",
        >= 0x531 and <= 0x58f => "hy",
        >= 0x590 and <= 0x5ff => "he",
        >= 0x780 and <= 0x7bf => "dv",
        (>= 0x600 and <= 0x6ff) or (>= 0x750 and <= 0x77f) or (>= 0xfb50 and <= 0xfeff) => "ar",
        >= 0x900 and <= 0x97f => "hi",
        >= 0x980 and <= 0x9ff => "bn",
        >= 0xa00 and <= 0xa7f => "pa",
        >= 0xa80 and <= 0xaff => "gu",
        >= 0xb00 and <= 0xb7f => "or",
        >= 0xb80 and <= 0xbff => "ta",
        >= 0xc00 and <= 0xc7f => "te",
        >= 0xc80 and <= 0xcff => "kn",
        >= 0xd00 and <= 0xd7f => "ml",
        >= 0xd80 and <= 0xdff => "si",
        >= 0xe00 and <= 0xe7f => "th",
        >= 0xe80 and <= 0xeff => "lo",
        >= 0xf00 and <= 0xfff => "bo",
        >= 0x1000 and <= 0x109f => "my",
        >= 0x10a0 and <= 0x10ff => "ka",
        >= 0x1200 and <= 0x137f => "am",
        >= 0x1780 and <= 0x17ff => "km",
        >= 0x3040 and <= 0x30ff => "ja",
        >= 0xac00 and <= 0xd7af => "ko",
        (>= 0x3400 and <= 0x9fff) or (>= 0xf900 and <= 0xfaff) or (>= 0x20000 and <= 0x3ffff) => "zh",
        _ => "latin",
    };

    private static string? ByWords(string text)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in text.ToLowerInvariant().Split(
            [' ', '\n', '\u00a0', ',', '.', ';', ':', '!', '?', '(', ')', '"', '“', '”', '’', '\'', '«', '»', '–', '—', '/', '…'], StringSplitOptions.RemoveEmptyEntries))
        {
            found[word] = found.GetValueOrDefault(word) + 1;
        }

        // Three different words, since one word said thrice tells little.
        return CommonWords
            .Select(language => (language.Tag, Words: language.Words.Split(' ')))
            .Where(language => language.Words.Distinct().Count(found.ContainsKey) >= 3)
            .OrderByDescending(language => language.Words.Distinct().Sum(word => found.GetValueOrDefault(word)))
            .Select(language => language.Tag)
            .FirstOrDefault();
    }
}
