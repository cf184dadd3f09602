using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Tests.Normalising;

public sealed class InferredHeadingsTests
{
    [Fact]
    public void A_short_bold_line_that_leads_to_prose_is_a_heading() =>
        Assert.Equal(["What it means"], Headings(Some.Paragraph("Text."), Some.Bold("What it means"), Some.Paragraph("Text.")));

    [Theory]
    [InlineData("It ends as a sentence does.")]
    [InlineData("It leads to something:")]
    [InlineData("A line that goes on, and on, and on, until no one could take it for a subhead at all, however bold")]
    [InlineData("“We shall see”")]
    [InlineData("•")]
    [InlineData("post@example.org")]
    [InlineData("https://example.org/goats")]
    [InlineData("कहानी यहाँ समाप्त होती है।")]
    public void Other_bold_lines_stay(string line) =>
        Assert.Empty(Headings(Some.Paragraph("Text."), Some.Bold(line), Some.Paragraph("Text."), Some.Bold(line), Some.Paragraph("Text.")));

    [Fact]
    public void A_bold_line_with_a_link_a_break_or_a_picture_stays() => Assert.Empty(Headings(
        Some.Paragraph("Text."),
        Some.Paragraph(new Strong([Some.Link("Read more", "https://example.org/")])), Some.Paragraph("Text."),
        Some.Paragraph(new Strong([new TextRun("Two"), new LineBreak(), new TextRun("lines")])), Some.Paragraph("Text."),
        Some.Paragraph(new Strong([new InlineImage(Some.Picture(new() { Alt = "A star" })), new TextRun("Rating")])), Some.Paragraph("Text.")));

    [Fact]
    public void Bold_lines_side_by_side_are_one_line() => Assert.Equal(
        ["One two"],
        Headings(Some.Paragraph("Text."), Some.Paragraph(new Strong(Some.Text("One ")), new Strong(Some.Text("two"))), Some.Paragraph("Text.")));

    [Fact]
    public void Of_two_bold_lines_only_the_one_before_prose_is_a_heading() =>
        Assert.Equal(["Second"], Headings(Some.Paragraph("Text."), Some.Bold("First"), Some.Bold("Second"), Some.Paragraph("Text.")));

    [Fact]
    public void A_bold_line_at_the_end_stays() => Assert.Empty(Headings(Some.Paragraph("Text."), Some.Bold("The end of it")));

    [Fact]
    public void A_bold_line_that_opens_the_story_is_its_standfirst() =>
        Assert.Empty(Headings(Some.Bold("What the minister said and why"), Some.Paragraph("Text.")));

    [Fact]
    public void One_that_opens_the_story_is_a_heading_where_others_are() => Assert.Equal(
        ["First", "Second"],
        Headings(Some.Bold("First"), Some.Paragraph("Text."), Some.Bold("Second"), Some.Paragraph("Text.")));

    [Fact]
    public void Short_questions_are_headings() => Assert.Equal(
        ["What is it?", "Who is affected?"],
        Headings(
            Some.Paragraph("Text."), Some.Bold("What is it?"), Some.Paragraph("Text."), Some.Bold("Who is affected?"), Some.Paragraph("Text.")));

    [Fact]
    public void In_an_interview_with_long_questions_none_is_a_heading() => Assert.Empty(Headings(
        Some.Paragraph("Text."),
        Some.Bold("How did you begin?"), Some.Paragraph("By chance."),
        Some.Bold("And when you had begun, and the first of the letters came, what did you think that all of them wanted?"), Some.Paragraph("A reply.")));

    [Fact]
    public void In_an_interview_with_statements_none_is_a_heading() => Assert.Empty(Headings(
        Some.Paragraph("Text."),
        Some.Bold("How did you begin?"), Some.Paragraph("By chance."), Some.Bold("Tell us more."), Some.Paragraph("No.")));

    [Fact]
    public void Lists_tables_quotations_and_boxes_are_left_alone()
    {
        ImmutableArray<Block> inner = [Some.Paragraph("Text."), Some.Bold("Bold"), Some.Paragraph("Text."), Some.Bold("Bold"), Some.Paragraph("Text.")];
        Assert.Empty(Headings(
            new ListBlock(ListNumbering.Bullet, [new ListItem(inner)]),
            new Quotation(inner),
            new Aside(inner),
            Some.Table(Some.Row(new TableCell(inner)), Some.Row(new TableCell(inner)))));
    }

    [Fact]
    public void What_the_paragraph_was_marked_with_stays() => Pass.Expect(
        [
            Some.Paragraph("Text."),
            Some.Bold("عنوان") with { Id = "x", Language = "ar", Place = Some.Place },
            Some.Paragraph("Text."), Some.Bold("Another"), Some.Paragraph("Text."),
        ],
        """
        paragraph: "Text."
        heading 2 #x lang="ar" dir="rtl": "عنوان"
        paragraph: "Text."
        heading 2 #h-another: "Another"
        paragraph: "Text."
        """,
        "EK3003", "EK3003");

    private static IEnumerable<string> Headings(params ImmutableArray<Block> body) =>
        ArticleWalker.Blocks(Pass.Run(Some.Article(body)).Article).OfType<Heading>().Select(heading => InlineText.Of(heading.Content));
}
