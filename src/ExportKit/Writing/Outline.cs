using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Writing;

/// <summary>One entry of the outline that drives bookmarks, navigation and contents alike.</summary>
/// <param name="Level">The heading's level, 2 to 6.</param>
/// <param name="Text">The heading's words.</param>
/// <param name="Id">The heading's identifier in the article.</param>
/// <param name="Language">The heading's language where it differs from the article's; else null.</param>
/// <param name="Children">The headings below it.</param>
public sealed record OutlineEntry(int Level, string Text, string Id, string? Language, ImmutableArray<OutlineEntry> Children);

/// <summary>Makes the outline of an article: its headings below the headline, nested by level.</summary>
public static class Outline
{
    /// <summary>The outline of a normalised article; every heading has an identifier and no level is skipped.</summary>
    /// <param name="article">The article.</param>
    public static ImmutableArray<OutlineEntry> Of(Article article)
    {
        var headings = ArticleWalker.Blocks(article).OfType<Heading>().ToList();
        var next = 0;
        return Children(headings, ref next, 1);
    }

    private static ImmutableArray<OutlineEntry> Children(List<Heading> headings, ref int next, int parentLevel)
    {
        var entries = ImmutableArray.CreateBuilder<OutlineEntry>();
        while (next < headings.Count && headings[next].Level > parentLevel)
        {
            var heading = headings[next++];
            entries.Add(new OutlineEntry(
                heading.Level,
                InlineText.Of(heading.Content),
                heading.Id ?? throw new InvalidOperationException("A heading without an identifier: the article is not normalised."),
                heading.Language,
                Children(headings, ref next, heading.Level)));
        }

        return entries.ToImmutable();
    }
}
