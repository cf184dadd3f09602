using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising.Collecting;

/// <summary>Makes one book of several articles: an article whose body is chapters, so that every writer gets the same.</summary>
internal static class Collection
{
    /// <summary>Makes a book.</summary>
    /// <param name="articles">The articles, normalised, in the order of the book; at least one.</param>
    /// <param name="options">What a person says of the book. Its title must be given; what else is not is told from the articles.</param>
    /// <param name="diagnostics">Takes what was told.</param>
    /// <exception cref="ArgumentException">No article is given, or the title says nothing.</exception>
    public static Article Of(IReadOnlyList<Article> articles, NormalisingOptions options, DiagnosticBag diagnostics)
    {
        if (articles.Count == 0)
        {
            throw new ArgumentException("A book has at least one article.", nameof(articles));
        }

        var title = CleanText.Clean(options.Title) ?? throw new ArgumentException("A book has a title.", nameof(options));
        var source = new SourcePlace(title);
        var metadata = CollectionMetadata.Of(title, articles, options, source, diagnostics);
        var addresses = new ChapterAddresses(articles, Name);
        return new Article
        {
            Metadata = metadata,
            Body = [.. articles.Select((article, index) => Chapter(article, index, metadata, addresses))],
            Source = source,
        };
    }

    /// <summary>The identifier of a chapter, which those of all within it begin with. A number keeps it short, and the same where
    /// words of the article change.</summary>
    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"chapter-{index + 1}");

    private static Chapter Chapter(Article article, int index, ArticleMetadata book, ChapterAddresses addresses)
    {
        var name = Name(index);
        var own = new ChapterNodes(name, addresses).Rewrite(article);
        return new Chapter(own.Metadata, own.Body)
        {
            Id = name,
            Place = article.Source,
            Language = own.Metadata.Language == book.Language ? null : own.Metadata.Language,
            Direction = own.Metadata.Direction == book.Direction ? null : own.Metadata.Direction,
        };
    }
}
