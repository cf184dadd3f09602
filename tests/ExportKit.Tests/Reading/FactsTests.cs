using ExportKit.Model;
using ExportKit.Reading.Facts;

namespace ExportKit.Tests.Reading;

/// <summary>Metadata from every source, dates and names in every form.</summary>
public sealed class FactsTests
{
    [Theory]
    [InlineData("2025-05-15", "2025-05-15T00:00:00+00:00")]
    [InlineData("2025-05-15T15:54:00Z", "2025-05-15T15:54:00+00:00")]
    [InlineData("2025-05-15T15:54:00.123+01:00", "2025-05-15T15:54:00+01:00")]
    [InlineData("2025-05-15 15:54", "2025-05-15T15:54:00+00:00")]
    [InlineData("20250515T1554+0200", "2025-05-15T15:54:00+02:00")]
    [InlineData("2025/5/15", "2025-05-15T00:00:00+00:00")]
    [InlineData("Thu, 15 May 2025 15:54:00 GMT", "2025-05-15T15:54:00+00:00")]
    [InlineData("Thu May 15 15:54:36 CEST 2025", "2025-05-15T15:54:00+02:00")]
    [InlineData("1747324440", "2025-05-15T15:54:00+00:00")]
    [InlineData("Published 15 May 2025, 3:54pm BST", "2025-05-15T15:54:00+01:00")]
    [InlineData("May 15th, 2025", "2025-05-15T00:00:00+00:00")]
    [InlineData("15. Mai 2025, 15:54 Uhr", "2025-05-15T15:54:00+00:00")]
    [InlineData("le 15 mai 2025 à 15h54", "2025-05-15T15:54:00+00:00")]
    [InlineData("15 de mayo de 2025", "2025-05-15T00:00:00+00:00")]
    [InlineData("15 maggio 2025", "2025-05-15T00:00:00+00:00")]
    [InlineData("15 de maio de 2025", "2025-05-15T00:00:00+00:00")]
    [InlineData("15 mei 2025", "2025-05-15T00:00:00+00:00")]
    [InlineData("15 maj 2025", "2025-05-15T00:00:00+00:00")]
    [InlineData("15. desember 2025", "2025-12-15T00:00:00+00:00")]
    [InlineData("15. toukokuuta 2025", "2025-05-15T00:00:00+00:00")]
    [InlineData("15 maja 2025", "2025-05-15T00:00:00+00:00")]
    [InlineData("15. května 2025", "2025-05-15T00:00:00+00:00")]
    [InlineData("2025. május 15.", "2025-05-15T00:00:00+00:00")]
    [InlineData("15 mai 2025", "2025-05-15T00:00:00+00:00")]
    [InlineData("15 мая 2025", "2025-05-15T00:00:00+00:00")]
    [InlineData("15 травня 2025", "2025-05-15T00:00:00+00:00")]
    [InlineData("15 Μαΐου 2025", "2025-05-15T00:00:00+00:00")]
    [InlineData("15 Mayıs 2025", "2025-05-15T00:00:00+00:00")]
    [InlineData("15 Mei 2025", "2025-05-15T00:00:00+00:00")]
    [InlineData("١٥ مايو ٢٠٢٥", "2025-05-15T00:00:00+00:00")]
    [InlineData("15 במאי 2025", "2025-05-15T00:00:00+00:00")]
    [InlineData("15 मई 2025", "2025-05-15T00:00:00+00:00")]
    [InlineData("15 พฤษภาคม 2568", "2025-05-15T00:00:00+00:00")]
    [InlineData("2025年5月15日 15時54分", "2025-05-15T15:54:00+00:00")]
    [InlineData("2025년 5월 15일", "2025-05-15T00:00:00+00:00")]
    [InlineData("15.05.2025", "2025-05-15T00:00:00+00:00")]
    [InlineData("15/05/2025", "2025-05-15T00:00:00+00:00")]
    public void Dates_are_read_in_every_form(string text, string expected)
    {
        var date = DateReader.Read(text);
        Assert.Equal(expected, date?.Value.AddSeconds(-(date.Value.Second)).ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("31 February 2025")]
    [InlineData("2025-13-45")]
    [InlineData("There were 12 of them in May")]
    public void What_is_no_date_is_none(string text) => Assert.Null(DateReader.Read(text));

    [Fact]
    public void Numbers_alone_are_read_as_the_page_counts_them()
    {
        Assert.Equal(3, DateReader.Read("03/04/2025", monthFirst: true)?.Value.Month);
        Assert.Equal(4, DateReader.Read("03/04/2025")?.Value.Month);
        Assert.Equal(5, DateReader.Read("05/15/2025")?.Value.Month);
    }

    [Theory]
    [InlineData("By Ann Lee", "Ann Lee")]
    [InlineData("ByTravis Haney", "Travis Haney")]
    [InlineData("By contributor PA Political Staff", "PA Political Staff")]
    [InlineData("by Ann Lee and Bob Ray", "Ann Lee|Bob Ray")]
    [InlineData("Von Anna Lang und Max Kurz", "Anna Lang|Max Kurz")]
    [InlineData("Par Anne Roux, Paul Sec et Léa Vif", "Anne Roux|Paul Sec|Léa Vif")]
    [InlineData("Ann Lee, Chief Correspondent", "Ann Lee")]
    [InlineData("Ann Lee (in London)", "Ann Lee")]
    [InlineData("Ann Lee 15 May 2025", "Ann Lee")]
    [InlineData("Ann Lee @annlee", "Ann Lee")]
    [InlineData("https://example.org/ann", "")]
    [InlineData("Follow us on Twitter", "")]
    public void Bylines_give_bare_names(string byline, string names) => Assert.Equal(names, string.Join('|', BylineReader.Names([byline], null)));

    [Theory]
    [InlineData("Headline | The Daily", "The Daily", "Headline")]
    [InlineData("The Daily: not this - The Daily", "The Daily", "The Daily: not this")]
    [InlineData("News - and views", "The Daily", "News - and views")]
    public void Titles_are_freed_of_the_sites_name(string title, string site, string expected) => Assert.Equal(expected, SiteName.Strip(title, site));

    [Fact]
    public void Structured_data_is_read_in_graphs_with_references()
    {
        var metadata = Pages.Read(Pages.Article(Pages.Prose, """
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
            {"@type":"WebPage","name":"Page"},
            {"@type":["Article","NewsArticle"],"headline":"The late ferry of Skerrow","author":[{"@id":"#a"},{"@type":"Person","name":"Bob &amp; Co"}],
             "datePublished":"2025-05-15T15:54:00+01:00","dateModified":"2025-05-16","articleSection":["Islands"],"publisher":{"@id":"#p"},"inLanguage":"en"},
            {"@type":"Person","@id":"#a","name":"Ann Lee"},{"@type":"Organization","@id":"#p","name":"Harbour Post"}]}</script>
            """)).Metadata;
        Assert.Equal("Ann Lee", metadata.Authors[0]);
        Assert.Equal(("Islands", "Harbour Post"), (metadata.Section, metadata.Publisher));
        Assert.Equal(15, metadata.Published?.Value.Hour);
        Assert.Equal(16, metadata.Modified?.Value.Day);
    }

    [Fact]
    public void Damaged_data_is_mended_or_reported()
    {
        const string Mendable = "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":\"Ann\tLee\",\"headline\":\"a\nb\",}</script>";
        Assert.Equal<string>(["Ann Lee"], Pages.Read(Pages.Article(Pages.Prose, Mendable)).Metadata.Authors);
        var (_, diagnostics) = Pages.Read(System.Text.Encoding.UTF8.GetBytes(Pages.Article(Pages.Prose, "<script type=application/ld+json>{\"@type\":</script>")));
        Assert.Contains(diagnostics.Diagnostics, d => d.Code.Id == "EK1006");
    }

    [Theory]
    [InlineData("<meta property=og:site_name content='Harbour Post'><meta property=article:published_time content=2025-05-15>", "Harbour Post", null)]
    [InlineData("<meta name=citation_author content='Ann Lee'><meta name=citation_publication_date content=2025/05/15>", null, "Ann Lee")]
    [InlineData("<meta name=DC.creator content='Ann Lee'><meta name=DC.date.issued content=2025-05-15><meta name=DC.publisher content='Harbour Post'>", "Harbour Post", "Ann Lee")]
    public void Meta_tags_are_read(string head, string? publisher, string? author)
    {
        var metadata = Pages.Read(Pages.Article(Pages.Prose, head)).Metadata;
        Assert.Equal((publisher, author), (metadata.Publisher, metadata.Authors.FirstOrDefault()));
        Assert.Equal(new DateTime(2025, 5, 15), metadata.Published?.Value.Date);
    }

    [Fact]
    public void Microdata_is_read()
    {
        var metadata = Pages.Read(
            "<html><body><div itemscope itemtype=https://schema.org/NewsArticle><h1 itemprop=headline>The late ferry</h1><span itemprop=author><b itemprop=name>Ann Lee</b></span>"
            + "<time itemprop=datePublished datetime=2025-05-15>today</time><div itemprop=articleBody>" + Pages.Prose + "</div></div></body></html>").Metadata;
        Assert.Equal(("The late ferry", "Ann Lee"), (InlineText.Of(metadata.Headline), metadata.Authors.Single()));
        Assert.Equal(15, metadata.Published?.Value.Day);
    }

    [Fact]
    public void A_house_that_names_itself_as_author_gives_way_to_the_byline()
    {
        var metadata = Pages.Read("<html><head><title>The late ferry</title><script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"The late ferry\",\"author\":{\"name\":\"Harbour Post\"},\"publisher\":{\"name\":\"Harbour Post\"}}</script></head>"
            + "<body><h1>The late ferry</h1><div class=byline>By <a rel=author href=/a>Ann Lee</a></div>" + Pages.Prose + "</body></html>").Metadata;
        Assert.Equal<string>(["Ann Lee"], metadata.Authors);
    }

    [Fact]
    public void The_visible_headline_wins_and_loses_its_kicker()
    {
        Assert.Equal("What people see first of all", Headline("<h1>What people see first of all</h1>", "What machines are told of it"));
        Assert.Equal("The headline itself", Headline("<h1><span>Our series:</span> The headline itself</h1>", "The headline itself"));
    }

    [Fact]
    public void A_time_is_shown_where_the_page_shows_one()
    {
        const string Head = "<meta property=article:published_time content=2025-05-15T15:54:00Z>";
        Assert.False(Pages.Read(Pages.Article("<time>15 May 2025</time>" + Pages.Prose, Head)).Metadata.Published?.ShowsTime);
        Assert.True(Pages.Read(Pages.Article("<time>15 May 2025, 15:54</time>" + Pages.Prose, Head)).Metadata.Published?.ShowsTime);
    }

    [Fact]
    public void A_day_in_the_address_serves_where_nothing_else_does() =>
        Assert.Equal(new DateTime(2016, 12, 14), Pages.Read(Pages.Article(Pages.Prose, "<link rel=canonical href=https://example.org/2016/12/14/ferry>")).Metadata.Published?.Value.Date);

    [Fact]
    public void A_page_of_its_own_direction_reads_that_way() =>
        Assert.Equal(TextDirection.RightToLeft, Pages.Read(Pages.Article(Pages.Prose, attributes: " lang=ar dir=rtl")).Metadata.Direction);

    [Fact]
    public void The_standfirst_is_apart_from_the_body()
    {
        var article = Pages.Read("<html><body><main><h1>The late ferry</h1><p class=standfirst>Nobody could say why it was late, and few of them asked.</p><div>" + Pages.Prose + "</div></main></body></html>");
        Assert.StartsWith("Nobody could say why", InlineText.Of(article.Metadata.Standfirst), StringComparison.Ordinal);
        Assert.Equal(Pages.ProseText, BodyText.Of(article));
    }

    private static string Headline(string html, string stated) =>
        InlineText.Of(Pages.Read($"<html><head><title>x</title><meta property=og:title content='{stated}'></head><body>{html}{Pages.Prose}</body></html>").Metadata.Headline);
}
