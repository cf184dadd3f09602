using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Drawing;

/// <summary>Writes the resources of pages (ISO 32000-1, 7.8.3): one dictionary for all of them, or in a linearised file one for
/// each choice of pictures, so that the first page does not wait for those of the others.</summary>
/// <param name="pdf">The file.</param>
/// <param name="fonts">The document's fonts, subset.</param>
/// <param name="images">The document's pictures; all pages are drawn.</param>
/// <param name="areApart">Whether pages name their own pictures alone.</param>
internal sealed class PageResources(PdfFile pdf, DocumentFonts fonts, PageImages images, bool areApart)
{
    private readonly Dictionary<string, PdfReference> _byImages = new(StringComparer.Ordinal);
    private PdfObject? _fonts;

    /// <summary>The resources of a page.</summary>
    /// <param name="page">The page as it was drawn.</param>
    public PdfReference Of(DrawnPage page)
    {
        var key = areApart ? string.Join(' ', page.ImageNames) : "";
        if (!_byImages.TryGetValue(key, out var resources))
        {
            _byImages[key] = resources = pdf.Add(Resources(page));
        }

        return resources;
    }

    private PdfDictionary Resources(DrawnPage page)
    {
        var fontNames = Fonts();
        var names = new PdfDictionary();
        foreach (var (reference, name) in images.Named)
        {
            if (!areApart || page.ImageNames.Contains(name))
            {
                names.Add(name, reference);
            }
        }

        var resources = new PdfDictionary().Add("Font", fontNames);
        return names.Count == 0 ? resources : resources.Add("XObject", names);
    }

    private PdfObject Fonts()
    {
        if (_fonts is null)
        {
            var names = fonts.WriteTo(pdf);
            images.WriteDrawings(fonts, names);
            _fonts = areApart ? pdf.Add(names) : names;
        }

        return _fonts;
    }
}
