using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Tagging;

namespace ExportKit.Writing.Pdf.Drawing;

/// <summary>Writes the structure tree with its parent tree and identifiers (ISO 32000-1, 14.7), after all pages were drawn.</summary>
internal sealed class StructureTreeWriter
{
    private readonly PdfFile _pdf;
    private readonly StructureElement _document;
    private readonly PdfReference? _namespace17;
    private readonly PdfReference? _namespace20;
    private readonly Dictionary<StructureElement, PdfReference> _references = new(ReferenceEqualityComparer.Instance);
    private readonly List<Identifier> _identifiers = [];
    private IReadOnlyList<PdfReference> _pages = [];
    private IReadOnlyDictionary<AnnotationLeaf, List<PlacedAnnotation>> _annotations = new Dictionary<AnnotationLeaf, List<PlacedAnnotation>>();

    /// <summary>Gives each element its number in the file, so that destinations can name it.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="document">The Document element.</param>
    /// <param name="withNamespaces">Whether elements name their namespaces, as in PDF 2.0 (ISO 32000-2, 14.8.6).</param>
    public StructureTreeWriter(PdfFile pdf, StructureElement document, bool withNamespaces)
    {
        _pdf = pdf;
        _document = document;
        if (withNamespaces)
        {
            _namespace17 = pdf.Add(new PdfDictionary("Namespace").AddText("NS", StructureNamespace.Pdf17));
            _namespace20 = pdf.Add(new PdfDictionary("Namespace").AddText("NS", StructureNamespace.Pdf20));
        }

        Reserve(document);
    }

    /// <summary>The element of the file that an element of the tree becomes.</summary>
    /// <param name="element">An element of the tree.</param>
    public PdfReference Reference(StructureElement element) => _references[element];

    /// <summary>Writes the tree.</summary>
    /// <param name="pages">The page objects.</param>
    /// <param name="drawn">What was drawn on each page.</param>
    /// <param name="links">The annotations of links: of each link, and in the order of their keys in the parent tree.</param>
    /// <returns>The structure tree root.</returns>
    public PdfReference Write(IReadOnlyList<PdfReference> pages, IReadOnlyList<DrawnPage> drawn, LinkAnnotations links)
    {
        _pages = pages;
        _annotations = links.ByLeaf;
        var root = _pdf.Reserve();
        WriteElements(root);
        _pdf.Set(root, Root(drawn, links.Elements));
        return root;
    }

    private void Reserve(StructureElement document)
    {
        var rest = new Stack<StructureElement>([document]);
        while (rest.TryPop(out var element))
        {
            _references[element] = _pdf.Reserve();
            for (var i = element.Kids.Count - 1; i >= 0; i--)
            {
                if (element.Kids[i] is StructureElement kid)
                {
                    rest.Push(kid);
                }
            }
        }
    }

    private void WriteElements(PdfReference root)
    {
        foreach (var (element, reference) in _references)
        {
            var parent = element.Parent is null ? root : _references[element.Parent];
            _pdf.Set(reference, Dictionary(element, parent));
            if (element.Id is { } id)
            {
                _identifiers.Add(new Identifier(PdfString.Text(id), reference));
            }
        }
    }

    private PdfDictionary Dictionary(StructureElement element, PdfReference parent)
    {
        var dictionary = new PdfDictionary("StructElem").AddName("S", element.Type).Add("P", parent);
        AddNamespace(dictionary, element);
        AddText(dictionary, "ID", element.Id);
        AddText(dictionary, "Lang", element.Language);
        AddText(dictionary, "Alt", element.Alt);
        AddText(dictionary, "ActualText", element.ActualText);
        AddText(dictionary, "E", element.Expansion);
        if (AttributeObjects.Of(element) is { Count: > 0 } attributes)
        {
            dictionary.Add("A", attributes.Count == 1 ? attributes[0] : attributes);
        }

        AddReferences(dictionary, element);
        AddKids(dictionary, element);
        return dictionary;
    }

    private void AddNamespace(PdfDictionary dictionary, StructureElement element)
    {
        if ((StructureNamespace.IsOfPdf17(element.Type) ? _namespace17 : _namespace20) is { } name)
        {
            dictionary.Add("NS", name);
        }
    }

    private void AddReferences(PdfDictionary dictionary, StructureElement element)
    {
        if (element.References.Count == 0)
        {
            return;
        }

        var references = new PdfArray();
        foreach (var other in element.References)
        {
            references.Add(_references[other]);
        }

        dictionary.Add("Ref", references);
    }

    private static void AddText(PdfDictionary dictionary, string key, string? text)
    {
        if (text is not null)
        {
            dictionary.AddText(key, PdfString.Fit(text, out _));
        }
    }

    private void AddKids(PdfDictionary dictionary, StructureElement element)
    {
        var page = element.Kids.OfType<ContentLeaf>().FirstOrDefault(leaf => leaf.References.Count > 0)?.References[0].Page ?? -1;
        var kids = new PdfArray();
        foreach (var kid in element.Kids)
        {
            AddKid(kids, kid, page);
        }

        if (page >= 0)
        {
            dictionary.Add("Pg", _pages[page]);
        }

        if (kids.Count > 0)
        {
            dictionary.Add("K", kids.Count == 1 ? kids[0] : kids);
        }
    }

    private void AddKid(PdfArray kids, StructureKid kid, int page)
    {
        switch (kid)
        {
            case StructureElement element:
                kids.Add(_references[element]);
                break;
            case ContentLeaf leaf:
                foreach (var reference in leaf.References)
                {
                    kids.Add(reference.Page == page ? reference.Id : new PdfDictionary("MCR").Add("Pg", _pages[reference.Page]).Add("MCID", reference.Id));
                }

                break;
            case AnnotationLeaf leaf:
                foreach (var (onPage, annotation) in _annotations.GetValueOrDefault(leaf) ?? [])
                {
                    kids.Add(new PdfDictionary("OBJR").Add("Obj", annotation).Add("Pg", _pages[onPage]));
                }

                break;
            default:
                throw new NotSupportedException($"{kid.GetType().Name} is no kid of a structure element.");
        }
    }

    private PdfDictionary Root(IReadOnlyList<DrawnPage> drawn, IReadOnlyList<StructureElement> annotationKeys)
    {
        var numbers = new PdfArray();
        for (var page = 0; page < drawn.Count; page++)
        {
            var parents = new PdfArray();
            foreach (var element in drawn[page].Elements)
            {
                parents.Add(_references[element]);
            }

            numbers.Add(page);
            numbers.Add(_pdf.Add(parents));
        }

        for (var i = 0; i < annotationKeys.Count; i++)
        {
            numbers.Add(drawn.Count + i);
            numbers.Add(_references[annotationKeys[i]]);
        }

        var root = new PdfDictionary("StructTreeRoot")
            .Add("K", new PdfArray { _references[_document] })
            .Add("ParentTree", _pdf.Add(new PdfDictionary().Add("Nums", numbers)))
            .Add("ParentTreeNextKey", drawn.Count + annotationKeys.Count);
        if (_namespace17 is not null && _namespace20 is not null)
        {
            root.Add("Namespaces", new PdfArray { _namespace17, _namespace20 });
        }

        return _identifiers.Count == 0 ? root : root.Add("IDTree", _pdf.Add(IdentifierTree()));
    }

    private PdfDictionary IdentifierTree()
    {
        var names = new PdfArray();
        _identifiers.Sort(ByteOrder.Instance);
        foreach (var (key, reference) in _identifiers)
        {
            names.Add(key);
            names.Add(reference);
        }

        // One leaf below the root: limits are told of leaves.
        var leaf = new PdfDictionary()
            .Add("Limits", new PdfArray { names[0], names[names.Count - 2] })
            .Add("Names", names);
        return new PdfDictionary().Add("Kids", new PdfArray { _pdf.Add(leaf) });
    }

    /// <summary>Name trees are sorted by the bytes of their keys (ISO 32000-1, 7.9.6).</summary>
    private sealed class ByteOrder : IComparer<Identifier>
    {
        public static ByteOrder Instance { get; } = new();

        public int Compare(Identifier? x, Identifier? y) => x!.Key.Bytes.SequenceCompareTo(y!.Key.Bytes);
    }

    private sealed record Identifier(PdfString Key, PdfReference Element);
}
