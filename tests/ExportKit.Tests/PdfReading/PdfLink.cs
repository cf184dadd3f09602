namespace ExportKit.Tests.PdfReading;

/// <summary>A link annotation.</summary>
/// <param name="Target">The address, or the words <c>page</c> or <c>element</c> with what lies at the goal.</param>
/// <param name="Contents">Its description; null where it has none.</param>
internal sealed record PdfLink(string Target, string? Contents)
{
    /// <summary>Reads an annotation.</summary>
    public static PdfLink Read(PdfFile file, PdfDictionary annotation)
    {
        var contents = file.Text(annotation, "Contents");
        if (file.Dictionary(annotation, "A") is { } action)
        {
            return file.Name(action, "S") == "URI"
                ? new PdfLink(file.Text(action, "URI") ?? "", contents)
                : new PdfLink(Goal(file, action), contents);
        }

        return new PdfLink(Goal(file, annotation), contents);
    }

    /// <summary>A goal within the document, told by the element there where the file says it, never by the page: that is layout.</summary>
    private static string Goal(PdfFile file, PdfDictionary holder)
    {
        var structure = file.Items(holder, "SD").FirstOrDefault();
        if (structure is not null && file.AsDictionary(structure) is { } element)
        {
            return "element " + (file.Text(element, "ID") ?? file.Name(element, "S"));
        }

        return file.Get(holder, "Dest") is PdfString or PdfName || file.Get(holder, "D") is PdfString or PdfName
            ? "destination " + (file.Text(holder, "Dest") ?? file.Text(holder, "D") ?? file.Name(holder, "Dest") ?? file.Name(holder, "D"))
            : file.Get(holder, "Dest") is PdfArray || file.Get(holder, "D") is PdfArray ? "a place in the document" : "nowhere";
    }

    /// <summary>All link annotations of a document, page by page.</summary>
    public static IEnumerable<PdfLink> All(TaggedPdf pdf) =>
        from page in pdf.Pages
        from annotation in pdf.File.Items(page.Dictionary, "Annots").OfType<PdfDictionary>()
        where pdf.File.Name(annotation, "Subtype") == "Link"
        select Read(pdf.File, annotation);
}
