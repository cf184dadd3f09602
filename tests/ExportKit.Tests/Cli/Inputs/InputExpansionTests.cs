using System.Text;
using ExportKit.Tests.Resources.Archives;

namespace ExportKit.Tests.Cli.Inputs;

/// <summary>What the words of a command line stand for, as a person sees it.</summary>
public sealed class InputExpansionTests
{
    private readonly CommandLineRun _run = new();

    [Fact]
    public void A_folder_stands_for_the_pages_within_it_in_order()
    {
        foreach (var name in new[]
        {
            "news/b.html", "news/a.htm", "news/Z.XHTML", "news/sub/d.html", "news/a/c.html", "news/saved.mhtml", "news/notes.txt", "news/a.pdf", "news/a.exportkit.json",
            "news/.hidden.html", "news/.git/x.html", "news/b_files/frame.html", "news/saved-Dateien/frame.html", "news/b_files_more/kept.html", "news/alone_files/kept.html",
        })
        {
            _run.Files.With(name, "Headline");
        }

        _run.Files.WithFolder("news").WithFolder("news/a");

        Assert.Equal(
            ["news/Z.XHTML", "news/a.htm", "news/b.html", "news/saved.mhtml", "news/a/c.html", "news/alone_files/kept.html", "news/b_files_more/kept.html", "news/sub/d.html"],
            Listed("news"));
        Assert.Equal(["news/a/c.html"], Listed("./news/a/").Select(name => name["./".Length..]));
    }

    [Theory]
    [InlineData("*.html", "a.html,b.html")]
    [InlineData("**/*.html", "a.html,b.html,news/c.html,news/deep/d.html")]
    [InlineData("news/**/*.html", "news/c.html,news/deep/d.html")]
    [InlineData("news/**", "news/c.html,news/deep/d.html")]
    [InlineData("**/deep/*.html", "news/deep/d.html")]
    [InlineData("n*s/?.html", "news/c.html")]
    [InlineData("/work/news/*.html", "/work/news/c.html")]
    [InlineData("news/*.txt", "news/e.txt")]
    public void Patterns_that_the_shell_left_are_expanded(string pattern, string expected)
    {
        _run.Files.With("a.html", "H").With("b.html", "H").With("news/c.html", "H").With("news/deep/d.html", "H").With("news/e.txt", "H").With(".x.html", "H")
            .WithFolder("news").WithFolder("news/deep");

        Assert.Equal(expected.Split(','), Listed(pattern));
    }

    [Fact]
    public void A_file_whose_name_looks_like_a_pattern_is_a_file()
    {
        _run.Files.With("what?.html", "H").With("whatx.html", "H");

        Assert.Equal(["what?.html"], Listed("what?.html"));
    }

    [Theory]
    [InlineData("none/*.html", "pattern")]
    [InlineData("*.htm", "pattern")]
    [InlineData("empty", "folder")]
    public void What_stands_for_no_page_fails_and_the_rest_is_exported(string word, string kind)
    {
        _run.Files.With("a.html", "Headline").WithFolder("empty");

        Assert.Equal(1, _run.Run("txt", word, "a.html"));
        Assert.Equal($"{word}: error EK0200: The {kind} stands for no page", _run.ErrorLines[0]);
        Assert.Equal(["/work/a.txt"], _run.Files.Saved.Keys);
    }

    [Fact]
    public void An_input_that_is_named_twice_is_taken_once_with_a_note()
    {
        _run.Files.With("a.html", "Headline");

        Assert.Equal(0, _run.Run("txt", "a.html", "./a.html", "*.html"));
        Assert.Equal(2, _run.ErrorLines.Count(line => line.Contains("EK0201", StringComparison.Ordinal)));
        Assert.Equal(["/work/a.txt"], _run.Files.Saved.Keys);
    }

    [Fact]
    public void A_list_names_inputs_from_its_own_folder()
    {
        _run.Files.With("lists/today.txt", "\uFEFF# today\r\na.html\r\n\r\n  sub/*.html  \r\n../b.html\r\n-\r\n")
            .With("lists/a.html", "H").With("lists/sub/c.html", "H").With("b.html", "H").WithFolder("lists/sub");

        Assert.Equal(["lists/a.html", "lists/sub/c.html", "lists/../b.html"], Listed("--from", "lists/today.txt"));
        Assert.StartsWith("lists/today.txt:6: warning EK0204", _run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_comes_through_standard_input()
    {
        _run.Input = "a.html\n";
        _run.Files.With("a.html", "Headline");

        Assert.Equal(0, _run.Run("txt", "--from", "-"));
        Assert.Equal(["/work/a.txt"], _run.Files.Saved.Keys);
    }

    [Theory]
    [InlineData("absent.txt", "EK0001")]
    [InlineData("empty.txt", "EK0200")]
    public void A_list_of_nothing_fails(string name, string code)
    {
        _run.Files.With("empty.txt", "# nothing\n");

        Assert.Equal(1, _run.Run("txt", "--from", name));
        Assert.Contains("error " + code, _run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_on_disk_names_files_below_its_own_folder_alone()
    {
        _run.Files.With("site/feed.xml", "<rss><channel><item><link>a%20b.html</link></item><item><link>../outside.html</link></item><item><link>file:///etc/passwd</link></item><item><link>sub/c.html</link></item></channel></rss>")
            .With("site/a b.html", "H").With("site/sub/c.html", "H");

        Assert.Equal(["site/a b.html", "site/sub/c.html"], Listed("--feed", "site/feed.xml"));
        Assert.Equal(2, _run.ErrorLines.Count(line => line.Contains("EK0204", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_newest_entries_of_a_feed_are_taken()
    {
        _run.Files.With("feed.xml", """
            <urlset><url><loc>undated.html</loc></url><url><loc>old.html</loc><lastmod>2026-01-01</lastmod></url>
            <url><loc>new.html</loc><lastmod>2026-03-03</lastmod></url><url><loc>middle.html</loc><lastmod>2026-02-02T12:00:00Z</lastmod></url></urlset>
            """);

        Assert.Equal(["undated.html", "old.html", "new.html", "middle.html"], Listed("--feed", "feed.xml"));
        Assert.Equal(["new.html", "middle.html"], Listed("--feed", "feed.xml", "--limit", "2"));
        Assert.Equal(["undated.html", "new.html", "middle.html"], Listed("--feed", "feed.xml", "--since", "2026-02-02"));
        Assert.Contains("info EK0211: An entry of the feed has no date", _run.Error, StringComparison.Ordinal);
        Assert.Equal(["new.html"], Listed("--feed", "feed.xml", "--since", "2026-02-02T12:30+00:00", "--limit", "1"));
    }

    [Fact]
    public void Sitemaps_are_followed_and_circles_end()
    {
        _run.Files.With("index.xml", "<sitemapindex><sitemap><loc>one.xml</loc></sitemap><sitemap><loc>index.xml</loc></sitemap><sitemap><loc>two.xml</loc></sitemap></sitemapindex>")
            .With("one.xml", "<urlset><url><loc>a.html</loc></url></urlset>")
            .With("two.xml", "<sitemapindex><sitemap><loc>index.xml</loc></sitemap><sitemap><loc>deep.xml</loc></sitemap></sitemapindex>")
            .With("deep.xml", "<sitemapindex><sitemap><loc>deeper.xml</loc></sitemap></sitemapindex>");

        Assert.Equal(["a.html"], Listed("--feed", "index.xml"));
        Assert.Contains("deep.xml: warning EK0205", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Feeds_and_sitemaps_of_the_web_are_fetched_and_name_no_files()
    {
        _run.Files.With("etc.html", "Headline");
        _run.Web.With("https://example.org/index.xml", "<sitemapindex><sitemap><loc>https://example.org/old.xml</loc><lastmod>2025-01-01</lastmod></sitemap><sitemap><loc>/new.xml</loc></sitemap></sitemapindex>");
        _run.Web.With("https://example.org/new.xml", "<urlset><url><loc>/2026/a-storm</loc><lastmod>2026-03-03</lastmod></url><url><loc>file:///work/etc.html</loc></url></urlset>");
        _run.Web.With("https://example.org/2026/a-storm", "Headline");

        Assert.Equal(0, _run.Run("txt", "--feed", "https://example.org/index.xml", "--since", "2026-01-01"));
        Assert.Equal(["/work/a-storm.txt"], _run.Files.Saved.Keys);
        Assert.Contains("EK0204", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_cannot_be_fetched_fails()
    {
        Assert.Equal(1, _run.Run("txt", "--feed", "https://example.org/absent.xml"));
        Assert.Contains("The feed cannot be had", _run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_pages_of_an_archive_are_named_after_their_addresses()
    {
        _run.Files.With("day.warc.gz", new WarcBuilder(isPacked: true)
            .Page("https://example.org/2026/a-storm.html", "Storm").Page("https://example.org/12345", "By number").Page("https://example.org/a-storm", "Again").Bytes);

        Assert.Equal(
            ["day.warc.gz#1\thttps://example.org/2026/a-storm.html", "day.warc.gz#2\thttps://example.org/12345", "day.warc.gz#3\thttps://example.org/a-storm"], Listed("day.warc.gz"));
        Assert.Equal(0, _run.Run("txt", "day.warc.gz#1", "day.warc.gz#2"));
        Assert.Equal(["/work/a-storm.txt", "/work/by-number.txt"], _run.Files.Saved.Keys);
        Assert.Equal("https://example.org/12345", _run.Stages.ReadingOptions!.BaseAddress);
        Assert.Equal("utf-8", _run.Stages.ReadingOptions.DeclaredEncoding);
        Assert.Equal(1, _run.Run("txt", "day.warc.gz#4"));
    }

    [Theory]
    [InlineData("archive")]
    [InlineData("feed")]
    [InlineData("mhtml")]
    [InlineData("page")]
    public void What_comes_through_standard_input_is_told_by_its_bytes(string kind)
    {
        _run.Files.With("a.html", "Headline");
        _run.Input = kind switch
        {
            "archive" => Encoding.UTF8.GetString(new WarcBuilder().Page("https://example.org/a", "Headline").Bytes),
            "feed" => "<rss><channel><item><link>https://example.org/a</link></item></channel></rss>",
            "mhtml" => MhtmlReaderTests.Mhtml(MhtmlReaderTests.Part("text/html", "Content-Location: https://example.org/a\r\n", "Headline")),
            _ => "Headline",
        };

        Assert.Equal([kind switch { "archive" => "-#1\thttps://example.org/a", "feed" => "https://example.org/a", _ => "-" }], Listed("-"));
    }

    [Fact]
    public void A_saved_page_says_its_address()
    {
        _run.Files.With("a.html", "<!-- saved from url=(0021)https://example.org/a -->\n").With("b.mht", MhtmlReaderTests.Mhtml(
            MhtmlReaderTests.Part("text/html", "Content-Location: https://example.org/b\r\n", "Headline\nimg https://example.org/pic.png"),
            MhtmlReaderTests.Part("image/png", "Content-Location: https://example.org/pic.png\r\n", "PNG")));

        Assert.Equal(0, _run.Run("txt", "a.html"));
        Assert.Equal("https://example.org/a", _run.Stages.ReadingOptions!.BaseAddress);
        Assert.Equal(0, _run.Run("epub", "b.mht"));
        Assert.Equal("https://example.org/b", _run.Stages.ReadingOptions!.BaseAddress);
        Assert.NotNull(_run.Stages.Images!.Find("https://example.org/pic.png"));
        Assert.Equal(["/work/a.txt", "/work/b.epub"], _run.Files.Saved.Keys);
    }

    [Theory]
    [InlineData("--limit chooses among the pages of feeds", "a.html", "--limit", "3")]
    [InlineData("\"0\" is no number of pages", "--feed", "f", "--limit", "0")]
    [InlineData("\"yesterday\" is no day", "--feed", "f", "--since", "yesterday")]
    [InlineData("Standard input (-) can be read only once", "-", "--from", "-")]
    [InlineData("No input is named", "--list-inputs")]
    public void Contradictions_are_refused(string message, params string[] arguments)
    {
        Assert.Equal(2, _run.Run(["txt", .. arguments]));
        Assert.Contains(message, _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_takes_one_page_of_them()
    {
        _run.Files.With("day.warc", new WarcBuilder().Page("https://example.org/a", "Storm").Page("https://example.org/b", "Calm").Bytes);

        Assert.Equal(2, _run.Run("inspect", "day.warc"));
        Assert.Contains("stands for 2", _run.Error, StringComparison.Ordinal);
        Assert.Equal(0, _run.Run("inspect", "day.warc#2"));
        Assert.Contains("Calm", _run.Out, StringComparison.Ordinal);
    }

    private string[] Listed(params string[] arguments)
    {
        var before = _run.Out.Length;
        _run.Run(["txt", .. arguments, "--list-inputs"]);
        return _run.Out[before..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
