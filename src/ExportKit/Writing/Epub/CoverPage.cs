namespace ExportKit.Writing.Epub;

/// <summary>Writes the page that shows the cover.</summary>
internal static class CoverPage
{
    /// <summary>Writes the document.</summary>
    /// <param name="book">The book.</param>
    public static byte[] Write(EpubBook book)
    {
        using var output = new XhtmlWriter();
        output.StartDocument(book.Title, book.Language, book.Article.Metadata.Direction);
        output.Start("body", "cover").Attribute("epub:type", "cover");
        output.Start("p");
        output.Start("img").Attribute("role", "doc-cover").Attribute("src", EpubPaths.CoverImage).Attribute("alt", CoverImage.TextOf(book));
        output.End().End().End();
        return output.EndDocument();
    }
}
