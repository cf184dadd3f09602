using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing;
using ExportKit.Writing.PlainText;
using static ExportKit.Tests.Writing.PlainText.Spoken;

namespace ExportKit.Tests.Writing.PlainText;

/// <summary>Where the pages of the PDF begin, said in the text.</summary>
public sealed class PageMarkTests
{
    [Fact]
    public void A_page_is_said_before_what_it_begins_with()
    {
        var (heading, item) = (new TextRun("Heading"), new TextRun("Item"));
        var body = ImmutableArray.Create<Block>(new Heading(2, [heading]), new ListBlock(ListNumbering.Bullet, [Item(new Paragraph([item]))]));

        Assert.Equal("Page 1.\n\nPage 2.\n\nHeading level 2: Heading\n\nPage 3.\n\nList of 1 item\n- Item\n", Text(body, (heading, 0), (item, 0)));
    }

    [Fact]
    public void A_page_that_begins_within_a_line_is_said_in_brackets()
    {
        var run = new TextRun("One two three");

        Assert.Equal("Page 1.\n\nOne (Page 2) two three\n", Text([new Paragraph([run])], (run, 4)));
    }

    [Fact]
    public void Within_a_table_a_page_is_said_before_the_row_in_every_style()
    {
        var (name, votes) = (new TextRun("North"), new TextRun("1,204"));
        ImmutableArray<Block> body = [Some.Table(Some.Row(Some.Th("Region"), Some.Th("Votes")) with { Section = TableSection.Head }, Some.Row(new TableCell([new Paragraph([name])]), new TableCell([new Paragraph([votes])])))];

        Assert.Contains("\nPage 2.\nRow 1 of 1. Region: North. Votes: 1,204.\n", Text(body, (votes, 2)), StringComparison.Ordinal);
        Assert.Contains("\nPage 2.\nNorth   1,204\n", Text(body, new PlainTextOptions { Tables = TableStyle.Grid }, (votes, 2)), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_and_credits_begin_pages_too()
    {
        var figure = new Figure(Picture("a street")) { Credit = "A. Person" };
        var code = new CodeBlock("one\ntwo");
        var text = Text([figure, code], (figure, 0), (figure, PageBreaks.OfCredit), (code, 4));

        Assert.Contains("Page 2.\n\nImage: a street\nCredit: A. Person\nPage 3.\n", text, StringComparison.Ordinal);
        Assert.Contains("one\nPage 4.\ntwo\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pages_of_addresses_are_said_before_the_addresses()
    {
        var link = new Link([new TextRun("a link")], "https://example.org/");
        var map = new PageMap("urn:x", [new("1", null), new("2", null)]);

        Assert.EndsWith("a link [1]\n\nPage 2.\n\nLinks\n[1] https://example.org/\n", Text([new Paragraph([link])], new PlainTextOptions(), map), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_of_pages_unless_it_is_asked_for()
    {
        var map = new PageMap("urn:x", [new("1", null)]);
        var document = new PlainTextWriter(new PlainTextOptions()).Compose(Article(Spoken.Words("One")), Context() with { Pages = map });

        Assert.DoesNotContain("Page", document.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_of_pages_is_none_of_the_article_s_words()
    {
        var run = new TextRun("One two three");
        var article = Article(new Paragraph([run]));
        var marked = Document(article, new PlainTextOptions { PageMarks = true }, Map((run, 4)));

        Assert.Equal(["Headline", "One two three"], marked.OwnStretches().Aggregate("", (all, own) => all + own).Replace("Headline", "Headline\n", StringComparison.Ordinal).Split('\n'));
    }

    private static PageMap Map(params (object Node, int Offset)[] starts) =>
        new("urn:x", [new("1", null), .. starts.Select((start, i) => new PageStart($"{i + 2}", new ArticlePosition(start.Node, start.Offset)))]);

    private static string Text(ImmutableArray<Block> body, params (object Node, int Offset)[] starts) => Text(body, new PlainTextOptions(), starts);

    private static string Text(ImmutableArray<Block> body, PlainTextOptions options, params (object Node, int Offset)[] starts) => Text(body, options, Map(starts));

    private static string Text(ImmutableArray<Block> body, PlainTextOptions options, PageMap map) =>
        Document(Article(body), options with { PageMarks = true, BodyOnly = true }, map).ToText();

    private static PlainTextDocument Document(Article article, PlainTextOptions options, PageMap map) =>
        new PlainTextWriter(options).Compose(article, Context() with { Pages = map });
}
