namespace ExportKit.Reading.Facts;

/// <summary>Reads bylines and dates off the visible page: around the headline and the first prose, then below the body's end.</summary>
internal static class VisibleFactsReader
{
    /// <summary>Reads them.</summary>
    /// <param name="article">The page with its body.</param>
    /// <param name="firstWords">The first words of the body.</param>
    public static VisibleFacts Read(ArticlePage article, string firstWords)
    {
        var places = HeadPlaces.Of(article);
        var dates = VisibleDates.Find(article, places);
        return new VisibleFacts
        {
            Bylines = VisibleBylines.Find(article, places), Published = dates.Published, Modified = dates.Modified, ShowsTimes = dates.ShowTimes,
            FirstWords = firstWords,
        };
    }
}
