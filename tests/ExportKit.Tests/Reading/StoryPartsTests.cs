using System.Text;
using ExportKit.Diagnostics;
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
        var article = HtmlArticleReader.ReadParts([Encoding.UTF8.GetBytes(first), Encoding.UTF8.GetBytes(second)], Options, diagnostics)!;
        Assert.Equal(Pages.ProseAlone, BodyText.Of(article));
        Assert.Single(article.Body.OfType<Figure>());
        Assert.DoesNotContain(diagnostics.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.StoryContinues);
    }

    [Fact]
    public void A_page_that_takes_too_long_is_refused()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(HtmlArticleReader.Read(Encoding.UTF8.GetBytes(Page(Pages.Prose, "")), Options with { MaxTime = TimeSpan.Zero }, diagnostics));
        Assert.Equal(DiagnosticCodes.LimitExceeded, Assert.Single(diagnostics.Diagnostics).Code);
    }

    private static ReadingOptions Options { get; } = new() { SourceName = "page.html" };

    private static string Page(string body, string link, string own = Own) => Pages.Article(body, $"<link rel=canonical href='{own}'>" + link);

    private static IEnumerable<DiagnosticCode> Codes(string html)
    {
        var diagnostics = new DiagnosticBag();
        Assert.NotNull(HtmlArticleReader.Read(Encoding.UTF8.GetBytes(html), Options, diagnostics));
        return diagnostics.Diagnostics.Select(diagnostic => diagnostic.Code).Where(code => code == DiagnosticCodes.StoryContinues);
    }
}
