using HtmlAgilityPack;

namespace ExportKit.Reading.Tree;

/// <summary>Tells custom elements that stand for a picture: <c>brick-image src</c>, <c>x-img data-srcset</c>.</summary>
internal static class CustomImage
{
    /// <summary>Of <c>x-img</c>; most names are shorter.</summary>
    private const int ShortestName = 5;

    /// <summary>Whether an element is one: its name has a hyphen and a word for pictures, and an attribute names a file.</summary>
    /// <param name="node">The element.</param>
    /// <param name="name">Its name in lower case.</param>
    public static bool Is(HtmlNode node, string name)
    {
        if (name.Length < ShortestName || !name.Contains('-', StringComparison.Ordinal) || !node.HasAttributes || name.StartsWith("amp-", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var isNamed = false;
        foreach (var word in name.Split('-'))
        {
            isNamed |= word is "image" or "img" or "photo" or "picture";
        }

        return isNamed && (node.Attributes["src"] ?? node.Attributes["srcset"] ?? node.Attributes["data-src"] ?? node.Attributes["data-srcset"]) is { Value.Length: > 4 };
    }
}
