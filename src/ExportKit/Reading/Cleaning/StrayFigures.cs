using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>A picture that stands among lines which are left out goes with them: below the last words of the article, or
/// between two lines that lead away.</summary>
internal static class StrayFigures
{
    /// <summary>Marks such pictures within the body.</summary>
    /// <param name="article">The page with its body.</param>
    public static void Apply(ArticlePage article)
    {
        var segments = article.Segments.Within(article.Body).ToList();
        var start = article.Segments.Range(article.Body).Start;
        var last = segments.FindLastIndex(IsKept);
        foreach (var figure in article.Figures.All)
        {
            if (figure.Scope.IsDropped())
            {
                continue;
            }

            var next = article.Segments.FirstBehind(figure.Image) - start;
            var isBelow = next > last + 1;
            var isAmong = next > 0 && next < segments.Count && LeadsAway(segments[next - 1]) && LeadsAway(segments[next]) && figure.Caption.Count == 0;
            if (isBelow || isAmong)
            {
                figure.Scope.Dropped = DropReason.Outside;
            }
        }
    }

    private static bool IsKept(Segment segment) => segment.Dropped == DropReason.None && !segment.Block.IsDropped();

    private static bool LeadsAway(Segment segment)
    {
        if (segment.Dropped is DropReason.LeadsAway or DropReason.Outside)
        {
            return true;
        }

        for (PageNode? node = segment.Block; node is not null; node = node.Parent)
        {
            if (node.Dropped is DropReason.LeadsAway or DropReason.Vocabulary)
            {
                return true;
            }
        }

        return false;
    }
}
