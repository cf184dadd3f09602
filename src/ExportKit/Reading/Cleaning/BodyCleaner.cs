namespace ExportKit.Reading.Cleaning;

/// <summary>Cleans the found body of all that is not the article's words: every rule in its turn.</summary>
internal static class BodyCleaner
{
    private static readonly Action<ArticlePage>[] Rules =
    [
        LiveEntries.Apply,
        Cards.Apply,
        LinkLists.Apply,
        HeadRules.Apply,
        SignupBoxes.Apply,
        ClampedTeasers.Apply,
        LineRules.Apply,
        AwayHeadings.Apply,
        LinkedHeadings.Apply,
        RepeatedLines.Apply,
        StatedBodyRules.Apply,
        AuthorLines.Apply,
        TailRules.Apply,
        StrayFigures.Apply,
    ];

    /// <summary>Applies all rules.</summary>
    /// <param name="article">The page with its body.</param>
    public static void Clean(ArticlePage article)
    {
        foreach (var rule in Rules)
        {
            article.Page.Budget?.Check();
            rule(article);
        }
    }
}
