using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Tests.Reading;

/// <summary>Rules that have no other page: each page here is read otherwise without its rule.</summary>
public sealed class RuleTests
{
    private const string Told = "The council of the island met on Monday, and it said that the harbour, which was closed in March, would open again before the winter.";

    [Fact]
    public void Lines_that_the_page_cuts_off_are_teasers() =>
        Assert.Equal(Pages.ProseAlone, Pages.BodyWith("<p class='line-clamp-2'>The seal of the north has come back to the quay, and nobody on it could say why.</p>"));

    [Fact]
    public void A_heading_that_is_a_link_is_the_title_of_another_article_where_others_are_none()
    {
        const string Rest = "<h2>The goat</h2><p>" + Told + "</p>";
        Assert.DoesNotContain("seal", Pages.BodyWith("<h2><a href='/seal'>The seal</a></h2>" + Rest + "<h2>The letter</h2>"), StringComparison.Ordinal);
        Assert.Contains("seal", Pages.BodyWith("<h2><a href='#seal'>The seal</a></h2>" + Rest + "<h2>The letter</h2>"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_much_of_the_prose_carries_means_nothing()
    {
        var paragraphs = string.Concat(Enumerable.Range(1, 6).Select(number => $"<div class='newsletter'><p>{Told} Number {number}.</p></div>"));
        Assert.Equal(6, Pages.Body(Pages.Article(paragraphs)).Split('\n').Length);
    }

    [Fact]
    public void What_stands_below_a_heading_of_related_stories_goes_with_it()
    {
        var text = Pages.BodyWith("<h3>Related stories</h3><p><a href='/a'>The goat of Skerrow</a> <a href='/b'>The mayor of Skerrow</a></p>");
        Assert.Equal(Pages.ProseAlone, text);
    }

    [Fact]
    public void Words_that_the_stated_body_does_not_have_above_and_below_are_not_the_article()
    {
        var paragraphs = Enumerable.Range(1, 6).Select(number => $"{Told} Number {number}.").ToList();
        var data = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + string.Join(' ', paragraphs) + "\"}</script>";
        var body = "<div><p>Listen to this story in the harbour's own words of it</p></div>" + string.Concat(paragraphs.Select(text => $"<p>{text}</p>")) + "<div><p>The quay has its own shop, which sells hats, nets and boots to all who come to it by boat in summer.</p></div>";
        Assert.Equal(string.Join('\n', paragraphs), Pages.Body(Pages.Article(body, data)));
        Assert.Contains("hats", Pages.Body(Pages.Article(body)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stated_body_that_covers_little_is_not_trusted()
    {
        var data = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + Told + " " + Told + "\"}</script>";
        Assert.Equal(Pages.ProseAlone, Pages.Body(Pages.Article(Pages.Prose + Pages.MoreProse, data)));
    }

    [Fact]
    public void A_line_that_is_the_authors_name_is_said_apart_and_what_is_told_of_the_author_is_a_note()
    {
        const string Data = "<meta name=author content='Ann Lee'>";
        var article = Pages.Read(Pages.Article(Pages.Prose + "<p>Ann Lee</p>" + Pages.MoreProse + "<p>Ann Lee is our reporter on the islands of the north.</p>", Data));
        Assert.Equal(Pages.ProseAlone, BodyText.Of(article));
        Assert.Contains(article.Body, block => block is Aside { Kind: AsideKind.AuthorNote });
    }

    [Fact]
    public void A_page_drawn_by_scripts_keeps_what_its_head_says()
    {
        var text = string.Join("\\n", Enumerable.Range(1, 5).Select(number => $"{Told} Number {number}."));
        var article = Pages.Read(
            "<html lang=en><head><title>x</title><meta property='og:title' content='The late ferry of Skerrow'><meta property='article:published_time' content='2021-05-04T10:00:00Z'><link rel=canonical href='https://example.org/ferry'></head>"
            + "<body><div id=app></div><script id='__NEXT_DATA__' type='application/json'>{\"props\":{\"article\":{\"body\":\"" + text + "\"}}}</script></body></html>", null);
        Assert.Equal(5, BodyText.Of(article).Split('\n').Length);
        Assert.Equal("The late ferry of Skerrow", InlineText.Of(article.Metadata.Headline));
        Assert.Equal(2021, article.Metadata.Published!.Value.Year);
        Assert.Equal("https://example.org/ferry", article.Metadata.Address);
    }

    [Fact]
    public void A_page_without_a_headline_says_that_its_first_words_serve()
    {
        var (article, diagnostics) = Pages.Read(Encoding.UTF8.GetBytes($"<html lang=en><body><article>{Pages.Prose}{Pages.MoreProse}</article></body></html>"));
        Assert.StartsWith("The ferry left", InlineText.Of(article!.Metadata.Headline), StringComparison.Ordinal);
        Assert.Contains(diagnostics.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.HeadlineInferred);
    }

    [Fact]
    public void A_date_that_says_nothing_is_reported()
    {
        var (_, diagnostics) = Pages.Read(Encoding.UTF8.GetBytes(Pages.Article(Pages.Prose + Pages.MoreProse, "<meta property='article:published_time' content='the day of the goat'>")));
        Assert.Contains(diagnostics.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.DateNotUnderstood);
    }

    [Theory]
    [InlineData("mainEntity")]
    [InlineData("mainEntityOfPage")]
    public void An_article_within_the_data_of_its_page_is_found(string key) =>
        Assert.Equal("Ann Lee", string.Join("; ", Pages.Read(Pages.Article(Pages.Prose + Pages.MoreProse, $"<script type='application/ld+json'>{{\"@type\":\"WebPage\",\"{key}\":{{\"@type\":\"NewsArticle\",\"author\":{{\"@type\":\"Person\",\"name\":\"Ann Lee\"}}}}}}</script>")).Metadata.Authors));
}
