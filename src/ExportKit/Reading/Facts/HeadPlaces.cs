using ExportKit.Reading.Cleaning;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Where on a page names and dates of the article stand: around the headline, above the first prose, and below the last.</summary>
/// <param name="From">The node where the head begins.</param>
/// <param name="Names">The node where names of this article begin: those far above the headline are others'.</param>
/// <param name="To">The node where the head ends.</param>
/// <param name="FootFrom">The node where the last kept line of the body begins.</param>
/// <param name="FootTo">The node where what stands below the body is no longer this article's.</param>
internal sealed record HeadPlaces(int From, int Names, int To, int FootFrom, int FootTo)
{
    private const int SegmentsAbove = 12;
    private const int SegmentsBelow = 10;
    private const int NodesAbove = 30;
    private const int ProseWithin = 2;

    /// <summary>Finds the places.</summary>
    /// <param name="article">The page with its body.</param>
    public static HeadPlaces Of(ArticlePage article)
    {
        var all = article.Segments.All;
        var (bodyStart, bodyEnd) = article.Segments.Range(article.Body);
        var top = article.Headline is { } headline && article.Segments.Range(headline).Start is var at && at < bodyEnd ? at : bodyStart;
        var last = bodyEnd - 1;
        while (last > bodyStart && !IsKept(all[last]))
        {
            last--;
        }

        var to = End(article, Math.Max(top, bodyStart));
        var names = article.Headline is { } shown ? shown.Order - NodesAbove : article.Body.Order;
        var foot = Math.Min(all.Count - 1, Math.Max(bodyEnd, last) + SegmentsBelow);
        return all.Count == 0
            ? new HeadPlaces(0, 0, 0, 0, 0)
            : new HeadPlaces(all[Math.Max(0, Math.Min(top, bodyStart) - SegmentsAbove)].Nodes[0].Order - 3, names, to, all[Math.Max(0, last)].Block.Order, all[Math.Max(0, foot)].Nodes[^1].Order);
    }

    /// <summary>The head ends with the first lines of prose: some pages set the names below them. A line of dates may be as long as a
    /// sentence, and is none.</summary>
    private static int End(ArticlePage article, int from)
    {
        var all = article.Segments.All;
        var prose = 0;
        for (var i = from; i < all.Count; i++)
        {
            if (all[i].IsProse && !HeadRules.IsDate(all[i]) && IsKept(all[i]) && article.Body.Contains(all[i].Nodes[0]) && ++prose == ProseWithin)
            {
                return all[i].Nodes[0].Order;
            }
        }

        return article.Body.LastOrder;
    }

    private static bool IsKept(Segment segment) => segment.Dropped == DropReason.None && !segment.Block.IsDropped();
}
