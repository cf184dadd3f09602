using System.Text;
using ExportKit.Model;
using ExportKit.Writing.PlainText;

namespace ExportKit.Tests.Writing.PlainText;

/// <summary>The ways in which a text can be had: headings, links, tables, parts, line ends.</summary>
public sealed class ModesTests
{
    private static readonly PlainTextOptions Body = new() { BodyOnly = true };

    [Theory]
    [InlineData(HeadingStyle.Words, "Heading level 2: Results")]
    [InlineData(HeadingStyle.Markdown, "## Results")]
    [InlineData(HeadingStyle.Plain, "Results")]
    public void Headings_are_marked_as_asked(HeadingStyle style, string line) =>
        Assert.Equal(line + "\n", Spoken.Text(Spoken.Article(new Heading(2, Spoken.Inlines("Results"))), Body with { Headings = style }));

    [Fact]
    public void The_headline_is_the_first_heading_of_markdown() =>
        Assert.StartsWith("# Headline\n\n", Spoken.Text(Spoken.Article(), new PlainTextOptions { Headings = HeadingStyle.Markdown }), StringComparison.Ordinal);

    [Theory]
    [InlineData(LinkStyle.End, "A link [1], and (Image: a cat) [2], and example.net [3].\n\nLinks\n[1] https://example.org/\n[2] https://example.com/\n[3] https://example.net/x\n")]
    [InlineData(LinkStyle.Inline, "A link (https://example.org/), and (Image: a cat) (https://example.com/), and example.net (https://example.net/x).\n")]
    [InlineData(LinkStyle.None, "A link, and (Image: a cat), and example.net.\n")]
    public void Addresses_stand_where_asked(LinkStyle style, string text)
    {
        var paragraph = new Paragraph(
        [
            new TextRun("A "), new Link(Spoken.Inlines("link"), "https://example.org/"), new TextRun(", and "),
            new InlineImage(Spoken.Picture("a cat") with { LinkAddress = "https://example.com/" }), new TextRun(", and https://example.net/x."),
        ]);
        Assert.Equal(text, Spoken.Text(Spoken.Article(paragraph), Body with { Links = style }));
    }

    [Theory]
    [InlineData(LinkStyle.End, "Link: example.org [1]\nVideo: A film, https://example.org/film\n")]
    [InlineData(LinkStyle.Inline, "Link: example.org (https://example.org/x)\nVideo: A film, https://example.org/film\n")]
    [InlineData(LinkStyle.None, "Video: A film\n")]
    public void What_has_no_words_and_what_is_embedded_go_by_the_style(LinkStyle style, string text)
    {
        var article = Spoken.Article(
            new Paragraph([new Link([], "https://example.org/x")]), new Embed(EmbedKind.Video, "A film") { Address = "https://example.org/film" });
        var said = Spoken.Text(article, Body with { Links = style }).Replace("\n\n", "\n", StringComparison.Ordinal);
        Assert.StartsWith(text, said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_alone_has_nothing_before_and_no_rights_after()
    {
        var article = Spoken.Article(Spoken.Words("Words.")) with
        {
            Metadata = new ArticleMetadata { Headline = Spoken.Inlines("Headline"), Standfirst = Spoken.Inlines("Stand"), Rights = "Rights" },
        };
        Assert.Equal("Words.\n", Spoken.Text(article, Body));
        Assert.Equal("", Spoken.Text(article with { Body = [] }, Body));
    }

    [Fact]
    public void Columns_are_aligned_by_what_is_seen()
    {
        var table = new Table(
        [
            Some.Head(Some.Th("Name"), Some.Th("表示"), Some.Th("Both", columns: 2)),
            Some.Row(Some.Td("e\u0301a"), Some.Td("👩‍🚒 x", rows: 2), Some.Td("1"), Some.Td("")),
            Some.Row(Some.Td("long name"), Some.Td("spans two columns", columns: 2)),
        ]);
        Assert.Equal(
            """
            Table with 2 rows and 4 columns
            Name       表示  Both
            éa         👩‍🚒 x  1  empty
            long name  👩‍🚒 x  spans two columns
            End of table.

            """,
            Spoken.Text(Spoken.Article(table), Body with { Tables = TableStyle.Grid }).Replace("e\u0301", "é", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_that_is_too_wide_for_columns_is_said_by_rows_with_each_link_once()
    {
        var context = Spoken.Context();
        var table = Some.Table(Some.Head(Some.Th("A")), Some.Row(new TableCell([new Paragraph([new Link(Spoken.Inlines(new string('x', 30)), "https://example.org/")])])));
        var text = new PlainTextWriter(Body with { Tables = TableStyle.Grid, WrapWidth = 20 }).Compose(Spoken.Article(table), context).ToText();
        Assert.Contains("Row 1 of 1. A: " + new string('x', 30) + " [1].", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[2]", text, StringComparison.Ordinal);
        Assert.Equal("EK7004", Assert.Single(context.Diagnostics.Diagnostics).Code.Id);
    }

    [Fact]
    public void The_parts_of_a_text_can_be_had_together()
    {
        var options = new PlainTextOptions
        {
            CrLf = true, AsciiPunctuation = true, WrapWidth = 30, Encoding = PlainTextEncoding.Find("utf-16")!, BodyOnly = true,
        };
        using var output = new MemoryStream();
        new PlainTextWriter(options).Write(Spoken.Article(Spoken.Words("“One” — two three four five six seven.")), Spoken.Context(), output);
        var bytes = output.ToArray();
        Assert.Equal([0xFF, 0xFE], bytes[..2]);
        Assert.Equal("\"One\" - two three four five\r\nsix seven.\r\n", Encoding.Unicode.GetString(bytes[2..]));
    }
}
