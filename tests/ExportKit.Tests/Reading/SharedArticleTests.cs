using ExportKit.Model;

namespace ExportKit.Tests.Reading;

/// <summary>The page that started the project.</summary>
public sealed class SharedArticleTests
{
    [SkippableFact]
    public void The_article_is_read_whole_and_alone()
    {
        var article = Read();
        Assert.Equal(25, article.Body.Count(block => block is Paragraph));
        Assert.Equal(2, article.Body.Count(block => block is Figure));
        Assert.Equal(27, article.Body.Length);
        Assert.StartsWith("Vladimir Putin’s refusal", BodyText.Of(article), StringComparison.Ordinal);
        Assert.EndsWith("this challenging geopolitical moment.”", BodyText.Of(article), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Its_metadata_is_read()
    {
        var metadata = Read().Metadata;
        Assert.Equal("PM accuses Putin of ‘dragging feet’ in peace talks over no-show for Zelensky", InlineText.Of(metadata.Headline));
        Assert.Equal("The Prime Minister accused Moscow’s leader of ‘standing in the way’ of a truce after his no-show in Turkey.", InlineText.Of(metadata.Standfirst));
        Assert.Equal<string>(["PA Political Staff"], metadata.Authors);
        Assert.Equal("Express & Star", metadata.Publisher);
        Assert.Equal("en-GB", metadata.Language);
        Assert.Equal(new DateTimeOffset(2025, 5, 15, 15, 54, 0, TimeSpan.Zero), metadata.Published?.Value);
        Assert.Equal(new DateTimeOffset(2025, 5, 15, 17, 10, 0, TimeSpan.Zero), metadata.Modified?.Value);
        Assert.False(metadata.Published?.ShowsTime);
    }

    [SkippableFact]
    public void Its_pictures_keep_text_caption_and_credit_apart()
    {
        var figures = Read().Body.OfType<Figure>().ToList();
        Assert.Equal(["img/lead.jpg", "img/inline.jpg"], figures.Select(figure => figure.Picture.Address));
        Assert.Equal("Sir Keir Starmer speaking from behind a lectern in front of a Union flag", figures[0].Picture.Texts.Alt);
        Assert.Equal("Sir Keir Starmer said Vladimir Putin was ‘standing in the way’ of a ceasefire", InlineText.Of(figures[0].Caption));
        Assert.Equal(["Leon Neal/PA", "PA"], figures.Select(figure => figure.Credit));
        Assert.Equal([true, false], figures.Select(figure => figure.IsLead));
        Assert.True(Read().Body[0] is Figure { IsLead: true });
    }

    private static Article Read() => Pages.Read(File.ReadAllText(Repository.Shared("article/article.html")), null);
}
