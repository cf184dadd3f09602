using ExportKit.Model;

namespace ExportKit.Tests.Normalising;

public sealed class WhiteSpaceTests
{
    [Fact]
    public void Spaces_collapse_across_inlines() => Pass.Expect(
        [Some.Paragraph(new TextRun("  One "), new Emphasis(Some.Text(" two ")), new TextRun("  three\u200b "))],
        """
        paragraph: "One " emphasis["two "] "three"
        """);

    [Fact]
    public void A_bold_space_is_a_space() => Pass.Expect(
        [Some.Paragraph(new TextRun("One"), new Strong(Some.Text(" ")), new TextRun("two"))],
        """
        paragraph: "One two"
        """);

    [Fact]
    public void Line_breaks_go_at_the_edges_and_never_stand_twice() => Pass.Expect(
        [Some.Paragraph(new LineBreak(), new TextRun(" One "), new LineBreak(), new TextRun(" "), new LineBreak(), new TextRun(" two"), new LineBreak())],
        """
        paragraph: "One" br "two"
        """);

    [Fact]
    public void A_line_break_at_the_end_of_an_inline_still_parts_its_words_from_the_next() => Pass.Expect(
        [Some.Paragraph(new Emphasis([new TextRun("One"), new LineBreak()]), new TextRun("two"))],
        """
        paragraph: emphasis["One" br] "two"
        """);

    [Fact]
    public void Spaces_around_what_is_no_text_stay() => Pass.Expect(
        [Some.Paragraph(new TextRun("One "), new InlineImage(Some.Picture(new() { Alt = "a star" })), new TextRun(" two"))],
        """
        paragraph: "One " image(https://example.org/pictures/a.jpg alt="a star") " two"
        """);
}
