using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>A document of XHTML or SVG in a book.</summary>
internal sealed class EpubDocument
{
    /// <summary>Makes one.</summary>
    /// <param name="item">Its item in the manifest.</param>
    /// <param name="document">The document.</param>
    /// <param name="content">Its bytes, for what the document does not tell.</param>
    public EpubDocument(EpubItem item, XDocument document, byte[] content)
    {
        Item = item;
        Root = document.Root!;
        Type = DocumentTypes.Of(content);
        Elements = [Root, .. Root.Descendants()];
        foreach (var element in Elements)
        {
            if ((string?)element.Attribute("id") is { } id)
            {
                Ids.TryAdd(id, element);
            }
        }
    }

    /// <summary>Its item in the manifest.</summary>
    public EpubItem Item { get; }

    /// <summary>Its path within the container.</summary>
    public string Path => Item.Path;

    /// <summary>Its root element.</summary>
    public XElement Root { get; }

    /// <summary>Its document type as it is written; null where it has none.</summary>
    public string? Type { get; }

    /// <summary>All its elements in order.</summary>
    public XElement[] Elements { get; }

    /// <summary>The elements by identifier, the first of each.</summary>
    public Dictionary<string, XElement> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it is a document of XHTML.</summary>
    public bool IsXhtml => Root.Name.Namespace == EpubNames.Xhtml;

    /// <summary>All its elements of XHTML of a name.</summary>
    public IEnumerable<XElement> Named(string name) => Elements.Where(element => element.Name.LocalName == name && element.Name.Namespace == EpubNames.Xhtml);

    /// <summary>Where a node of it stands.</summary>
    public EpubPlace At(XObject node) => EpubPlace.Of(Path, node);
}
