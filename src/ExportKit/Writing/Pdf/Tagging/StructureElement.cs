using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>What can lie within a structure element: other elements, marked content, annotations.</summary>
internal abstract class StructureKid;

/// <summary>An element of the structure tree (ISO 32000-1, 14.7.2), as data, before anything is drawn.</summary>
internal sealed class StructureElement(string type) : StructureKid
{
    private readonly List<StructureKid> _kids = [];
    private readonly List<StructureElement> _references = [];

    /// <summary>The structure type, one of <see cref="StructureType"/>.</summary>
    public string Type { get; } = type;

    /// <summary>What lies within, in reading order.</summary>
    public IReadOnlyList<StructureKid> Kids => _kids;

    /// <summary>The element that contains this one; null for the root.</summary>
    public StructureElement? Parent { get; private set; }

    /// <summary>The alternative description (<c>Alt</c>); null where none.</summary>
    public string? Alt { get; init; }

    /// <summary>The replacement text (<c>ActualText</c>); null where none.</summary>
    public string? ActualText { get; init; }

    /// <summary>The article's own words behind an <see cref="ActualText"/> to which the writer added some; null where it did not.</summary>
    public string? OwnWords { get; init; }

    /// <summary>The expansion of a shortened form (<c>E</c>); null where none.</summary>
    public string? Expansion { get; init; }

    /// <summary>The language (<c>Lang</c>) where it differs from what contains the element; else null.</summary>
    public string? Language { get; init; }

    /// <summary>The identifier (<c>ID</c>), unique in the document; null where nothing names the element.</summary>
    public string? Id { get; init; }

    /// <summary>The attributes (<c>A</c>).</summary>
    public StructureAttributes Attributes { get; init; } = StructureAttributes.None;

    /// <summary>Whether the writer made the words within, so that they are not the article's.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>The elements that this one refers to (<c>Ref</c>, ISO 32000-2, 14.7.2).</summary>
    public IReadOnlyList<StructureElement> References => _references;

    /// <summary>Where in the source it comes from, for diagnostics.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>Where the element's picture was drawn, in points from the page's lower left; set by the layout.</summary>
    public PdfRectangle? BoundingBox { get; set; }

    /// <summary>Adds an element at the end and gives it back.</summary>
    /// <param name="element">An element that has no parent yet.</param>
    public StructureElement Add(StructureElement element)
    {
        if (element.Parent is not null)
        {
            throw new InvalidOperationException($"The {element.Type} has a parent already.");
        }

        element.Parent = this;
        _kids.Add(element);
        return element;
    }

    /// <summary>Adds an element of a type without anything special and gives it back.</summary>
    /// <param name="type">The structure type.</param>
    public StructureElement Add(string type) => Add(new StructureElement(type));

    /// <summary>Says that this element refers to another.</summary>
    /// <param name="element">The other.</param>
    public void RefersTo(StructureElement element) => _references.Add(element);

    /// <summary>Puts a new element around some of the kids, in their place.</summary>
    /// <param name="first">The index of the first of them.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="type">The structure type of the new element.</param>
    public StructureElement Wrap(int first, int count, string type)
    {
        var wrapper = new StructureElement(type) { Parent = this };
        foreach (var kid in _kids.GetRange(first, count))
        {
            wrapper._kids.Add(kid);
            switch (kid)
            {
                case StructureElement element:
                    element.Parent = wrapper;
                    break;
                case ContentLeaf leaf:
                    leaf.Element = wrapper;
                    break;
            }
        }

        _kids.RemoveRange(first, count);
        _kids.Insert(first, wrapper);
        return wrapper;
    }

    /// <summary>Adds a leaf of content, to be drawn later.</summary>
    /// <param name="text">The text that it shows; empty for a picture.</param>
    /// <param name="position">Where in the article it begins; null where no other document needs to know.</param>
    public ContentLeaf AddContent(string text, ArticlePosition? position = null)
    {
        var leaf = new ContentLeaf(this, text, position);
        _kids.Add(leaf);
        return leaf;
    }

    /// <summary>Adds the place of a link's annotations, which the layout fills.</summary>
    /// <param name="leaf">A leaf that was made for this element.</param>
    public void AddLink(AnnotationLeaf leaf) => _kids.Add(leaf);
}

/// <summary>Content that is drawn for an element: one or more marked-content sequences.</summary>
internal sealed class ContentLeaf(StructureElement element, string text, ArticlePosition? position) : StructureKid
{
    private readonly List<MarkedContentReference> _references = [];

    /// <summary>The element that the content belongs to.</summary>
    public StructureElement Element { get; internal set; } = element;

    /// <summary>The text that is drawn; empty for a picture.</summary>
    public string Text { get; } = text;

    /// <summary>Where in the article it begins; null for what the writer makes, or what no other document can find.</summary>
    public ArticlePosition? Position { get; } = position;

    /// <summary>The marked-content sequences that were drawn, in reading order.</summary>
    public IReadOnlyList<MarkedContentReference> References => _references;

    /// <summary>Notes that a sequence was drawn.</summary>
    public void Drawn(MarkedContentReference reference) => _references.Add(reference);
}

/// <summary>The place of a link's annotations within its element: one for each line that the link covers.</summary>
internal sealed class AnnotationLeaf(StructureElement element, LinkTarget link) : StructureKid
{
    /// <summary>The Link element.</summary>
    public StructureElement Element { get; } = element;

    /// <summary>Where it leads.</summary>
    public LinkTarget Link { get; } = link;
}

/// <summary>A marked-content sequence: a page and its identifier there (MCID).</summary>
/// <param name="Page">The page's index, from 0.</param>
/// <param name="Id">The marked-content identifier on that page.</param>
internal sealed record MarkedContentReference(int Page, int Id);

/// <summary>Where a link leads, and what assistive technology says of it (<c>Contents</c>, ISO 14289-1, 7.18.5).</summary>
/// <param name="Address">An absolute address, or <c>#id</c> for a place in the article.</param>
/// <param name="Description">What is said; never empty.</param>
internal sealed record LinkTarget(string Address, string Description);
