using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing.Pdf;

namespace ExportKit.Tests.Writing.Pdf.Tagging;

/// <summary>States articles beside the tag trees that they become.</summary>
public sealed class TagTreeTests
{
    [Fact]
    public void Headings_open_sections_that_nest() => Expect(
        [new Heading(2, [new TextRun("A")]), P("one"), new Heading(3, [new TextRun("B")]), P("two"), new Heading(2, [new TextRun("C")]), P("three")],
        """
        Sect
          H2
            "A"
          P
            "one"
          Sect
            H3
              "B"
            P
              "two"
        Sect
          H2
            "C"
          P
            "three"
        """);

    [Fact]
    public void A_figure_has_its_text_and_its_caption_beside_it() => Expect(
        [new Figure(new Picture("file:///a.jpg") { Texts = new() { Alt = "A ferry at dusk" } }) { Caption = [new TextRun("The last ferry")], Credit = "A. Person" }],
        """
        Div
          Figure Alt=A ferry at dusk Placement=Block
            "A ferry at dusk"
          Caption
            "The last ferry"
          P
            "A. Person"
        """);

    [Fact]
    public void A_caption_that_serves_as_alternative_text_lies_within_the_figure() => Expect(
        [new Figure(new Picture("file:///a.jpg")) { Caption = [new TextRun("The last ferry")], Credit = "A. Person" }],
        """
        Div
          Figure Alt=The last ferry Placement=Block
            "The last ferry"
            Caption
              "The last ferry"
          P
            "A. Person"
        """);

    [Fact]
    public void Lists_carry_their_numbers_in_labels() => Expect(
        [new ListBlock(ListNumbering.LowerAlpha, [new ListItem([P("one")], 3), new ListItem([P("two"), new ListBlock(ListNumbering.Bullet, [new ListItem([P("deep")])])], 4)])],
        """
        L ListNumbering=LowerAlpha
          LI
            Lbl generated
              "c."
            LBody
              P
                "one"
          LI
            Lbl generated
              "d."
            LBody
              P
                "two"
              L ListNumbering=Disc
                LI
                  Lbl generated
                    "•"
                  LBody
                    P
                      "deep"
        """);

    [Fact]
    public void Cells_name_their_headers() => Expect(
        [new Table([
            new TableRow(TableSection.Head, [Cell("Region", true), Cell("Votes", true)]),
            new TableRow(TableSection.Body, [Cell("North", true), Cell("1,204", false)])]) { Caption = [new TextRun("Votes")], Summary = "Two columns" }],
        """
        Table Summary=Two columns
          Caption
            "Votes"
          THead
            TR
              TH ID=table-1-1-1 Scope=Column
                P
                  "Region"
              TH ID=table-1-1-2 Scope=Column
                P
                  "Votes"
          TBody
            TR
              TH ID=table-1-2-1 Scope=Row Headers=table-1-1-1
                P
                  "North"
              TD Headers=table-1-1-2+table-1-2-1
                P
                  "1,204"
        """);

    [Fact]
    public void The_caption_and_credit_of_decoration_are_said() => Expect(
        [new Figure(new Picture("file:///a.jpg") { Texts = new() { MarkedDecorative = true } }) { Caption = [new TextRun("The last ferry")], Credit = "A. Person" }],
        """
        Div
          P
            "The last ferry"
          P
            "A. Person"
        """);

    [Fact]
    public void A_link_is_described_and_its_number_is_no_content() => Expect(
        [new Paragraph([new TextRun("See "), new Link([new TextRun("the report")], "https://example.org/r")])],
        """
        P
          "See "
          Link
            "the report"
            -> https://example.org/r (the report)
        Sect generated
          H2
            "Links"
          L ListNumbering=Decimal
            LI
              Lbl
                "[1]"
              LBody
                P
                  Link
                    "https://example.org/r"
                    -> https://example.org/r (https://example.org/r)
        """);

    [Fact]
    public void Notes_and_references_lead_to_each_other() => Expect(
        [new Paragraph([new TextRun("Said so"), new NoteReference("1", "n1")]), new Note("1", [P("In a letter.")]) { Id = "n1" }],
        """
        P
          "Said so"
          Reference generated
            Link
              "1"
              -> #n1 (Note 1)
        Note ID=n1
          Lbl generated
            Link
              "1"
              -> #n1-ref (Back to the text)
          P
            "In a letter."
        """);

    [Fact]
    public void Inlines_have_their_tags() => Expect(
        [new Paragraph([
            new Emphasis([new TextRun("em")]), new Strong([new TextRun("strong")]),
            new Abbreviation([new TextRun("WHO")], "World Health Organization"),
            new LanguageSpan([new TextRun("déjà vu")]) { Language = "fr" },
            new Inserted([new TextRun("new")]), new InlineCode([new TextRun("x = 1")]),
            new InlineQuote([new TextRun("“so”")]), new Ruby([new RubySegment("漢", "かん")]),
            new Formula("a squared", "a²")])],
        """
        P
          Span
            "em"
          Span
            "strong"
          Span E=World Health Organization
            "WHO"
          Span Lang=fr
            "déjà vu"
          Span
            Span ActualText=inserted: new
              "new"
          Code
            "x = 1"
          Quote
            "“so”"
          Ruby
            RB
              "漢"
            RP generated
              "("
            RT
              "かん"
            RP generated
              ")"
          Formula Alt=a squared Placement=Inline
            "a²"
        """);

    [Fact]
    public void Quotations_boxes_code_and_embeds_have_their_tags() => Expect(
        [
            new Quotation([P("To be.")]) { Attribution = [new TextRun("Hamlet")] },
            new CodeBlock("a\nb"),
            new SectionBreak(),
            new Aside([P("Fact.")]) { Title = [new TextRun("At a glance")] },
            new Embed(EmbedKind.Video, "Ferry") { Address = "tel:12" },
        ],
        """
        BlockQuote
          P
            "To be."
          P
            "Hamlet"
        P
          Code
            "a"
        P
          Code
            "b"
        Sect
          P
            "At a glance"
          P
            "Fact."
        P
          Span generated
            "Video: "
          Link
            "Ferry"
            -> tel:12 (Video: Ferry)
        Sect generated
          H2
            "Links"
          L ListNumbering=Decimal
            LI
              Lbl
                "[1]"
              LBody
                P
                  Link
                    "tel:12"
                    -> tel:12 (tel:12)
        """);

    [Fact]
    public void Words_in_another_language_than_the_article_are_marked() => Expect(
        [new Embed(EmbedKind.Map, "Karta")],
        """
        P
          Span Lang=en generated
            "Map: "
          "Karta"
        """,
        "xx");

    private static Paragraph P(string text) => new([new TextRun(text)]);

    private static TableCell Cell(string text, bool isHeader) => new([P(text)]) { IsHeader = isHeader };

    private static void Expect(ImmutableArray<Block> body, string expected, string language = "en") =>
        Assert.Equal(expected, TagTreeSample.Lines(body, PdfStandard.Ua1, language));
}
