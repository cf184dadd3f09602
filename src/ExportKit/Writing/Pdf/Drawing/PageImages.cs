using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf.Images;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Drawing;

/// <summary>The pictures of one document: each embedded once, with its name among the resources of the pages.</summary>
/// <param name="pdf">The file.</param>
/// <param name="diagnostics">Takes what cannot be embedded.</param>
internal sealed class PageImages(PdfFile pdf, DiagnosticBag diagnostics)
{
    private readonly ImageEmbedder _embedder = new(pdf);
    private readonly Dictionary<string, PdfImage?> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<PdfReference, string> _names = [];

    /// <summary>The names that were given out, with their objects, in order.</summary>
    public IEnumerable<KeyValuePair<PdfReference, string>> Names => _names.OrderBy(pair => pair.Key.Number);

    /// <summary>The picture as the file holds it; null where it cannot.</summary>
    /// <param name="file">The picture.</param>
    /// <param name="place">Where the source has it, for diagnostics.</param>
    public PdfImage? Embedded(ImageFile file, SourcePlace? place = null)
    {
        if (!_byAddress.TryGetValue(file.Address, out var image))
        {
            _byAddress[file.Address] = image = _embedder.Embed(file, diagnostics, place);
        }

        return image;
    }

    /// <summary>The name by which pages draw a picture.</summary>
    /// <param name="image">A picture that was embedded.</param>
    public string NameOf(PdfImage image)
    {
        if (!_names.TryGetValue(image.Reference, out var name))
        {
            _names[image.Reference] = name = "Im" + (_names.Count + 1).ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }
}
