using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>A heading that is one link is the title of another article, where the article's own headings are none.</summary>
internal static class LinkedHeadings
{
    /// <summary>Marks such headings.</summary>
    /// <param name="article">The page with its body.</param>
    public static void Apply(ArticlePage article)
    {
        var headings = article.KeptNow().FindAll(segment => segment.HeadingLevel > 0);
        var linked = headings.FindAll(segment => segment.LinkShare > 0.9 && LeadsToPage(segment.Block));
        if (linked.Count * 2 > headings.Count && linked.Count > 1)
        {
            return;
        }

        linked.ForEach(segment => segment.Drop(DropReason.LeadsAway));
    }

    /// <summary>A link to a place within the page is a heading's own anchor.</summary>
    /// <param name="line">The line that is a link, or holds one.</param>
    public static bool LeadsToPage(Element line)
    {
        var link = line.Name == "a" ? line : line.First("a") ?? line.Within("a");
        return link?.Value("href") is { } address && !address.StartsWith('#') && !address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
    }
}
