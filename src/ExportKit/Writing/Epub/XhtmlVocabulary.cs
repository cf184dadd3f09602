namespace ExportKit.Writing.Epub;

/// <summary>The elements and attributes of XHTML that an EPUB of ours may hold. Whatever is not named here cannot be written.</summary>
internal static class XhtmlVocabulary
{
    /// <summary>Whether an element may be written at all.</summary>
    /// <param name="element">Its name.</param>
    public static bool IsElement(string element) => IsBlock(element) || IsVoid(element) || element is
        "a" or "abbr" or "code" or "del" or "em" or "ins" or "q" or "rt" or "ruby" or "span" or "strong"
        or "sub" or "sup" or "time";

    /// <summary>Whether an element begins on a new line in the file.</summary>
    /// <param name="element">Its name.</param>
    public static bool IsBlock(string element) => IsContainer(element) || element is
        "caption" or "dd" or "dt" or "figcaption" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hr" or "li"
        or "link" or "meta" or "p" or "pre" or "summary" or "td" or "th" or "title";

    /// <summary>Whether an element holds blocks alone, so that its end too stands on a new line in the file.</summary>
    /// <param name="element">Its name.</param>
    public static bool IsContainer(string element) => element is
        "article" or "aside" or "blockquote" or "body" or "details" or "div" or "dl" or "figure" or "head" or "header" or "html" or "nav"
        or "ol" or "section" or "table" or "tbody" or "tfoot" or "thead" or "tr" or "ul";

    /// <summary>Whether an element never holds anything (HTML, 13.1.2).</summary>
    /// <param name="element">Its name.</param>
    public static bool IsVoid(string element) => element is "br" or "hr" or "img" or "link" or "meta";

    /// <summary>Whether an element may carry an attribute.</summary>
    /// <param name="element">The element.</param>
    /// <param name="attribute">The attribute with its prefix.</param>
    public static bool HasAttribute(string element, string attribute) => IsGlobal(attribute) || element switch
    {
        "a" => attribute is "href",
        "blockquote" or "q" => attribute is "cite",
        "img" => attribute is "alt" or "height" or "src" or "width",
        "li" => attribute is "value",
        "link" => attribute is "href" or "rel" or "type",
        "meta" => attribute is "charset",
        "ol" => attribute is "start" or "type",
        "td" => attribute is "colspan" or "headers" or "rowspan",
        "th" => attribute is "colspan" or "headers" or "rowspan" or "scope",
        "time" => attribute is "datetime",
        _ => false,
    };

    private static bool IsGlobal(string attribute) => attribute is
        "aria-details" or "aria-hidden" or "aria-label" or "aria-labelledby" or "aria-level" or "class" or "dir" or "epub:type"
        or "hidden" or "id" or "lang" or "role" or "title" or "xml:lang";
}
