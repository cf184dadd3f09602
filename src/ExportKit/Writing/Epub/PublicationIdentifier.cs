using ExportKit.Model;

namespace ExportKit.Writing.Epub;

/// <summary>The name by which libraries know a book (<c>dc:identifier</c>; EPUB 3.3, 5.5.3.1): the same whenever the same article
/// is exported, and another one for another article.</summary>
internal static class PublicationIdentifier
{
    /// <summary>The identifier of an article or a book.</summary>
    /// <param name="article">The article or the book.</param>
    public static string Of(Article article)
    {
        // A book is another one where its articles are others, whatever its title.
        var names = Chapter.Of(article).Select(chapter => Name(chapter.Metadata, TitleOf(chapter.Metadata)));
        return Named(string.Join('\n', names.Prepend(Name(article.Metadata, TitleOf(article.Metadata)))));
    }

    /// <summary>The identifier of an article, a URN.</summary>
    /// <param name="metadata">The article's metadata.</param>
    /// <param name="title">The headline in plain words.</param>
    public static string Of(ArticleMetadata metadata, string title) => Named(Name(metadata, title));

    private static string Named(string name) => StableHash.Of(name).ToUrn();

    /// <summary>What tells an article from others. Sites give one canonical address to many pages, so that the address alone would not.</summary>
    private static string Name(ArticleMetadata metadata, string title)
    {
        var published = metadata.Address is null && metadata.Published is { } date ? EpubDates.Modified(date.Value) : "";
        return string.Join('\n', metadata.Address, title, published);
    }

    private static string TitleOf(ArticleMetadata metadata) => InlineText.Of(metadata.Headline).Trim();
}
