using ExportKit.Model;
using ExportKit.Reading.Facts;

namespace ExportKit.Tests.Reading;

/// <summary>What an article is a part of is read where the page states it, and nothing else is taken for it.</summary>
public sealed class SeriesTests
{
    [Fact]
    public void A_series_and_the_place_in_it_are_read() => Assert.Equal(
        [new ArticleSeries("Rivers of the north") { Position = "3" }],
        Linked("""{"@type":"NewsArticle","headline":"A","position":3,"isPartOf":{"@type":"CreativeWorkSeries","name":"Rivers of the north"}}"""));

    [Fact]
    public void A_periodical_is_found_behind_issue_and_volume() => Assert.Equal(
        [new ArticleSeries("The Journal") { Issn = "0317-8471" }],
        Linked("""
            {"@type":"Article","headline":"A","position":"7","isPartOf":{"@type":"PublicationIssue","issueNumber":"2","isPartOf":
            {"@type":"PublicationVolume","isPartOf":{"@type":"Periodical","name":"The Journal","issn":["0317-8472","0317-8471"]}}}}
            """));

    [Fact]
    public void A_reference_within_the_data_is_followed() => Assert.Equal(
        [new ArticleSeries("Rivers")],
        Linked("""{"@graph":[{"@type":"NewsArticle","headline":"A","position":"last","isPartOf":{"@id":"#s"}},{"@type":"CreativeWorkSeries","@id":"#s","name":"Rivers"}]}"""));

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"A","isPartOf":{"@type":["CreativeWork","Product"],"name":"The Site","productID":"x:basic"}}""")]
    [InlineData("""{"@type":"NewsArticle","headline":"A","isPartOf":{"@type":"WebSite","name":"The Site"}}""")]
    [InlineData("""{"@type":"NewsArticle","headline":"A","isPartOf":"https://example.org/"}""")]
    [InlineData("""{"@type":"NewsArticle","headline":"A","isPartOf":{"@type":"CreativeWorkSeries"}}""")]
    [InlineData("""{"@graph":[{"@type":"NewsArticle","@id":"#a","headline":"A","isPartOf":{"@id":"#b"}},{"@type":"WebPage","@id":"#b","isPartOf":{"@id":"#a"}}]}""")]
    public void Sites_products_and_circles_are_no_series(string data) => Assert.Empty(Linked(data));

    [Fact]
    public void The_tags_of_the_head_name_series_and_periodical() => Assert.Equal(
        [new ArticleSeries("Rivers") { Position = "2.1" }, new ArticleSeries("The Journal") { Issn = "2434-561X" }],
        Read("""
            <meta property="article:series" content="Rivers"><meta property="article:series:position" content="2.1">
            <meta name="citation_journal_title" content="The Journal"><meta name="citation_issn" content="ISSN 2434-561x">
            """));

    [Fact]
    public void Two_sources_are_joined() => Assert.Equal(
        [new ArticleSeries("The Journal") { Issn = "0317-8471" }],
        Read("""
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"A","isPartOf":{"@type":"Newspaper","name":"The Journal"}}</script>
            <meta name="prism.publicationName" content="the journal"><meta name="prism.issn" content="03178471">
            """));

    [Theory]
    [InlineData("0317-8471", "0317-8471")]
    [InlineData("ISSN: 2434-561X", "2434-561X")]
    [InlineData("1476‐4687", "1476-4687")]
    [InlineData("0317-8472", null)]
    [InlineData("0317-84711", null)]
    [InlineData("X317-8471", null)]
    [InlineData("issue 3 of 5", null)]
    [InlineData("", null)]
    public void Serial_numbers_are_checked(string text, string? number) => Assert.Equal(number, SerialNumber.Find(text));

    private static IEnumerable<ArticleSeries> Linked(string data) => Read($"<script type=\"application/ld+json\">{data}</script>");

    private static IEnumerable<ArticleSeries> Read(string head) =>
        Pages.Read(Pages.Article(Pages.Prose + Pages.MoreProse, head)).Metadata.Series;
}
