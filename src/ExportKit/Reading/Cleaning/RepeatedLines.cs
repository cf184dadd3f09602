using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>A sentence that a page says three times or more is the site's, not the article's: notices in place of what is not loaded.
/// One said twice is said once.</summary>
internal static class RepeatedLines
{
    private const int FewestWords = 5;
    private const int LongestFact = 14;

    /// <summary>Marks such lines.</summary>
    /// <param name="article">The page with its body.</param>
    public static void Apply(ArticlePage article)
    {
        var prose = article.Segments.Prose(article.Body);
        foreach (var same in Repeated(article))
        {
            // What makes up much of the article is its refrain.
            var isNotice = same.Count > 2 && same[0].IsProse && same[0].Words * same.Count * 3 < prose * 2;
            var kept = isNotice ? 0 : 1;
            foreach (var segment in same.Skip(kept))
            {
                if (segment.Words >= FewestWords * 2 || segment.HeadingLevel == 0 && segment.Block.Name != "li")
                {
                    segment.Drop(DropReason.SaidTwice);
                    DropTitle(segment, isNotice, article);
                }
            }
        }
    }

    /// <summary>The lines that say the same, more than one each.</summary>
    private static IEnumerable<List<Segment>> Repeated(ArticlePage article)
    {
        var first = new Dictionary<string, Segment>(StringComparer.Ordinal);
        var repeated = new Dictionary<string, List<Segment>>(StringComparer.Ordinal);
        foreach (var segment in article.KeptNow())
        {
            if (segment.Words < FewestWords || IsFact(segment) || first.TryAdd(segment.Key, segment))
            {
                continue;
            }

            if (!repeated.TryGetValue(segment.Key, out var same))
            {
                repeated[segment.Key] = same = [first[segment.Key]];
            }

            same.Add(segment);
        }

        return repeated.Values.Select(same => same.FindAll(segment => segment.Block.Within("table") is null)).Where(same => same.Count > 1);
    }

    /// <summary>Times, prices and places to go are the same for several things, each of which has them below it.</summary>
    private static bool IsFact(Segment segment) =>
        segment.Block.Name == "p" && segment.Words <= LongestFact && segment.Text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>The title of a box that holds a notice goes with it.</summary>
    private static void DropTitle(Segment notice, bool isNotice, ArticlePage article)
    {
        if (isNotice && notice.Index > 0 && article.Segments.All[notice.Index - 1] is { HeadingLevel: > 0 } title
            && title.Block.Parent == notice.Block.Parent && notice.Block.Parent != article.Body)
        {
            title.Drop(DropReason.SaidTwice);
        }
    }
}
