using ExportKit.Model;

namespace ExportKit.Tests.Reading;

/// <summary>Lines and boxes that are told by their words, their links and their place, whatever they are called.</summary>
public sealed class CleaningByWordsTests
{
    private const string Author = "<meta name=author content='Ann Lee'>";

    [Theory]
    [InlineData("<div><p>Sign up to the Morning Tide</p><p>Our letter tells you what floats, every day.</p><p>By signing up you agree to our terms, all ninety pages of them.</p></div>")]
    [InlineData("<figure><div><h3>Subscribe to the harbour news</h3><p>What came in, what went out, and what sank.</p><span>You can unsubscribe at any time, of course.</span></div></figure>")]
    [InlineData("<div><p>Newsletter abonnieren</p><p>Alles, was schwimmt, jeden Morgen neu.</p><p>Mit der Anmeldung stimmen Sie allem zu, was wir wollen.</p></div>")]
    [InlineData("<p>[button link='/x' type='big']Send it in[/button]</p>")]
    [InlineData("<p>Were you on that ferry? Get in touch at harbour@example.org with all you know.</p>")]
    [InlineData("<center>Advert</center>")]
    [InlineData("<div class=x><div>✕</div></div>")]
    [InlineData("<a href=#after-box>skip past the box of letters</a>")]
    [InlineData("<p>Our site is protected by reCAPTCHA, and by a goat that bites.</p>")]
    [InlineData("<p>We need the help of all who read us, and <a href=/give>of you: make a donation today</a>, small or large.</p>")]
    [InlineData("<p>👉 See more of the harbour and its <a href=/x>goats</a> in the other story.</p>")]
    [InlineData("<p class='teaser-x line-clamp-2'>A goat swam to the island and back again, in one day, it is said.</p>")]
    public void Boxes_to_subscribe_appeals_and_teasers_go(string html) => Assert.Equal(Pages.ProseAlone, Pages.BodyWith(html));

    [Theory]
    [InlineData("<p>By clicking on the door, she said, one could open it, and the goat knew that.</p>")]
    [InlineData("<p>They were asked to make a donation of hay, and they made it at once, every year.</p>")]
    [InlineData("<p class='text line-clamp-none'>A goat swam to the island and back again, in one day, it is said.</p>")]
    [InlineData("<p><a href=/skip>Skip the harbour and see the hills</a>, said the sign.</p>")]
    [InlineData("<p><a href=/files/timetable.pdf>Timetable of the ferry in winter</a></p>")]
    public void What_only_sounds_like_them_stays(string html) => Assert.NotEqual(Pages.ProseAlone, Pages.BodyWith(html));

    [Fact]
    public void A_cross_in_a_table_says_no() =>
        Assert.Contains("×", Pages.BodyWith("<table><tr><th>Ferry</th><th>Goats</th></tr><tr><td>Late</td><td>×</td></tr></table>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>Got a tip? The harbour desk may be reached at all hours, day and night.</p>")]
    [InlineData("<p>Join our forum of ferries, where this story goes on, and on, and on.</p>")]
    [InlineData("<p>Follow <a href=/ferries>all that we write of ferries</a> on the page of the harbour.</p>")]
    [InlineData("<p>Hat Ihnen dieser Artikel gefallen? Dann sagen Sie es allen weiter, die Sie kennen.</p>")]
    [InlineData("<p>会員限定の記事をお読みいただくには、まずログインをしてください。</p>")]
    public void Notices_below_the_last_words_go(string html) => Assert.Equal(Pages.ProseAlone, Pages.Body(Pages.Article(Pages.Prose + Pages.MoreProse + html)));

    [Fact]
    public void Headings_that_the_article_ends_with_stay_where_they_are_a_list()
    {
        var body = Pages.Body(Pages.Article(Pages.Prose + Pages.MoreProse + "<h3>1. The goat was first</h3><h3>2. The mayor was second</h3><h3>3. The letter was last</h3><h3>4. Nobody was fourth</h3>"));
        Assert.Contains("1. The goat was first", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foot_with_a_sentence_closes_the_article_and_one_with_links_does_not()
    {
        const string Closing = "A longer version of this story was printed in the harbour's yearbook.";
        Assert.EndsWith(Closing, Pages.Body(Pages.Article(Pages.Prose + Pages.MoreProse + $"<footer><p>{Closing}</p></footer>")), StringComparison.Ordinal);
        Assert.Equal(Pages.ProseAlone, Pages.Body(Pages.Article(Pages.Prose + Pages.MoreProse + "<footer><p>More: <a href=/1>all that we know of ferries, and of goats</a>, and more.</p></footer>")));
    }

    [Fact]
    public void A_long_linked_sentence_at_the_end_is_the_articles()
    {
        const string Last = "<p><a href=/x>What the mayor wrote in answer, in his own hand and on the back of the same letter, was read out in the square on Sunday</a>, and it was longer than the letter itself.</p>";
        Assert.EndsWith("longer than the letter itself.", Pages.Body(Pages.Article(Pages.Prose + Pages.MoreProse + Last)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_of_a_notice_goes_with_it()
    {
        const string Notice = "<div><h3>Nothing to be seen</h3><p>Your settings keep us from showing this, so change them, and then load it again.</p></div>";
        Assert.Equal(Pages.ProseAlone, Pages.Body(Pages.Article(Notice + Pages.Prose + Notice + Pages.MoreProse + Notice)));
    }

    [Fact]
    public void Times_that_are_the_same_for_several_things_stay_with_each()
    {
        const string Fact = "<p>Every day from 9 to 17, on the quay.</p>";
        Assert.Equal(2, Pages.Body(Pages.Article(Pages.Prose + Fact + Pages.MoreProse + Fact + "<p>And on Sundays it is closed, since on Sundays there is nobody there to open it.</p>")).Split('\n').Count(line => line.StartsWith("Every day", StringComparison.Ordinal)));
    }

    [Fact]
    public void Answers_below_their_questions_are_no_cards()
    {
        var items = string.Concat(Enumerable.Range(1, 4).Select(i => $"<div class=k><a href='#q{i}'>What does the letter say of number {i}?</a><p>It says that nobody shall ask.</p></div>"));
        Assert.Contains("What does the letter say of number 4?", Pages.BodyWith("<div>" + items + "</div>"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_paragraph_that_the_statement_leaves_out_stays()
    {
        const string Opening = "<p class=dropcap>On the morning of which we speak, the sea was as flat as a table, the sky was as grey as slate, and the ferry of Skerrow was late.</p>";
        var more = (Pages.Prose + Pages.MoreProse).Replace("goat", "sheep", StringComparison.Ordinal);
        var stated = (Pages.ProseAlone + " " + Pages.ProseAlone.Replace("goat", "sheep", StringComparison.Ordinal)).Replace('\n', ' ');
        var html = Pages.Article(Opening + Pages.Prose + Pages.MoreProse + more, $"<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"The late ferry of Skerrow\",\"articleBody\":\"{stated}\"}}</script>");
        Assert.StartsWith("On the morning of which we speak", Pages.Body(html), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_paragraph_is_no_standfirst_whatever_it_is_called()
    {
        var lead = "<p class=lead>" + Pages.ProseAlone.Replace('\n', ' ') + "</p>";
        Assert.Contains("It came back at noon", Pages.Body(Pages.Article(lead + Pages.MoreProse)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_body_holds_the_signature_below_its_only_paragraph()
    {
        var html = "<html><head><title>The late ferry</title></head><body><h1>The late ferry</h1><div class=article-body><div class=article-body__element><p>" + Pages.ProseAlone.Replace('\n', ' ')
            + "</p></div><div class=article-body__element><p>Reporting by Ann Lee</p></div></div></body></html>";
        Assert.EndsWith("Reporting by Ann Lee", Pages.Body(html), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>Ann Lee writes about ferries for The Harbour Post, and lives on one.</p>")]
    [InlineData("<p>Senior reporter Ann Lee has been late for twenty years, mostly by ferry.</p>")]
    [InlineData("<div class=author-bio><p>Ann Lee writes about ferries for The Harbour Post, and lives on one.</p></div>")]
    public void What_is_told_of_an_author_is_a_note_of_its_own(string html)
    {
        var article = Pages.Read(Pages.Article(Pages.Prose + Pages.MoreProse + html, Author));
        Assert.Equal(Pages.ProseAlone, BodyText.Of(article));
        Assert.Equal(AsideKind.AuthorNote, Assert.IsType<Aside>(article.Body[^1]).Kind);
    }

    [Theory]
    [InlineData("<p>Ann Lee</p>")]
    [InlineData("<p>Ann Lee • Nov 4, 2025</p>")]
    [InlineData("<p>Ann Lee|Published 15 hours ago</p>")]
    public void A_line_that_is_an_author_and_nothing_more_is_said_apart(string html) =>
        Assert.Equal(Pages.ProseAlone, Pages.Body(Pages.Article(Pages.Prose + html + Pages.MoreProse, Author)));

    [Fact]
    public void What_readers_say_of_an_author_is_no_note()
    {
        var html = Pages.Article(Pages.Prose + Pages.MoreProse + "<div class=comments-area><p>Ann Lee writes well, for one who was never on that ferry, if you ask me.</p></div>", Author);
        Assert.DoesNotContain(Pages.Read(html).Body, block => block is Aside);
    }

    [Fact]
    public void A_correction_that_begins_with_its_title_says_it_once()
    {
        var box = Assert.IsType<Aside>(Assert.Single(Pages.Between("<div class=correction><p><i>Correction, 4 May: An earlier version of this story said that there were two goats.</i></p></div>")));
        Assert.Equal("Correction, 4 May", InlineText.Of(box.Title));
        Assert.StartsWith("An earlier version", InlineText.Of(((Paragraph)box.Content[0]).Content), StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_outside_the_body_is_kept_as_one()
    {
        var html = "<html><head><title>The late ferry</title></head><body><main><h1>The late ferry</h1><div class=article-body>" + Pages.Prose + Pages.MoreProse
            + "</div><div class=correction><p>An earlier version of this story said that there were two goats, and there was one.</p></div></main></body></html>";
        var correction = Assert.IsType<Aside>(Pages.Read(html).Body[^1]);
        Assert.Equal(AsideKind.Correction, correction.Kind);
    }
}
