using System.Text;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Tagging;

namespace ExportKit.Writing.Pdf.Drawing;

/// <summary>Writes the annotations of links (ISO 32000-1, 12.5.6.5): printed, described, and each in the structure
/// (ISO 14289-1, 7.18.5).</summary>
/// <param name="pdf">The file.</param>
/// <param name="pages">The page objects.</param>
/// <param name="destinations">Where links within the document lead.</param>
internal sealed class LinkAnnotations(PdfFile pdf, IReadOnlyList<PdfReference> pages, Destinations destinations)
{
    private const int PrintFlag = 4;
    private readonly List<StructureElement> _elements = [];
    private readonly Dictionary<AnnotationLeaf, List<PlacedAnnotation>> _byLeaf = new(ReferenceEqualityComparer.Instance);

    /// <summary>The element of each annotation, in the order of the keys in the parent tree.</summary>
    public IReadOnlyList<StructureElement> Elements => _elements;

    /// <summary>The annotations of each link.</summary>
    public IReadOnlyDictionary<AnnotationLeaf, List<PlacedAnnotation>> ByLeaf => _byLeaf;

    /// <summary>Adds the annotations of one page.</summary>
    /// <param name="page">The page's index.</param>
    /// <param name="links">Where links stand on it.</param>
    /// <returns>The page's Annots.</returns>
    public PdfArray Add(int page, IReadOnlyList<DrawnLink> links)
    {
        var annotations = new PdfArray();
        foreach (var link in links)
        {
            var reference = pdf.Add(Annotation(page, link));
            annotations.Add(reference);
            _elements.Add(link.Leaf.Element);
            if (!_byLeaf.TryGetValue(link.Leaf, out var known))
            {
                _byLeaf[link.Leaf] = known = [];
            }

            known.Add(new PlacedAnnotation(page, reference));
        }

        return annotations;
    }

    private PdfDictionary Annotation(int page, DrawnLink link)
    {
        var annotation = new PdfDictionary("Annot")
            .AddName("Subtype", "Link")
            .Add("Rect", link.Box.ToArray())
            .Add("F", PrintFlag)
            .Add("Border", PdfArray.Of(0, 0, 0))
            .Add("P", pages[page])
            .Add("StructParent", pages.Count + _elements.Count)
            .AddText("Contents", PdfString.Fit(link.Leaf.Link.Description, out _));
        var address = link.Leaf.Link.Address;
        if (!address.StartsWith('#'))
        {
            return annotation.Add("A", new PdfDictionary("Action").AddName("S", "URI").Add("URI", new PdfString(Uri(address))));
        }

        destinations.AddTo(annotation, address[1..]);
        return annotation;
    }

    /// <summary>An address in ASCII, as PDF has it (12.6.4.7): what is none is percent-encoded.</summary>
    private static byte[] Uri(string address)
    {
        var bytes = new List<byte>(address.Length);
        foreach (var b in Encoding.UTF8.GetBytes(address))
        {
            if (b is > 0x20 and < 0x7f)
            {
                bytes.Add(b);
            }
            else
            {
                bytes.AddRange(Encoding.ASCII.GetBytes("%" + b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
            }
        }

        return bytes.Count <= PdfString.MaxLength ? [.. bytes] : [.. bytes.Take(PdfString.MaxLength)];
    }
}

/// <summary>The annotation of a link on one page.</summary>
/// <param name="Page">The page's index.</param>
/// <param name="Reference">The annotation.</param>
internal sealed record PlacedAnnotation(int Page, PdfReference Reference);
