using System.Text;

namespace ExportKit.Fuzzing;

/// <summary>Makes JSON by chance: the data of articles (JSON-LD), settings, sidecars, feeds; well formed, mostly.</summary>
internal sealed class JsonMaker(Random random)
{
    private const int Deepest = 6;

    private static readonly string[] ArticleNames = ["@context", "@type", "@id", "@graph", "headline", "name", "alternativeHeadline", "articleBody", "description", "author", "creator", "editor", "publisher", "datePublished", "dateModified", "dateCreated", "image", "url", "contentUrl", "caption", "mainEntityOfPage", "isPartOf", "hasPart", "inLanguage", "articleSection", "keywords", "copyrightHolder", "license", "position", "issn", "mainEntity", "itemListElement", "liveBlogUpdate", "text"];

    private static readonly string[] SettingNames = ["$schema", "extends", "sites", "lang", "title", "author", "date", "publisher", "base-url", "select", "remove", "sidecars", "page-size", "landscape", "margins", "columns", "duplex", "preset", "font", "font-size", "line-spacing", "theme", "accent", "logo", "no-links-list", "pdf-standard", "headings", "links", "tables", "wrap", "encoding", "crlf", "image-width", "strict", "jobs", "output", "severity", "fail-on", "report", "no-images", "epub", "pdf", "txt"];

    private static readonly string[] SidecarNames = ["$schema", "title", "authors", "published", "modified", "publisher", "language", "pictures", "headings", "blocks", "passages", "tables", "picture", "number", "alt", "decoration", "description", "caption", "credit", "remove", "heading", "level", "text", "paragraph", "block", "passage", "table", "headerRows", "headerColumns"];

    private static readonly string[] FeedNames = ["version", "title", "items", "id", "url", "external_url", "date_published", "date_modified", "next_url", "home_page_url", "content_html", "attachments"];

    private static readonly string[] BaselineNames = ["exportkitBaseline", "problems", "source", "code", "message", "fingerprint"];

    private static readonly string[] Values =
    [
        "NewsArticle", "Article", "Person", "Organization", "ImageObject", "WebPage", "ItemList", "https://schema.org", "https://example.org/1.png", "2025-05-15", "2025-05-15T15:54:00+01:00", "9999-12-31T23:59:59Z", "0000-00-00", "en-GB", "x y", "a4", "210x297mm", "20mm", "-1mm", "1e9mm", "p", "div > p:has(a)", "*", "large-print", "#0066cc", "utf-16", "words",
        "exportkit.json", "../exportkit.json", "/etc/passwd", "A headline of a few words", "The council met on Tuesday, and the harbour was closed.", "https://jsonfeed.org/version/1.1", "img:nth-of-type(1)", "<p>x</p>", "true", "1",
    ];

    private readonly HostileTexts _texts = new(random);
    private readonly StringBuilder _json = new();

    /// <summary>The data of an article.</summary>
    public string Article() => Object(ArticleNames, 0);

    /// <summary>Settings.</summary>
    public string Settings() => Object(SettingNames, 0);

    /// <summary>A sidecar.</summary>
    public string Sidecar() => Object(SidecarNames, 0);

    /// <summary>A list of known problems.</summary>
    public string Baseline() => "{\"exportkitBaseline\":1,\"problems\":" + (random.Next(2) == 0 ? List(BaselineNames, 1) : $"[{Problem()},{Problem()}]") + "}";

    /// <summary>A feed.</summary>
    public string Feed() => "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + List(FeedNames, 1) + "}";

    private string Problem()
    {
        _json.Clear();
        foreach (var name in BaselineNames.Skip(2))
        {
            _json.Append(_json.Length == 0 ? '{' : ',');
            Text(name);
            _json.Append(':');
            Text(random.Next(2) == 0 ? _texts.Text() : Values[random.Next(Values.Length)]);
        }

        return _json.Append('}').ToString();
    }

    private string Object(string[] names, int depth)
    {
        _json.Clear();
        WriteObject(names, depth);
        return _json.ToString();
    }

    private string List(string[] names, int depth)
    {
        _json.Clear();
        WriteList(names, depth);
        return _json.ToString();
    }

    private void WriteObject(string[] names, int depth)
    {
        _json.Append('{');
        for (var left = random.Next(9); left > 0; left--)
        {
            Text(random.Next(30) == 0 ? _texts.Text() : names[random.Next(names.Length)]);
            _json.Append(':');
            Value(names, depth + 1);
            _json.Append(left > 1 || random.Next(60) == 0 ? "," : "");
        }

        _json.Append('}');
    }

    private void WriteList(string[] names, int depth)
    {
        _json.Append('[');
        for (var left = random.Next(random.Next(20) == 0 ? 200 : 5); left > 0; left--)
        {
            Value(names, depth + 1);
            _json.Append(left > 1 ? "," : "");
        }

        _json.Append(']');
    }

    private void Value(string[] names, int depth)
    {
        switch (random.Next(depth > Deepest ? 5 : 9))
        {
            case 0:
                _json.Append(random.Next(6) switch { 0 => "true", 1 => "false", 2 => "null", 3 => "-1", 4 => "1e400", _ => random.Next(-2, 100_000).ToString(System.Globalization.CultureInfo.InvariantCulture) });
                break;
            case 1 or 2 or 3:
                Text(Values[random.Next(Values.Length)]);
                break;
            case 4:
                Text(_texts.Text());
                break;
            case 5 or 6:
                WriteList(names, depth);
                break;
            default:
                WriteObject(names, depth);
                break;
        }
    }

    private void Text(string text)
    {
        _json.Append('"');
        foreach (var letter in text)
        {
            _json.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => random.Next(20) == 0 ? "\\" : "\\\\",
                < ' ' or >= '\ud800' and <= '\udfff' => $"\\u{(int)letter:x4}",
                _ => letter,
            });
        }

        _json.Append('"');
    }
}
