using System.Xml.Linq;
using ExportKit.Cli.Html;
using FsCheck;
using FsCheck.Fluent;

namespace ExportKit.Tests.Cli.Html;

/// <summary>Whatever words are given, pages hold no markup but the program's own.</summary>
public sealed class HtmlWriterTests
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</title><svg/onload=alert(1)>", "<!--", "-->", "]]>",
        "&lt;b&gt;", "&amp", "\0\b\u007F\u0085\uFFFE\uD800", "\uDC00x", "\u202Etxt.exe", "${7*7}", "{{constructor}}", "</style><script>", "\r\nSet-Cookie: a=b",
    ];

    [Fact]
    public void Words_come_back_as_they_were() => Prop.ForAll<string>(text => RoundTrip(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Hostile_words_stay_words() => Prop.ForAll<byte, byte, string>((first, second, between) =>
        RoundTrip(Hostile[first % Hostile.Length] + between + Hostile[second % Hostile.Length])).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData(" https://example.org")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://")]
    [InlineData("blob:https://example.org/1")]
    public void Addresses_that_may_not_be_followed_lead_nowhere(string address) =>
        Assert.Equal("<a>x</a>", Written(html => html.Start("a").Href(address).Text("x").End()));

    [Theory]
    [InlineData("https://example.org/?a=1&b=\"2\"", "https://example.org/?a=1&amp;b=&quot;2&quot;")]
    [InlineData("HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org")]
    [InlineData("tel:+441234", "tel:+441234")]
    [InlineData("#article-1", "#article-1")]
    [InlineData("/pages/1", "/pages/1")]
    public void Others_do(string address, string written) =>
        Assert.Equal($"<a href=\"{written}\">x</a>", Written(html => html.Start("a").Href(address).Text("x").End()));

    [Theory]
    [InlineData("onclick")]
    [InlineData("ONLOAD")]
    [InlineData("style")]
    [InlineData("href")]
    [InlineData("srcdoc")]
    [InlineData("a b")]
    [InlineData("")]
    public void Some_attributes_are_never_written(string name) =>
        Assert.Throws<ArgumentException>(() => Written(html => html.Start("a").Attribute(name, "x")));

    [Theory]
    [InlineData("script")]
    [InlineData("iframe")]
    [InlineData("style")]
    [InlineData("a><b")]
    public void Some_elements_are_never_written(string name) => Assert.Throws<ArgumentException>(() => Written(html => html.Start(name)));

    [Fact]
    public void A_style_sheet_cannot_end_its_element() =>
        Assert.Throws<ArgumentException>(() => Written(html => html.StyleSheet("a{}</style>")));

    [Fact]
    public void Nothing_is_sent_elsewhere() =>
        Assert.Throws<ArgumentException>(() => Written(html => html.Start("form").SendTo("action", "https://evil.example/")));

    [Fact]
    public void Elements_without_content_end_by_themselves() => Assert.Equal(
        "<p>a<br>b<img alt=\"\"></p>\n", Written(html => html.Start("p").Text("a").Start("br").Text("b").Start("img").Attribute("alt", "").EndTo(0).Line()));

    [Fact]
    public void Words_of_another_language_say_so() => Assert.Equal(
        "<p lang=\"ar\" dir=\"rtl\">x</p><p dir=\"auto\">y</p>",
        Written(html => html.Start("p").Language("ar", true).Text("x").End().Start("p").Language(null).Text("y").End()));

    [Fact]
    public void A_picture_stands_in_its_address() => Assert.Equal(
        "<img src=\"data:image/png;base64,AQID\" alt=\"&lt;\">", Written(html => html.Start("img").Source("image/png", [1, 2, 3]).Attribute("alt", "<").Text("")));

    private static void RoundTrip(string text)
    {
        var written = Written(html => html.Start("p").Attribute("title", text).Text(text).End());
        var element = XElement.Parse(written, LoadOptions.PreserveWhitespace);

        Assert.Empty(element.Elements());
        Assert.Equal(Stored(text).Replace("\t", " ", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal), element.Attribute("title")?.Value ?? "");
        Assert.Equal(Stored(text), element.Value);
    }

    private static string Written(Action<HtmlWriter> write)
    {
        var output = new StringWriter();
        write(new HtmlWriter(output));
        return output.ToString();
    }

    /// <summary>What is left of a text: HTML holds no controls and no halves of pairs.</summary>
    private static string Stored(string text)
    {
        var letters = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (char.IsHighSurrogate(letters[i]) && i + 1 < letters.Length && char.IsLowSurrogate(letters[i + 1]))
            {
                i++;
            }
            else if ((char.IsControl(letters[i]) && letters[i] is not ('\t' or '\n')) || char.IsSurrogate(letters[i])
                || letters[i] is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF')
            {
                letters[i] = '\uFFFD';
            }
        }

        return new string(letters);
    }
}
