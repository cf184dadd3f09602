using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Images;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Text;
using ExportKit.Writing.Raster;

namespace ExportKit.Writing.Pdf.Drawing;

/// <summary>The pictures of one document: each embedded once, with its name among the resources of the pages.</summary>
/// <param name="pdf">The file.</param>
/// <param name="room">The pixels that a page has room for.</param>
/// <param name="diagnostics">Takes what cannot be embedded.</param>
/// <param name="budget">The time and memory of the page; null where it may take any.</param>
internal sealed class PageImages(PdfFile pdf, ImageRoom room, DiagnosticBag diagnostics, PageBudget? budget = null)
{
    private readonly ImageEmbedder _embedder = new(pdf, room);
    private readonly Dictionary<string, PdfImage?> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<PdfReference, NamedImage> _names = [];

    /// <summary>The pictures that were given names, in the order of their objects.</summary>
    public IEnumerable<NamedImage> Named
    {
        get
        {
            var all = _names.Values.ToList();
            all.Sort(static (one, other) => one.Reference.Number.CompareTo(other.Reference.Number));
            return all;
        }
    }

    /// <summary>The picture as the file holds it; null where it cannot.</summary>
    /// <param name="file">The picture.</param>
    /// <param name="place">Where the source has it, for diagnostics.</param>
    public PdfImage? Embedded(ImageFile file, SourcePlace? place = null)
    {
        if (!_byAddress.TryGetValue(file.Address, out var image))
        {
            budget?.Check();
            _byAddress[file.Address] = image = _embedder.Embed(file, diagnostics, place);
        }

        return image;
    }

    /// <summary>Sets the texts of drawings, before the document's fonts are subset.</summary>
    /// <param name="shaper">The document's shaper.</param>
    /// <param name="fonts">The document's fonts.</param>
    /// <param name="language">The document's language.</param>
    public void ShapeTexts(ParagraphShaper shaper, DocumentFonts fonts, string language) => _embedder.ShapeTexts(shaper, fonts, language);

    /// <summary>Writes drawings, once the document's fonts are subset.</summary>
    /// <param name="fonts">The document's fonts.</param>
    /// <param name="fontNames">Their names among the resources.</param>
    public void WriteDrawings(DocumentFonts fonts, PdfDictionary fontNames) => _embedder.WriteDrawings(fonts, fontNames);

    /// <summary>The name by which pages draw a picture.</summary>
    /// <param name="image">A picture that was embedded.</param>
    public string NameOf(PdfImage image)
    {
        if (!_names.TryGetValue(image.Reference, out var named))
        {
            _names[image.Reference] = named = new NamedImage(image.Reference, "Im" + (_names.Count + 1).ToString(CultureInfo.InvariantCulture));
        }

        return named.Name;
    }
}

/// <summary>A picture by its name among the resources of the pages.</summary>
/// <param name="Reference">The object.</param>
/// <param name="Name">The name.</param>
internal sealed record NamedImage(PdfReference Reference, string Name);
