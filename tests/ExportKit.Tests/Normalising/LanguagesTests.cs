using ExportKit.Model;
using ExportKit.Normalising;

namespace ExportKit.Tests.Normalising;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("en_gb", "en-GB", "EK4002")]
    [InlineData("en-GB", "en-GB")]
    [InlineData("EN-gb", "en-GB")]
    [InlineData(null, "en", "EK4001")]
    [InlineData("und", "en", "EK4001")]
    [InlineData("{lang}", "en", "EK4002", "EK4001")]
    public void The_declared_language_is_mended_or_else_inferred(string? declared, string language, params string[] codes)
    {
        var (article, diagnostics) = Pass.Run(Declared(declared));
        Assert.Equal(language, article.Metadata.Language);
        Assert.Equal(codes, diagnostics.Select(diagnostic => diagnostic.Code.Id));
    }

    [Theory]
    [InlineData("cy", "cy")]
    [InlineData("pt_br", "pt-BR", "EK4002")]
    [InlineData("?", "en-GB", "EK4002")]
    [InlineData("", "en-GB")]
    public void What_a_person_gives_wins_if_it_is_a_tag(string given, string language, params string[] codes)
    {
        var (article, diagnostics) = Pass.Run(Declared("en-GB"), new NormalisingOptions { Language = given });
        Assert.Equal(language, article.Metadata.Language);
        Assert.Equal(codes, diagnostics.Select(diagnostic => diagnostic.Code.Id));
    }

    [Fact]
    public void Where_nothing_tells_it_the_language_is_undetermined()
    {
        var article = Some.Article(Some.Paragraph("1984"));
        var (normalised, diagnostics) = Pass.Run(article with { Metadata = article.Metadata with { Language = null } });
        Assert.Equal("und", normalised.Metadata.Language);
        Assert.Equal("EK4001", Assert.Single(diagnostics).Code.Id);
    }

    [Theory]
    [InlineData("ar", TextDirection.LeftToRight, TextDirection.RightToLeft)]
    [InlineData("en", TextDirection.RightToLeft, TextDirection.RightToLeft)]
    [InlineData("en", TextDirection.LeftToRight, TextDirection.LeftToRight)]
    public void The_direction_follows_the_language_or_the_page(string language, TextDirection given, TextDirection expected)
    {
        var article = Declared(language);
        Assert.Equal(expected, Pass.Run(article with { Metadata = article.Metadata with { Direction = given } }).Article.Metadata.Direction);
    }

    [Fact]
    public void Passages_in_another_language_carry_tag_and_direction() => Pass.Expect(
        [
            Some.Paragraph(new TextRun("As they say, "), new LanguageSpan(Some.Text("déjà vu")) { Language = "FR" }),
            Some.Paragraph(new TextRun("Or "), new LanguageSpan(Some.Text("سلام")) { Language = "ar" }),
            new Quotation([Some.Paragraph("שלום"), Some.Paragraph("Hello") with { Language = "en" }]) { Language = "he" },
        ],
        """
        paragraph: "As they say, " span lang="fr"["déjà vu"]
        paragraph: "Or " span lang="ar" dir="rtl"["سلام"]
        quotation lang="he" dir="rtl"
          paragraph: "שלום"
          paragraph lang="en" dir="ltr": "Hello"
        """);

    [Fact]
    public void A_passage_that_says_nothing_new_is_unwrapped() => Pass.Expect(
        [
            Some.Paragraph(new TextRun("One "), new LanguageSpan(Some.Text("two")) { Language = "en" }, new TextRun(" three")),
            Some.Paragraph(new LanguageSpan(Some.Text("deux")) { Language = "fr" }) with { Language = "fr" },
        ],
        """
        paragraph: "One two three"
        paragraph lang="fr": "deux"
        """);

    [Fact]
    public void A_passage_of_direction_alone_stays_since_it_sets_apart() => Pass.Expect(
        [Some.Paragraph(new TextRun("Call "), new LanguageSpan(Some.Text("+44 1632")) { Direction = TextDirection.LeftToRight })],
        """
        paragraph: "Call " span dir="ltr"["+44 1632"]
        """);

    [Fact]
    public void A_block_of_the_direction_around_it_says_so_no_more() => Pass.Expect(
        [
            Some.Paragraph("One") with { Direction = TextDirection.LeftToRight },
            Some.Paragraph("Two") with { Direction = TextDirection.RightToLeft },
            Some.Paragraph("Dalam tulisan Arab") with { Language = "ar", Direction = TextDirection.LeftToRight },
        ],
        """
        paragraph: "One"
        paragraph dir="rtl": "Two"
        paragraph lang="ar" dir="ltr": "Dalam tulisan Arab"
        """);

    [Fact]
    public void A_bad_tag_of_a_passage_is_mended_or_dropped_and_reported_with_its_place()
    {
        var body = Some.Paragraph(
            new LanguageSpan(Some.Text("un")) { Language = "fr_FR" },
            new LanguageSpan(Some.Text(" two")) { Language = "?!" });
        var (article, diagnostics) = Pass.Run(Some.Article(body));
        Assert.Equal("paragraph: span lang=\"fr-FR\"[\"un\"] \" two\"\n", ArticlePrinter.PrintBody(article));
        Assert.Equal(["EK4002", "EK4002"], diagnostics.Select(diagnostic => diagnostic.Code.Id));
        Assert.All(diagnostics, diagnostic => Assert.Equal(Some.Place, diagnostic.Place));
    }

    [Fact]
    public void What_a_cell_holds_takes_the_direction_of_its_language() => Pass.Expect(
        [Some.Table(Some.Row(Some.Th("Hebrew"), Some.Td("שלום") with { Language = "iw" }), Some.Row(Some.Th("English"), Some.Td("Hello") with { Language = "en" }))],
        """
        table
          row body
            th #table-1-1-1 row: "Hebrew"
            td of table-1-1-1 lang="he"
              paragraph dir="rtl": "שלום"
          row body
            th #table-1-2-1 row: "English"
            td of table-1-2-1: "Hello"
        """,
        "EK4002");

    private static Article Declared(string? language)
    {
        var article = Some.Article(Some.Paragraph("It was the best of times and it was the worst of times."));
        return article with { Metadata = article.Metadata with { Language = language } };
    }
}
