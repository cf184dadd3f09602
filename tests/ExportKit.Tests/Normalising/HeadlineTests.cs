using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Normalising;

namespace ExportKit.Tests.Normalising;

public sealed class HeadlineTests
{
    [Fact]
    public void A_headline_with_words_stays() => Expect(Some.Text("Headline"), [Some.Heading(2, "Heading")], "\"Headline\"");

    [Fact]
    public void The_heading_that_opens_the_body_serves_and_is_not_said_twice()
    {
        var article = Expect([], [new SectionBreak(), new Figure(Some.Picture(new() { Alt = "A" })), Some.Heading(1, "It opens"), Some.Paragraph("Text.")], "\"It opens\"", "EK1004");
        Assert.DoesNotContain(article.Body, block => block is Heading);
    }

    [Fact]
    public void Else_the_first_sentence_serves() =>
        Expect([new LineBreak()], [Some.Paragraph("The first of many sentences. The second."), Some.Heading(2, "Later")], "\"The first of many sentences\"", "EK1004");

    [Fact]
    public void A_long_sentence_is_cut_between_words()
    {
        var words = string.Join(' ', Enumerable.Repeat("and so on", 20));
        var headline = Expect([], [Some.Paragraph(words)], null, "EK1004").Metadata.Headline;
        Assert.InRange(InlineText.Of(headline).Length, 60, 81);
        Assert.Matches("(and|so|on)…$", InlineText.Of(headline));
    }

    [Fact]
    public void A_long_word_is_not_cut_within_a_character() =>
        Expect([], [Some.Paragraph("x" + string.Concat(Enumerable.Repeat("🙂", 100)))], "\"x" + string.Concat(Enumerable.Repeat("🙂", 39)) + "…\"", "EK1004");

    [Fact]
    public void Else_the_name_of_the_input_serves() => Expect(Some.Text("\u200b"), [new Figure(Some.Picture(new() { Alt = "A" }))], "\"story.html\"", "EK1004");

    [Fact]
    public void A_picture_that_says_something_is_a_headline() =>
        Expect([new InlineImage(Some.Picture(new() { Alt = "The plan" }))], [Some.Paragraph("Text.")], "image(https://example.org/pictures/a.jpg alt=\"The plan\")");

    [Theory]
    [InlineData("https://example.org/story", false)]
    [InlineData("http://example.org/story/#top", false)]
    [InlineData("https://example.org/other", true)]
    public void A_headline_does_not_link_to_its_own_article(string address, bool isKept)
    {
        var article = Some.Article(Some.Paragraph("Text."));
        var headline = Pass.Run(article with
        {
            Metadata = article.Metadata with { Headline = [new Link(Some.Text("Headline"), address)], Address = "https://example.org/story" },
        }).Article.Metadata.Headline;
        Assert.Equal(isKept, headline is [Link]);
        Assert.Equal("Headline", InlineText.Of(headline));
    }

    [Fact]
    public void Decoration_is_no_headline() =>
        Expect([new InlineImage(Some.Picture(new() { Alt = "The plan", MarkedDecorative = true }))], [Some.Paragraph("Text")], "\"Text\"", "EK1004");

    [Theory]
    [InlineData("By hand", "By hand")]
    [InlineData(" By\nhand ", "By hand")]
    [InlineData(" ", "Headline")]
    [InlineData("", "Headline")]
    [InlineData(null, "Headline")]
    public void What_a_person_gives_wins_unless_it_is_blank(string? given, string expected) =>
        Assert.Equal(expected, InlineText.Of(Pass.Run(Some.Article(Some.Paragraph("Text.")), new NormalisingOptions { Title = given }).Article.Metadata.Headline));

    [Fact]
    public void Authors_publisher_and_date_of_a_person_win_too()
    {
        var article = Some.Article(Some.Paragraph("Text."));
        article = article with { Metadata = article.Metadata with { Authors = ["Page Author"], Publisher = "Page Press" } };
        var date = new ArticleDate(new DateTimeOffset(2025, 5, 15, 0, 0, 0, TimeSpan.Zero));
        var given = Pass.Run(article, new NormalisingOptions { Authors = ["Jane Doe", " "], Publisher = "Hand Press", Published = date }).Article.Metadata;
        Assert.Equal("Jane Doe", Assert.Single(given.Authors));
        Assert.Equal("Hand Press", given.Publisher);
        Assert.Equal(date, given.Published);

        var kept = Pass.Run(article, new NormalisingOptions { Authors = ["\u200b"], Publisher = "" }).Article.Metadata;
        Assert.Equal("Page Author", Assert.Single(kept.Authors));
        Assert.Equal("Page Press", kept.Publisher);
    }

    private static Article Expect(ImmutableArray<Inline> headline, ImmutableArray<Block> body, string? expected, params string[] codes)
    {
        var article = Some.Article(body);
        var (normalised, diagnostics) = Pass.Run(article with { Metadata = article.Metadata with { Headline = headline } });
        Assert.Equal(expected ?? ArticlePrinter.Print(normalised.Metadata.Headline), ArticlePrinter.Print(normalised.Metadata.Headline));
        Assert.Equal(codes, diagnostics.Select(diagnostic => diagnostic.Code.Id).Where(code => code != "EK3001"));
        return normalised;
    }
}
