using System.Collections.Immutable;

namespace ExportKit.Model;

/// <summary>An article within a book of several. It stands in the body of the book alone, never within another block. Its
/// headline is a heading of level 2; identifiers within it are unique in the whole book.</summary>
/// <param name="Metadata">What is known about the article: its own headline, authors, dates, address, language and direction.
/// The language and direction of the block say where these differ from the book's.</param>
/// <param name="Content">What the article says, in reading order; its headings have levels 3 to 6.</param>
internal sealed record Chapter(ArticleMetadata Metadata, ImmutableArray<Block> Content) : Block
{
    /// <summary>The level of its headline.</summary>
    public const int HeadlineLevel = 2;

    /// <summary>The chapter as an article, for what works on one; its headings keep the levels that they have in the book.</summary>
    /// <param name="book">The book, which stands for the source where the chapter has no place.</param>
    public Article AsArticle(Article book) => new() { Metadata = Metadata, Body = Content, Source = Place ?? book.Source };

    /// <summary>The chapters of a book, in order; none where the article is one alone.</summary>
    /// <param name="article">The book, or an article.</param>
    public static IEnumerable<Chapter> Of(Article article) => article.Body.OfType<Chapter>();

    /// <summary>Whether an article is a book: a collection of articles.</summary>
    /// <param name="article">The book, or an article.</param>
    public static bool HasAny(Article article) => article.Body is [Chapter, ..];
}
