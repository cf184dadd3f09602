using ExportKit.Model;

namespace ExportKit.Tests.Reading;

/// <summary>What stands between or around the article's words and is none of them; each rule has its page, and each a page on which
/// it must not act.</summary>
public sealed class CleaningTests
{
    private const string Card = "<div class=k{0}><a href=/story-{0}>Another story of the island number {0}</a><p>A line below it.</p></div>";

    [Theory]
    [InlineData("<div class=share-buttons>Tell all of your friends, the old ones and the new ones, about this story.</div>")]
    [InlineData("<div class=article__newsletter-box><p>Every morning, the best of our island, in your letter box, for free.</p></div>")]
    [InlineData("<section id=relatedArticles><p>The goat that came back, and other stories of the harbour and its people.</p></section>")]
    [InlineData("<div class=Ad-Slot>Buy a boat, or a goat, while stocks last, at the usual place.</div>")]
    [InlineData("<div class='author-bio'><p>Ann Lee writes about ferries, goats and islands, and lives on one of them.</p></div>")]
    [InlineData("<div class=comments-area><p>I was on that ferry, and I can say that the goat was very well behaved.</p></div>")]
    public void Names_tell_what_is_not_the_article(string html) => Assert.Equal(Pages.ProseAlone, Pages.BodyWith(html));

    [Fact]
    public void A_name_that_much_of_the_page_carries_means_nothing()
    {
        var body = Pages.Prose.Replace("<p>", "<p class=paywall>", StringComparison.Ordinal) + Pages.MoreProse.Replace("<p>", "<p class=paywall>", StringComparison.Ordinal);
        Assert.Equal(Pages.ProseAlone, Pages.Body(Pages.Article(body)));
    }

    [Fact]
    public void Comments_go_however_long_they_are()
    {
        var comments = string.Concat(Enumerable.Repeat("<p>I was on that ferry myself, and I can say that it was a goat of the finest manners, unlike some.</p>", 30));
        Assert.Equal(Pages.ProseText + "\n" + Pages.MoreProseText, Pages.Body(Pages.Article(Pages.Prose + Pages.MoreProse + "<ol class=comment-list><li>" + comments + "</li></ol>")));
    }

    [Fact]
    public void Classes_of_looks_are_no_names() =>
        Assert.Contains("Bring a coat, a light", Pages.BodyWith("<div class='print:hidden share:px-2 w-[10%]'><p>Bring a coat, a light and some patience, said the mayor, who had none.</p></div>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<nav><p>News, sport, puzzles, weather, and all the rest of it, every day.</p></nav>")]
    [InlineData("<div role=complementary aria-hidden=true><p>Nobody who listens hears this line, and nobody should.</p></div>")]
    [InlineData("<p hidden>This line is hidden from all who read the page, and from us too.</p>")]
    [InlineData("<p style='display: none'>This line is hidden from all who read the page, and from us too.</p>")]
    [InlineData("<p class=visually-hidden>This line is hidden from all who read the page, and from us too.</p>")]
    [InlineData("<div><button><p>5 pages, seen on 12 July 2026 at 22:09</p></button></div>")]
    [InlineData("<button>Read this story aloud to me, please, in a calm voice.</button>")]
    public void Furniture_and_what_is_hidden_are_left_out(string html) => Assert.Equal(Pages.ProseAlone, Pages.BodyWith(html));

    [Fact]
    public void A_body_that_a_script_shows_stays() =>
        Assert.Equal(Pages.ProseAlone, Pages.Body(Pages.Article("<div style='visibility:hidden'>" + Pages.Prose + Pages.MoreProse + "</div>")));

    [Theory]
    [InlineData("<p>Advertisement</p>")]
    [InlineData("<p>Story continues below advertisement</p>")]
    [InlineData("<p>Anzeige</p>")]
    [InlineData("<p><b>READ MORE:</b> <a href=/x>The goat that came back to the island</a></p>")]
    [InlineData("<p>Lesen Sie auch: <a href=/x>Die Ziege, die zurückkam</a></p>")]
    [InlineData("<p><a href=/x>The goat that came back to the island</a></p>")]
    [InlineData("<p>This website uses cookies, and by reading on you agree to that, as everybody does.</p>")]
    public void Lines_that_lead_away_are_left_out(string html) => Assert.Equal(Pages.ProseAlone, Pages.BodyWith(html));

    [Theory]
    [InlineData("<p>Read more of her letters and you will see that she knew it all along, and said so.</p>")]
    [InlineData("<p>The letter, <a href=/x>which we printed</a> last week, was three lines long.</p>")]
    [InlineData("<p>She baked cookies for the whole harbour, and kept none of them for herself.</p>")]
    public void Lines_that_only_begin_like_them_stay(string html) => Assert.NotEqual(Pages.ProseAlone, Pages.BodyWith(html));

    [Theory]
    [InlineData("Related stories")]
    [InlineData("You may also like")]
    [InlineData("Mehr zum Thema")]
    [InlineData("À lire aussi")]
    [InlineData("関連記事")]
    public void Headings_that_lead_away_take_what_is_below_with_them(string heading)
    {
        var box = $"<div><h3>{heading}</h3><ul><li><a href=/1>The goat that came back</a></li><li><a href=/2>The mayor who sighed</a></li></ul></div>";
        Assert.Equal(Pages.ProseAlone, Pages.BodyWith(box));
    }

    [Fact]
    public void Rows_of_cards_are_left_out()
    {
        var cards = string.Concat(Enumerable.Range(1, 4).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, Card.Replace("k{0}", "k", StringComparison.Ordinal), i)));
        Assert.Equal(Pages.ProseAlone, Pages.BodyWith("<div>" + cards + "</div>"));
    }

    [Fact]
    public void A_teaser_within_the_article_is_left_out() =>
        Assert.Equal(Pages.ProseAlone, Pages.BodyWith("<article><h3><a href=/x>The goat that came back</a></h3><p>It swam the whole way, or so the story goes, on the island.</p></article>"));

    [Fact]
    public void A_list_of_links_goes_unless_a_line_announces_it()
    {
        const string List = "<ul><li><a href=/1>The goat that came back</a></li><li><a href=/2>The mayor who sighed</a></li></ul>";
        Assert.Equal(Pages.ProseAlone, Pages.BodyWith(List));
        Assert.Contains("The mayor who sighed", Pages.BodyWith("<p>These are the stories that the island tells of itself, and of others:</p>" + List), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_is_one_link_goes_unless_all_are()
    {
        Assert.Equal("The letter\n" + Pages.ProseText + "\n" + Pages.MoreProseText, Pages.Body(Pages.Article("<h2>The letter</h2>" + Pages.Prose + "<h3><a href=/x>The goat that came back</a></h3>" + Pages.MoreProse)));
        var all = Pages.Body(Pages.Article("<h2><a href=/1>The letter</a></h2>" + Pages.Prose + "<h2><a href=/2>The goat</a></h2>" + Pages.MoreProse));
        Assert.Contains("The goat", all.Split('\n'));
    }

    [Fact]
    public void A_sentence_said_three_times_is_the_sites_and_one_said_twice_is_said_once()
    {
        const string Notice = "<p>Your settings keep us from showing this, so change them, and then load it again.</p>";
        Assert.Equal(Pages.ProseAlone, Pages.Body(Pages.Article(Notice + Pages.Prose + Notice + Pages.MoreProse + Notice)));
        Assert.Single(Pages.Body(Pages.Article(Pages.Prose + Notice + Pages.MoreProse + Notice)).Split('\n'), line => line.StartsWith("Your settings", StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_that_structured_data_states_bound_the_article()
    {
        const string Loose = "<p>Nobody asked for this line, and it is here, above and below, all the same.</p>";
        var stated = (Pages.ProseAlone + " " + Pages.ProseAlone.Replace("goat", "sheep", StringComparison.Ordinal)).Replace('\n', ' ');
        var more = (Pages.Prose + Pages.MoreProse).Replace("goat", "sheep", StringComparison.Ordinal);
        var html = Pages.Article(Pages.Prose + Pages.MoreProse + more + Loose, $"<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"The late ferry of Skerrow\",\"articleBody\":\"{stated}\"}}</script>");
        Assert.DoesNotContain("Nobody asked", Pages.Body(html), StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_that_is_cut_short_bounds_nothing()
    {
        var stated = (Pages.ProseAlone + " " + Pages.ProseAlone.Replace("goat", "sheep", StringComparison.Ordinal)).Replace('\n', ' ');
        var more = (Pages.Prose + Pages.MoreProse).Replace("goat", "sheep", StringComparison.Ordinal);
        var html = Pages.Article(
            Pages.Prose + Pages.MoreProse + more + "<p>And that, said the mayor to the sheep, is all that will ever be said of it.</p>",
            $"<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"The late ferry of Skerrow\",\"articleBody\":\"{stated[..^40]}\"}}</script>");
        Assert.EndsWith("all that will ever be said of it.", Pages.Body(html), StringComparison.Ordinal);
    }

    [Fact]
    public void Headline_byline_and_date_are_not_said_again()
    {
        var article = Pages.Read("<html lang=en><head><title>The late ferry of Skerrow</title></head><body><main><h1>The late ferry of Skerrow</h1><p>By Ann Lee and Bob Ray</p><p>4 November 2025</p>" + Pages.Prose + "</main></body></html>");
        Assert.Equal(Pages.ProseText, BodyText.Of(article));
        Assert.Equal<string>(["Ann Lee", "Bob Ray"], article.Metadata.Authors);
        Assert.Equal(new DateTime(2025, 11, 4), article.Metadata.Published?.Value.Date);
    }

    [Theory]
    [InlineData("<p>Follow us on the usual places, and on the unusual ones too.</p>")]
    [InlineData("<p>© 2025 The Harbour Post. All rights reserved.</p>")]
    [InlineData("<p>Sorry, we are not accepting comments on this article.</p>")]
    [InlineData("<h3>One more thing</h3>")]
    public void What_stands_below_the_last_words_is_left_out(string html) =>
        Assert.Equal(Pages.ProseAlone, Pages.Body(Pages.Article(Pages.Prose + Pages.MoreProse + html)));

    [Fact]
    public void A_picture_among_teasers_goes_with_them()
    {
        var body = Pages.Read(Pages.Article(Pages.Prose + Pages.MoreProse + "<h3>Related stories</h3><div><img src=/a.jpg width=300 height=200></div><p><a href=/x>The goat that came back</a></p>")).Body;
        Assert.DoesNotContain(body, block => block is Figure);
    }

    [Fact]
    public void A_picture_that_is_one_link_with_a_title_is_a_teasers()
    {
        Assert.Empty(Pages.Between("<div><a href=/x><img src=/a.jpg width=300 height=200><h4>The goat that came back</h4></a></div>"));
        Assert.IsType<Figure>(Assert.Single(Pages.Between("<p><a href=/x><img src=/a.jpg width=300 height=200></a></p>")));
    }
}
