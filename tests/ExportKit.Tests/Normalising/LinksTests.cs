using ExportKit.Model;

namespace ExportKit.Tests.Normalising;

public sealed class LinksTests
{
    [Fact]
    public void A_link_to_a_place_in_the_article_stays_and_one_to_nowhere_becomes_its_words() => Pass.Expect(
        [
            Some.Paragraph(Some.Link("there", "#there"), new TextRun(" and "), Some.Link("nowhere", "#nowhere"), new TextRun(" and "), Some.Link("top", "#")),
            Some.Paragraph("Here") with { Id = "there" },
        ],
        """
        paragraph: link<#there>["there"] " and nowhere and top"
        paragraph #there: "Here"
        """,
        "EK6001");

    [Fact]
    public void An_address_may_be_escaped() => Pass.Expect(
        [Some.Paragraph(Some.Link("there", "#caf%C3%A9")), Some.Paragraph("Here") with { Id = "café" }],
        """
        paragraph: link<#caf->["there"]
        paragraph #caf-: "Here"
        """);

    [Theory]
    [InlineData("javascript:void(0)", "EK6001")]
    [InlineData("JavaScript:alert(1)", "EK6001")]
    [InlineData("data:text/html,hello", "EK6001")]
    [InlineData("vbscript:x", "EK6001")]
    [InlineData("ftp://example.org/x", "EK6001")]
    [InlineData("sms:123", "EK6001")]
    [InlineData("file:///etc/passwd", "EK6001")]
    [InlineData("#gone", "EK6001")]
    [InlineData("#")]
    [InlineData("")]
    public void A_link_that_leads_nowhere_by_its_form_becomes_its_words(string address, params string[] codes) => Pass.Expect(
        [Some.Paragraph(new TextRun("See "), Some.Link("this", address))],
        """
        paragraph: "See this"
        """,
        codes);

    [Theory]
    [InlineData("page.html")]
    [InlineData("/page")]
    [InlineData("//example.org/")]
    [InlineData("?q")]
    public void A_relative_address_is_reported(string address) => Pass.Expect(
        [Some.Paragraph(Some.Link("this", address))],
        """
        paragraph: "this"
        """,
        "EK1009");

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("mailto:someone@example.org")]
    [InlineData("tel:+441632960000")]
    [InlineData("HTTP://EXAMPLE.ORG")]
    public void An_absolute_address_stays(string address) => Pass.Expect(
        [Some.Paragraph(Some.Link("this", address))],
        $"""
        paragraph: link<{address}>["this"]
        """);

    [Theory]
    [InlineData("data:text/html,x", null, "EK7001")]
    [InlineData("ms-word:ofe|u|https://example.org/x", null, "EK6001")]
    [InlineData("https://example.org/film", "https://example.org/film")]
    public void An_embed_leads_where_a_link_may(string address, string? kept, params string[] codes)
    {
        var diagnostics = new ExportKit.Diagnostics.DiagnosticBag();
        var article = ExportKit.Normalising.NormalisingPipeline.Run(
            Some.Article([new Embed(EmbedKind.Video, "A film") { Address = address, Place = Some.Place }, new Quotation([Some.Paragraph("Said")]) { Cite = address }]), new(), diagnostics);

        Assert.Equal(kept, article.Body.OfType<Embed>().Single().Address);
        Assert.Equal(kept, article.Body.OfType<Quotation>().Single().Cite);
        Assert.Equal(codes, diagnostics.Diagnostics.Select(diagnostic => diagnostic.Code.Id).Where(code => code is "EK7001" or "EK6001"));
    }

    [Fact]
    public void Marks_of_direction_in_an_address_stand_by_their_octets() => Pass.Expect(
        [Some.Paragraph(Some.Link("this", "https://example.org/\u202egpj.exe\u2066"))],
        """
        paragraph: link<https://example.org/%E2%80%AEgpj.exe%E2%81%A6>["this"]
        """);

    [Fact]
    public void A_link_without_words_gets_its_title_or_its_address() => Pass.Expect(
        [
            Some.Paragraph(new Link([], "https://example.org/a") { Title = "The report", Place = Some.Place }),
            Some.Paragraph(new Link([new Strong(Some.Text("\u00a0"))], "https://example.org/b")),
            Some.Paragraph(new Link([new InlineImage(Some.Picture(new() { MarkedDecorative = true }))], "https://example.org/c") { Title = "The map" }),
        ],
        """
        paragraph: link<https://example.org/a>["The report"]
        paragraph: link<https://example.org/b>["https://example.org/b"]
        paragraph: link<https://example.org/c>[image(https://example.org/pictures/a.jpg decorative) "The map"]
        """,
        "EK3007", "EK3007", "EK3007");

    [Fact]
    public void Anchors_without_words_go() => Pass.Expect(
        [Some.Paragraph(new TextRun("One "), new Link([], "#b"), new TextRun(" two")), Some.Paragraph(new Link([], "javascript:x")), Some.Heading(2, "B") with { Id = "b" }],
        """
        paragraph: "One two"
        heading 2 #b: "B"
        """);

    [Fact]
    public void An_address_as_words_is_reported_and_stays() => Pass.Expect(
        [Some.Paragraph(Some.Link("https://example.org/a", "https://example.org/a"))],
        """
        paragraph: link<https://example.org/a>["https://example.org/a"]
        """,
        "EK3007");

    [Fact]
    public void A_title_that_the_words_say_goes() => Pass.Expect(
        [
            Some.Paragraph(Some.Link("The report", "https://example.org/a") with { Title = "the report" }),
            Some.Paragraph(Some.Link("The report", "https://example.org/a") with { Title = "Opens as PDF" }),
        ],
        """
        paragraph: link<https://example.org/a>["The report"]
        paragraph: link<https://example.org/a> title="Opens as PDF"["The report"]
        """);

    [Fact]
    public void No_link_stands_within_a_link() => Pass.Expect(
        [
            Some.Paragraph(new Link([new TextRun("One "), new Emphasis([Some.Link("two", "https://example.org/b")]), new NoteReference("1", "n")], "https://example.org/a")),
            new Note("1", [Some.Paragraph("A note.")]) { Id = "n" },
        ],
        """
        paragraph: link<https://example.org/a>["One " emphasis["two"] superscript["1"]]
        note "1" #n
          paragraph: "A note."
        """,
        "EK3008");

    [Fact]
    public void Pictures_link_only_to_what_is_there() => Pass.Expect(
        [
            new Figure(Some.Picture(new() { Alt = "One" }) with { LinkAddress = "https://example.org/large.jpg" }),
            new Figure(Some.Picture(new() { Alt = "Two" }) with { LinkAddress = "#nowhere" }),
            new Figure(Some.Picture(new() { Alt = "Three" }) with { LinkAddress = "javascript:zoom()" }),
        ],
        """
        figure: https://example.org/pictures/a.jpg alt="One" link="https://example.org/large.jpg"
        figure: https://example.org/pictures/a.jpg alt="Two"
        figure: https://example.org/pictures/a.jpg alt="Three"
        """);
}
