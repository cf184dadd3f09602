using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Writing;

/// <summary>One entry of the outline that drives bookmarks, navigation and contents alike.</summary>
/// <param name="Level">The heading's level, 2 to 6.</param>
/// <param name="Text">The heading's words.</param>
/// <param name="Id">The heading's identifier in the article.</param>
/// <param name="Language">The heading's language where it differs from the article's; else null.</param>
/// <param name="Children">The headings below it.</param>
internal sealed record OutlineEntry(int Level, string Text, string Id, string? Language, ImmutableArray<OutlineEntry> Children)
{
    /// <summary>The heading's direction where it differs from the article's; else null.</summary>
    public TextDirection? Direction { get; init; }

    /// <summary>Whether it is the headline of a chapter of a book.</summary>
    public bool IsChapter { get; init; }
}

/// <summary>Makes the outline of an article: its headings below the headline, nested by level. Those of a book stand below the
/// headlines of its chapters.</summary>
internal static class Outline
{
    /// <summary>The outline of a normalised article; every heading has an identifier and no level is skipped.</summary>
    /// <param name="article">The article.</param>
    public static ImmutableArray<OutlineEntry> Of(Article article) =>
        Chapter.HasAny(article) ? [.. Chapter.Of(article).Select(Entry)] : Headings(article.Body, 1, null, null);

    private static OutlineEntry Entry(Chapter chapter) => new(
        Chapter.HeadlineLevel,
        InlineText.Of(chapter.Metadata.Headline),
        IdOf(chapter),
        chapter.Language,
        Headings(chapter.Content, Chapter.HeadlineLevel, chapter.Language, chapter.Direction))
    {
        Direction = chapter.Direction,
        IsChapter = true,
    };

    private static ImmutableArray<OutlineEntry> Headings(
        ImmutableArray<Block> body, int parentLevel, string? language, TextDirection? direction)
    {
        var headings = ArticleWalker.Blocks(body).OfType<Heading>();
        return Children(new Queue<Heading>(headings), parentLevel, language, direction);
    }

    private static ImmutableArray<OutlineEntry> Children(
        Queue<Heading> headings, int parentLevel, string? language, TextDirection? direction)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static step => Children(step.headings, step.parentLevel, step.language, step.direction), (headings, parentLevel, language, direction));
        }

        var entries = ImmutableArray.CreateBuilder<OutlineEntry>();
        while (headings.TryPeek(out var heading) && heading.Level > parentLevel)
        {
            headings.Dequeue();
            entries.Add(new OutlineEntry(
                heading.Level,
                InlineText.Of(heading.Content),
                IdOf(heading),
                heading.Language ?? language,
                Children(headings, heading.Level, language, direction))
            {
                Direction = heading.Direction ?? direction,
            });
        }

        return entries.ToImmutable();
    }

    private static string IdOf(Block block) =>
        block.Id ?? throw new InvalidOperationException($"A {block.GetType().Name} without an identifier: the article is not normalised.");
}
