using System.Text;

namespace ExportKit.Tests.Safety;

/// <summary>What a page may hold that means harm: addresses that hide their scheme, pieces of markup that act, pictures that reach out.</summary>
internal static class HostileMaterial
{
    /// <summary>Addresses as they stand in an attribute in double quotes, none of which a document may lead to.</summary>
    public static readonly string[] Addresses =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "\u0001javascript:alert(1)", "\u001fjavascript:alert(1)", "java\tscript:alert(1)",
        "java\nscript:alert(1)", "java\r\nscript:alert(1)", "java&#9;script:alert(1)", "java&#x0A;script:alert(1)", "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)",
        "javascript&colon;alert(1)", "javascript&#58;alert(1)", "&#106;avascript:alert(1)", "&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)",
        "java\u0000script:alert(1)", "java\u00adscript:alert(1)", "java\u200bscript:alert(1)", "\u200bjavascript:alert(1)", "\ufeffjavascript:alert(1)", "\u202ejavascript:alert(1)",
        "javascript\u0020:alert(1)", "javascript\u00a0:alert(1)", "javascript://example.org/%0Aalert(1)", "jav%61script:alert(1)", "javascript%3Aalert(1)", "x-javascript:alert(1)",
        "view-source:javascript:alert(1)", "feed:javascript:alert(1)", "jar:https://example.org/x!/y", "vbscript:msgbox(1)", "VBScript:x", "livescript:x", "mocha:x",
        "data:text/html,<script>alert(1)</script>", "DATA:text/html;base64,PHNjcmlwdD4=", "data&colon;text/html,x", "da\tta:text/html,x", "data:image/svg+xml,<svg onload=alert(1)>",
        "file:///etc/passwd", "FILE:///C:/Windows/win.ini", "file://server/share/x", "\\\\server\\share\\x", "//server/share/x", "smb://server/share", "ftp://example.org/x",
        "blob:https://example.org/x", "filesystem:https://example.org/x", "about:blank", "chrome://settings", "ms-msdt:/id x", "ms-word:ofe|u|https://example.org/x", "search-ms:query=x",
        "intent://x#Intent;end", "itms-services://?action=x", "steam://run/1", "ssh://host", "telnet://host", "ldap://host/x", "gopher://host/1x", "res://x.dll/x", "mk:@x", "cid:x", "mid:x",
        "sms:123", "facetime:x", "skype:x?call", "callto:x", "javascript:", "data:", "tel", "mailto", "https", "https:", "https:#x", "tel:#x", ":x", "::", "urn:x:y", "http", "",
    ];

    /// <summary>Bases that would make a harmless relative address a hostile one.</summary>
    public static readonly string[] Bases =
        ["javascript:alert(1)//", "data:text/html,x", "file:///etc/", "file://server/share/", "vbscript:x", "ftp://example.org/", "about:blank", "jar:https://example.org/a!/"];

    /// <summary>Markup that acts, loads or asks; <c>ADDRESS</c> stands for one of the addresses.</summary>
    public static readonly string[] Fragments =
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=\"ADDRESS\"></SCRIPT>", "<script type=module>import 'x'</script>", "<svg><script>alert(1)</script></svg>",
        "<a href=\"ADDRESS\">a link of some words</a>", "<a href='ADDRESS' onclick=alert(1) ping=\"ADDRESS\" target=_top download=x>another link of words</a>", "<area href=\"ADDRESS\">",
        "<a xlink:href=\"ADDRESS\" href=\"ADDRESS\">twice led</a>", "<svg><a xlink:href=\"ADDRESS\"><text>drawn</text></a></svg>", "<math><mi href=\"ADDRESS\">x</mi></math>",
        "<math><maction actiontype=statusline xlink:href=\"ADDRESS\"><mi>x</mi><mtext>t</mtext></maction></math>", "<math><annotation-xml encoding=\"text/html\"><script>alert(1)</script></annotation-xml><mi>x</mi></math>",
        "<math><mtext><img src=x onerror=alert(1)></mtext><mglyph src=\"ADDRESS\"/></math>", "<math><semantics><mi>x</mi><annotation-xml encoding=\"application/xhtml+xml\"><iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"ADDRESS\"/></annotation-xml></semantics></math>",
        "<img src=\"ADDRESS\" alt=\"a picture of it\" onerror=\"alert(1)\" longdesc=\"ADDRESS\" usemap=\"ADDRESS\">", "<img src=\"hostile.svg\" alt=\"a drawing\">", "<img srcset=\"ADDRESS 2x\" src=x.png alt=\"one more\" lowsrc=\"ADDRESS\">",
        "<picture><source srcset=\"ADDRESS\"><img src=\"hostile.svg\" alt=\"drawn\"></picture>", "<figure><a href=\"ADDRESS\"><img src=\"hostile.svg\" alt=\"in a link\"></a><figcaption>A caption <a href=\"ADDRESS\">that leads</a></figcaption></figure>",
        "<iframe src=\"ADDRESS\" title=\"A frame\"></iframe>", "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>", "<object data=\"ADDRESS\" title=\"An object\"><embed src=\"ADDRESS\"></object>", "<applet code=x archive=\"ADDRESS\"></applet>",
        "<video src=\"ADDRESS\" poster=\"ADDRESS\" title=\"A film\"><track src=\"ADDRESS\"></video>", "<audio controls><source src=\"ADDRESS\"></audio>", "<embed src=\"ADDRESS\" type=text/html>", "<frameset><frame src=\"ADDRESS\"></frameset>",
        "<blockquote class=\"twitter-tweet\" cite=\"ADDRESS\"><p>A post of words that are said.</p><a href=\"ADDRESS\">then</a></blockquote>", "<blockquote cite=\"ADDRESS\"><p>A quotation that is said to be from there.</p></blockquote>", "<q cite=\"ADDRESS\">a quoted word</q>", "<ins cite=\"ADDRESS\">put in</ins>", "<del cite=\"ADDRESS\">taken out</del>",
        "<form action=\"ADDRESS\"><input name=q><button formaction=\"ADDRESS\">Send</button></form>", "<isindex action=\"ADDRESS\">", "<meta http-equiv=refresh content=\"0;url=ADDRESS\">", "<link rel=stylesheet href=\"ADDRESS\">", "<base href=\"ADDRESS\">",
        "<style>@import 'ADDRESS'; p { background: url(ADDRESS) }</style>", "<p style=\"background:url(ADDRESS);behavior:url(x);width:expression(alert(1))\">styled words, a whole line of them</p>", "<table background=\"ADDRESS\"><tr><td onmouseover=alert(1)>a cell</td><td><a href=\"ADDRESS\">led</a></td></tr></table>",
        "<p onclick=alert(1) id=\"x&quot; onload=&quot;alert(1)\" lang='\"><script>alert(1)</script>'>words that are clicked on by those who click</p>", "<h2 id='\"><svg onload=alert(1)>'>A heading <script>alert(1)</script></h2>", "<details ontoggle=alert(1) open><summary>More <a href=\"ADDRESS\">there</a></summary>what is more</details>",
        "<p>]]&gt;&lt;script&gt;alert(1)&lt;/script&gt;<![CDATA[ x ]]> &lt;!ENTITY x SYSTEM \"file:///etc/passwd\"&gt; &amp;x; <?xml-stylesheet href=\"ADDRESS\"?></p>", "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>&x;", "<p>%PDF-1.7 endstream endobj ) >> /OpenAction << /S /JavaScript /JS (app.alert(1)) >> \\) \\( (</p>",
        "<ul><li><a href=\"ADDRESS\">one</a><li>two</ul>", "<dl><dt><a href=\"ADDRESS\">term</a><dd>what it means</dl>", "<pre><code><a href=\"ADDRESS\">code</a> </code></pre>", "<abbr title=\"&quot;><script>\">ABC</abbr>", "<ruby>漢<rt><a href=\"ADDRESS\">x</a></ruby>", "<bdo dir=rtl>turned</bdo> \u202etxt.exe\u202c \u202dabc \u2066x",
        "\u001b[2J\u001b]0;title\u0007\u001b]8;;https://evil.example\u001b\\ \u009b31m \u0000\u0008\u007f", "<p>A note<a href=\"#fn1\" id=r1><sup>1</sup></a></p><ol class=footnotes><li id=fn1>A note <a href=\"ADDRESS\">x</a> <a href=#r1>back</a></ol>", "<template><script>alert(1)</script><p>Not yet</p></template>", "<noscript><p title=\"</noscript><script>alert(1)</script>\">x</p></noscript>",
        "<svg><foreignObject><body onload=alert(1)><iframe src=\"ADDRESS\"></iframe></body></foreignObject><animate attributeName=href to=\"ADDRESS\"/><use href=\"ADDRESS\"/></svg>", "<amp-iframe src=\"ADDRESS\" title=\"amp\"></amp-iframe>", "<portal src=\"ADDRESS\"></portal>", "<marquee onstart=alert(1)>moving words of it</marquee>",
    ];

    /// <summary>Drawings that act, move or reach out.</summary>
    public static readonly string[] Drawings =
    [
        """<script>alert(1)</script><rect width="99" height="99" onclick="alert(1)" onload="alert(1)"/>""",
        """<script xlink:href="ADDRESS"/><handler type="x">x</handler><rect width="99" height="99"/>""",
        """<a xlink:href="ADDRESS"><rect width="99" height="99"/><text y="20">words</text></a>""",
        """<image href="ADDRESS" width="9" height="9"/><image xlink:href="https://example.org/x.png" width="9" height="9"/><image href="x.png" width="9" height="9"/><rect width="9" height="9"/>""",
        """<image href="data:image/svg+xml;base64,PHN2Zy8+" width="9" height="9"/><image href="data:text/html,x" width="9" height="9"/><rect width="9" height="9"/>""",
        """<use href="ADDRESS"/><use xlink:href="other.svg#a"/><use href="data:image/svg+xml,x#a"/><use href="data:image/png;base64,iVBORw0KGgo="/><rect id="a" width="9" height="9"/>""",
        """<foreignObject width="99" height="99"><body xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script><iframe src="ADDRESS"/></body></foreignObject><rect width="9" height="9"/>""",
        """<rect width="9" height="9"><animate attributeName="href" values="ADDRESS"/><set attributeName="onclick" to="alert(1)"/><animateTransform attributeName="transform" type="rotate" dur="1s" from="0" to="9"/></rect>""",
        """<style>@import "ADDRESS"; @font-face { font-family: x; src: url(https://example.org/x.woff) } rect { fill: url(https://example.org/x#y) }</style><rect width="9" height="9"/>""",
        """<style>rect { background: u\72l(https://example.org/x); fill: red }</style><rect width="9" height="9" style="fill: url( 'https://example.org/x#y' )"/>""",
        """<style>rect { background: image-set("https://example.org/x" 1x) ; mask: src("https://example.org/x") }</style><rect width="9" height="9" fill="url(//example.org/x#y)" filter="url(x.svg#y)"/>""",
        """<filter id="f"><feImage href="ADDRESS"/><feImage xlink:href="https://example.org/x"/></filter><rect width="9" height="9" filter="url(#f)"/>""",
        """<metadata><x xmlns="urn:x"><script>alert(1)</script></x></metadata><desc>&lt;script&gt;</desc><rect width="9" height="9"/><x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>""",
        """<rect width="9" height="9"/><h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script><h:img xmlns:h="http://www.w3.org/1999/xhtml" src="x" onerror="alert(1)"/>""",
        """<rect width="9" height="9" xml:base="ADDRESS" ev:event="load" xmlns:ev="http://www.w3.org/2001/xml-events" ev:handler="#x"/><video href="ADDRESS"/><audio href="ADDRESS"/><discard/>""",
        """<style>rect { animation: x 1s infinite } @keyframes x { to { transform: rotate(1turn) } }</style><rect width="9" height="9" style="transition: all 1s"/>""",
        """<linearGradient id="g" href="ADDRESS"/><pattern id="p" xlink:href="https://example.org/x#p"/><textPath href="data:image/png;base64,iVBORw0KGgo=">x</textPath><rect width="9" height="9" cursor="url(x)" color-profile="url(x)"/>""",
    ];

    /// <summary>Beginnings of drawings: document types, entities, style sheets from elsewhere.</summary>
    public static readonly string[] Prologues =
    [
        "",
        "<?xml version=\"1.0\"?><?xml-stylesheet href=\"https://example.org/x.css\"?>",
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"https://example.org/svg11.dtd\">",
        "<!DOCTYPE svg [<!ENTITY x \"y\">]>",
        "<!DOCTYPE svg SYSTEM \"file:///etc/passwd\" [<!ENTITY % x SYSTEM \"https://example.org/x\"> %x;]>",
    ];

    /// <summary>A drawing.</summary>
    public static string Drawing(string prologue, string content, string address) =>
        prologue + "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"300\" height=\"200\" viewBox=\"0 0 99 99\" onload=\"alert(1)\">"
        + content.Replace("ADDRESS", Attribute(address), StringComparison.Ordinal) + "</svg>";

    /// <summary>A page with something in it, and as much prose as makes it an article.</summary>
    public static string Page(string content, string head = "") =>
        $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A hostile page of some length</title>{head}</head><body><article><h1>A hostile page of some length</h1>"
        + Prose(1) + content + Prose(2) + "</article></body></html>";

    /// <summary>A paragraph as articles have them.</summary>
    public static string Prose(int number) =>
        $"<p>In year {number * 97} of the river, all who lived beside it wrote down how high it stood, every day, and what they thought of that, and number {number} of them did so twice.</p>";

    // An attribute of XML takes no bare ampersand, sign of a tag or control.
    private static string Attribute(string address)
    {
        var text = new StringBuilder();
        foreach (var c in address)
        {
            text.Append(c is '<' or '"' ? $"&#{(int)c};" : c is '&' ? "&amp;" : c is < ' ' and not ('\t' or '\n' or '\r') or '\ufffe' or '\uffff' ? " " : c.ToString());
        }

        return text.ToString();
    }
}
