using System.Text;
using ExportKit.Resources.Archives;

namespace ExportKit.Tests.Resources.Archives;

public sealed class SavedPageMarkTests
{
    [Theory]
    [InlineData("<!DOCTYPE html>\n<!-- saved from url=(0027)https://example.org/a--b/cd -->\n<html>", "https://example.org/a--b/cd")]
    [InlineData("<!-- saved from url=(0009)https://example.org/a -->", "https://example.org/a")]
    [InlineData("<!--saved from url=(0021)https://example.org/a--><p>", "https://example.org/a")]
    [InlineData("<!-- saved from url=(0021)file:///C:/story.html -->", null)]
    [InlineData("<!-- saved from url=(0014)about:internet -->", null)]
    [InlineData("<!-- saved from url=(99999999999)https://example.org/a", null)]
    [InlineData("<p>saved from url=(0021)https://example.org/a</p><!-- x -->", null)]
    [InlineData("<p>words</p>", null)]
    [InlineData("", null)]
    public void The_mark_of_browsers_says_the_address(string page, string? address) =>
        Assert.Equal(address, SavedPageMark.Find(Encoding.UTF8.GetBytes(page))?.Address);

    [Fact]
    public void The_mark_of_SingleFile_says_address_and_time()
    {
        var mark = SavedPageMark.Find(Encoding.UTF8.GetBytes(
            "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://example.org/story \n saved date: Tue Mar 05 2024 10:11:12 GMT+0100 (Central European Standard Time)\n--><head>"));

        Assert.Equal("https://example.org/story", mark?.Address);
        Assert.Equal(new DateTimeOffset(2024, 3, 5, 10, 11, 12, TimeSpan.FromHours(1)), mark?.Saved);
    }

    [Fact]
    public void An_address_that_holds_a_password_is_not_taken() =>
        Assert.Null(SavedPageMark.Find("<!-- saved from url=(0025)https://me:pw@example.org -->"u8));

    [Theory]
    [InlineData("WARC/1.0\r\n", InputKind.Warc)]
    [InlineData("<?xml version=\"1.0\"?><!-- a > b --><rss version=\"2.0\">", InputKind.Feed)]
    [InlineData("\uFEFF <!DOCTYPE rss><rss >", InputKind.Feed)]
    [InlineData("<rdf:RDF xmlns=\"\">", InputKind.Feed)]
    [InlineData("<urlset>", InputKind.Feed)]
    [InlineData("{\"version\": \"https://jsonfeed.org/version/1.1\"}", InputKind.Feed)]
    [InlineData("{\"version\": 1}", InputKind.Page)]
    [InlineData("From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", InputKind.Mhtml)]
    [InlineData("<!DOCTYPE html><html>", InputKind.Page)]
    [InlineData("Note: words\n\nContent-Type: multipart/related", InputKind.Page)]
    [InlineData("<!-- never ends", InputKind.Page)]
    [InlineData("<", InputKind.Page)]
    [InlineData("", InputKind.Page)]
    public void What_an_input_is_is_told_by_its_bytes(string head, object kind) => Assert.Equal((InputKind)kind, InputKinds.Of(Encoding.UTF8.GetBytes(head)));

    [Theory]
    [InlineData("WARC/1.1\r\n", InputKind.Warc)]
    [InlineData("<sitemapindex>", InputKind.Feed)]
    [InlineData("words", InputKind.Page)]
    public void What_is_packed_is_told_too(string head, object kind)
    {
        var packed = WarcBuilder.Gzip(Encoding.UTF8.GetBytes(head));

        Assert.Equal((InputKind)kind, InputKinds.Of(packed));
        Assert.Equal(InputKind.Page, InputKinds.Of(packed.AsSpan(0, 9)));
    }
}
