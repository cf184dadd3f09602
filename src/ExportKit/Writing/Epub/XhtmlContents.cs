using ExportKit.Words;

namespace ExportKit.Writing.Epub;

/// <summary>Writes the contents of a book for the page: the headlines of its articles, each with its authors and in its language.</summary>
internal sealed class XhtmlContents(ContentWriter content)
{
    /// <summary>The identifier of the contents on the title page.</summary>
    public const string Id = "book-contents";

    private XhtmlWriter Out => content.Out;

    /// <summary>Writes the contents.</summary>
    public void Write()
    {
        var heading = content.Book.Identifiers.New(Id);
        content.StartGenerated("section");
        Out.Attribute("epub:type", "toc").Attribute("role", "doc-toc").Attribute("aria-labelledby", heading);
        Out.Start("h2").Attribute("id", heading);
        Out.Text(content.Words[Word.Contents]).End();
        Out.Start("ol");
        foreach (var entry in Outline.Of(content.Book.Article))
        {
            Out.Start("li").Start("a").Attribute("href", content.Book.Identifiers.Link(entry.Id, content.Document.Path)!);
            Out.Speaks(entry.Language, entry.Direction).Text(entry.Text.Trim()).End();
            Out.End();
        }

        Out.End().End();
    }
}
