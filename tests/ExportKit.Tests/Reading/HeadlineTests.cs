using ExportKit.Model;

namespace ExportKit.Tests.Reading;

/// <summary>The headline as the page shows it, among all that looks like it; and the dates around it.</summary>
public sealed class HeadlineTests
{
    [Theory]
    [InlineData("<h1><span>The islands</span>The late ferry</h1>", "The islands: The late ferry")]
    [InlineData("<h1><span class=topline>The islands</span> <span>The late ferry</span></h1>", "The islands: The late ferry")]
    [InlineData("<h1><span>The islands</span><span aria-hidden=true> – </span><span>The late ferry</span></h1>", "The islands: The late ferry")]
    [InlineData("<h1><span>The</span> late ferry</h1>", "The late ferry")]
    [InlineData("<h1>The late ferry | Harbour Post</h1>", "The late ferry")]
    [InlineData("<h1><time datetime=2025-05-15>15 May 2025</time> The late ferry</h1>", "The late ferry")]
    [InlineData("<h1><img src=icon-play.png width=600 height=400> The late ferry</h1>", "The late ferry")]
    public void The_headline_is_its_words_alone(string h1, string expected) => Assert.Equal(expected, Headline(h1, "<meta property=og:site_name content='Harbour Post'>"));

    [Fact]
    public void A_heading_in_a_trail_gives_way_to_the_one_that_is_shown() =>
        Assert.Equal("The late ferry of Skerrow", Headline("<ol><li><a href=/>Home</a><li><h1 class=breadcrumb-title>The late ferry</h1></ol><h2>The late ferry of Skerrow</h2>", "<meta property=og:title content='The late ferry of Skerrow'>"));

    [Fact]
    public void A_heading_in_a_trail_serves_where_no_other_shows_the_headline() =>
        Assert.Equal("The late ferry of Skerrow", Headline("<ol><li><a href=/>Home</a><li><h1 class=breadcrumb-title>The late ferry of Skerrow</h1></ol>", "<meta property=og:title content='The late ferry of Skerrow'>"));

    [Fact]
    public void A_heading_in_a_trail_says_the_headline_where_it_is_the_one_that_the_page_states()
    {
        const string Html = "<ol><li><a href=/>Home</a><li><h1 class=breadcrumb-title>Skerrow: Why the ferry came late</h1></ol><h2>The late ferry and what it brought</h2>";
        Assert.Equal("Skerrow: Why the ferry came late", Headline(Html, "<meta property=og:title content='Skerrow: Why the ferry came late'><script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"The late ferry and what it brought\"}</script>"));
        Assert.Equal("The late ferry and what it brought", Headline(Html, "<meta property=og:title content='The late ferry and what it brought'><script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"Skerrow: Why the ferry came late\"}</script>"));
    }

    [Fact]
    public void The_first_level_comes_before_lower_headings_that_are_in_the_title_too() =>
        Assert.Equal("Ferry Song", Headline("<h1>Ferry Song</h1><h2>The Skerrow Harbour Choir</h2>", "<meta property=og:title content='The Skerrow Harbour Choir – Ferry Song'>"));

    [Fact]
    public void The_only_heading_of_the_first_level_wins_over_a_lower_one_below_it()
    {
        const string Head = "<meta property=og:title content='A goat, a letter and eleven passengers'>";
        Assert.Equal("What the late ferry brought home", Headline("<h1>What the late ferry brought home</h1><h2>A goat, a letter and eleven passengers</h2>", Head));
        Assert.Equal("A goat, a letter and eleven passengers", Headline("<h1>Island news</h1><h2>A goat, a letter and eleven passengers</h2>", Head));
        Assert.Equal("A goat, a letter and eleven passengers", Headline("<h2>A goat, a letter and eleven passengers</h2><h1>What the late ferry brought home</h1>", Head));
    }

    [Fact]
    public void A_heading_below_the_article_is_no_headline_and_leaves_the_article_whole()
    {
        var article = Pages.Read($"<html><head><title>The late ferry</title></head><body><div class=article-body>{Pages.Prose}{Pages.MoreProse}</div><div><h1>Words before they were translated</h1></div></body></html>");
        Assert.Equal("The late ferry", InlineText.Of(article.Metadata.Headline));
        Assert.Equal(Pages.ProseAlone, BodyText.Of(article));
    }

    [Theory]
    [InlineData("<meta property=og:title content='The late ferryㅣHarbour Post'><meta property=og:site_name content='Harbour Post'>")]
    [InlineData("<meta name=headline content='The late ferry'><meta property=og:title content='The late ferry-IslandsㅣHarbour Post'>")]
    public void A_stated_headline_is_freed_of_the_site(string head) => Assert.Equal("The late ferry", Headline(string.Empty, head));

    [Fact]
    public void The_sites_name_is_no_headline() =>
        Assert.Equal("What the mayor read", Headline("<h1><a href=/>Ann's Pages</a></h1>", "<meta property=og:title content='What the mayor read'>", "Ann's Pages: What the mayor read"));

    [Fact]
    public void A_kicker_above_is_said_where_the_page_states_both_as_one()
    {
        const string Shown = "<div class=keyword>After the storm</div><h1>The ferry came late</h1>";
        Assert.Equal("After the storm: The ferry came late", Headline(Shown, "<meta property=og:title content='After the storm: The ferry came late'>"));
        Assert.Equal("The ferry came late", Headline(Shown, "<meta property=og:title content='The ferry came late'><script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"After the storm: The ferry came late\"}</script>"));
    }

    [Fact]
    public void A_kicker_that_the_page_states_stays()
    {
        Assert.Equal("'Late': the ferry and its goat", Headline("<h1>'Late': the ferry and its goat</h1>", "<meta property=og:title content=\"'Late': the ferry and its goat\">", "The ferry and its goat"));
        Assert.Equal("The ferry and its goat", Headline("<h1>Series: The ferry and its goat</h1>", "<meta property=og:title content='The ferry and its goat'>"));
    }

    [Theory]
    [InlineData("<ul><li class=item__meta__date>15.05.2025</li></ul>", "2025-05-15", null)]
    [InlineData("<p>Posted: 15 May 2025 | Last updated: two days ago</p>", "2025-05-15", null)]
    [InlineData("<p>Published <time>15 May 2025</time> Last updated <time>17 May 2025</time></p>", "2025-05-15", "2025-05-17")]
    [InlineData("<p>Updated: 17 May 2025</p>", null, "2025-05-17")]
    [InlineData("<p>Aktualisiert am 17. Mai 2025</p>", null, "2025-05-17")]
    public void Dates_of_publication_and_change_are_told_by_the_words_before_them(string html, string? published, string? modified)
    {
        var metadata = Pages.Read(Pages.Article(html + Pages.Prose)).Metadata;
        Assert.Equal((published, modified), (Day(metadata.Published), Day(metadata.Modified)));
    }

    private static string? Day(ArticleDate? date) => date?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Headline(string html, string head, string title = "x") =>
        InlineText.Of(Pages.Read($"<html><head><title>{title}</title>{head}</head><body><main>{html}<div class=article-body>{Pages.Prose}{Pages.MoreProse}</div></main></body></html>").Metadata.Headline);
}
