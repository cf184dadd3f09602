using System.Text;
using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>What assistive technology calls an element (Accessible Name and Description Computation 1.2), as far as a book needs it.</summary>
internal static class Names
{
    /// <summary>The name of an element; empty where it has none.</summary>
    public static string Of(XElement element, EpubDocument document) =>
        Explicit(element, document) is { Length: > 0 } name ? name
        : Content(element, document) is { Length: > 0 } content ? content
        : ((string?)element.Attribute("title") ?? "").Trim();

    /// <summary>The name that attributes give; empty where they give none.</summary>
    public static string Explicit(XElement element, EpubDocument document)
    {
        var referred = EpubNames.Tokens((string?)element.Attribute("aria-labelledby"))
            .Select(id => document.Ids.GetValueOrDefault(id)?.Value.Trim() ?? "").Where(text => text.Length > 0);
        return string.Join(' ', referred) is { Length: > 0 } words ? words : ((string?)element.Attribute("aria-label") ?? "").Trim();
    }

    /// <summary>The words within an element, with those that stand for its pictures.</summary>
    public static string Content(XElement element, EpubDocument document)
    {
        var text = new StringBuilder();
        foreach (var node in element.DescendantNodes())
        {
            switch (node)
            {
                case XText words when !IsHidden(words.Parent!, element):
                    text.Append(words.Value);
                    break;
                case XElement inner when !IsHidden(inner, element):
                    text.Append(' ').Append(Standing(inner, document)).Append(' ');
                    break;
            }
        }

        return string.Join(' ', EpubNames.Tokens(text.ToString()));
    }

    /// <summary>Whether an element, or one that it stands in below another, is kept from assistive technology.</summary>
    public static bool IsHidden(XElement element, XElement? within = null)
    {
        for (var at = element; at is not null && at != within; at = at.Parent)
        {
            if ((string?)at.Attribute("aria-hidden") == "true" || at.Attribute("hidden") is not null || at.Name.LocalName is "script" or "style")
            {
                return true;
            }
        }

        return false;
    }

    private static string Standing(XElement element, EpubDocument document) => element.Name.LocalName switch
    {
        "img" => (string?)element.Attribute("alt") ?? (string?)element.Attribute("title") ?? Explicit(element, document),
        "math" => (string?)element.Attribute("alttext") ?? "",
        _ => Explicit(element, document),
    };
}
