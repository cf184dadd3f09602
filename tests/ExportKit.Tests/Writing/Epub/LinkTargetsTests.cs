using ExportKit.Writing.Epub;

namespace ExportKit.Tests.Writing.Epub;

public sealed class LinkTargetsTests
{
    [Theory]
    [InlineData("https://example.org/", "https://example.org/")]
    [InlineData(" https://example.org/a ", "https://example.org/a")]
    [InlineData("HTTP://example.org/a b", "HTTP://example.org/a%20b")]
    [InlineData("https://example.org/?q={x}|y", "https://example.org/?q=%7Bx%7D%7Cy")]
    [InlineData("https://example.org/100%", "https://example.org/100%25")]
    [InlineData("https://example.org/%20a", "https://example.org/%20a")]
    [InlineData("https://example.org/a#b#c", "https://example.org/a#b%23c")]
    [InlineData("https://example.org/é/ж", "https://example.org/é/ж")]
    [InlineData("https://example.org/a[1]?b=[2]", "https://example.org/a%5B1%5D?b=%5B2%5D")]
    [InlineData("https://[::1]:80/[x]", "https://[::1]:80/%5Bx%5D")]
    [InlineData("https://example.org/\ufffd\ue000\u2028x", "https://example.org/%EF%BF%BD%EE%80%80%E2%80%A8x")]
    [InlineData("https://example.org/😀?😀", "https://example.org/😀?😀")]
    [InlineData("https://xn--p1ai.example/", "https://xn--p1ai.example/")]
    [InlineData("https://example.org\\a\\b", "https://example.org/a/b")]
    [InlineData("mailto:someone@example.org?subject=a b", "mailto:someone@example.org?subject=a%20b")]
    [InlineData("tel:+44123456", "tel:+44123456")]
    public void An_address_that_is_sound_or_can_be_made_so_is_kept(string address, string expected) =>
        Assert.Equal(expected, LinkTargets.Outside(address));

    [Theory]
    [InlineData("")]
    [InlineData("page.html")]
    [InlineData("/page.html")]
    [InlineData("../page.html")]
    [InlineData("//example.org/a")]
    [InlineData("https://")]
    [InlineData("https:")]
    [InlineData("http:///a")]
    [InlineData("http://exa mple.org/")]
    [InlineData("http://[::1/")]
    [InlineData("http://example.org:port/")]
    [InlineData("http://xn--a.example/")]
    [InlineData("mailto:")]
    [InlineData("tel:#")]
    [InlineData("sms:+44123456")]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JavaScript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("blob:https://example.org/1")]
    [InlineData("about:blank")]
    public void An_address_that_is_broken_relative_or_harmful_is_dropped(string address) =>
        Assert.Null(LinkTargets.Outside(address));

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/a")]
    [InlineData("http://example.org/a", null)]
    [InlineData("mailto:a@example.org", null)]
    [InlineData(null, null)]
    public void A_source_is_cited_by_an_address_that_counts_as_a_resource(string? address, string? expected) =>
        Assert.Equal(expected, LinkTargets.Citation(address));
}
