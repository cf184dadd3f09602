namespace ExportKit.Reading.Cleaning;

/// <summary>Cleans the found body of all that is not the article's words: every rule in its turn.</summary>
internal static class BodyCleaner
{
    /// <summary>Applies all rules.</summary>
    /// <param name="article">The page with its body.</param>
    public static void Clean(ArticlePage article)
    {
        Cards.Apply(article);
        LinkLists.Apply(article);
        HeadRules.Apply(article);
        SignupBoxes.Apply(article);
        ClampedTeasers.Apply(article);
        LineRules.Apply(article);
        AwayHeadings.Apply(article);
        LinkedHeadings.Apply(article);
        RepeatedLines.Apply(article);
        StatedBodyRules.Apply(article);
        AuthorLines.Apply(article);
        TailRules.Apply(article);
        StrayFigures.Apply(article);
    }
}
