using System.Text;
using ExportKit.Cli;
using ExportKit.Writing;

namespace ExportKit.Tests.Cli;

/// <summary>Addresses on the command line, from the words to the documents.</summary>
public sealed class WebPageTests
{
    private const string Address = "https://site.example/news/story";
    private const string Picture = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='20'/></svg>";
    private readonly CommandLineRun _run = new() { RealStages = ArticleStages.Create() };

    [Fact]
    public void A_page_of_the_web_becomes_a_document_named_after_its_headline()
    {
        _run.Web.With(Address, Page("<p>See <a href='more'>more</a>."));

        Assert.Equal(0, _run.Run("txt", Address));

        Assert.Contains("https://site.example/news/more", _run.Files.Saved["/work/a-ferry-for-all.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void Its_links_begin_at_the_address_after_redirects()
    {
        _run.Web.With(Address, Page("<p>See <a href='more'>more</a>."), final: "https://www.site.example/2026/story");

        _run.Run("txt", Address);

        Assert.Contains("https://www.site.example/2026/more", _run.Files.Saved["/work/a-ferry-for-all.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_encoding_that_the_server_declares_counts()
    {
        _run.Web.With(Address, Encoding.Latin1.GetBytes(Page("<p>Une \u00e9t\u00e9 \u00e0 la mer, o\u00f9 l'on va.")), "text/html", charset: "iso-8859-1");

        _run.Run("txt", Address);

        Assert.Contains("Une \u00e9t\u00e9 \u00e0 la mer", _run.Files.Saved["/work/a-ferry-for-all.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoding_that_the_bytes_contradict_is_told()
    {
        _run.Web.With(Address, Encoding.UTF8.GetBytes(Page("<p>Une \u00e9t\u00e9 \u00e0 la mer.")), "text/html", charset: "iso-8859-1");

        _run.Run("txt", Address);

        Assert.Contains("EK1003", _run.Error, StringComparison.Ordinal);
        Assert.Contains("Une \u00e9t\u00e9", _run.Files.Saved["/work/a-ferry-for-all.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void Its_pictures_are_fetched_each_once()
    {
        _run.Web.With(Address, Page("<figure><img src='/a.svg' alt='A ferry'></figure><p>Words.")).With("https://site.example/a.svg", Picture, "image/svg+xml")
            .With("https://site.example/second", Page("<figure><img src='a.svg' alt='A ferry'></figure><p>Words.").Replace("A ferry for all", "Two", StringComparison.Ordinal));

        Assert.Equal(0, _run.Run("epub", Address, "https://site.example/second", "--no-cover"));

        Assert.Equal([Address, "https://site.example/a.svg", "https://site.example/second"], _run.Web.Asked);
        Assert.DoesNotContain("EK2004", _run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("https://site.example/a.svg", _run.Resources.Asked);
    }

    [Fact]
    public void It_shows_no_file_of_this_machine()
    {
        _run.Resources.With("file:///work/a.svg", Picture);
        _run.Web.With(Address, Page("<figure><img src='file:///work/a.svg' alt='A ferry'></figure><p>Words."));

        _run.Run("epub", Address);

        Assert.Empty(_run.Resources.Asked);
        Assert.Contains("EK2004", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_of_the_page_cannot_change_that()
    {
        _run.Resources.With("file:///work/a.svg", Picture);
        _run.Web.With(Address, Page("<figure><img src='a.svg' alt='A ferry'></figure><p>Words.").Replace("<title>", "<base href='file:///work/'><title>", StringComparison.Ordinal));

        _run.Run("epub", Address);

        Assert.Empty(_run.Resources.Asked);
    }

    [Fact]
    public void Pictures_of_the_web_on_a_saved_page_are_fetched_where_they_are_wanted()
    {
        _run.Web.With("https://site.example/a.svg", Picture, "image/svg+xml");
        _run.Files.With("story.html", Page("<figure><img src='https://site.example/a.svg' alt='A ferry'></figure><p>Words."));

        _run.Run("epub", "story.html");
        Assert.Contains("--fetch-images", _run.Error, StringComparison.Ordinal);
        Assert.Null(_run.Web.Settings);
        Assert.Equal(0, _run.Run("epub", "story.html", "--fetch-images"));
        Assert.Equal(["https://site.example/a.svg"], _run.Web.Asked);
    }

    [Fact]
    public void In_a_book_each_page_shows_what_it_may()
    {
        _run.Resources.With("file:///work/a.svg", Picture).With("file:///work/b.svg", Picture);
        _run.Files.With("story.html", Page("<figure><img src='b.svg' alt='A boat'></figure><p>Words."));
        _run.Web.With(Address, Page("<figure><img src='file:///work/a.svg' alt='A ferry'></figure><p>Words."));

        Assert.Equal(0, _run.Run("epub", "story.html", Address, "--book", "Both"));

        Assert.Equal(["file:///work/b.svg"], _run.Resources.Asked);
    }

    [Fact]
    public void A_page_that_cannot_be_had_costs_itself_alone()
    {
        _run.Web.With(Address, Page("<p>Words."));

        Assert.Equal(1, _run.Run("txt", "https://user:secret@site.example/gone", Address));

        Assert.Contains("https://site.example/gone: error EK0102: The page cannot be had: the server answers 404 (Not Found)", _run.Error, StringComparison.Ordinal);
        Assert.Contains("hint: Check the address in a browser", _run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _run.Error, StringComparison.Ordinal);
        Assert.Single(_run.Files.Saved);
    }

    [Fact]
    public void A_page_of_the_web_can_be_inspected()
    {
        _run.Web.With(Address, Page("<p>Words."));

        Assert.Equal(0, _run.Run("inspect", Address));

        Assert.Contains("A ferry for all", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_be_done_is_said_by_options()
    {
        _run.Web.With(Address, Page("<p>Words."));
        _run.Files.With("cookies.txt", "site.example\tFALSE\t/\tFALSE\t0\ta\t1");
        _run.Variables["https_proxy"] = "proxy.example:3128";

        Assert.Equal(0, _run.Run(
            "txt", Address, "--cache", "pages", "--offline", "--allow-private", "--ignore-robots", "--header", "A: b", "--cookie-file", "cookies.txt", "--contact", "me@site.example"));

        var settings = _run.Web.Settings!;
        Assert.Equal(("pages", true, true, true), (settings.CacheFolder, settings.Offline, settings.AllowPrivate, settings.IgnoreRobots));
        Assert.Equal($"{ToolInfo.Name}/{ToolInfo.Version} (+me@site.example)", settings.UserAgent);
        Assert.Equal([("A", "b")], settings.Headers!.For(new Uri(Address)));
        Assert.Equal("a=1", settings.Cookies!.For(new Uri(Address), DateTimeOffset.UnixEpoch));
        Assert.Equal("proxy.example", settings.Proxies!.For(new Uri(Address))!.Host);
    }

    [Fact]
    public void Nothing_is_allowed_unasked()
    {
        _run.Web.With(Address, Page("<p>Words."));

        _run.Run("txt", Address);

        var settings = _run.Web.Settings!;
        Assert.False(settings.AllowPrivate || settings.IgnoreRobots || settings.Offline);
        Assert.Null(settings.CacheFolder ?? (object?)settings.Headers ?? settings.Cookies);
    }

    [Theory]
    [InlineData("--cache", "txt", "story.html", "--offline")]
    [InlineData("one host alone", "txt", "https://a.example/", "https://b.example/", "--header", "A: b")]
    [InlineData("Name: value", "txt", Address, "--header", "secret")]
    [InlineData("no such file", "txt", Address, "--cookie-file", "none.txt")]
    [InlineData("line 1 is no cookie", "txt", Address, "--cookie-file", "story.html")]
    [InlineData("no address", "txt", Address, "--contact", "a person")]
    public void What_cannot_be_meant_is_refused(string said, params string[] arguments)
    {
        _run.Files.With("story.html", "<p>Headline");

        Assert.Equal(ExitCodes.Usage, _run.Run(arguments));
        Assert.Contains(said, _run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _run.Error, StringComparison.Ordinal);
        Assert.Null(_run.Web.Settings);
    }

    private static string Page(string body) =>
        $"""
        <!doctype html><html lang="en"><head><title>A ferry for all</title></head><body><article><h1>A ferry for all</h1>
        <p>The ferry goes each day, as it always did, and all who live on the island are glad of it, whatever the weather is like at sea.</p>
        {body}
        <p>Nobody knows how long it will be so, said the man at the pier, who has seen many boats come and go in his forty years there.</p>
        <p>The council meets again in spring, and then the money must be found, or the boat will lie in the harbour for the summer too.</p>
        </article></body></html>
        """;
}
