using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>An item of the manifest.</summary>
/// <param name="Element">Its element.</param>
/// <param name="Id">Its identifier; empty where it has none.</param>
/// <param name="Address">Where its address leads.</param>
/// <param name="MediaType">Its media type as the manifest says it; empty where it does not.</param>
/// <param name="Properties">Its properties.</param>
internal sealed record EpubItem(XElement Element, string Id, EpubAddress Address, string MediaType, string[] Properties)
{
    /// <summary>The path within the container; empty for what lies elsewhere.</summary>
    public string Path => Address.Path;

    /// <summary>Whether it has a property.</summary>
    public bool Has(string property) => Array.IndexOf(Properties, property) >= 0;
}

/// <summary>A place in the spine.</summary>
/// <param name="Element">Its element.</param>
/// <param name="Item">The item; null where the manifest has none of that identifier.</param>
/// <param name="IsLinear">Whether it belongs to the order of reading.</param>
internal sealed record SpinePlace(XElement Element, EpubItem? Item, bool IsLinear);

/// <summary>A statement of metadata about the whole publication.</summary>
/// <param name="Property">Its name as it is written: <c>dc:title</c>, <c>schema:accessMode</c>.</param>
/// <param name="Value">Its value without white space around it.</param>
/// <param name="Element">Its element.</param>
internal sealed record EpubStatement(string Property, string Value, XElement Element);

/// <summary>The package document (EPUB 3.3, 5).</summary>
internal sealed class EpubPackage
{
    /// <summary>Reads it.</summary>
    /// <param name="path">Its path within the container.</param>
    /// <param name="document">The document.</param>
    public EpubPackage(string path, XDocument document)
    {
        Path = path;
        Root = document.Root!;
        Version = ((string?)Root.Attribute("version") ?? "").Trim();
        Metadata = Root.Elements(EpubNames.Opf + "metadata").FirstOrDefault();
        Items = [.. Root.Elements(EpubNames.Opf + "manifest").Elements(EpubNames.Opf + "item").Select(Item)];
        Spine = [.. Root.Elements(EpubNames.Opf + "spine").Elements(EpubNames.Opf + "itemref").Select(Place)];
        Statements = [.. Metadata?.Elements().Where(element => element.Attribute("refines") is null).Select(Statement).OfType<EpubStatement>() ?? []];
    }

    /// <summary>Its path within the container.</summary>
    public string Path { get; }

    /// <summary>Its root element.</summary>
    public XElement Root { get; }

    /// <summary>Its version: 3.0 for all of EPUB 3.</summary>
    public string Version { get; }

    /// <summary>Whether it is of EPUB 2, for which some rules do not hold.</summary>
    public bool IsEpub2 => Version.StartsWith("2", StringComparison.Ordinal) || Version.StartsWith("1", StringComparison.Ordinal);

    /// <summary>The element of metadata; null where there is none.</summary>
    public XElement? Metadata { get; }

    /// <summary>The items of the manifest.</summary>
    public EpubItem[] Items { get; }

    /// <summary>The spine.</summary>
    public SpinePlace[] Spine { get; }

    /// <summary>What is said of the publication.</summary>
    public EpubStatement[] Statements { get; }

    /// <summary>The navigation document; null where the manifest marks none.</summary>
    public EpubItem? Navigation => Array.Find(Items, item => item.Has("nav"));

    /// <summary>Whether pages have a fixed layout.</summary>
    public bool IsFixedLayout => Values("rendition:layout").Contains("pre-paginated", StringComparer.Ordinal);

    /// <summary>All that is said under a name.</summary>
    public IEnumerable<EpubStatement> All(string property) => Statements.Where(statement => statement.Property == property);

    /// <summary>The values that are said under a name.</summary>
    public IEnumerable<string> Values(string property) => All(property).Select(statement => statement.Value);

    /// <summary>A place in the package document.</summary>
    public EpubPlace At(XObject? node) => node is null ? new EpubPlace(Path) : EpubPlace.Of(Path, node);

    private EpubItem Item(XElement element) => new(
        element,
        ((string?)element.Attribute("id") ?? "").Trim(),
        EpubAddress.Of(Path, (string?)element.Attribute("href") ?? ""),
        ((string?)element.Attribute("media-type") ?? "").Trim(),
        EpubNames.Tokens((string?)element.Attribute("properties")));

    private SpinePlace Place(XElement element)
    {
        var id = ((string?)element.Attribute("idref") ?? "").Trim();
        return new SpinePlace(element, Array.Find(Items, item => item.Id == id), (string?)element.Attribute("linear") != "no");
    }

    // EPUB 2 says properties as name and content; links say them as rel and href.
    private static EpubStatement? Statement(XElement element)
    {
        if (element.Name.Namespace == EpubNames.Dc)
        {
            return new EpubStatement("dc:" + element.Name.LocalName, element.Value.Trim(), element);
        }

        return element.Name.LocalName switch
        {
            "meta" when (string?)element.Attribute("property") is { } property => new EpubStatement(property.Trim(), element.Value.Trim(), element),
            "meta" when (string?)element.Attribute("name") is { } name => new EpubStatement(name.Trim(), ((string?)element.Attribute("content") ?? "").Trim(), element),
            "link" when (string?)element.Attribute("rel") is { } rel => new EpubStatement(rel.Trim(), ((string?)element.Attribute("href") ?? "").Trim(), element),
            _ => null,
        };
    }
}
