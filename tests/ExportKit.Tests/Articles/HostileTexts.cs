namespace ExportKit.Tests;

/// <summary>Texts by chance: plain words of many scripts, and among them what breaks programs.</summary>
internal sealed class HostileTexts(Random random)
{
    private static readonly string[] Words =
    [
        "the", "and", "of", "to", "said", "minister", "1984", "Photo", "image.jpg", "?", ".", "Why?", "naïve", "straße", "العربية", "עברית",
        "हिन्दी", "क्षेत्र", "日本語の文章", "ภาษาไทย", "Ελληνικά", "русский", "👩‍👩‍👧‍👦", "🇬🇧", "e\u0301", "“quoted”", "<b>&amp;</b>", "]]>", "<!--", "{0}", "(PA)",
        "নদীর", "স্কুলটি", "கோயில்", "ஸ்ரீ", "న్యాయం", "ကျောင်းသားများ", "ទ្វារ", "གཙང་པོའི་", "총리는", "אֵין", "تلميذاً", "٤٥٦", "می\u200cخواهم", "Thủ", "m̥̄", "☔", "❤\ufe0f", "1\ufe0f\u20e3",
        "https://example.org/a/b", "-", "—", "•", "\\", "()", "%PDF", "\u202eevil\u202c", "\u2067x\u2069",
    ];

    private static readonly string[] Broken =
    [
        "\u0000", "\u0001", "\u0008", "\u001b[31m", "\u007f", "\u0085", "\u00a0", "\u00ad", "\u200b", "\u200d", "\u200e", "\u2028", "\u2029", "\u2060",
        "\ufeff", "\ufffd", "\ufffe", "\uffff", "\ufffc", "\ufdd0", "\ud800", "\udc00", "\udfff\ud800", "\ud83d", "\t", "\n", "\r\n", "   ", "\u3000", "\ue000",
        "\U0010ffff", "\u0300\u0301\u0302\u0303", "\u1160", "\ufe0f",
    ];

    /// <summary>A text; often ordinary, sometimes empty, broken, or one very long word.</summary>
    public string Text() => random.Next(20) switch
    {
        0 => "",
        1 => " ",
        2 => Broken[random.Next(Broken.Length)],
        3 => new string((char)random.Next('a', 'z'), random.Next(1, 4000)),
        4 => string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => (char)random.Next(0x10000))),
        _ => string.Join(random.Next(6) == 0 ? Broken[random.Next(Broken.Length)] : " ", Enumerable.Range(0, random.Next(1, 9)).Select(_ => Words[random.Next(Words.Length)])),
    };
}
