using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>Lines that the page itself cuts off after a few lines (<c>line-clamp-2</c>) are teasers of other pages: no article is
/// shown so.</summary>
internal static class ClampedTeasers
{
    private const int LongestTeaser = 60;

    /// <summary>Marks such lines within the body.</summary>
    /// <param name="article">The page with its body.</param>
    public static void Apply(ArticlePage article)
    {
        var prose = article.Segments.Prose(article.Body);
        foreach (var segment in article.KeptNow())
        {
            if (segment.Words <= LongestTeaser && segment.Words * 5 < prose && IsClamped(segment.Block))
            {
                segment.Drop(DropReason.LeadsAway);
            }
        }
    }

    private static bool IsClamped(Element block)
    {
        var classes = block["class"];
        var at = classes?.IndexOf("line-clamp-", StringComparison.Ordinal) ?? -1;
        return at >= 0 && at + 11 < classes!.Length && char.IsAsciiDigit(classes[at + 11]);
    }
}
