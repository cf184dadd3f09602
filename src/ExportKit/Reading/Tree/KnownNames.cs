using System.Buffers;

namespace ExportKit.Reading.Tree;

/// <summary>The names of elements and attributes that pages are made of. Each is one string in the whole program, the one that rules ask
/// for, so that finding that two are the same takes no look at their letters.</summary>
internal static class KnownNames
{
    private const int Slots = 1024;

    private static readonly SearchValues<char> LowerAscii = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_:");

    private static readonly string?[] Table = TableOf(
    [
        "a", "abbr", "accept", "acronym", "action", "address", "align", "allow", "allowfullscreen", "alt", "alttext", "amp-ad", "amp-audio", "amp-iframe",
        "amp-img", "amp-video", "annotation", "annotation-xml", "area", "aria-controls", "aria-current", "aria-describedby", "aria-expanded", "aria-haspopup",
        "aria-hidden", "aria-label", "aria-labelledby", "aria-level", "aria-live", "aria-modal", "article", "aside", "async", "audio", "autocomplete", "b",
        "base", "bdi", "bdo", "big", "blockquote", "body", "border", "br", "button", "canvas", "caption", "cellpadding", "cellspacing", "center", "charset",
        "circle", "cite", "class", "clip-rule", "clippath", "code", "col", "colgroup", "color", "cols", "colspan", "content", "contenteditable", "controls",
        "crossorigin", "d", "data", "data-href", "data-id", "data-reactid", "data-src", "data-srcset", "data-testid", "data-title", "data-type", "data-url",
        "data-v-app", "datalist", "datetime", "dd", "decoding", "defer", "defs", "del", "details", "dfn", "dialog", "dir", "disabled", "div", "dl",
        "draggable", "dt", "ellipse", "em", "embed", "encoding", "fetchpriority", "fieldset", "figcaption", "figure", "fill", "fill-rule", "font", "footer",
        "for", "form", "frameborder", "g", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "headers", "height", "hgroup", "hidden", "hr", "href",
        "hreflang", "html", "http-equiv", "i", "id", "iframe", "img", "input", "ins", "integrity", "itemid", "itemprop", "itemscope", "itemtype", "kbd",
        "label", "lang", "language", "legend", "li", "line", "lineargradient", "link", "listing", "loading", "longdesc", "loop", "main", "map", "mark",
        "mask", "math", "max", "maxlength", "media", "menu", "meta", "meter", "method", "mfrac", "mi", "min", "mn", "mo", "mover", "mrow", "msqrt", "mstyle",
        "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover", "muted", "name", "nav", "nonce", "noscript", "nowrap", "object",
        "ol", "onclick", "onerror", "onload", "onsubmit", "open", "optgroup", "option", "output", "p", "param", "path", "pattern", "picture", "placeholder",
        "plaintext", "points", "polygon", "polyline", "poster", "pre", "preload", "progress", "property", "q", "rb", "rect", "rel", "required", "rev",
        "reversed", "role", "rows", "rowspan", "rp", "rt", "rtc", "ruby", "rx", "s", "samp", "scope", "script", "scrolling", "search", "section", "select",
        "selected", "semantics", "size", "sizes", "slot", "small", "source", "span", "src", "srcdoc", "srcset", "start", "stop", "strike", "stroke",
        "stroke-linecap", "stroke-linejoin", "stroke-width", "strong", "style", "sub", "summary", "sup", "svg", "symbol", "tabindex", "table", "target",
        "tbody", "td", "template", "text", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "transform", "tspan", "tt", "type", "typeof",
        "u", "ul", "use", "usemap", "valign", "value", "var", "video", "viewbox", "wbr", "width", "x", "x1", "x2", "xlink:href", "xml:lang", "xmlns", "xmp",
        "y",
    ]);

    /// <summary>A name as it is in HTML, in lower case. The parser keeps names as they are written, which is in lower case as a rule.</summary>
    /// <param name="written">The name as it is written.</param>
    public static string Lower(string written)
    {
        if (Find(written) is { } known)
        {
            return known;
        }

        if (!written.AsSpan().ContainsAnyExcept(LowerAscii))
        {
            return written;
        }

        var lower = written.ToLowerInvariant();
        return Find(lower) ?? lower;
    }

    /// <summary>A number that is quick to find, and other for most names that are not the same.</summary>
    /// <param name="name">The name.</param>
    public static uint Hash(string name) =>
        name.Length == 0 ? 0 : (uint)((name.Length * 3) + (name[0] * 16) + (name[name.Length / 2] * 32) + (name[^1] * 36));

    private static string? Find(string name)
    {
        var at = Hash(name) % Slots;
        while (Table[at] is { } known)
        {
            if (known == name)
            {
                return known;
            }

            at = (at + 1) % Slots;
        }

        return null;
    }

    private static string?[] TableOf(string[] names)
    {
        var table = new string?[Slots];
        foreach (var name in names)
        {
            var at = Hash(name) % Slots;
            while (table[at] is not null)
            {
                at = (at + 1) % Slots;
            }

            table[at] = name;
        }

        return table;
    }
}
