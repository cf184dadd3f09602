using System.IO.Compression;
using System.Net;
using System.Text;
using ExportKit.Cli;
using ExportKit.Serve;

namespace ExportKit.Tests.Serve;

/// <summary>What a person corrects stands in the sidecar, in what is shown, and in the documents, and is what the command line makes of it.</summary>
public sealed class CorrectingTests
{
    private static readonly (string, string)[] Files = [("story.html", ServeRun.Story)];

    [Fact]
    public async Task A_whole_correction_reaches_the_sidecar_and_all_documents()
    {
        await using var run = await (await ServeRun.Start(Files)).Enter();
        var page = await run.Open("story.html");
        await run.Save(page + "/facts", ("title", "The ferry that came late"), ("authors", "A. Writer\nB. Writer"), ("published", "2025-05-15"));
        await run.Save(page + "/pictures", ("use-0", "content"), ("alt-0", "A white goat looks at the sea"));
        await run.Save(page + "/headings", ("level-1", "2"), ("words-1", "A reporter's own words"), ("level-2", "3"));
        var shown = await run.Save(page + "/text", ("out-2", "1"), ("rows-4", "1"), ("passage-0", "fait accompli"), ("passage-language-0", "fr"));

        Assert.Contains("Saved to story.exportkit.json", shown, StringComparison.Ordinal);
        var text = Encoding.UTF8.GetString(await run.Bytes(page + "/documents/txt"));
        Assert.StartsWith("The ferry that came late\n", text, StringComparison.Ordinal);
        Assert.Contains("By A. Writer and B. Writer", text, StringComparison.Ordinal);
        Assert.Contains("A white goat looks at the sea", text, StringComparison.Ordinal);
        Assert.Contains("Heading level 2: A reporter's own words", text, StringComparison.Ordinal);
        Assert.Contains("Heading level 3: After noon", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign up for our letter", text, StringComparison.Ordinal);

        var chapter = Chapter(await run.Bytes(page + "/documents/epub"));
        Assert.Contains("alt=\"A white goat looks at the sea\"", chapter, StringComparison.Ordinal);
        Assert.Contains("xml:lang=\"fr\"", chapter, StringComparison.Ordinal);
        Assert.Contains("<th", chapter, StringComparison.Ordinal);
        Assert.Equal("%PDF-"u8.ToArray(), (await run.Bytes(page + "/documents/pdf"))[..5]);
        Assert.Equal(await File.ReadAllBytesAsync(run.Folder["story.exportkit.json"]), await run.Bytes(page + "/documents/sidecar"));
    }

    [Fact]
    public async Task The_command_line_makes_the_same_documents_of_the_sidecar()
    {
        await using var run = await (await ServeRun.Start(Files)).Enter();
        var page = await run.Open("story.html");
        await run.Save(page + "/pictures", ("use-0", "content"), ("alt-0", "A white goat"));
        await run.Save(page + "/headings", ("level-1", "removed"));

        using var interruption = new Interruption();
        var environment = SystemEnvironment.Create(interruption) with { Out = new StringWriter(), Error = new StringWriter(), Variable = static _ => null, VariableNames = static () => [] };
        Assert.Equal(0, CommandLine.Run(["all", run.Folder["story.html"], "-o", run.Folder["out"], "--no-settings"], environment));
        foreach (var ending in new[] { "txt", "epub", "pdf" })
        {
            Assert.Equal(await File.ReadAllBytesAsync(run.Folder["out/story." + ending]), await run.Bytes($"{page}/documents/{ending}"));
        }
    }

    [Fact]
    public async Task What_is_put_back_is_gone_from_the_sidecar()
    {
        await using var run = await (await ServeRun.Start(Files)).Enter();
        var page = await run.Open("story.html");
        await run.Save(page + "/facts", ("title", "Another title"));
        await run.Save(page + "/headings", ("level-0", "3"));
        await run.Save(page + "/facts", ("title", "The late ferry"));

        var sidecar = await File.ReadAllTextAsync(run.Folder["story.exportkit.json"]);
        Assert.DoesNotContain("title", sidecar, StringComparison.Ordinal);
        Assert.Contains("\"level\": 3", sidecar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_unchanged_says_nothing()
    {
        await using var run = await (await ServeRun.Start(Files)).Enter();
        var page = await run.Open("story.html");
        foreach (var step in new[] { "facts", "pictures", "headings", "text" })
        {
            await run.Save($"{page}/{step}");
        }

        Assert.DoesNotContain(run.Folder.Files, file => file.EndsWith(".exportkit.json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_written_by_hand_is_shown_and_kept()
    {
        const string ByHand = """
            {
              // A remark.
              "pictures": [ { "picture": "goat.png", "alt": "By hand" }, { "picture": "gone.png", "alt": "Of a picture that is gone" } ],
              "headings": [ { "heading": "before NOON", "level": 3 } ]
            }
            """;
        await using var run = await (await ServeRun.Start([.. Files, ("story.exportkit.json", ByHand)])).Enter();
        var page = await run.Open("story.html");
        Assert.Contains("By hand", await run.Page(page + "/pictures"), StringComparison.Ordinal);

        var shown = await run.Save(page + "/facts", ("title", "Another title"));
        var sidecar = await File.ReadAllTextAsync(run.Folder["story.exportkit.json"]);
        Assert.Contains("kept as story.exportkit.json~", shown, StringComparison.Ordinal);
        Assert.Equal(ByHand, await File.ReadAllTextAsync(run.Folder["story.exportkit.json~"]));
        Assert.Contains("Another title", sidecar, StringComparison.Ordinal);
        Assert.Contains("By hand", sidecar, StringComparison.Ordinal);
        Assert.Contains("gone.png", sidecar, StringComparison.Ordinal);
        Assert.Contains("before NOON", sidecar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_changed_meanwhile_is_not_overwritten()
    {
        await using var run = await (await ServeRun.Start(Files)).Enter();
        var page = await run.Open("story.html");
        var form = await run.FormOf(page + "/facts", ("title", "Mine"));
        await File.WriteAllTextAsync(run.Folder["story.exportkit.json"], """{ "title": "Of another person" }""");
        using var answer = await run.Post(page + "/facts", form);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("""{ "title": "Of another person" }""", await File.ReadAllTextAsync(run.Folder["story.exportkit.json"]));
    }

    [Fact]
    public async Task What_somebody_writes_into_the_sidecar_by_hand_holds_in_the_next_view_and_the_next_document()
    {
        await using var run = await (await ServeRun.Start(Files)).Enter();
        var page = await run.Open("story.html");
        await run.Page(page);
        await File.WriteAllTextAsync(run.Folder["story.exportkit.json"], """{ "title": "Of another person" }""");
        var shown = await run.Page(page);
        Assert.Contains("story.exportkit.json was changed elsewhere. What it says now holds here too.", shown, StringComparison.Ordinal);
        Assert.Contains("Of another person", shown, StringComparison.Ordinal);

        await File.WriteAllTextAsync(run.Folder["story.exportkit.json"], """{ "title": "Of a third one" }""");
        Assert.Contains("Of a third one", await run.Page(page + "/documents/txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sidecar_that_was_broken_by_hand_is_told_of_and_what_it_said_before_holds()
    {
        await using var run = await (await ServeRun.Start([.. Files, ("story.exportkit.json", """{ "title": "Before" }""")])).Enter();
        var page = await run.Open("story.html");
        await run.Page(page);
        await File.WriteAllTextAsync(run.Folder["story.exportkit.json"], "{ title");
        var shown = await run.Page(page);
        Assert.Contains("story.exportkit.json was changed elsewhere and cannot be used", shown, StringComparison.Ordinal);
        Assert.Contains("Before", shown, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_link_does_not_lead_the_writing_out_of_its_folder()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need rights there.");
        using var elsewhere = new TemporaryFolder();
        await File.WriteAllTextAsync(elsewhere["target.json"], "{}");
        await using var run = await (await ServeRun.Start(Files)).Enter();
        File.CreateSymbolicLink(run.Folder["story.exportkit.json"], elsewhere["target.json"]);
        var page = await run.Open("story.html");
        using var answer = await run.Post(page + "/facts", await run.FormOf(page + "/facts", ("title", "Mine")));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("{}", await File.ReadAllTextAsync(elsewhere["target.json"]));
    }

    [Theory]
    [InlineData("facts", "language", "not a tag")]
    [InlineData("facts", "published", "yesterday")]
    [InlineData("headings", "level-0", "9")]
    [InlineData("headings", "words-0", " ")]
    [InlineData("text", "rows-4", "many")]
    [InlineData("text", "language-0", "!")]
    [InlineData("text", "passage-0", "fait accompli")]
    public async Task What_is_wrong_is_said_beside_its_field_and_changes_nothing(string step, string field, string value)
    {
        await using var run = await (await ServeRun.Start(Files)).Enter();
        var page = await run.Open("story.html");
        using var answer = await run.Post($"{page}/{step}", await run.FormOf($"{page}/{step}", (field, value)));
        var shown = await answer.Content.ReadAsStringAsync();
        var wrong = field == "passage-0" ? "passage-language-0" : field;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"<a href=\"#{wrong}\">", shown, StringComparison.Ordinal);
        Assert.Contains($"id=\"{wrong}-fault\"", shown, StringComparison.Ordinal);
        Assert.Contains("autofocus", shown, StringComparison.Ordinal);
        Assert.Contains("<title>Problem: ", shown, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(value.Trim()), shown, StringComparison.Ordinal);
        Assert.False(File.Exists(run.Folder["story.exportkit.json"]));
    }

    [Fact]
    public async Task A_page_that_was_sent_has_its_corrections_in_the_folder_that_is_named()
    {
        using var corrections = new TemporaryFolder();
        await using var run = await (await ServeRun.Start(words: ["--sidecars", corrections.Path])).Enter();
        var page = await run.Opened(run.Upload(("../../story.html", Encoding.UTF8.GetBytes(ServeRun.Story)), ("goat.png", ServeRun.Picture)));
        await run.Save(page + "/pictures", ("use-0", "decoration"));

        Assert.Equal(["story.exportkit.json"], corrections.Files);
        Assert.Contains("\"decoration\": true", await File.ReadAllTextAsync(corrections["story.exportkit.json"]), StringComparison.Ordinal);
        Assert.Equal(["goat.png"], run.Folder.Files);
    }

    [Theory]
    [InlineData("../../../tmp/evil.html")]
    [InlineData("/etc/cron.d/evil.html")]
    [InlineData("..\\\\..\\\\evil.html")]
    [InlineData("con\u0001trol.html")]
    [InlineData("a<b>:c|d?.html")]
    public async Task No_name_that_a_browser_says_leaves_that_folder(string name)
    {
        using var outer = new TemporaryFolder();
        Directory.CreateDirectory(outer["in/corrections"]);
        await using var run = await (await ServeRun.Start(words: ["--sidecars", outer["in/corrections"]])).Enter();
        var page = await run.Opened(run.Upload((name, Encoding.UTF8.GetBytes(ServeRun.Story))));
        await run.Save(page + "/facts", ("title", "Mine"));

        var file = Assert.Single(outer.Files);
        Assert.Matches("^in/corrections/[^/\\\\<>:|?\u0001]+\\.exportkit\\.json$", file);
    }

    [Fact]
    public async Task Without_a_file_corrections_can_be_taken_along()
    {
        await using var run = await (await ServeRun.Start()).Enter();
        var page = await run.Opened(run.Post("/open/text", ("source", ServeRun.Story)));
        var shown = await run.Save(page + "/facts", ("title", "Mine"));

        Assert.Contains("download the corrections", shown, StringComparison.Ordinal);
        Assert.Contains("\"title\": \"Mine\"", Encoding.UTF8.GetString(await run.Bytes(page + "/documents/sidecar")), StringComparison.Ordinal);
        Assert.StartsWith("Mine\n", Encoding.UTF8.GetString(await run.Bytes(page + "/documents/txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_that_came_along_are_shown_and_stand_in_the_documents()
    {
        await using var run = await (await ServeRun.Start()).Enter();
        var page = await run.Opened(run.Upload(("story.html", Encoding.UTF8.GetBytes(ServeRun.Story)), ("goat.png", ServeRun.Picture)));
        using var picture = await run.Get(page + "/picture/0");

        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox", picture.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(ServeRun.Picture, await picture.Content.ReadAsByteArrayAsync());
        using var archive = new ZipArchive(new MemoryStream(await run.Bytes(page + "/documents/epub")));
        Assert.Contains(archive.Entries, entry => entry.Name.EndsWith(".png", StringComparison.Ordinal) && entry.Length == ServeRun.Picture.Length);
    }

    [Fact]
    public async Task What_pages_say_is_escaped_wherever_it_is_shown()
    {
        const string Hostile = """
            <html lang="en"><head><title>x</title></head><body><article><h1>Evil &lt;script&gt;alert(1)&lt;/script&gt; "quoted" &amp;amp;</h1>
            <p>First words &lt;img src=x onerror=alert(2)&gt; of a paragraph that is long enough to be read as one of the article.</p>
            <h2>&lt;/textarea&gt;&lt;script&gt;alert(3)&lt;/script&gt;</h2>
            <figure><img src="a&quot;&gt;&lt;script&gt;alert(4).png" alt="&lt;/textarea&gt;&lt;b&gt;bold&lt;/b&gt;"><figcaption>&lt;svg onload=alert(5)&gt;</figcaption></figure>
            <p>Another paragraph with words enough that nobody takes it for a caption, a notice or a teaser of something else.</p>
            </article></body></html>
            """;
        await using var run = await (await ServeRun.Start([("<b>evil.html", Hostile)])).Enter();
        var page = await run.Open("<b>evil.html");
        foreach (var path in new[] { "/", page, page + "/facts", page + "/pictures", page + "/headings", page + "/text", page + "/preview" })
        {
            var shown = await run.Page(path);
            Assert.DoesNotContain("<script>", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("<svg", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_chapter_stands_alone_in_a_sandbox_without_scripts()
    {
        var linking = ServeRun.Story.Replace("fait accompli", "<a href=\"https://example.org/\">fait accompli</a>", StringComparison.Ordinal);
        await using var run = await (await ServeRun.Start([("story.html", linking)])).Enter();
        var page = await run.Open("story.html");
        using var chapter = await run.Get(page + "/show/epub");
        var policy = chapter.Headers.GetValues("Content-Security-Policy").Single();
        var content = await chapter.Content.ReadAsStringAsync();

        Assert.StartsWith("sandbox; default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("fait accompli", content, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"http", content, StringComparison.Ordinal);
        Assert.Contains("<iframe title=\"The EPUB’s chapter\" src=\"/pages/1/show/epub\" sandbox></iframe>", await run.Page(page + "/preview"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_an_article_says_why()
    {
        await using var run = await (await ServeRun.Start()).Enter();
        var page = await run.Page(await run.Opened(run.Post("/open/text", ("source", "   <p>x"))));

        Assert.Contains("This page cannot be shown", page, StringComparison.Ordinal);
        Assert.Contains("EK1001", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_that_was_looked_at_longest_ago_makes_room()
    {
        await using var run = await (await ServeRun.Start(limits: new ServeLimits { OpenPages = 2 })).Enter();
        var first = await run.Opened(run.Post("/open/text", ("source", ServeRun.Story)));
        var second = await run.Opened(run.Post("/open/text", ("source", ServeRun.Story)));
        await run.Page(first);
        await run.Opened(run.Post("/open/text", ("source", ServeRun.Story)));
        using var gone = await run.Get(second);

        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        await run.Page(first);
    }

    [Fact]
    public async Task Corrections_that_no_file_holds_are_not_thrown_away_for_another_page()
    {
        await using var run = await (await ServeRun.Start(limits: new ServeLimits { OpenPages = 1 })).Enter();
        var first = await run.Opened(run.Post("/open/text", ("source", ServeRun.Story)));
        await run.Save(first + "/facts", ("title", "Mine"));
        using var refused = await run.Post("/open/text", ("source", ServeRun.Story));
        await run.Opened(run.Post(first + "/close"));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        await run.Page(await run.Opened(run.Post("/open/text", ("source", ServeRun.Story))));
    }

    [Fact]
    public async Task Too_much_at_a_time_is_refused_for_the_moment()
    {
        using var gate = new ManualResetEventSlim();
        await using var run = await (await ServeRun.Start(
            limits: new ServeLimits { Workers = 1, Waiting = 1, Patience = TimeSpan.FromMilliseconds(50) },
            outside: environment => environment with { Stages = environment.Stages with { Read = (bytes, options, diagnostics) =>
            {
                gate.Wait();
                return ArticleStages.Create().Read(bytes, options, diagnostics);
            } } })).Enter();
        var first = await run.Opened(run.Post("/open/text", ("source", ServeRun.Story)));
        await run.Opened(run.Post("/open/text", ("source", ServeRun.Story)));
        using var refused = await run.Post("/open/text", ("source", ServeRun.Story));
        var working = await run.Page(first);
        gate.Set();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("Reading the page", working, StringComparison.Ordinal);
        Assert.Contains("role=\"status\"", working, StringComparison.Ordinal);
        for (var i = 0; i < 200 && await run.Page(first + "/state/reading") != "done"; i++)
        {
            await Task.Delay(50);
        }

        Assert.Contains("The late ferry", await run.Page(first), StringComparison.Ordinal);
    }

    private static string Chapter(byte[] epub)
    {
        using var archive = new ZipArchive(new MemoryStream(epub));
        return string.Concat(archive.Entries.Where(entry => entry.Name.EndsWith(".xhtml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
