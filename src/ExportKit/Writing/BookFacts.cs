using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Writing;

/// <summary>What a document says of all that it holds: of one article, or of each article of a book. Each thing is said once.</summary>
internal static class BookFacts
{
    /// <summary>The authors: those of the book itself first.</summary>
    /// <param name="article">The article or the book.</param>
    public static ImmutableArray<string> Authors(Article article) => Distinct(All(article).SelectMany(metadata => metadata.Authors));

    /// <summary>The languages: that of the book itself first.</summary>
    /// <param name="article">The article or the book.</param>
    public static ImmutableArray<string> Languages(Article article) => Distinct(All(article).Select(metadata => metadata.Language));

    /// <summary>The addresses of the pages.</summary>
    /// <param name="article">The article or the book.</param>
    public static ImmutableArray<string> Addresses(Article article) => Distinct(All(article).Select(metadata => metadata.Address));

    private static IEnumerable<ArticleMetadata> All(Article article) =>
        Chapter.Of(article).Select(chapter => chapter.Metadata).Prepend(article.Metadata);

    private static ImmutableArray<string> Distinct(IEnumerable<string?> values) => [.. values.OfType<string>().Distinct(StringComparer.Ordinal)];
}
