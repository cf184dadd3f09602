using ExportKit.Model;
using ExportKit.Writing;
using static ExportKit.Tests.Writing.Epub.EpubSamples;

namespace ExportKit.Tests.Writing.Epub;

/// <summary>The page breaks of a PDF in an EPUB (EPUB Accessibility 1.1, 4.1).</summary>
public sealed class PageBreakTests
{
    private const string Identifier = "urn:uuid:00000000-0000-8000-8000-000000000001";

    [Fact]
    public void A_page_begins_within_the_words_where_the_PDF_begins_it()
    {
        var run = new TextRun("One two three");
        var text = Text(Book(Article(P(run)), (run, 4)));

        Assert.Contains("<p>One <span epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"page-2\" aria-label=\"2\"></span>two three</p>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_page_begins_before_the_headline() =>
        Assert.Matches("aria-labelledby=\"headline\"><span epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"page-1\" aria-label=\"1\"></span>\n<header>", Text(Book(Article(P("x")))));

    [Fact]
    public void A_page_that_begins_with_a_block_begins_before_it()
    {
        var (heading, item, cell) = (new TextRun("Heading"), new TextRun("Item"), new TextRun("Cell"));
        var article = Article(
            new Heading(2, [heading]) { Id = "h" },
            new ListBlock(ListNumbering.Bullet, [new ListItem([P(item)])]),
            new Table([new TableRow(TableSection.Body, [new TableCell([P(cell)])])]));
        var text = Text(Book(article, (heading, 0), (item, 0), (cell, 0)));

        Assert.Matches("<section[^>]*><span[^>]*id=\"page-2\"[^>]*></span>\n<h2", text);
        Assert.Matches("<span[^>]*id=\"page-3\"[^>]*></span>\n<ul>", text);
        Assert.Matches("<span[^>]*id=\"page-4\"[^>]*></span>\n<table>", text);
    }

    [Fact]
    public void Pictures_codes_credits_and_front_matter_begin_pages_too()
    {
        var figure = new Figure(Picture("https://example.org/lost.png", "a street")) { Caption = T("A street."), Credit = "A. Person" };
        var (code, image) = (new CodeBlock("one\ntwo"), new InlineImage(Picture("https://example.org/lost.png", "a dot")));
        var article = Article(figure, code, P(new TextRun("see "), image));
        article = article with { Metadata = article.Metadata with { Authors = ["Ann Example"] } };
        var text = Text(Book(article, (article.Metadata, (int)FrontMatterKind.Byline), (figure, 0), (figure, PageBreaks.OfCredit), (code, 4), (image, 0)));

        Assert.Matches("id=\"page-2\"[^>]*></span>\n<p class=\"byline\">", text);
        Assert.Matches("id=\"page-3\"[^>]*></span>\n<figure", text);
        Assert.Matches("id=\"page-4\"[^>]*></span><span class=\"credit\">", text);
        Assert.Matches("one\n<span[^>]*id=\"page-5\"[^>]*></span>two", text);
        Assert.Matches("see <span[^>]*id=\"page-6\"[^>]*></span><span class=\"missing-image\">", text);
    }

    [Fact]
    public void A_page_without_words_of_the_article_begins_where_the_next_one_does_or_at_the_end()
    {
        var run = new TextRun("One two three");
        var file = EpubFile.Of(Article(P(run)), Context("en-GB") with
        {
            Pages = new PageMap(Identifier, [new("1", null), new("2", null), new("3", new(run, 4)), new("4", null)]),
        });
        var text = Text(file);

        Assert.Matches("<p>One <span[^>]*id=\"page-2\"[^>]*></span><span[^>]*id=\"page-3\"[^>]*></span>two three</p><span[^>]*id=\"page-4\"", text);
        Assert.Equal(["1", "2", "3", "4"], Listed(file).Select(entry => entry.Label));
    }

    [Fact]
    public void Pages_stay_in_order_where_their_places_do_not()
    {
        var (first, second) = (new TextRun("One"), new TextRun("two"));
        var file = Book(Article(P(first), P(second)), (second, 0), (first, 0));

        Assert.Equal(["article.xhtml#page-1", "article.xhtml#page-2", "article.xhtml#page-3"], Listed(file).Select(entry => entry.Href));
        Assert.Matches("id=\"page-2\"[^>]*></span><span[^>]*id=\"page-3\"[^>]*></span>\n<p>One</p>", Text(file));
    }

    [Fact]
    public void The_list_of_pages_and_the_claims_are_there_with_pages_alone()
    {
        var with = Book(Article(P("x")));
        var without = EpubFile.Of(Article(P("x")));

        Assert.Equal([("1", "article.xhtml#page-1")], Listed(with));
        Assert.Equal([Identifier], with.Meta("pageBreakSource"));
        Assert.All(["pageBreakMarkers", "pageNavigation"], feature => Assert.Contains(feature, with.Meta("schema:accessibilityFeature")));
        Assert.Empty(Listed(without));
        Assert.Empty(without.Meta("pageBreakSource"));
        Assert.All(["pageBreakMarkers", "pageNavigation"], feature => Assert.DoesNotContain(feature, without.Meta("schema:accessibilityFeature")));
    }

    [Fact]
    public void Pages_lead_into_the_document_that_they_begin_in()
    {
        var run = new TextRun("Later");
        var article = Article(P("First part, long enough."), H(2, "Second", "h"), P(run));
        var file = EpubFile.Of(article, Context("en-GB") with { Pages = Map((run, 0)) }, new ExportKit.Writing.Epub.EpubOptions { DocumentSize = 5 });

        Assert.Equal(["article.xhtml#page-1", "article-2.xhtml#page-2"], Listed(file).Select(entry => entry.Href));
    }

    [Fact]
    public void A_page_of_addresses_belongs_to_the_part_before_it()
    {
        var run = new TextRun("Second");
        var article = Article(P("First part, long enough."), new Heading(2, [run]) { Id = "h" }, P("More."));
        var file = EpubFile.Of(
            article,
            Context("en-GB") with { Pages = new PageMap(Identifier, [new("1", null), new("2", null), new("3", new(run, 0))]) },
            new ExportKit.Writing.Epub.EpubOptions { DocumentSize = 5 });

        Assert.Equal(["article.xhtml#page-1", "article.xhtml#page-2", "article-2.xhtml#page-3"], Listed(file).Select(entry => entry.Href));
    }

    private static PageMap Map(params (object Node, int Offset)[] starts) =>
        new(Identifier, [new("1", null), .. starts.Select((start, i) => new PageStart($"{i + 2}", new ArticlePosition(start.Node, start.Offset)))]);

    private static EpubFile Book(Article article, params (object Node, int Offset)[] starts) =>
        EpubFile.Of(article, Context("en-GB") with { Pages = Map(starts) });

    private static string Text(EpubFile file) => file.Text("EPUB/article.xhtml");

    private static IEnumerable<(string Label, string Href)> Listed(EpubFile file) => file.Nav.Descendants(EpubFile.Xhtml + "nav")
        .Where(nav => (string?)nav.Attribute(EpubFile.Ops + "type") == "page-list")
        .SelectMany(nav => nav.Descendants(EpubFile.Xhtml + "a")).Select(link => (link.Value, (string)link.Attribute("href")!));
}
