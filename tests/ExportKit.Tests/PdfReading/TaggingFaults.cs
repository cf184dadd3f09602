using System.Globalization;

namespace ExportKit.Tests.PdfReading;

/// <summary>What is wrong with the tagging of a file: content outside tags and artifacts, tags and parent tree that do not
/// agree, annotations without a tag, text that no font explains (ISO 14289-1, 7.1; ISO 32000-1, 14.7 and 14.8).</summary>
internal sealed class TaggingFaults
{
    private static readonly HashSet<string> StandardRoles = new(StringComparer.Ordinal)
    {
        "Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "Aside", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct",
        "Private", "H", "H1", "H2", "H3", "H4", "H5", "H6", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody",
        "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP",
        "Figure", "Formula", "Form", "Title", "Sub", "FENote", "Em", "Strong", "Artifact",
    };

    private readonly TaggedPdf _pdf;
    private readonly List<string> _faults = [];
    private readonly Dictionary<ContentKid, StructureElement> _holders = [];
    private readonly Dictionary<int, StructureElement> _objectHolders = [];

    private TaggingFaults(TaggedPdf pdf) => _pdf = pdf;

    /// <summary>All faults, in plain words; none for a file that is in order.</summary>
    public static IReadOnlyList<string> Of(TaggedPdf pdf)
    {
        var faults = new TaggingFaults(pdf);
        faults.CheckElements();
        faults.CheckContents();
        foreach (var page in pdf.Pages)
        {
            faults.Walk(page, pdf.PageContents[page.Index], null, isArtifact: false);
            faults.CheckAnnotations(page);
        }

        faults.CheckParentTree();
        return faults._faults;
    }

    private void Fault(string text) => _faults.Add(text);

    private void CheckElements()
    {
        foreach (var element in _pdf.Structure.All)
        {
            foreach (var kid in element.Kids)
            {
                var isNew = kid switch
                {
                    ContentKid content => _holders.TryAdd(content, element),
                    ObjectKid held => _objectHolders.TryAdd(held.Number, element),
                    _ => true,
                };
                if (!isNew)
                {
                    Fault($"{element.Type} holds {kid} that another element holds too");
                }
            }

            if (element.Parent is { } parent && element.ParentNumber != parent.Number)
            {
                Fault($"{element.Type} {element.Number} stands in {parent.Type} {parent.Number} and names {element.ParentNumber} as its parent");
            }

            if (element.Parent is not null && !StandardRoles.Contains(element.Role))
            {
                Fault($"{element.Type} is no standard type, nor mapped to one");
            }
        }
    }

    private void CheckContents()
    {
        foreach (var doubled in _pdf.Doubled)
        {
            Fault($"{doubled} stands twice");
        }

        foreach (var (kid, holder) in _holders)
        {
            if (!_pdf.Contents.ContainsKey(kid))
            {
                Fault($"{holder.Type} holds {kid}, which is nowhere");
            }
        }
    }

    /// <summary>Walks what a page shows; each piece must lie in exactly one: an element's sequence or an artifact.</summary>
    private void Walk(PdfPage page, MarkedContent content, StructureElement? holder, bool isArtifact)
    {
        foreach (var item in content.Items)
        {
            if (item is MarkedContent inner)
            {
                Walk(page, inner, Holder(page, inner) ?? holder, isArtifact || inner.IsArtifact);
                continue;
            }

            var what = item is ShownText shown ? $"text \"{shown.Text}\"" : $"what {((Painted)item).Operator} paints";
            if (holder is null && !isArtifact)
            {
                Fault($"Page {page.Index + 1}: {what} is neither tagged nor an artifact");
            }
            else if (holder is not null && isArtifact)
            {
                Fault($"Page {page.Index + 1}: {what} is tagged and an artifact");
            }

            if (item is ShownText text && text.Text.Contains(PdfFont.Unknown) && !isArtifact)
            {
                Fault($"Page {page.Index + 1}: {text.Font} does not explain all of \"{text.Text}\"");
            }
        }
    }

    private StructureElement? Holder(PdfPage page, MarkedContent content)
    {
        if (content.Mcid is not { } mcid)
        {
            return null;
        }

        if (!_holders.TryGetValue(new ContentKid(content.Owner, mcid), out var holder))
        {
            Fault($"Page {page.Index + 1}: the sequence {mcid} \"{content.Text}\" belongs to no element");
        }

        return holder;
    }

    private void CheckAnnotations(PdfPage page)
    {
        var annotations = _pdf.File.Get(page.Dictionary, "Annots") is PdfArray array ? array.Items : [];
        foreach (var item in annotations)
        {
            var annotation = _pdf.File.AsDictionary(item)!;
            var subtype = _pdf.File.Name(annotation, "Subtype");
            if (item is not PdfReference reference || !_objectHolders.TryGetValue(reference.Number, out var holder))
            {
                Fault($"Page {page.Index + 1}: a {subtype} annotation is not tagged");
            }
            else if (subtype == "Link" && (holder.Role is not ("Link" or "Reference") || string.IsNullOrWhiteSpace(_pdf.File.Text(annotation, "Contents"))))
            {
                Fault($"Page {page.Index + 1}: a link stands in {holder.Type}, its description is \"{_pdf.File.Text(annotation, "Contents")}\"");
            }
        }

        if (annotations.Count > 0 && _pdf.File.Name(page.Dictionary, "Tabs") != "S")
        {
            Fault($"Page {page.Index + 1}: tabs do not follow the structure");
        }
    }

    /// <summary>The parent tree must lead from each sequence and each annotation to the element that holds it (14.7.4.4).</summary>
    private void CheckParentTree()
    {
        var root = _pdf.File.Dictionary(_pdf.File.Catalog, "StructTreeRoot")!;
        var parents = _pdf.File.Dictionary(root, "ParentTree") is { } tree
            ? NumberTree.Read(_pdf.File, tree).ToDictionary(entry => entry.Key, entry => entry.Value)
            : [];
        foreach (var (kid, holder) in _holders)
        {
            var owner = _pdf.File.AsDictionary(new PdfReference(kid.Owner, 0)) ?? PdfDictionary.Empty;
            var key = (_pdf.File.Get(owner, "StructParents") as PdfNumber)?.Whole ?? -1;
            var list = parents.TryGetValue(key, out var value) && _pdf.File.Resolve(value) is PdfArray array ? array.Items : [];
            Compare(kid.ToString(), kid.Mcid < list.Count ? list[kid.Mcid] : null, holder);
        }

        foreach (var (number, holder) in _objectHolders)
        {
            var held = _pdf.File.AsDictionary(new PdfReference(number, 0)) ?? PdfDictionary.Empty;
            var key = (_pdf.File.Get(held, "StructParent") as PdfNumber)?.Whole ?? -1;
            Compare(string.Create(CultureInfo.InvariantCulture, $"object {number}"), parents.GetValueOrDefault(key), holder);
        }
    }

    private void Compare(string what, PdfValue? parent, StructureElement holder)
    {
        if (parent is not PdfReference reference || reference.Number != holder.Number)
        {
            Fault($"The parent tree does not lead from {what} to its {holder.Type}");
        }
    }
}
