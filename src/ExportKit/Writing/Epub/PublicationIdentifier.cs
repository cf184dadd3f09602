using ExportKit.Model;

namespace ExportKit.Writing.Epub;

/// <summary>The name by which libraries know a book (<c>dc:identifier</c>; EPUB 3.3, 5.5.3.1): the same whenever the same article
/// is exported, and another one for another article.</summary>
internal static class PublicationIdentifier
{
    /// <summary>The identifier of an article, a URN.</summary>
    /// <param name="metadata">The article's metadata.</param>
    /// <param name="title">The headline in plain words.</param>
    public static string Of(ArticleMetadata metadata, string title)
    {
        // Sites give one canonical address to many pages, so that the address alone would not tell articles apart.
        var published = metadata.Address is null && metadata.Published is { } date ? EpubDates.Modified(date.Value) : "";
        return StableHash.Of(string.Join('\n', metadata.Address, title, published)).ToUrn();
    }
}
