using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Reading;

namespace ExportKit.Tests.Reading;

/// <summary>Stories over several pages, and pages that take too long.</summary>
public sealed class StoryPartsTests
{
    private const string Own = "https://example.org/news/late-ferry";

    [Theory]
    [InlineData("<link rel=next href='https://example.org/news/late-ferry/2'>")]
    [InlineData("<link rel=next href='/news/late-ferry?page=2'>")]
    [InlineData("<link rel=next href='/news/late-ferry-2.html'>")]
    [InlineData("<link rel=next href='/news/late-ferry/seite/2/'>")]
    public void A_page_that_leads_on_to_the_next_of_its_story_says_so(string link) =>
        Assert.Contains(Codes(Page(Pages.Prose, link)), code => code == DiagnosticCodes.StoryContinues);

    [Theory]
    [InlineData("<link rel=next href='https://example.org/news/the-goat-that-came-back'>")]
    [InlineData("<link rel=next href='/news/late-ferry-again'>")]
    [InlineData("<link rel=next href='/?p=124'>")]
    [InlineData("<link rel=prev href='/news/late-ferry/1'>")]
    public void The_next_story_of_a_site_is_none_of_it(string link) => Assert.Empty(Codes(Page(Pages.Prose, link)));

    [Fact]
    public void Numbers_of_stories_are_no_pages() =>
        Assert.Empty(Codes(Page(Pages.Prose, "<link rel=next href='/news/124'>", "https://example.org/news/123")));

    [Fact]
    public void The_pages_of_a_story_are_joined_and_what_all_show_is_said_once()
    {
        const string Picture = "<figure><img src=/ferry.jpg width=600 height=400 alt='A ferry'><figcaption>The ferry, late.</figcaption></figure>";
        var first = Page(Picture + Pages.Prose, "<link rel=next href='/news/late-ferry/2'>");
        var second = Page(Picture + Pages.MoreProse, "<link rel=prev href='/news/late-ferry'>");
        var diagnostics = new DiagnosticBag();
        var article = Join(diagnostics, first, second);
        Assert.Equal(Pages.ProseAlone, BodyText.Of(article));
        Assert.Single(article.Body.OfType<Figure>());
        Assert.DoesNotContain(diagnostics.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.StoryContinues);
    }

    [Fact]
    public void A_page_that_takes_too_long_is_refused()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(HtmlArticleReader.Read(Encoding.UTF8.GetBytes(Page(Pages.Prose, "")), Options with { Limits = new ExportLimits { Time = TimeSpan.Zero } }, diagnostics));
        Assert.Equal(DiagnosticCodes.PageTooSlow, Assert.Single(diagnostics.Diagnostics).Code);
    }

    [Theory]
    [InlineData("/news/late-ferry", "/news/late-ferry/2", "/news/late-ferry/3")]
    [InlineData("/news/late-ferry?page=1", "/news/late-ferry?page=2", "/news/late-ferry?page=3")]
    [InlineData("/news/late-ferry", "/news/late-ferry?page=1", "/news/late-ferry?page=2")]
    [InlineData("/news/late-ferry.html", "/news/late-ferry-2.html", "/news/late-ferry-3.html")]
    [InlineData("/news/late-ferry/seite-9", "/news/late-ferry/seite-10", "/news/late-ferry/seite-11")]
    public void The_links_between_pages_give_their_order(string first, string second, string third)
    {
        var pages = Three(first, second, third, first, second, third);
        foreach (var order in (int[][])[[0, 1, 2], [2, 0, 1], [1, 2, 0], [2, 1, 0]])
        {
            var diagnostics = new DiagnosticBag();
            var article = Join(diagnostics, [.. order.Select(at => pages[at])]);
            Assert.Equal("The late ferry, 1", InlineText.Of(article.Metadata.Headline));
            Assert.Equal(["first", "second", "third"], Order(article));
            Assert.Equal(DiagnosticCodes.StoryJoined, Assert.Single(diagnostics.Diagnostics).Code);
            Assert.Contains("by the links between them", diagnostics.Diagnostics[0].Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Pages_that_all_call_themselves_the_first_are_told_by_what_they_lead_to()
    {
        const string First = "/news/late-ferry";
        var pages = Three(First, First + "/2", First + "/3", First, First, First);
        Assert.Equal(["first", "second", "third"], Order(Join(new DiagnosticBag(), pages[2], pages[1], pages[0])));
    }

    [Fact]
    public void Pages_without_links_are_joined_as_they_were_given_and_it_is_said()
    {
        var diagnostics = new DiagnosticBag();
        var article = Join(diagnostics, Page(Told("second"), ""), Page(Told("first"), ""));
        Assert.Equal(["second", "first"], Order(article));
        Assert.Contains("in the order in which they were given", Assert.Single(diagnostics.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("first.html", "second.html", "third.html")]
    [InlineData("saved/first part.html", "./second%20part.html", "../saved/third.html")]
    public void Saved_pages_that_link_to_the_files_beside_them_are_ordered_by_that(string first, string second, string third)
    {
        StoryPage[] pages =
        [
            Named(Told("third"), third, ""),
            Named(Told("first"), first, $"<link rel=next href='{second}'>"),
            Named(Told("second"), second, $"<a rel=next href='{third}'>Next page</a>"),
        ];
        var diagnostics = new DiagnosticBag();
        Assert.Equal(["first", "second", "third"], Order(HtmlArticleReader.ReadParts(pages, diagnostics)!));
        Assert.Contains("by the links between them", Assert.Single(diagnostics.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("b.html", "a.html")]
    [InlineData("b.html", "b.html")]
    [InlineData("c.html", "c.html")]
    public void Links_that_lead_in_a_ring_or_to_one_page_twice_give_no_order(string ofFirst, string ofSecond)
    {
        StoryPage[] pages =
        [
            Named(Told("first"), "a.html", $"<link rel=next href='{ofFirst}'>"),
            Named(Told("second"), "b.html", $"<link rel=next href='{ofSecond}'>"),
            Named(Told("third"), "c.html", ""),
        ];
        var diagnostics = new DiagnosticBag();
        Assert.Equal(["first", "second", "third"], Order(HtmlArticleReader.ReadParts(pages, diagnostics)!));
        Assert.Contains("in the order in which they were given", Assert.Single(diagnostics.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 2, "The story has a page before, at https://example.org/news/late-ferry/2")]
    [InlineData(0, 1, "The story goes on at https://example.org/news/late-ferry/3")]
    [InlineData(1, 2, "The story has a page before, at https://example.org/news/late-ferry,")]
    public void Pages_that_were_not_given_are_named(int one, int other, string message)
    {
        var pages = Three("/news/late-ferry", "/news/late-ferry/2", "/news/late-ferry/3", "/news/late-ferry", "/news/late-ferry/2", "/news/late-ferry/3");
        var diagnostics = new DiagnosticBag();
        Join(diagnostics, pages[one], pages[other]);
        Assert.StartsWith(message, Assert.Single(diagnostics.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.StoryContinues).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_of_each_page_stay_its_own()
    {
        static string WithNote(string word, string link) => Page(Told(word) + "<p>This " + word + " thing was told<a href='#n1' id='r1'><sup>1</sup></a> by the harbour master himself, in the evening.</p><ol class=footnotes><li id='n1'>Note of the " + word + " page. <a href='#r1'>↩</a></li></ol>", link);
        var article = Join(new DiagnosticBag(), WithNote("first", "<link rel=next href='/news/late-ferry/2'>"), WithNote("second", "<link rel=prev href='/news/late-ferry'>"));
        var notes = ArticleWalker.Blocks(article).OfType<Note>().ToList();
        var references = ArticleWalker.Blocks(article).SelectMany(block => ArticleWalker.Inlines(block)).OfType<NoteReference>().ToList();
        Assert.Equal(2, notes.Select(note => note.Id).Distinct().Count());
        Assert.Equal(notes.Select(note => note.Id), references.Select(reference => reference.NoteId));
        Assert.Equal(2, references.Select(reference => reference.Id).Distinct().Count());
    }

    [Fact]
    public void A_page_without_an_article_fails_the_story_and_is_named()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(HtmlArticleReader.ReadParts([Given(Page(Pages.Prose, ""), 1), Given("<nav><a href=/>News</a></nav>", 2)], diagnostics));
        Assert.Equal("page-2.html", Assert.Single(diagnostics.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.NoArticle).Place!.Source);
    }

    private static StoryPage Given(string html, int number) => new(Encoding.UTF8.GetBytes(html), Options with { SourceName = $"page-{number}.html" });

    /// <summary>A page that knows no address of its own, in a file of this name, or the one that a link of a page in "saved" means.</summary>
    private static StoryPage Named(string body, string name, string link) =>
        new(
            Encoding.UTF8.GetBytes(Pages.Article(body, link)),
            Options with { SourceName = name.Contains('/', StringComparison.Ordinal) ? "saved/" + Uri.UnescapeDataString(name[(name.LastIndexOf('/') + 1)..]) : name });

    private static Article Join(DiagnosticBag diagnostics, params string[] pages) =>
        HtmlArticleReader.ReadParts([.. pages.Select((page, at) => Given(page, at + 1))], diagnostics)!;

    /// <summary>Prose with a word by which it is known.</summary>
    private static string Told(string word) => $"<p>This is the {word} page of the story, which was told at length, as the mayor himself had asked for it.</p>" + Pages.Prose;

    private static IEnumerable<string> Order(Article article) =>
        BodyText.Of(article).Split('\n').Where(line => line.StartsWith("This is the", StringComparison.Ordinal)).Select(line => line.Split(' ')[3]);

    /// <summary>Three pages that lead to one another; each with the address that it calls its own.</summary>
    private static string[] Three(string first, string second, string third, params string[] own) =>
    [
        Page(Told("first"), $"<link rel=next href='{second}'>", "https://example.org" + own[0]).Replace("<h1>The late ferry of Skerrow", "<h1>The late ferry, 1", StringComparison.Ordinal),
        Page(Told("second"), $"<link rel=prev href='{first}'><link rel=next href='{third}'>", "https://example.org" + own[1]),
        Page(Told("third"), $"<link rel=prev href='{second}'>", "https://example.org" + own[2]),
    ];

    private static ReadingOptions Options { get; } = new() { SourceName = "page.html" };

    private static string Page(string body, string link, string own = Own) => Pages.Article(body, $"<link rel=canonical href='{own}'>" + link);

    private static IEnumerable<DiagnosticCode> Codes(string html)
    {
        var diagnostics = new DiagnosticBag();
        Assert.NotNull(HtmlArticleReader.Read(Encoding.UTF8.GetBytes(html), Options, diagnostics));
        return diagnostics.Diagnostics.Select(diagnostic => diagnostic.Code).Where(code => code == DiagnosticCodes.StoryContinues);
    }
}
