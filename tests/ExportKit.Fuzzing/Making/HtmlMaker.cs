using System.Text;

namespace ExportKit.Fuzzing;

/// <summary>Makes pages by chance: articles of every kind of element, with the pathologies of HTML among them.</summary>
internal sealed class HtmlMaker(Random random)
{
    private const int Deepest = 7;

    private static readonly string[] Boxes = ["div", "section", "article", "main", "blockquote", "aside", "figure", "ul", "ol", "li", "dl", "dd", "details", "table", "tr", "td", "th", "thead", "form", "fieldset", "center", "header", "footer", "nav", "template", "select", "svg", "math", "foreignObject", "object", "video", "noscript", "address", "x-unknown", "p", "pre", "h2", "h3", "summary", "figcaption", "caption", "menu", "dialog", "hgroup"];

    private static readonly string[] Letters = ["b", "i", "em", "strong", "a", "span", "font", "u", "s", "code", "sub", "sup", "q", "abbr", "ruby", "rt", "mark", "small", "big", "tt", "nobr", "label", "button", "bdo", "bdi", "cite", "del", "ins", "time", "kbd", "var", "dfn", "math", "mi"];

    private static readonly string[] Attributes =
    [
        "id=a", "id='a b'", "class=caption", "class='byline author'", "class=\"related promo\"", "lang=fr", "lang=ar dir=rtl", "lang='x y'", "dir=auto", "hidden", "style='display:none'", "style=\"float:left;background:url(https://example.org/3.png)\"", "aria-hidden=true", "role=presentation", "role=heading aria-level=9",
        "aria-label='A label'", "aria-labelledby=a", "href='#a'", "href=https://example.org/x", "href='javascript:alert(1)'", "src=https://example.org/1.png", "alt=''", "alt='A picture of it'", "title=Title", "colspan=3", "rowspan=0", "colspan=99999", "headers='a a'", "scope=row", "start=-3", "value=7", "type=a", "reversed",
        "cite=https://example.org/", "datetime=2025-05-15", "datetime=2025-02-30T25:61", "itemprop=articleBody", "itemscope itemtype=https://schema.org/NewsArticle", "data-src=https://example.org/2.jpg", "srcset='https://example.org/4.png 2x, , x -1w'", "sizes=(", "open", "xml:lang=de", "onclick='x()'", "=x", "\"", "a=1 a=2", "\0=\0",
    ];

    private readonly HostileTexts _texts = new(random);
    private readonly StringBuilder _page = new();

    /// <summary>A page.</summary>
    public byte[] Page()
    {
        Start();
        _page.Append(random.Next(4) == 0 ? "<body>" : "<body><article>").Append("<h1>").Append(_texts.Text()).Append("</h1>");
        for (var left = random.Next(2, 14); left > 0; left--)
        {
            Block(0);
            _page.Append(random.Next(4) == 0 ? Prose : "");
        }

        return Bytes(_page.ToString());
    }

    /// <summary>A page of pathologies of HTML in prose.</summary>
    public byte[] Pathological()
    {
        Start();
        _page.Append("<article><h1>A headline of a few words</h1>").Append(Prose);
        for (var left = random.Next(1, 6); left > 0; left--)
        {
            _page.Append(Pathologies.Any(random));
            _page.Append(random.Next(2) == 0 ? Prose : _texts.Text());
        }

        return Bytes(_page.ToString());
    }

    /// <summary>A page whose facts stand in JSON-LD and such.</summary>
    public byte[] WithData()
    {
        Start();
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            _page.Append("<script type='application/ld+json'>").Append(new JsonMaker(random).Article()).Append("</script>");
        }

        _page.Append("<body><article><h1>").Append(_texts.Text()).Append("</h1>").Append(Prose);
        Block(2);
        return Bytes(_page.Append("</article>").ToString());
    }

    /// <summary>Enough words for an article.</summary>
    public static string Prose => "<p>The council met on Tuesday, and the harbour was closed for most of the day, as the minutes of the meeting say.</p><p>Nobody had expected that the ferry would be back before the winter, and so nobody had asked for it.</p>";

    /// <summary>A sound page around something that is not.</summary>
    public static byte[] Around(string html) =>
        Encoding.UTF8.GetBytes($"<!doctype html><html lang=en><title>A page</title><article><h1>A headline of a few words</h1>{Prose}{html}{Prose}</article>");

    private void Start()
    {
        _page.Append(random.Next(5) switch { 0 => "", 1 => "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN'>", 2 => "<?xml version='1.0'?><!doctype html>", _ => "<!doctype html>" });
        _page.Append(random.Next(6) == 0 ? "<html lang='" + _texts.Text() + "'>" : "<html lang=en>").Append("<head><title>").Append(_texts.Text()).Append("</title>");
        for (var left = random.Next(4); left > 0; left--)
        {
            _page.Append(Pick(Head).Replace("#", _texts.Text(), StringComparison.Ordinal));
        }

        _page.Append(random.Next(5) == 0 ? "" : "</head>");
    }

    private static readonly string[] Head =
    [
        "<meta name=author content='#'>", "<meta property=og:title content='#'>", "<meta property=article:published_time content='2025-05-15T10:00:00+0#'>", "<meta property=og:image content='https://example.org/#.jpg'>", "<meta name=description content=\"#\">",
        "<link rel=canonical href='https://example.org/#'>", "<base href='#'>", "<meta charset='#'>", "<meta http-equiv=content-type content='text/html; charset=#'>", "<style>.x{display:none}#</style>", "<meta property=og:site_name content='#'>", "<link rel=next href='?page=2'>", "<script>#</script>",
    ];

    private void Block(int depth)
    {
        switch (random.Next(depth > Deepest ? 3 : 9))
        {
            case 0:
                _page.Append(_texts.Text());
                break;
            case 1:
                _page.Append("<p>").Append(_texts.Text()).Append(' ').Append(_texts.Text());
                Line(depth + 1);
                break;
            case 2:
                _page.Append(Pick(Voids));
                break;
            case 3:
                _page.Append(Pathologies.Any(random));
                break;
            default:
                Element(Pick(Boxes), depth);
                break;
        }
    }

    private static readonly string[] Voids = ["<br>", "<hr>", "<img src=https://example.org/5.png>", "<img alt='words' src='data:image/svg+xml,<svg/>'>", "<input type=text>", "<wbr>", "<iframe src=https://www.youtube.com/embed/x title=Film></iframe>", "<!-- remark -->", "<source>", "<col span=9>", "</p>", "</br>", "</table>", "</body>", "</html>"];

    private void Line(int depth)
    {
        if (random.Next(3) == 0 || depth > Deepest)
        {
            _page.Append(_texts.Text());
            return;
        }

        Element(Pick(Letters), depth);
    }

    private void Element(string name, int depth)
    {
        _page.Append('<').Append(name);
        for (var left = random.Next(4) == 0 ? random.Next(1, 5) : 0; left > 0; left--)
        {
            _page.Append(' ').Append(Pick(Attributes));
        }

        _page.Append(random.Next(30) == 0 ? "/>" : random.Next(60) == 0 ? "" : ">");
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            if (random.Next(2) == 0)
            {
                Block(depth + 1);
            }
            else
            {
                Line(depth + 1);
            }
        }

        // Left open, or closed by another's name.
        _page.Append(random.Next(8) switch { 0 => "", 1 => $"</{Pick(Boxes)}>", _ => $"</{name}>" });
    }

    private byte[] Bytes(string text) => random.Next(12) switch
    {
        0 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        1 => Encoding.Latin1.GetBytes(text),
        2 => Encoding.BigEndianUnicode.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private T Pick<T>(T[] choices) => choices[random.Next(choices.Length)];
}
