using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Reading;
using ExportKit.Reading.Selecting;

namespace ExportKit.Tests.Reading.Selecting;

/// <summary>What is read of a page where a person says what is what.</summary>
public sealed class SelectionTests
{
    private const string Box = "<div class='sidebar related hidden' id=x><p>One line in a box.</p><p>And the last.</p></div>";

    [Fact]
    public void What_is_chosen_is_the_article_whatever_it_is_called()
    {
        var (article, codes) = Read(Pages.Article(Pages.Prose) + Box, new SelectionRules { Content = Selector(".sidebar") });
        Assert.Equal("One line in a box.\nAnd the last.", BodyText.Of(article));
        Assert.Empty(codes);
    }

    [Fact]
    public void Several_that_match_are_joined_in_their_order_and_none_is_guessed_away()
    {
        var html = Pages.Article("<p class=t>Share this.</p>" + Pages.Prose + "<div class=share hidden><p class=t>Read more</p></div>" + Pages.MoreProse);
        var (article, _) = Read(html, new SelectionRules { Content = Selector("p.t, .c > p:nth-of-type(2)") });
        Assert.Equal("Share this.\n" + Pages.ProseText.Split('\n')[0] + "\nRead more", BodyText.Of(article));
    }

    [Fact]
    public void What_lies_within_another_match_is_said_once()
    {
        var (article, _) = Read(Pages.Article(Pages.Prose), new SelectionRules { Content = Selector(".c, .c p") });
        Assert.Equal(Pages.ProseText, BodyText.Of(article));
    }

    [Fact]
    public void A_chosen_list_stays_a_list()
    {
        var (article, _) = Read(Pages.Article(Pages.Prose + "<ul class=facts><li>Eleven passengers</li><li>One goat</li></ul>"), new SelectionRules { Content = Selector("ul.facts") });
        Assert.Equal(2, Assert.IsType<ListBlock>(Assert.Single(article.Body)).Items.Length);
    }

    [Fact]
    public void A_chosen_picture_alone_is_an_article()
    {
        var (article, codes) = Read(Pages.Article(Pages.Prose + "<div class=pic><figure><img src=a.jpg alt='The goat on deck' width=600 height=400><figcaption>The goat.</figcaption></figure></div>"), new SelectionRules { Content = Selector(".pic") });
        Assert.Equal("https://example.org/news/a.jpg", Assert.IsType<Figure>(Assert.Single(article.Body)).Picture.Address);
        Assert.Empty(codes);
    }

    [Fact]
    public void What_is_removed_is_not_read()
    {
        var html = Pages.Article(Pages.Prose + "<p class=odd>" + "A paragraph that any rule would keep, since it has words, commas, and a full stop at its end." + "</p>" + Pages.MoreProse, "<meta name=author content='Nobody Here'>");
        var (article, codes) = Read(html, new SelectionRules { Remove = [Selector("p.odd"), Selector("meta[name=author]")] });
        Assert.Equal(Pages.ProseAlone, BodyText.Of(article));
        Assert.Empty(article.Metadata.Authors);
        Assert.Empty(codes);
    }

    [Fact]
    public void A_selector_that_matches_nothing_is_named_and_reading_goes_on()
    {
        var (article, codes) = Read(Pages.Article(Pages.Prose), new SelectionRules { Content = Selector(".nowhere"), Remove = [Selector(".neither")] });
        Assert.Equal(Pages.ProseText, BodyText.Of(article));
        Assert.Equal(["EK0260", "EK0260"], codes);
    }

    [Theory]
    [InlineData("<div class=void></div>")]
    [InlineData("<div class=void><script>1</script></div>")]
    public void Where_what_is_chosen_holds_nothing_the_article_is_found(string nothing)
    {
        var (article, codes) = Read(Pages.Article(Pages.Prose) + nothing, new SelectionRules { Content = Selector(".void") });
        Assert.Equal(Pages.ProseText, BodyText.Of(article));
        Assert.Equal(["EK0261"], codes);
    }

    [Fact]
    public void Headline_byline_standfirst_and_date_are_what_a_person_says()
    {
        var html = "<!DOCTYPE html><html lang=en><head><title>A title</title><meta name=author content='Wrong Name'><meta property=article:published_time content='2020-01-01'></head><body><article><h1>The wrong one</h1>"
            + "<p class=who>By Ada Bell and Cy Dunn</p><p class=sum>What it is <em>about</em>, in short.</p><p class=when>Sunday 3 May 2026</p>" + Pages.Prose + "<h2 class=real>The right one</h2>" + Pages.MoreProse + "</article></body></html>";
        var (article, codes) = Read(html, new SelectionRules
        {
            Headline = Selector(".real"), Byline = Selector(".who"), Standfirst = Selector(".sum"), Date = Selector(".when"), Remove = [Selector("h1")],
        });
        Assert.Equal("The right one", InlineText.Of(article.Metadata.Headline));
        Assert.Equal("Ada Bell; Cy Dunn", string.Join("; ", article.Metadata.Authors));
        Assert.Equal("What it is about, in short.", InlineText.Of(article.Metadata.Standfirst));
        Assert.Contains(article.Metadata.Standfirst, inline => inline is Emphasis);
        Assert.Equal(new DateTime(2026, 5, 3), article.Metadata.Published!.Value.Date);
        Assert.DoesNotContain("right one", BodyText.Of(article), StringComparison.Ordinal);
        Assert.StartsWith(Pages.ProseText, BodyText.Of(article), StringComparison.Ordinal);
        Assert.EndsWith(Pages.MoreProseText, BodyText.Of(article), StringComparison.Ordinal);
        Assert.Empty(codes);
    }

    [Fact]
    public void Facts_are_taken_from_what_is_said_to_machines_too()
    {
        var head = "<meta name=t content='Said by the meta'><meta name=w content='Eve Fox'><meta name=d content='2026-05-03T10:00:00+01:00'>";
        var (article, _) = Read(Pages.Article(Pages.Prose, head), new SelectionRules { Headline = Selector("meta[name=t]"), Byline = Selector("head meta[name=w]"), Date = Selector("[name=d]") });
        Assert.Equal("Said by the meta", InlineText.Of(article.Metadata.Headline));
        Assert.Equal("Eve Fox", Assert.Single(article.Metadata.Authors));
        Assert.True(article.Metadata.Published!.HasTime);
    }

    [Fact]
    public void A_date_that_is_none_is_told_of_and_looked_for()
    {
        var (article, codes) = Read(Pages.Article("<p class=x>soon</p><time datetime=2026-05-03>3 May 2026</time>" + Pages.Prose), new SelectionRules { Date = Selector(".x") });
        Assert.Equal(2026, article.Metadata.Published!.Value.Year);
        Assert.Equal(["EK0261"], codes);
    }

    [Theory]
    [InlineData("https://example.org/a", "host")]
    [InlineData("https://www.example.org/a", "below")]
    [InlineData("https://EXAMPLE.org/sport/a", "sport")]
    [InlineData("https://example.org/sports/a", "host")]
    [InlineData("https://m.news.example.org/a", "news")]
    [InlineData("https://notexample.org/a", "none")]
    [InlineData("https://bücher.example/a", "idn")]
    [InlineData("file:///example.org/a", "none")]
    public void The_nearest_rule_of_a_site_holds(string address, string expected)
    {
        var rules = new SiteRules
        {
            Sites =
            [
                .. new[] { ("example.org", "host"), ("*.example.org", "below"), ("example.org/sport", "sport"), ("news.example.org", "news"), ("xn--bcher-kva.example", "idn") }
                    .Select(site => SiteRule.TryCreate(site.Item1, new SelectionRules { Headline = Selector("#" + site.Item2) })!),
            ],
        };
        Assert.Equal(expected == "none" ? null : "#" + expected, rules.For(address).Headline?.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://example.org")]
    [InlineData("exa mple.org")]
    [InlineData("example.org:80")]
    [InlineData("*")]
    [InlineData("/sport")]
    public void What_names_no_host_is_no_rule(string pattern) => Assert.Null(SiteRule.TryCreate(pattern, new SelectionRules()));

    [Fact]
    public void The_pages_own_address_decides_and_the_command_line_wins()
    {
        var site = SiteRule.TryCreate("example.net", new SelectionRules { Headline = Selector("h2"), Content = Selector(".c"), Remove = [Selector("p:first-of-type")] })!;
        var html = Pages.Article(Pages.Prose, "<link rel=canonical href=https://www.example.net/x>") + "<h2>Another</h2>";
        var rules = new SiteRules { Sites = [site], Own = new SelectionRules { Content = Selector("article") } };
        var (article, diagnostics) = ReadWith(html, rules, null);
        Assert.Equal("Another", InlineText.Of(article!.Metadata.Headline));
        Assert.Equal(Pages.ProseText.Split('\n')[1], BodyText.Of(article));
        Assert.Empty(diagnostics.Diagnostics);
        Assert.Equal("The late ferry of Skerrow", InlineText.Of(ReadWith(Pages.Article(Pages.Prose), rules, "https://example.org/")!.Article!.Metadata.Headline));
    }

    [Fact]
    public void Rules_that_choose_nothing_change_nothing()
    {
        var html = Pages.Article("<div class=share>Share</div>" + Pages.Prose);
        var plain = Pages.Read(html);
        var (article, codes) = Read(html, new SelectionRules { Remove = [Selector(".nothing-at-all")] });
        Assert.Equal(BodyText.Of(plain), BodyText.Of(article));
        Assert.Equal(["EK0260"], codes);
    }

    private static Selector Selector(string text) => ExportKit.Reading.Selecting.Selector.TryParse(text, out _)!;

    private static (Article Article, string[] Codes) Read(string html, SelectionRules rules)
    {
        var (article, diagnostics) = ReadWith(html, new SiteRules { Own = rules }, "https://example.org/news/ferry.html");
        return (article!, [.. diagnostics.Diagnostics.Select(diagnostic => diagnostic.Code.Id)]);
    }

    private static (Article? Article, DiagnosticBag Diagnostics) ReadWith(string html, SiteRules rules, string? address)
    {
        var diagnostics = new DiagnosticBag();
        var options = new ReadingOptions { SourceName = "page.html", BaseAddress = address, Rules = rules };
        return (HtmlArticleReader.Read(Encoding.UTF8.GetBytes(html), options, diagnostics), diagnostics);
    }
}
