using System.Text;

namespace ExportKit.Fuzzing;

/// <summary>Words of the formats that are read.</summary>
internal static class FuzzWords
{
    /// <summary>Those of HTML.</summary>
    public static IReadOnlyList<byte[]> Html { get; } = Of(
        "<table>", "</table>", "<tr>", "<td colspan=1000 rowspan=65534>", "<th scope=col>", "<caption>", "<p>", "</p>", "<div>", "</div>", "<a href='#a'>", "</a>", "<b>", "<i>", "</b>", "</i>",
        "<font>", "<nobr>", "<form>", "</form>", "<select>", "<option>", "<template>", "</template>", "<svg>", "<math>", "<foreignObject>", "<mi>", "<annotation-xml encoding='text/html'>", "<desc>", "<title>",
        "<script>", "</script>", "<style>", "</style>", "<textarea>", "<plaintext>", "<xmp>", "<noscript>", "<iframe srcdoc='", "<!--", "-->", "--!>", "<!-->", "<![CDATA[", "]]>", "<!doctype html>", "<?xml ", "<br>", "</br>",
        "<img src=x.png alt=", "<figure>", "<figcaption>", "<picture>", "<source srcset='a 1x, b 2x'>", "<ul>", "<ol start=-1>", "<li value=99999999999>", "<dl>", "<dt>", "<dd>", "<h1>", "<h6>", "<article>", "<main>", "<section>",
        "<pre>", "<code>", "<blockquote cite=x>", "<q>", "<ruby>", "<rt>", "<rp>", "<sup>", "<sub>", "<bdo dir=rtl>", "<time datetime=9999-99-99>", "<details>", "<summary>", "<base href='http://['>", "<meta charset=utf-16>",
        "<meta charset=iso-2022-jp>", "<html lang=xx-bogus>", "<body hidden>", "<frameset>", "<link rel=canonical href='//'>", "<script type=application/ld+json>", "{\"@type\":\"NewsArticle\",\"articleBody\":", "style='display:none'", " hidden ",
        "aria-hidden=true ", "role=presentation ", "id=a ", "class='byline' ", "&#0;", "&#x110000;", "&#xD800;", "&#128;", "&amp", "&notin", "&CounterClockwiseContourIntegral;", "&#99999999999;", "\0", "\ufeff", "\u202e", "\u2028", "\ufffe", "\"", "'", ">", "<", "/", "=",
        "data:image/png;base64,", "javascript:", "http://[::1", "file:///etc/passwd", "\r", "\f", "\v", "\u0085", "\u00a0", "👩‍👩‍👧‍👦", "e\u0301", "العربية", "日本語");

    /// <summary>Those of PDF.</summary>
    public static IReadOnlyList<byte[]> Pdf { get; } = Of(
        "obj", "endobj", "stream\n", "endstream", "xref", "trailer", "startxref", "%%EOF", "%PDF-2.0", "<<", ">>", "[", "]", "(", ")", "<", ">", "/", " 0 R", "1 0 R", "null", "true", "/Type", "/Kids", "/Parent", "/Pages", "/Page", "/Count",
        "/StructTreeRoot", "/StructParents", "/ParentTree", "/Nums", "/K", "/S", "/P", "/Pg", "/MCID", "/RoleMap", "/ClassMap", "/Lang", "/Alt", "/ActualText", "/Length", "/Filter", "/FlateDecode", "/LZWDecode", "/ASCII85Decode", "/ASCIIHexDecode",
        "/RunLengthDecode", "/DecodeParms", "/Predictor 15", "/Columns 1000000", "/Font", "/Encoding", "/ToUnicode", "/DescendantFonts", "/W", "/CIDToGIDMap", "/Type0", "/Type3", "/CharProcs", "/Contents", "/Resources", "/XObject", "/Form", "/Annots", "/AP",
        "/Outlines", "/First", "/Next", "/Prev", "/Dest", "/OpenAction", "/JavaScript", "/Names", "/Metadata", "/Encrypt", "/ObjStm", "/XRef", "/Prev 0", "/Size 99999999", "BT", "ET", "Tj", "TJ", "Do", "BDC", "BMC", "EMC", "q", "Q", "cm", "Tf", "BI", "ID", "EI",
        "beginbfchar", "endbfrange", "<0000> <ffff>", "<FEFF", "<?xpacket", "pdfuaid:part", "-1", "99999999999", "1e38");

    /// <summary>Those of EPUB and its XML.</summary>
    public static IReadOnlyList<byte[]> Epub { get; } = Of(
        "PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006", "mimetype", "application/epub+zip", "META-INF/container.xml", "<rootfile full-path=\"", "../", "..\\", "/etc/passwd", "%2e%2e/", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "<!ENTITY % p SYSTEM \"file:///x\">",
        "<item id=\"a\" href=\"", "<itemref idref=\"", "<spine>", "<manifest>", "properties=\"nav\"", "media-type=\"application/xhtml+xml\"", "<script>", "epub:type=\"", "xmlns=\"", "<![CDATA[", "]]>", "<!--", "<?xml version=\"1.1\"?>", "encoding=\"utf-7\"",
        "<nav>", "<ol>", "<table>", "<h7>", "<a href=\"#", "<img src=\"", "alt=\"", "xml:lang=\"", "\0", "<svg><use href=\"#a\"/></svg>", "style=\"background:url(", "@import url(");

    /// <summary>Those of pictures.</summary>
    public static IReadOnlyList<byte[]> Pictures { get; } =
    [
        .. Of("IHDR", "IDAT", "IEND", "PLTE", "tRNS", "iCCP", "eXIf", "acTL", "fcTL", "GIF89a", "NETSCAPE2.0", "RIFF", "WEBP", "VP8 ", "VP8L", "VP8X", "ANMF", "ALPH", "ftypavif", "meta", "iloc", "ispe", "Exif\0\0", "II*\0", "MM\0*", "ICC_PROFILE\0", "Adobe",
            "<svg xmlns='http://www.w3.org/2000/svg'>", "<use href='#a'/>", "<path d='M0 0", "A 1 1 0 0 1", "transform='matrix(", "viewBox='0 0 0 0'", "<!DOCTYPE svg [<!ENTITY a 'b'>]>", "<pattern id='a' href='#a'>", "stroke-dasharray='0 0'", "<text>", "clip-path='url(#a)'", "1e309"),
        [0xff, 0xd8], [0xff, 0xd9], [0xff, 0xc0], [0xff, 0xc2], [0xff, 0xc3], [0xff, 0xc4], [0xff, 0xda], [0xff, 0xdb], [0xff, 0xdd], [0xff, 0xe1], [0xff, 0xe2], [0xff, 0xee], [0x2c, 0, 0, 0, 0], [0x21, 0xf9, 4], [0x3b], [0xff, 0xff, 0xff, 0xff],
    ];

    /// <summary>Those of fonts.</summary>
    public static IReadOnlyList<byte[]> Fonts { get; } =
    [
        .. Of("cmap", "glyf", "loca", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "CFF ", "CFF2", "fvar", "gvar", "avar", "GSUB", "GPOS", "GDEF", "true", "OTTO", "ttcf", "wOFF", "wOF2", "COLR", "SVG "),
        [0, 1, 0, 0], [0xff, 0xff], [0, 0, 0, 0], [0x5f, 0x0f, 0x3c, 0xf5],
    ];

    /// <summary>Those of archives and feeds.</summary>
    public static IReadOnlyList<byte[]> Archives { get; } = Of(
        "WARC/1.0\r\n", "WARC/1.1\r\n", "WARC-Type: response\r\n", "WARC-Type: revisit\r\n", "Content-Length: -1\r\n", "Content-Length: 99999999999\r\n", "WARC-Target-URI: <", "WARC-Segment-Number: 2\r\n", "WARC-Truncated: length\r\n", "Transfer-Encoding: chunked\r\n",
        "Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n", "HTTP/1.1 200\r\n", "\r\n\r\n", "\r\n", "ffffffff\r\n", "0\r\n\r\n", "boundary=\"", "--", "Content-Type: multipart/related; ", "Content-Transfer-Encoding: base64\r\n", "Content-Transfer-Encoding: quoted-printable\r\n",
        "=?utf-8?q?", "=\r\n", "Content-Location: cid:", "<rss>", "<item>", "<link>", "<entry>", "<urlset>", "<sitemapindex>", "<loc>", "<!DOCTYPE rss [<!ENTITY a 'b'>]>", "&a;", "<![CDATA[", "]]>", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[", "xml:base=\"//\"", "<pubDate>", "\u001f\u008b\u0008");

    /// <summary>Those of JSON, settings and sidecars.</summary>
    public static IReadOnlyList<byte[]> Json { get; } = Of(
        "{", "}", "[", "]", ":", ",", "\"", "\\u0000", "\\ud800", "\\", "null", "true", "false", "-0", "1e999", "1E-400", "//", "/*", "\"extends\":\"exportkit.json\"", "\"sites\":{\"*\":{", "\"select\":\"", "\"remove\":[", "\"pictures\":[", "\"headings\":[", "\"number\":",
        "\"level\":7", "\"tables\":[", "\"headerRows\":-1", "\"language\":\"", "\"page-size\":\"", "\"margins\":\"", "\"lang\":", "\"date\":\"", "\ufeff", "\"$schema\":", "\"\":", "\"title\":", "\"alt\":", "\"font-size\":", "\"encoding\":\"", "{\"a\":{\"a\":{\"a\":");

    /// <summary>Those of selectors.</summary>
    public static IReadOnlyList<byte[]> Selectors { get; } = Of(
        ":not(", ":is(", ":where(", ":has(", ":nth-child(2n+1 of ", ":nth-last-of-type(", ")", "[", "]", "~=", "|=", "^=", "$=", "*=", " i]", "\"", "'", "\\", "\\0", "\\110000 ", "/*", "*/", ",", ">", "+", "~", "*", "|", "#", ".", "::", "p", "99999999999", "-n", "even", "\0");

    private static byte[][] Of(params string[] words) => [.. words.Select(Encoding.UTF8.GetBytes)];
}
