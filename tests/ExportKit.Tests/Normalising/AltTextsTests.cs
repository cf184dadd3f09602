using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Tests.Normalising;

public sealed class AltTextsTests
{
    private static readonly PictureTexts Everything =
        new() { LabelledBy = "By labelledby", Label = "By label", Alt = "By alt", Title = "By title" };

    [Fact]
    public void Texts_are_taken_in_the_order_of_trust()
    {
        Expect(AltSource.LabelledBy, "By labelledby", Everything, "The caption");
        Expect(AltSource.Label, "By label", Everything with { LabelledBy = null }, "The caption");
        Expect(AltSource.Alt, "By alt", Everything with { LabelledBy = null, Label = "" }, "The caption");
        Expect(AltSource.Caption, "The caption", Everything with { LabelledBy = null, Label = null, Alt = null }, "The caption", "EK2003");
        Expect(AltSource.Title, "By title", Everything with { LabelledBy = null, Label = null, Alt = null }, "");
    }

    [Fact]
    public void Where_nothing_is_found_there_is_a_text_all_the_same()
    {
        Expect(AltSource.None, "Image, no description available", new(), "", "EK2001");
        Expect(AltSource.None, "Image, no description available", new() { Alt = "DSC_0042.JPG", Title = "photo" }, "", "EK2002", "EK2002", "EK2001");
    }

    [Fact]
    public void What_is_missing_is_reported_with_its_place()
    {
        var (_, diagnostics) = Pass.Run(Some.Article(new Figure(Some.Picture())));
        var only = Assert.Single(diagnostics);
        Assert.Equal(Severity.Accessibility, only.Severity);
        Assert.Equal(Some.Place, only.Place);
        Assert.Contains("a.jpg", only.Message, StringComparison.Ordinal);
        Assert.NotNull(only.Hint);
    }

    [Fact]
    public void A_text_that_a_person_gave_stays()
    {
        var picture = Some.Picture(Everything) with { Alt = new AltText("By hand", AltSource.Person) };
        Assert.Equal(new AltText("By hand", AltSource.Person), Decided(new Figure(picture)).Picture.Alt);
    }

    [Theory]
    [InlineData("Photo", "is a bare word", AltSource.Label)]
    [InlineData("Photo.", "is a bare word", AltSource.Alt)]
    [InlineData("DSC_0042.JPG", "is a file name", AltSource.Title)]
    [InlineData("...", "has no words", AltSource.Alt)]
    public void A_given_text_that_says_nothing_stays_and_is_told(string alt, string reason, AltSource source)
    {
        var (article, diagnostics) = Pass.Run(Some.Article(new Figure(Some.Picture() with { Alt = new AltText(alt, source) })));
        Assert.Equal(new AltText(alt, source), Assert.Single(article.Body.OfType<Figure>()).Picture.Alt);
        var only = Assert.Single(diagnostics);
        Assert.Equal((DiagnosticCodes.AltSaysNothing, Some.Place), (only.Code, only.Place));
        Assert.Equal($"The alternative text \"{alt}\" {reason}; it was given for this picture, and stays", only.Message);
    }

    [Theory]
    [InlineData("A man at a desk")]
    [InlineData("A man at a desk.")]
    [InlineData("a man at a desk (Jane Doe/PA)")]
    [InlineData("A man at a desk. Jane Doe/PA")]
    public void An_alt_that_repeats_the_caption_stays_as_written_and_is_heard_once(string alt)
    {
        var figure = new Figure(Some.Picture(new() { Alt = alt })) { Caption = Some.Text("A man at a desk"), Credit = "Jane Doe/PA" };
        Assert.Equal(new AltText(alt, AltSource.Caption), Decided(figure).Picture.Alt);
    }

    [Fact]
    public void An_alt_that_says_more_than_the_caption_stays()
    {
        var figure = new Figure(Some.Picture(new() { Alt = "A man at a desk, reading" })) { Caption = Some.Text("A man at a desk") };
        Assert.Equal(new AltText("A man at a desk, reading", AltSource.Alt), Decided(figure).Picture.Alt);
    }

    [Fact]
    public void A_caption_that_says_nothing_does_not_serve()
    {
        Expect(AltSource.None, "Image, no description available", new(), "Photo", "EK2001");
        Expect(AltSource.Title, "By title", new() { Title = "By title" }, "img_0001.png");
    }

    [Fact]
    public void An_empty_alt_without_caption_or_link_is_decoration()
    {
        Assert.True(Decided(new Figure(Some.Picture(new() { Alt = "" }))).Picture.IsDecorative);
        Assert.True(Decided(new Figure(Some.Picture(new() { Alt = " \u200b", Title = "A title" }))).Picture.IsDecorative);
        Assert.False(Decided(new Figure(Some.Picture(new() { Alt = "" })) { IsLead = true }).Picture.IsDecorative);
        Assert.False(Decided(new Figure(Some.Picture(new() { Alt = "" })) { Caption = Some.Text("A caption") }).Picture.IsDecorative);
        Assert.False(Decided(new Figure(Some.Picture(new() { Alt = "" }) with { LinkAddress = "https://example.org/" })).Picture.IsDecorative);
        Assert.True(Decided(new Figure(Some.Picture(new() { Alt = "" }) with { LinkAddress = "#nowhere" })).Picture.IsDecorative);
    }

    [Fact]
    public void What_the_page_marks_as_decoration_is_decoration()
    {
        var picture = Decided(new Figure(Some.Picture(Everything with { MarkedDecorative = true }) with { LinkAddress = "https://example.org/" })).Picture;
        Assert.True(picture.IsDecorative);
        Assert.Null(picture.Alt);
        Assert.Null(picture.LinkAddress);
    }

    [Fact]
    public void A_picture_that_is_all_of_a_link_is_content() => Pass.Expect(
        [
            Some.Paragraph(new Link([new InlineImage(Some.Picture(new() { Alt = "" }))], "https://example.org/a")),
            Some.Paragraph(new Link([new InlineImage(Some.Picture(new() { Alt = "" }))], "https://example.org/b") { Title = "The plan" }),
            Some.Paragraph(new Link([new InlineImage(Some.Picture(new() { Alt = "" })), new TextRun("The plan")], "https://example.org/c")),
        ],
        """
        paragraph: link<https://example.org/a>[image(https://example.org/pictures/a.jpg none="Image, no description available")]
        paragraph: link<https://example.org/b>[image(https://example.org/pictures/a.jpg title="The plan")]
        paragraph: link<https://example.org/c>[image(https://example.org/pictures/a.jpg decorative) "The plan"]
        """,
        "EK2001");

    [Fact]
    public void What_a_formula_says_is_said_for_its_picture() => Pass.Expect(
        [new FormulaBlock(new Formula("x squared", "x²") { Picture = Some.Picture() })],
        """
        formula: formula("x squared" "x²" https://example.org/pictures/a.jpg alt="x squared")
        """);

    [Fact]
    public void A_long_description_is_kept_unless_it_is_said_already()
    {
        var figure = new Figure(Some.Picture(new() { Alt = "A chart", Description = "It rises until May, then falls" })) { Caption = Some.Text("Rain in Kent") };
        Assert.Equal("It rises until May, then falls", Decided(figure).Picture.LongDescription);
        var repeated = figure with { Picture = Some.Picture(new() { Alt = "A chart", Description = "Rain in Kent." }) };
        Assert.Null(Decided(repeated).Picture.LongDescription);
    }

    [Fact]
    public void The_stand_in_comes_in_the_language_of_the_article_where_there_are_words_in_it()
    {
        var article = Some.Article(new Figure(Some.Picture()));
        var words = ExportKit.Words.StructureWords.For("fr")[ExportKit.Words.Word.ImageWithoutText];
        var french = article with { Metadata = article.Metadata with { Language = "fr-CA" } };
        Assert.Equal(words, ((Figure)Pass.Run(french).Article.Body[0]).Picture.Alt!.Text);
    }

    private static void Expect(AltSource source, string text, PictureTexts texts, string caption, params string[] codes)
    {
        var figure = new Figure(Some.Picture(texts)) { Caption = caption.Length == 0 ? [] : Some.Text(caption) };
        var (article, diagnostics) = Pass.Run(Some.Article(figure));
        Assert.Equal(new AltText(text, source), ((Figure)article.Body[0]).Picture.Alt);
        Assert.Equal(codes, diagnostics.Select(diagnostic => diagnostic.Code.Id));
    }

    private static Figure Decided(Figure figure) => (Figure)Pass.Run(Some.Article(figure)).Article.Body[0];
}
