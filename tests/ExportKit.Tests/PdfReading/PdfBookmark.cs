namespace ExportKit.Tests.PdfReading;

/// <summary>An entry of the document outline (ISO 32000-1, 12.3.3).</summary>
/// <param name="Title">Its words.</param>
/// <param name="Depth">How deep it stands, from 0.</param>
/// <param name="Page">The place of the page that it leads to, from 0; null where it leads to none.</param>
internal sealed record PdfBookmark(string Title, int Depth, int? Page)
{
    /// <summary>All entries in the order in which a reader shows them.</summary>
    public static IReadOnlyList<PdfBookmark> Read(TaggedPdf pdf)
    {
        var bookmarks = new List<PdfBookmark>();
        if (pdf.File.Dictionary(pdf.File.Catalog, "Outlines") is { } outlines)
        {
            Children(pdf, outlines, 0, bookmarks);
        }

        return bookmarks;
    }

    private static void Children(TaggedPdf pdf, PdfDictionary parent, int depth, List<PdfBookmark> bookmarks)
    {
        var seen = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        for (var item = pdf.File.Dictionary(parent, "First"); item is not null && seen.Add(item); item = pdf.File.Dictionary(item, "Next"))
        {
            bookmarks.Add(new PdfBookmark(pdf.File.Text(item, "Title") ?? "", depth, PageOf(pdf, item)));
            Children(pdf, item, depth + 1, bookmarks);
        }
    }

    private static int? PageOf(TaggedPdf pdf, PdfDictionary item)
    {
        var goal = pdf.File.Dictionary(item, "A") is { } action ? pdf.File.Get(action, "D") : pdf.File.Get(item, "Dest");
        return goal is PdfArray { Items: [PdfReference page, ..] }
            ? pdf.Pages.FirstOrDefault(candidate => candidate.Number == page.Number)?.Index
            : null;
    }
}
