using System.Globalization;
using System.Text;

namespace ExportKit.Fuzzing;

/// <summary>What parsers of HTML stumble over: each by its own name, in a size by chance.</summary>
internal static class Pathologies
{
    private const int Most = 400;

    // "#" is a number that counts up; what stands before "|" is repeated, what stands after it comes once.
    private static readonly string[] Pieces =
    [
        "<b><i></b></i>x ", "<b><p>x</b>y</p>", "<a href=#a>x<a href=#b>y", "<b><em><b><em>x", "<font color=red><p></font>x", "<nobr>x<nobr>", "<a><table><a>x</table>", "<i>1<b>2<p>3</i>4</b>5</p>", // adoption agency
        "<table>x<tr>y<td>z", "<table><p>x</p><td>", "<table><a href=#>x<tr><td>y</table>", "<table><b><tr><td>x</b>", "<table><table><table>", "<td>x</td>", "<tr><li>x", "<caption>x<table>", "<table><colgroup><p>x<col>y", "<table><input type=hidden><input>x", "<table><form><td>x</form>", "<thead><tfoot><tbody>x", // foster parenting
        "<form><form>x</form>y</form>", "<select><option>x<select>y<div>z", "<select><table><tr><td>x", "<optgroup><option>x", "<template><td>x</template>", "<template><template>x", "<table><template><tr>x</template>", "</template>", "<button><button>x", "<option><p>x", // forms and templates
        "<svg><p>x", "<svg><foreignObject><p>x<svg>", "<math><mi><p>x", "<math><annotation-xml encoding='text/html'><p>x", "<svg><title><p>x</svg>", "<math><mtext><svg><desc><table>x", "<svg><![CDATA[x<p>]]>", "<svg><style><!--</style>x--></svg>", "<math><malignmark>x", "<svg></p>x", "<svg><font face=x>y", // foreign content
        "<!--|x", "<!-->x", "<!--->x", "<!--x--!>y", "<!-- -- -->x", "<![CDATA[x]]>", "<![CDATA[|x", "<?php x ?>y", "<?|x", "<!doctype html>x", "<!ELEMENT x>", "<!|x", "</|x", "</ >x", "<|x", // comments and the like
        "<script>|x</script>y", "<script><!--<script>x</script>--></script>", "<script><!--|</script>", "<style>|x", "<textarea>|x", "<title>|x", "<xmp>|x", "<plaintext>|x", "<noscript>|x", "<iframe>|x", "<noembed>|x", "<textarea>x</textarea>", // raw text
        "\0", "<\0p>", "<p\0>", "<p a\0=\0>", "&#0;", "\ud800", "&#xD800;", "&#xDFFF;&#xD83D;", "\ufffe\uffff", "&#x1F;", "\u0001", "\u007f", "\u0085", "\f", "\ufeff", "\u2028\u2029", "\u200b\u200d", "\u202e", "\u2067", "e\u0301\u0302\u0303", "\U000e0001", "\ue000", // characters
        "&amp;", "&", "&#", "&#x", "&#x;", "&#99999999999;", "&notit;", "&not", "&lt;p>", "&NotEqualTilde;", "&x;", "&amp", "&#x110000;", "&copy=1", // references
        "<p a#=x>x", "<p a=x>|", "<p '=\"'>x", "<p =>x", "<p/a/b/>x", "<p \" ' < = `>x", "<p title='|'>x", "<p id=a id=a>x", "<p class='# '>x", "<p style='#:#;'>x", "<p data-#='#'>x", // attributes
        "<div>", "<div>x</div>", "<span>", "<blockquote>", "<ul><li>", "<ol><li value=#>x", "<dl><dt>x<dd>y", "<li>x", "<dd>x", "<h1>x", "<h#>x", "<p>", "</p>", "<br>", "</br>", "<hr>", "<pre>\n", "<listing>\r\n", "<ruby>x<rt>y<rp>(", "<ruby><rtc>x", "<details><summary>x", "<fieldset><legend>x", // boxes
        "<body class=#>", "<html lang=#>", "</body>x", "</html>x", "<head>x", "</head><p>x", "<frameset>", "<frame>", "<base href='#'>", "<meta charset=#>", "<image src=x>", "<isindex prompt=x>", "<keygen>", "<marquee>x", "<applet>x", "<object>x", "<param>", "<dialog>x", "<center>x", "<dir><li>x", // oddities
        "<img src=https://example.org/#.png>", "<img src=x alt='#'>", "<figure><img src=https://example.org/#.png><figcaption>Words #</figcaption></figure>", "<picture><source srcset='https://example.org/#.png #x'><img></picture>", "<figure><figure>x", "<figcaption>x", "<img srcset='|", "<map><area>x", "<video><source><p>x", // pictures
        "<sup><a href='#n#' id=r#>#</a></sup>", "<p id=n#>A note <a href='#r#'>^</a></p>", "<a href='//[#'>x</a>", "<a href='http://#'>x</a>", "<a href=' ja\tvascript:x'>y</a>", "<a name=#>", "<a href=>x</a>", "<q><q>x", "<abbr title='#'>x</abbr>", "<bdo dir=rtl>x", "<time datetime=#>x</time>", // inlines
        "<table><tr><td colspan=1000 rowspan=65534>x", "<table><tr><th id=a headers=a>x", "<table><tr><td rowspan=#>x<td colspan=#>y", "<table><tr></tr>", "<table><caption>x</caption></table>", "<tr><th scope=row>#<td>x", "<table role=presentation><tr><td>x", "<table><tbody><tr><td><table><tr><td>x</table>", // tables
    ];

    /// <summary>How many there are.</summary>
    public static int Count => Pieces.Length;

    /// <summary>One of them, by chance.</summary>
    public static string Any(Random random) => Make(random.Next(Pieces.Length), random.Next(3) == 0 ? random.Next(1, Most) : random.Next(1, 6));

    /// <summary>One of them.</summary>
    /// <param name="which">Which, from 0.</param>
    /// <param name="times">How often it comes.</param>
    public static string Make(int which, int times)
    {
        var cut = Pieces[which].IndexOf('|', StringComparison.Ordinal);
        var (piece, rest) = cut < 0 ? (Pieces[which], "") : (Pieces[which][..cut], Pieces[which][(cut + 1)..]);
        var text = new StringBuilder();
        for (var i = 1; i <= times; i++)
        {
            text.Append(piece.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return text.Append(rest).ToString();
    }
}
