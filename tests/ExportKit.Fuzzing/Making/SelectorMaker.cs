namespace ExportKit.Fuzzing;

/// <summary>Makes selectors by chance, right ones and wrong ones.</summary>
internal static class SelectorMaker
{
    private static readonly string[] Parts =
    [
        "p", "div", "*", "article", "h1", "img", "a", "td", "li", "#a", ".byline", ".a.b", "[href]", "[class~=x]", "[lang|=en]", "[src^='https']", "[a$=b i]", "[a*=\"\\\"\"]", ":first-child", ":last-of-type", ":nth-child(2n+1)", ":nth-child(-n+3)", ":nth-last-child(odd of p)", ":nth-of-type( + 99999999999n - 1 )",
        ":not(p)", ":is(p, div)", ":where()", ":has(> a)", ":has(+ p ~ p)", ":empty", ":root", ":only-child", ":lang(en)", "::before", ":hover", ":nope", ":not(:has(:not(", ")", "(", " ", " > ", " + ", " ~ ", ", ", "||", "|", "\\", "\\31 ", "\\110000 ", "\\0", "/* x */", "/*", "\"", "'", "é", "日本", "\0", "-", "--a", "#1", ".1", "[", "]", "=", "!", "&", ">", ",", "svg|a", "*|*", ":nth-child(n of :is(p,div))", ":is(:is(:is(:is(p))))",
    ];

    /// <summary>A selector.</summary>
    public static string Make(Random random)
    {
        var count = random.Next(20) == 0 ? random.Next(1, 400) : random.Next(1, 9);
        return string.Concat(Enumerable.Range(0, count).Select(_ => Parts[random.Next(random.Next(3) == 0 ? Parts.Length : 34)] + (random.Next(3) == 0 ? " " : "")));
    }
}
