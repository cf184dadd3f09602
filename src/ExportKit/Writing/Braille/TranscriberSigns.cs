namespace ExportKit.Writing.Braille;

/// <summary>The signs around what a transcriber adds to the words of the article.</summary>
internal static class TranscriberSigns
{
    /// <summary>Those of Unified English Braille (dots 4, 46, 126 and 4, 46, 345), which serve where a language has none of its own that we know.</summary>
    private static readonly (string Open, string Close) Unified = ("⠈⠨⠣", "⠈⠨⠜");

    /// <summary>Those of the German braille code (dots 6, 3).</summary>
    private static readonly (string Open, string Close) German = ("⠠⠄", "⠠⠄");

    /// <summary>The signs of a language.</summary>
    /// <param name="language">The language as a BCP 47 tag.</param>
    public static (string Open, string Close) For(string language) =>
        language.Equals("de", StringComparison.OrdinalIgnoreCase) || language.StartsWith("de-", StringComparison.OrdinalIgnoreCase) ? German : Unified;
}
