using ExportKit.Model;

namespace ExportKit.Tests.Writing.PlainText;

/// <summary>Figures and their text, side by side.</summary>
public sealed class FigureTests
{
    [Theory]
    [InlineData("Credit: PA", "Credit: PA")]
    [InlineData("CREDIT : PA", "Credit: PA")]
    [InlineData("Credits to PA", "Credit: Credits to PA")]
    [InlineData("Photo: PA", "Credit: PA")]
    [InlineData("Photo credit\u00a0: A. Person/PA", "Credit: A. Person/PA")]
    [InlineData("Photo:", "Credit: Photo:")]
    [InlineData("Getty Images: A. Person", "Credit: Getty Images: A. Person")]
    public void A_credit_that_says_its_label_is_not_labelled_again(string credit, string said) =>
        Assert.Equal(said, Spoken.Body(new Figure(new Picture("x") { IsDecorative = true }) { Credit = credit }));

    [Fact]
    public void Image_caption_and_credit_have_a_line_each() =>
        Assert.Equal(
            "Image: A man at a lectern\nCaption: The prime minister on Monday\nCredit: Leon Neal/PA",
            Spoken.Body(new Figure(Spoken.Picture("A man at a lectern"))
            {
                Caption = Spoken.Inlines("The prime minister on Monday"),
                Credit = "Leon Neal/PA",
            }));

    [Fact]
    public void A_text_from_the_caption_is_heard_once_with_its_links() =>
        Assert.Equal(
            "Image: The old mill [1]\nCredit: PA\n\nLinks\n[1] https://example.org/",
            Spoken.Body(new Figure(Spoken.Picture("The old mill", AltSource.Caption))
            {
                Caption = [new TextRun("The "), new Link(Spoken.Inlines("old mill"), "https://example.org/")],
                Credit = "PA",
            }));

    [Fact]
    public void A_picture_without_a_text_says_so_and_keeps_its_caption() =>
        Assert.Equal(
            "Image, no description available\nCaption: Somewhere",
            Spoken.Body(new Figure(Spoken.Picture("Image, no description available", AltSource.None)) { Caption = Spoken.Inlines("Somewhere") }));

    [Fact]
    public void A_picture_before_normalising_says_so_too() =>
        Assert.Equal("Image, no description available", Spoken.Body(new Figure(Spoken.Picture(null))));

    [Fact]
    public void Decoration_is_silent_and_its_credit_is_not() =>
        Assert.Equal(
            "Credit: PA",
            Spoken.Body(new Figure(new Picture("x") { IsDecorative = true }) { Credit = "PA" }));

    [Fact]
    public void A_long_description_follows_the_short_one() =>
        Assert.Equal(
            "Image: Chart\nImage description: Rain fell on ten days.\nCaption: Rain",
            Spoken.Body(new Figure(Spoken.Picture("Chart") with { LongDescription = "Rain fell on ten days." }) { Caption = Spoken.Inlines("Rain") }));

    [Fact]
    public void A_picture_that_is_a_link_has_its_number() =>
        Assert.Equal(
            "Image: Chart [1]\n\nLinks\n[1] https://example.org/big",
            Spoken.Body(new Figure(Spoken.Picture("Chart") with { LinkAddress = "https://example.org/big" })));

    [Fact]
    public void The_label_is_the_writers_and_the_text_the_articles() =>
        Assert.Contains("{Image: }A cat", Spoken.Marked(Spoken.Document(Spoken.Article(new Figure(Spoken.Picture("A cat"))))), StringComparison.Ordinal);

    [Fact]
    public void The_stand_in_is_the_writers() =>
        Assert.Contains(
            "{Image, no description available}",
            Spoken.Marked(Spoken.Document(Spoken.Article(new Figure(Spoken.Picture("Image, no description available", AltSource.None))))),
            StringComparison.Ordinal);
}
