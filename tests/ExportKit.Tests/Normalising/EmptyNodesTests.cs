using ExportKit.Model;

namespace ExportKit.Tests.Normalising;

public sealed class EmptyNodesTests
{
    [Fact]
    public void What_holds_nothing_goes() => Pass.Expect(
        [
            new Paragraph([]), Some.Paragraph("\u00a0"), Some.Paragraph(new LineBreak(), new Emphasis([new Strong([])])),
            new ListBlock(ListNumbering.Bullet, [new ListItem([]), new ListItem([Some.Paragraph(" ")])]),
            new DefinitionList([new DefinitionEntry([[]], [[]])]),
            new Quotation([new Quotation([Some.Paragraph("")])]), new Aside([new SectionBreak()]), new Note("1", []), new CodeBlock(" \n "),
            Some.Table(Some.Row(Some.Td(""), Some.Td(" "))), Some.Table(),
            Some.Paragraph("Text."),
        ],
        """
        paragraph: "Text."
        """);

    [Fact]
    public void An_empty_heading_is_reported() => Pass.Expect(
        [Some.Heading(2, " "), Some.Paragraph("Text."), new Heading(2, [new Link([], "#x")])],
        """
        paragraph: "Text."
        """,
        "EK3002", "EK3002");

    [Fact]
    public void A_heading_that_only_shows_decoration_is_a_paragraph() => Pass.Expect(
        [new Heading(2, [new InlineImage(Some.Picture(new() { Alt = "" }))]) { Id = "x" }, new Heading(2, [new InlineImage(Some.Picture(new() { Alt = "Our plan" }))])],
        """
        paragraph #x: image(https://example.org/pictures/a.jpg decorative)
        heading 2 #h-our-plan: image(https://example.org/pictures/a.jpg alt="Our plan")
        """,
        "EK3002");

    [Fact]
    public void Empty_items_go_and_numbers_stay() => Pass.Expect(
        [new ListBlock(ListNumbering.Decimal, [new ListItem([Some.Paragraph("One")], 1), new ListItem([], 2), new ListItem([Some.Paragraph("Three")], 3)])],
        """
        list decimal
          item 1
            paragraph: "One"
          item 3
            paragraph: "Three"
        """);

    [Fact]
    public void Words_beside_nothing_are_kept() => Pass.Expect(
        [
            new Quotation([]) { Attribution = Some.Text("Jane Doe"), Id = "q", Language = "fr" },
            new Aside([]) { Title = Some.Text("Correction") },
            Some.Table(Some.Row(Some.Td(""))) with { Caption = Some.Text("Rain in Kent") },
        ],
        """
        paragraph #q lang="fr": "Jane Doe"
        paragraph: "Correction"
        paragraph: "Rain in Kent"
        """);

    [Fact]
    public void An_embed_of_which_nothing_is_known_is_not_dropped_without_a_word() => Pass.Expect(
        [new Embed(EmbedKind.Video, " "), new Embed(EmbedKind.Map, "") { Address = "https://example.org/map" }],
        """
        embed map at="https://example.org/map": ""
        """,
        "EK1008");

    [Fact]
    public void Definitions_without_a_term_find_a_place() => Pass.Expect(
        [new DefinitionList(
        [
            new DefinitionEntry([], [[Some.Paragraph("Before the first term")]]),
            new DefinitionEntry([Some.Text("Term"), []], [[Some.Paragraph("One")], []]),
            new DefinitionEntry([[]], [[Some.Paragraph("Two")]]),
            new DefinitionEntry([Some.Text("Alone")], []),
        ]) { Language = "ar" }],
        """
        paragraph lang="ar" dir="rtl": "Before the first term"
        definitions lang="ar" dir="rtl"
          entry: "Term"
            definition
              paragraph: "One"
            definition
              paragraph: "Two"
          entry: "Alone"
        """);

    [Fact]
    public void Breaks_that_part_nothing_go() => Pass.Expect(
        [
            new SectionBreak(), Some.Paragraph("One."), new SectionBreak(), new SectionBreak(), Some.Paragraph("Two."), new SectionBreak(), Some.Heading(2, "Three"),
            Some.Paragraph("Four."), new SectionBreak(), Some.Bold("Five"), Some.Paragraph("Six."), new SectionBreak { Id = "x" },
        ],
        """
        paragraph: "One."
        break
        paragraph: "Two."
        heading 2 #h-three: "Three"
        paragraph: "Four."
        heading 3 #h-five: "Five"
        paragraph: "Six."
        """,
        "EK3003");
}
