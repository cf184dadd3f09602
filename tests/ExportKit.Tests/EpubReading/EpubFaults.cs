using System.Xml.Linq;

namespace ExportKit.Tests.EpubReading;

/// <summary>What is wrong with how the documents of a book hang together: what no schema sees.</summary>
internal static class EpubFaults
{
    private static readonly string[] Outside = ["http:", "https:", "ftp:", "mailto:", "tel:"];

    /// <summary>The faults, for people.</summary>
    public static IReadOnlyList<string> Of(EpubBook book)
    {
        var documents = book.Documents;
        var ids = documents.ToDictionary(pair => pair.Key, pair => Ids(pair.Value).ToList(), StringComparer.Ordinal);
        return
        [
            .. ids.Values.SelectMany(list => list).GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"the identifier {group.Key} stands twice"),
            .. documents.SelectMany(pair => References(pair.Value).Where(id => !ids[pair.Key].Contains(id)).Select(id => $"{pair.Key} refers to {id}, which it does not have")),
            .. documents.SelectMany(pair => Links(pair.Value).Select(link => Fault(pair.Key, link, documents)).OfType<string>()),
        ];
    }

    private static IEnumerable<string> Ids(XDocument document) => document.Descendants().Attributes("id").Select(id => id.Value);

    private static IEnumerable<string> References(XDocument document) =>
        document.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "aria-labelledby" or "aria-details" or "aria-describedby" or "headers")
            .SelectMany(attribute => attribute.Value.Split(' '));

    private static IEnumerable<XElement> Links(XDocument document) => document.Descendants().Where(element => element.Name.LocalName == "a");

    private static string? Fault(string path, XElement link, IReadOnlyDictionary<string, XDocument> documents)
    {
        var href = (string?)link.Attribute("href");
        if (href is null || Outside.Any(scheme => href.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
        {
            return href is null ? $"{path}: a link without an address" : null;
        }

        var cut = href.IndexOf('#', StringComparison.Ordinal);
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var target = cut == 0 ? path : folder + (cut < 0 ? href : href[..cut]);
        if (!documents.TryGetValue(target, out var document))
        {
            return $"{path}: the link {href} leads to no document";
        }

        var place = cut < 0 ? document.Root : document.Descendants().FirstOrDefault(element => (string?)element.Attribute("id") == href[(cut + 1)..]);
        return place is null ? $"{path}: the link {href} leads to no place" : Role(link, place) is { } expected ? $"{path}: the link {href} leads to no {expected}" : null;
    }

    /// <summary>What a link must lead to and does not: references to notes lead to notes, and notes back to references.</summary>
    private static string? Role(XElement link, XElement place) => (string?)link.Attribute("role") switch
    {
        "doc-noteref" when (string?)place.Attribute("role") != "doc-footnote" => "note",
        "doc-backlink" when (string?)place.Attribute("role") != "doc-noteref" => "reference to a note",
        _ => null,
    };
}
