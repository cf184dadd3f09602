using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>What the schema of XHTML refuses most often: elements and attributes that HTML no longer has, blocks within lines.</summary>
internal static class HtmlVocabulary
{
    private static readonly string[] Elements =
    [
        "a", "abbr", "address", "area", "article", "aside", "audio", "b", "base", "bdi", "bdo", "blockquote", "body", "br", "button", "canvas",
        "caption", "cite", "code", "col", "colgroup", "data", "datalist", "dd", "del", "details", "dfn", "dialog", "div", "dl", "dt", "em", "embed",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i",
        "iframe", "img", "input", "ins", "kbd", "label", "legend", "li", "link", "main", "map", "mark", "math", "menu", "meta", "meter", "nav",
        "object", "ol", "optgroup", "option", "output", "p", "param", "picture", "pre", "progress", "q", "rb", "rp", "rt", "rtc", "ruby",
        "s", "samp", "script", "search", "section", "select", "slot", "small", "source", "span", "strong", "style", "sub", "summary", "sup", "svg",
        "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "u", "ul", "var", "video", "wbr",
    ];

    private static readonly string[] Blocks =
    [
        "address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
        "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "ul", "td", "th", "tr",
    ];

    private static readonly string[] OldAttributes =
    [
        "align", "valign", "bgcolor", "background", "border", "cellpadding", "cellspacing", "clear", "color", "compact", "face", "frame", "frameborder",
        "hspace", "link", "alink", "vlink", "marginheight", "marginwidth", "noshade", "nowrap", "rules", "scrolling", "vspace", "summary", "language", "axis",
    ];

    /// <summary>What is wrong with an element; null for nothing that we know.</summary>
    public static string? Fault(XElement element)
    {
        var name = element.Name.LocalName;
        if (!Elements.Contains(name, StringComparer.Ordinal) && !name.Contains('-', StringComparison.Ordinal))
        {
            return $"HTML has no element {name}";
        }

        if (element.Parent is { } parent && parent.Name.Namespace == EpubNames.Xhtml
            && parent.Name.LocalName is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "span" or "em" or "strong" or "b" or "i" or "small" or "sub" or "sup" or "code"
            && Blocks.Contains(name, StringComparer.Ordinal))
        {
            return $"The element {name} may not stand in {element.Parent.Name.LocalName}";
        }

        return Attribute(element) ?? Required(element) ?? Place(element);
    }

    private static string? Attribute(XElement element)
    {
        var name = element.Name.LocalName;
        foreach (var attribute in element.Attributes())
        {
            var attributeName = attribute.Name.LocalName;
            if (attribute.Name.Namespace != XNamespace.None || !OldAttributes.Contains(attributeName, StringComparer.Ordinal))
            {
                continue;
            }

            // HTML kept a few of them.
            if (!(attributeName == "border" && name == "table" && attribute.Value is "" or "1") && !(attributeName == "color" && name == "link"))
            {
                return $"HTML has no attribute {attributeName} on {name}";
            }
        }

        return name is "td" or "th" or "table" or "tr" or "col" or "hr" or "pre" && element.Attribute("width") is not null ? $"HTML has no attribute width on {name}" : null;
    }

    private static string? Required(XElement element) => element.Name.LocalName switch
    {
        "img" when element.Attribute("src") is null && element.Attribute("srcset") is null => "A picture needs an address (src)",
        "img" when (string?)element.Attribute("src") == "" => "A picture has an empty address",
        "a" when element.Attribute("href") is null && (element.Attribute("target") ?? element.Attribute("download") ?? element.Attribute("rel") ?? element.Attribute("hreflang")) is not null => "A link without an address has attributes of links",
        "img" when (string?)element.Attribute("width") is { } width && !width.All(char.IsAsciiDigit) => $"\"{width}\" is no width of a picture",
        "img" when (string?)element.Attribute("height") is { } height && !height.All(char.IsAsciiDigit) => $"\"{height}\" is no height of a picture",
        "source" when element.Parent?.Name.LocalName == "picture" && element.Attribute("srcset") is null => "A source of a picture needs a srcset",
        _ => null,
    };

    private static string? Place(XElement element)
    {
        var parent = element.Parent?.Name.LocalName;
        return element.Name.LocalName switch
        {
            "li" when parent is not ("ul" or "ol" or "menu") => "An item stands in no list",
            "dt" or "dd" when parent is not ("dl" or "div") => $"The element {element.Name.LocalName} stands in no list of definitions",
            "tr" when parent is not ("table" or "thead" or "tbody" or "tfoot") => "A row stands in no table",
            "td" or "th" when parent is not "tr" => "A cell stands in no row",
            "figcaption" when parent is not "figure" => "A figcaption stands in no figure",
            "a" when element.Ancestors(EpubNames.Xhtml + "a").Any() => "A link stands in a link",
            "ul" or "ol" when element.Nodes().Any(node => node is XText { Value: var text } && !string.IsNullOrWhiteSpace(text)) => "A list holds text that is in no item",
            "ul" or "ol" when element.Elements().FirstOrDefault(inner => inner.Name.LocalName is not ("li" or "script" or "template")) is { } other => $"The element {other.Name.LocalName} stands in a list, in no item",
            "meta" or "title" or "base" when parent is not "head" && element.Attribute("itemprop") is null && element.Attribute("property") is null => $"The element {element.Name.LocalName} belongs in the head",
            "style" when parent is not "head" => "Styles belong in the head",
            _ => null,
        };
    }
}
