namespace ExportKit.Tests.Cli;

/// <summary>Rules for sites in settings files.</summary>
public sealed class SiteSettingsTests
{
    private const string Page =
        """
        <html lang="en"><head><link rel="canonical" href="https://www.example.org/news/1"><title>T</title></head><body><h1>The headline of the page</h1>
        <div class="x"><p>These are the words of the article, which are long enough to be taken for one, and go on for a while.</p><p class="promo">Buy a subscription today.</p></div>
        <div class="y"><p>These are other words on the page, which are as long as those of the article are, or even longer than they.</p></div></body></html>
        """;

    private readonly CommandLineRun _run = new() { RealStages = ArticleStages.Create() };

    [Theory]
    [InlineData("exportkit.json", "{ \"sites\": { \"example.org\": { \"content\": \".y\" } } }", "other words", "words of the article")]
    [InlineData("exportkit.json", "{ \"sites\": { \"example.org\": { \"content\": [\".x\"], \"remove\": \".promo\" } } }", "words of the article", "subscription")]
    [InlineData("news/exportkit.json", "{ \"sites\": { \"example.org\": { \"content\": \".y\" } } }", "other words", "words of the article")]
    [InlineData("news/exportkit.json", "{ \"extends\": \"base.json\", \"sites\": { \"example.com\": { \"content\": \".x\" } } }", "other words", "words of the article")]
    [InlineData("news/exportkit.json", "{ \"extends\": \"base.json\", \"sites\": { \"example.org\": { \"content\": \".x\" } } }", "words of the article", "other words")]
    public void They_hold_for_the_pages_of_a_site(string path, string settings, string has, string hasNot)
    {
        _run.Files.With(path, settings).With("news/story.html", Page).With("news/base.json", """{ "sites": { "example.org": { "content": ".y" } } }""");

        Assert.True(_run.Run("txt", "news/story.html", "-o", "-") == 0, _run.Error);
        Assert.Contains(has, _run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(hasNot, _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_line_wins_over_them()
    {
        _run.Files.With("exportkit.json", """{ "sites": { "example.org": { "content": ".x" } } }""").With("story.html", Page);

        Assert.Equal(0, _run.Run("txt", "story.html", "-o", "-", "--select", ".y"));
        Assert.Contains("other words", _run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "sites": [] }""", "exportkit.json:1:12: error EK0243: \"sites\" takes an object with a member for each site")]
    [InlineData("""{ "sites": { "example.org": ".x" } }""", "exportkit.json:1:29: error EK0243: What is said of the site example.org is no object")]
    [InlineData("""{ "sites": { "https://example.org": {} } }""", "exportkit.json:1:14: error EK0244: \"https://example.org\" names no site")]
    [InlineData("""{ "sites": { "example.org": { "contnet": ".x" } } }""", "exportkit.json:1:31: error EK0242: \"contnet\" is nothing that can be said of a site")]
    [InlineData("""{ "sites": { "example.org": { "content": true } } }""", "exportkit.json:1:42: error EK0243: A selector is a text in quotation marks")]
    [InlineData("""{ "sites": { "example.org": { "remove": [".a", 3] } } }""", "exportkit.json:1:48: error EK0243: A selector is a text in quotation marks")]
    [InlineData("""{ "sites": { "example.org": { "byline": "p::before(" } } }""", "exportkit.json:1:41: error EK0244: \"p::before(\" is no CSS selector")]
    public void What_is_wrong_with_them_has_its_place(string settings, string message)
    {
        _run.Files.With("exportkit.json", settings).With("story.html", Page);

        Assert.Equal(2, _run.Run("txt", "story.html"));
        Assert.StartsWith(message, _run.ErrorLines[0], StringComparison.Ordinal);
    }
}
