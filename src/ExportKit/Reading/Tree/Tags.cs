namespace ExportKit.Reading.Tree;

/// <summary>What the names of elements mean for reading.</summary>
internal static class Tags
{
    /// <summary>Elements that begin and end lines.</summary>
    public static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
        "hr", "html", "iframe", "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext",
        "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
    };

    /// <summary>Elements whose content is never part of an article.</summary>
    public static readonly HashSet<string> Furniture = new(StringComparer.Ordinal)
    {
        "amp-ad", "amp-consent", "amp-embed", "amp-sidebar", "amp-social-share", "amp-sticky-ad", "button", "datalist", "dialog", "input", "label", "menu", "nav", "option", "optgroup", "progress", "meter", "select",
        "textarea",
    };

    /// <summary>Elements that show something from elsewhere.</summary>
    public static readonly HashSet<string> Embeds = new(StringComparer.Ordinal)
    {
        "iframe", "video", "audio", "object", "embed", "amp-iframe", "amp-video", "amp-audio", "amp-youtube", "amp-vimeo",
        "amp-twitter", "amp-instagram", "amp-facebook", "amp-brightcove", "amp-dailymotion", "amp-soundcloud",
    };

    /// <summary>Elements that are taken from the tree when it is built; some are read for facts first.</summary>
    public static bool IsMachinery(string name) => name is "script" or "style" or "template" or "link" or "meta" or "base" or "title" or "head";

    /// <summary>The level of a heading element; 0 for others.</summary>
    /// <param name="name">The element's name.</param>
    public static int HeadingLevel(string name) => name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;
}
