using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Resources.Feeds;
using ExportKit.Tests.Resources.Archives;

namespace ExportKit.Tests.Resources.Feeds;

public sealed class FeedReaderTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void RSS_two()
    {
        var feed = Read("""
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><channel>
              <title>Site</title><link>https://example.org</link><image><url>https://example.org/logo.png</url></image>
              <item><title>One &amp; only</title><link> https://example.org/one </link><pubDate>Tue, 03 Mar 2026 10:00:00 EST</pubDate>
                <media:group><media:title>Not this</media:title></media:group></item>
              <item><title><![CDATA[Two <b>]]></title><atom:link rel="self" href="https://example.org/self"/><guid>https://example.org/two</guid></item>
              <item><guid isPermaLink="false">tag:3</guid><link>/three</link><pubDate>nonsense</pubDate></item>
              <item><title>No address</title></item>
            </channel></rss>
            """, "https://example.org/feed/news.xml");

        Assert.Equal(
            [
                new FeedEntry("https://example.org/one", new DateTimeOffset(2026, 3, 3, 10, 0, 0, TimeSpan.FromHours(-5)), "One & only"),
                new FeedEntry("https://example.org/two", null, "Two <b>"),
                new FeedEntry("https://example.org/three", null, null),
            ],
            feed!.Entries);
    }

    [Fact]
    public void RSS_one()
    {
        var feed = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="x"><title>Site</title><link>https://example.org/</link></channel>
              <item rdf:about="https://example.org/one"><title>One</title><link>https://example.org/one</link><dc:date>2026-03-03</dc:date></item>
            </rdf:RDF>
            """);

        Assert.Equal([new FeedEntry("https://example.org/one", new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero), "One")], feed!.Entries);
    }

    [Fact]
    public void Atom_with_bases_and_several_links()
    {
        var feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/news/"><link href="https://example.org/"/>
              <entry xml:base="2026/"><title>One</title><link rel="edit" href="edit"/><link type="application/pdf" href="one.pdf"/><link href="one"/>
                <updated>2026-03-04T00:00:00Z</updated><published>2026-03-03T00:00:00Z</published>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><link href="no"/></div></content></entry>
              <entry><link rel="alternate" type="application/pdf" href="two.pdf"/></entry>
              <entry><link rel="self" href="three"/></entry>
            </feed>
            """, "https://example.org/atom.xml");

        Assert.Equal(["https://example.org/news/2026/one", "https://example.org/news/two.pdf"], feed!.Entries.Select(entry => entry.Address));
        Assert.Equal(3, feed.Entries[0].Date!.Value.Day);
    }

    [Fact]
    public void JSON_Feed()
    {
        var feed = Read("""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Site", "items": [
              {"id": "1", "url": "https://example.org/one", "title": "One", "date_published": "2026-03-03T10:00:00+01:00"},
              {"id": "2", "external_url": "two", "date_modified": "2026-03-04"}, {"id": "3"}, 4, null]}
            """, "https://example.org/feed.json");

        Assert.Equal(["https://example.org/one", "https://example.org/two"], feed!.Entries.Select(entry => entry.Address));
        Assert.Equal([3, 4], feed.Entries.Select(entry => entry.Date!.Value.Day));
    }

    [Fact]
    public void Sitemaps_with_news_pictures_and_translations()
    {
        var feed = Read(WarcBuilder.Gzip("""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml">
              <url><loc>https://example.org/one</loc><lastmod>2026-03-05</lastmod>
                <image:image><image:loc>https://example.org/one.png</image:loc><image:title>Picture</image:title></image:image>
                <xhtml:link rel="alternate" hreflang="de" href="https://example.org/eins"/></url>
              <url><news:news><news:publication_date>2026-03-03</news:publication_date></news:news><loc>https://example.org/two</loc><lastmod>2026-03-05</lastmod></url>
            </urlset>
            """u8.ToArray()));

        Assert.Equal(["https://example.org/one", "https://example.org/two"], feed!.Entries.Select(entry => entry.Address));
        Assert.Equal([5, 3], feed.Entries.Select(entry => entry.Date!.Value.Day));
        Assert.Empty(feed.Sitemaps);
    }

    [Fact]
    public void An_index_names_sitemaps()
    {
        var feed = Read("<sitemapindex><sitemap><loc>https://example.org/a.xml.gz</loc><lastmod>2026-03-05T00:00:00Z</lastmod></sitemap></sitemapindex>");

        Assert.Empty(feed!.Entries);
        Assert.Equal("https://example.org/a.xml.gz", Assert.Single(feed.Sitemaps).Address);
    }

    [Fact]
    public void Sitemaps_of_plain_text()
    {
        Assert.Equal(2, Read("\uFEFFhttps://example.org/one\r\n\r\nhttp://example.org/two\n")!.Entries.Count);
        Assert.Null(Read("https://example.org/one\nand more words"));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public void Other_encodings(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var text = $"<?xml version='1.0' encoding='{name}'?><rss><channel><item><link>https://example.org/é</link><title>é</title></item></channel></rss>";

        Assert.Equal("é", Assert.Single(Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)])!.Entries).Title);
    }

    [Fact]
    public void A_feed_that_is_broken_midway_gives_what_came_before()
    {
        Assert.Single(Read("<rss><channel><item><link>https://example.org/one</link></item>\n<item><link>https://example.org/t&nbsp;wo</link></item></channel></rss>")!.Entries);
        Assert.Equal(("EK0205", 2), (_diagnostics.Diagnostics[0].Code.Id, _diagnostics.Diagnostics[0].Place!.Line));
    }

    [Theory]
    [InlineData("<html><body>words</body></html>")]
    [InlineData("<rss><channel><item>")]
    [InlineData("{\"version\": \"1\"}")]
    [InlineData("{")]
    [InlineData("words")]
    [InlineData("")]
    public void What_is_no_feed_is_an_error(string content)
    {
        Assert.Null(Read(content));
        Assert.Equal("EK0203", Assert.Single(_diagnostics.Diagnostics).Code.Id);
    }

    [Fact]
    public void Entities_are_not_expanded_and_nothing_outside_is_read()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["secret.txt"], "https://example.org/secret");
        var bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"https://example.org/lol\">");
        for (var i = 1; i < 30; i++)
        {
            bomb.Append($"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">");
        }

        Assert.Null(Read(bomb + "]><rss><channel><item><link>&a29;</link></item></channel></rss>"));
        Assert.Null(Read($"<!DOCTYPE rss [<!ENTITY x SYSTEM \"file://{folder["secret.txt"]}\">]><rss><channel><item><link>&x;</link></item></channel></rss>"));
        Assert.Null(Read($"<!DOCTYPE rss SYSTEM \"file://{folder["secret.txt"]}\"><rss>&x;</rss>"));
    }

    [Fact]
    public void Depth_and_size_without_end_are_no_trouble()
    {
        Assert.Null(Read("<rss>" + string.Concat(Enumerable.Repeat("<a>", 200_000))));
        Assert.Null(Read("{\"version\": " + new string('[', 200_000)));
        Assert.Null(Read(WarcBuilder.Gzip(new byte[200_000_000])));
    }

    private Feed? Read(string content, string? address = null) => Read(Encoding.UTF8.GetBytes(content), address);

    private Feed? Read(byte[] content, string? address = null) => FeedReader.Read(content, address, "feed", _diagnostics);
}
