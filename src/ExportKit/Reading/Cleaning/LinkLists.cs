using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>Lists whose items are links and nothing else lead to other articles, unless a line before announces them.</summary>
internal static class LinkLists
{
    private const double MostlyLinks = 0.85;

    /// <summary>Marks such lists within the body.</summary>
    /// <param name="article">The page with its body.</param>
    public static void Apply(ArticlePage article)
    {
        var prose = article.Segments.Prose(article.Body);
        foreach (var list in article.Body.Descendants())
        {
            if (list.Name is not ("ul" or "ol") || list.IsDropped())
            {
                continue;
            }

            var words = article.Segments.Words(list);
            var (start, end) = article.Segments.Range(list);
            var isLong = words * 3 > prose;
            if (!isLong && article.Segments.Linked(list) > words * MostlyLinks && !IsAnnounced(article, start) && !IsInside(list) && (end - start > 1 || words > 3))
            {
                list.Dropped = DropReason.LeadsAway;
            }
        }
    }

    private static bool IsInside(Element list) => list.Within("li") is not null || list.Within("table") is not null || list.Within("blockquote") is not null;

    /// <summary>"See the guides below:" before a list makes it the article's.</summary>
    private static bool IsAnnounced(ArticlePage article, int start)
    {
        if (start == 0)
        {
            return false;
        }

        var before = article.Segments.All[start - 1];
        return article.Body.Contains(before.Nodes[0]) && before.LinkShare < 0.5 && before.Text is [.., ':' or '：'] && !AwayHeadings.IsAway(before);
    }
}
