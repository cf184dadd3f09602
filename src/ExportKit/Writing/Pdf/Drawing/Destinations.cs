using ExportKit.Writing.Pdf.Layout;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Tagging;

namespace ExportKit.Writing.Pdf.Drawing;

/// <summary>Writes where links within the document and bookmarks lead: to a place on a page, and in PDF 2.0 to an element of the
/// structure beside it (ISO 32000-2, 12.3.2.3; ISO 14289-2, 8.8).</summary>
/// <param name="pages">The page objects.</param>
/// <param name="placed">Where what has identifiers stands.</param>
/// <param name="tagged">What is tagged.</param>
/// <param name="structure">The structure elements of the file; null where destinations are places on pages alone.</param>
/// <param name="top">The upper edge of a page, in points from its lower edge.</param>
internal sealed class Destinations(
    IReadOnlyList<PdfReference> pages, PlacedDocument placed, TaggedDocument tagged, StructureTreeWriter? structure, double top)
{
    /// <summary>Adds the destination that an identifier names to an annotation or a bookmark. What stands nowhere on the pages (a
    /// decoration that could not be had) leaves the document's beginning to lead to.</summary>
    /// <param name="dictionary">The annotation or bookmark.</param>
    /// <param name="id">The identifier; null for the document's beginning.</param>
    public void AddTo(PdfDictionary dictionary, string? id)
    {
        var anchor = id is not null && placed.Anchors.TryGetValue(id, out var known) ? known : new Anchor(0, top);
        if (structure is null)
        {
            dictionary.Add("Dest", Place(pages[anchor.Page], anchor));
            return;
        }

        var element = (id is null ? null : tagged.Targets.Find(id)) ?? Beginning();
        dictionary.Add("A", new PdfDictionary("Action")
            .AddName("S", "GoTo")
            .Add("D", Place(pages[anchor.Page], anchor))
            .Add("SD", Place(structure.Reference(element), anchor)));
    }

    // A reader sees a little of what stands above, so that the line is not cut at the window's edge.
    private const double Above = 4;

    /// <summary>The top of a place, at the reader's own magnification.</summary>
    private static PdfArray Place(PdfReference target, Anchor anchor) =>
        [target, new PdfName("XYZ"), PdfNull.Value, anchor.Top + Above, PdfNull.Value];

    private StructureElement Beginning() => tagged.Root.Kids.OfType<StructureElement>().FirstOrDefault() ?? tagged.Root;
}
