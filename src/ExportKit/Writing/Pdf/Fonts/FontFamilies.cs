using ExportKit.Writing.Pdf.Fonts.Native;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>Which families are asked for, in order. Fonts made for easy reading and for many scripts come first.</summary>
internal static class FontFamilies
{
    /// <summary>Families for running text.</summary>
    public static readonly string[] Body =
        ["Noto Sans", "Atkinson Hyperlegible", "Andika", "Open Sans", "Segoe UI", "Arial", "Liberation Sans", "DejaVu Sans"];

    /// <summary>Families for code.</summary>
    public static readonly string[] Monospace =
        ["Noto Sans Mono", "DejaVu Sans Mono", "Liberation Mono", "Consolas", "Menlo", "Cascadia Mono", "Courier New"];

    private static readonly string[] Symbols =
        ["Noto Sans Symbols", "Noto Sans Symbols2", "Noto Sans Math", "Noto Music", "DejaVu Sans", "Segoe UI Symbol", "Apple Symbols",
        "Noto Emoji", "Symbola", "Segoe UI Emoji"];

    private static readonly string[] Japanese = ["Noto Sans CJK JP", "Noto Sans JP", "IPAPGothic", "IPAGothic", "Hiragino Sans", "Yu Gothic", "MS PGothic"];
    private static readonly string[] Simplified = ["Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei"];
    private static readonly string[] Traditional = ["Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei"];
    private static readonly string[] HongKong = ["Noto Sans CJK HK", "Noto Sans HK", "PingFang HK", "Microsoft JhengHei"];
    private static readonly string[] Korean = ["Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", "NanumGothic"];

    /// <summary>Families for a script, when the one for running text lacks a character of it.</summary>
    /// <param name="script">The script as HarfBuzz counts it (ISO 15924).</param>
    /// <param name="language">The text's language, a BCP 47 tag; empty where unknown.</param>
    public static IReadOnlyList<string> ForScript(uint script, string language)
    {
        var code = ScriptCodes.Name(script);
        return code switch
        {
            "Hani" or "Bopo" => ForHan(language),
            "Hira" or "Kana" => [.. Japanese, .. Simplified],
            "Hang" => [.. Korean, .. Japanese],
            "Zyyy" or "Zinh" or "Zzzz" => [.. Symbols, .. ForHan(language)],
            _ => ForLetters(code, language),
        };
    }

    private static IReadOnlyList<string> ForHan(string language)
    {
        var first = language.ToLowerInvariant() switch
        {
            var tag when tag.StartsWith("ja", StringComparison.Ordinal) => Japanese,
            var tag when tag.StartsWith("ko", StringComparison.Ordinal) => Korean,
            var tag when tag is "zh-hk" or "zh-mo" || tag.StartsWith("zh-hant-hk", StringComparison.Ordinal) => HongKong,
            var tag when tag.StartsWith("zh-hant", StringComparison.Ordinal) || tag is "zh-tw" => Traditional,
            _ => Simplified,
        };
        return [.. first, .. Simplified, .. Japanese, .. Traditional, .. Korean];
    }

    private static string[] ForLetters(string code, string language) => code switch
    {
        "Arab" when language.StartsWith("ur", StringComparison.OrdinalIgnoreCase) =>
            ["Noto Sans Arabic", "Noto Naskh Arabic", "Noto Nastaliq Urdu", "Geeza Pro", "Segoe UI", "Arial", "DejaVu Sans"],
        "Arab" => ["Noto Sans Arabic", "Noto Naskh Arabic", "Geeza Pro", "Segoe UI", "Arial", "DejaVu Sans"],
        "Hebr" => ["Noto Sans Hebrew", "Arial Hebrew", "Segoe UI", "Arial", "DejaVu Sans"],
        "Deva" => ["Noto Sans Devanagari", "Kohinoor Devanagari", "Nirmala UI", "Lohit Devanagari"],
        "Thai" => ["Noto Sans Thai", "Thonburi", "Leelawadee UI"],
        "Khmr" => ["Noto Sans Khmer", "Khmer Sangam MN", "Leelawadee UI"],
        "Laoo" => ["Noto Sans Lao", "Lao Sangam MN", "Leelawadee UI"],
        "Mymr" => ["Noto Sans Myanmar", "Myanmar Sangam MN", "Myanmar Text"],
        "Tibt" => ["Noto Serif Tibetan", "Kokonor", "Microsoft Himalaya"],
        "Cans" => ["Noto Sans Canadian Aboriginal", "Euphemia UCAS", "Gadugi"],
        "Nkoo" => ["Noto Sans NKo", "Ebrima"],
        "Phag" => ["Noto Sans PhagsPa"],
        "Yiii" => ["Noto Sans Yi", "Microsoft Yi Baiti"],
        _ when ScriptCodes.EnglishName(code) is { } name => ["Noto Sans " + name, "Nirmala UI", "Segoe UI", "DejaVu Sans"],
        _ => ["DejaVu Sans"],
    };
}
