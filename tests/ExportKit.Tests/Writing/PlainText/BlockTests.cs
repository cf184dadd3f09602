using ExportKit.Model;

namespace ExportKit.Tests.Writing.PlainText;

/// <summary>Blocks and their text, side by side.</summary>
public sealed class BlockTests
{
    [Fact]
    public void A_label_whose_words_cannot_be_said_is_none() =>
        Assert.Equal("", Spoken.Body(new FormulaBlock(new Formula("\u200b\u2060", "x"))));

    [Fact]
    public void Paragraphs_stand_one_a_line_with_a_blank_line_between() =>
        Assert.Equal("One.\n\nTwo.", Spoken.Body(Spoken.Words("One."), Spoken.Words("Two.")));

    [Fact]
    public void A_line_break_ends_the_line_of_a_paragraph() =>
        Assert.Equal("10 High Street\nTown", Spoken.Line(new TextRun("10 High Street "), new LineBreak(), new TextRun("Town")));

    [Fact]
    public void A_line_break_in_a_heading_is_a_space() =>
        Assert.Equal("Heading level 2: One two", Spoken.Body(
            new Heading(2, [new TextRun("One"), new LineBreak(), new TextRun("two")]) { Id = "x" }));

    [Fact]
    public void A_block_that_says_nothing_leaves_no_blank_line() =>
        Assert.Equal("One.\n\nTwo.", Spoken.Body(
            Spoken.Words("One."), new Figure(new Picture("x") { IsDecorative = true }), Spoken.Words("* * *"), Spoken.Words("Two.")));

    [Fact]
    public void A_section_break_is_said() =>
        Assert.Equal("One.\n\nSection break.\n\nTwo.", Spoken.Body(Spoken.Words("One."), new SectionBreak(), Spoken.Words("Two.")));

    [Fact]
    public void A_quotation_says_where_it_begins_ends_and_comes_from() =>
        Assert.Equal(
            """
            Quote:
            To be,
            or not.

            That is it.
            Source of the quote: Hamlet [1]
            End of quote.
            """,
            Spoken.Body(new Quotation([new Paragraph([new TextRun("To be,"), new LineBreak(), new TextRun("or not.")]), Spoken.Words("That is it.")])
            {
                Attribution = Spoken.Inlines("— Hamlet"),
                Cite = "https://example.org/hamlet",
            }).Replace("\n\nLinks\n[1] https://example.org/hamlet", "", StringComparison.Ordinal));

    [Fact]
    public void A_quotation_without_a_name_has_the_number_of_its_source_at_its_end() =>
        Assert.Equal(
            "Quote:\nWords.\nEnd of quote. [1]\n\nLinks\n[1] https://example.org/",
            Spoken.Body(new Quotation([Spoken.Words("Words.")]) { Cite = "https://example.org/" }));

    [Fact]
    public void A_source_that_the_attribution_links_to_is_numbered_once() =>
        Assert.Equal(
            "Quote:\nWords.\nSource of the quote: Hamlet [1], act 3\nEnd of quote.\n\nLinks\n[1] https://example.org/",
            Spoken.Body(new Quotation([Spoken.Words("Words.")])
            {
                Attribution = [new Link(Spoken.Inlines("Hamlet"), "https://example.org/"), new TextRun(", act 3")],
                Cite = "https://example.org/",
            }));

    [Fact]
    public void Code_keeps_its_lines_symbols_and_indents() =>
        Assert.Equal(
            "Code, js:\nif (a___b) {\n    go(\"***\"); // x\n\n}\nEnd of code.",
            Spoken.Body(new CodeBlock("if (a___b) {\n\tgo(\"***\");\u00A0// x \n\n\n}") { CodeLanguage = "js" }));

    [Fact]
    public void Code_of_no_known_language_is_code() =>
        Assert.Equal("Code:\nx\nEnd of code.", Spoken.Body(new CodeBlock("x\u00AD")));

    [Theory]
    [InlineData(AsideKind.Box, "Box: Title\nWords.\nEnd of box.")]
    [InlineData(AsideKind.Details, "Details: Title\nWords.\nEnd of details.")]
    [InlineData(AsideKind.Correction, "Correction: Title\nWords.\nEnd of correction.")]
    [InlineData(AsideKind.AuthorNote, "About the author: Title\nWords.\nEnd of note about the author.")]
    public void An_aside_says_what_it_is_and_where_it_ends(AsideKind kind, string text) =>
        Assert.Equal(text, Spoken.Body(new Aside([Spoken.Words("Words.")]) { Kind = kind, Title = Spoken.Inlines("Title") }));

    [Fact]
    public void A_title_that_is_a_label_has_none_before_it() =>
        Assert.Equal(
            "Correction, 22 July\nWords.\nEnd of correction.",
            Spoken.Body(new Aside([Spoken.Words("Words.")]) { Kind = AsideKind.Correction, Title = Spoken.Inlines("Correction, 22 July") }));

    [Fact]
    public void An_aside_without_a_title_has_its_label_alone() =>
        Assert.Equal("Box:\nOne.\n\nTwo.\nEnd of box.", Spoken.Body(new Aside([Spoken.Words("One."), Spoken.Words("Two.")])));

    [Theory]
    [InlineData(EmbedKind.Video, "Video: Title, https://example.org/v")]
    [InlineData(EmbedKind.Audio, "Audio: Title, https://example.org/v")]
    [InlineData(EmbedKind.Post, "Post: Title, https://example.org/v")]
    [InlineData(EmbedKind.Map, "Map: Title, https://example.org/v")]
    [InlineData(EmbedKind.Chart, "Chart: Title, https://example.org/v")]
    [InlineData(EmbedKind.Document, "Document: Title, https://example.org/v")]
    [InlineData(EmbedKind.Other, "Embedded content: Title, https://example.org/v")]
    public void An_embed_is_its_kind_title_and_address(EmbedKind kind, string text) =>
        Assert.Equal(text, Spoken.Body(new Embed(kind, "Title") { Address = "https://example.org/v" }));

    [Theory]
    [InlineData("", "https://example.org/v", "Video: https://example.org/v")]
    [InlineData("Title", null, "Video: Title")]
    [InlineData("", null, "Video")]
    public void An_embed_says_what_it_has(string title, string? address, string text) =>
        Assert.Equal(text, Spoken.Body(new Embed(EmbedKind.Video, title) { Address = address }));

    [Fact]
    public void The_words_of_an_embed_have_an_end() =>
        Assert.Equal(
            "Post: Ann, https://example.org/p\nHello.\nEnd of embedded content.",
            Spoken.Body(new Embed(EmbedKind.Post, "Ann") { Address = "https://example.org/p", Content = [Spoken.Words("Hello.")] }));

    [Fact]
    public void A_note_says_its_label_and_so_does_the_reference() =>
        Assert.Equal(
            "A word (note 1).\n\nNote 1: What it means.\n\nMore.",
            Spoken.Body(
                new Paragraph([new TextRun("A word"), new NoteReference("1", "n1"), new TextRun(".")]),
                new Note("1", [Spoken.Words("What it means."), Spoken.Words("More.")]) { Id = "n1" }));

    [Fact]
    public void A_note_marked_by_a_symbol_is_called_by_a_free_number() =>
        Assert.Equal(
            "One (note 2).\n\nNote 1: First.\n\nNote 2: Second.",
            Spoken.Body(
                new Paragraph([new TextRun("One"), new NoteReference("*", "star"), new TextRun(".")]),
                new Note("1", [Spoken.Words("First.")]) { Id = "first" },
                new Note("*", [Spoken.Words("Second.")]) { Id = "star" }));

    [Fact]
    public void A_formula_on_its_own_line_is_spoken() =>
        Assert.Equal("Formula: e equals m c squared", Spoken.Body(new FormulaBlock(new Formula("e equals m c squared", "E=mc²"))));

    [Fact]
    public void Nested_boxes_keep_their_order() =>
        Assert.Equal(
            "Box: Facts\nQuote:\nWords.\nEnd of quote.\n\nList of 1 item\n- Thing\nEnd of box.",
            Spoken.Body(new Aside(
            [
                new Quotation([Spoken.Words("Words.")]),
                new ListBlock(ListNumbering.Bullet, [Spoken.Item(Spoken.Words("Thing"))]),
            ])
            { Title = Spoken.Inlines("Facts") }));
}
