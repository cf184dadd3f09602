using ExportKit.Cli;
using ExportKit.Diagnostics;
using ExportKit.Tests.Reading;

namespace ExportKit.Tests.Cli;

/// <summary>Corrections that lie beside a page.</summary>
public sealed class SidecarTests
{
    private const string Page = "<h2>Before noon</h2><figure><img src=goat.jpg width=600 height=400></figure><table><tr><td>Boat</td><td>Sunk</td></tr><tr><td>Anna</td><td>lost</td></tr></table>";

    private const string All = """
        {
          // A person's word.
          "title": "The goat of Skerrow",
          "authors": ["Ada Bell", "Cy Dunn"],
          "published": "2026-05-03",
          "language": "en-GB",
          "pictures": [ { "picture": "goat.jpg", "alt": "A goat looks at the sea", "description": "It is white.", "caption": "The goat", "credit": "Eve Fox" } ],
          "headings": [ { "heading": "Before noon", "text": "Until noon" } ],
          "blocks": [ { "block": "It came back at noon with", "remove": true } ],
          "passages": [ { "passage": "harbour", "language": "fr" } ],
          "tables": [ { "number": 1, "headerRows": 1, "caption": "Boats" } ],
        }
        """;

    [Fact]
    public void A_sidecar_beside_the_page_holds_for_every_document()
    {
        var run = WithPage(Page, All);
        Assert.Equal(ExitCodes.Done, run.Run("txt", "news/page.html", "-o", "-"));
        Assert.Equal("", string.Join('\n', run.ErrorLines.Where(line => line.Contains("EK", StringComparison.Ordinal) && !line.Contains("EK2004", StringComparison.Ordinal))));
        foreach (var words in new[] { "The goat of Skerrow", "Ada Bell", "3 May 2026", "A goat looks at the sea", "It is white.", "The goat", "Eve Fox", "Until noon", "Boats" })
        {
            Assert.Contains(words, run.Out, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("eleven passengers", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Before noon", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_says_that_a_person_gave_the_text()
    {
        var run = WithPage(Page, All);
        Assert.Equal(ExitCodes.Done, run.Run("inspect", "news/page.html"));
        Assert.Contains("text: A goat looks at the sea (from person)", run.Out, StringComparison.Ordinal);
        Assert.Contains("Language: en-GB", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_takes_the_sidecar_of_each_article()
    {
        var run = WithPage(Page, """{ "title": "The first" }""");
        run.Files.With("news/other.html", Pages.Article(Pages.Prose)).With("news/other.exportkit.json", """{ "title": "The second" }""");
        Assert.Equal(ExitCodes.Done, run.Run("txt", "news/page.html", "news/other.html", "--book", "The week", "-o", "-"));
        Assert.Contains("The first", run.Out, StringComparison.Ordinal);
        Assert.Contains("The second", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_sidecars_comes_before_the_page_and_the_command_line_before_both()
    {
        var run = WithPage(Page, """{ "title": "Beside", "publisher": "Beside" }""");
        run.Files.WithFolder("corrections").With("corrections/page.exportkit.json", """{ "title": "In the folder", "publisher": "The Folder" }""");
        Assert.Equal(ExitCodes.Done, run.Run("txt", "news/page.html", "--sidecars", "corrections", "--title", "By hand", "-o", "-"));
        Assert.StartsWith("By hand", run.Out, StringComparison.Ordinal);
        Assert.Contains("The Folder", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"pictures\": [ { \"picture\": \"a.jpg\", \"alternative\": \"x\" } ] }", "1:39", "nothing that can be said of a picture", "alt")]
    [InlineData("{ \"titel\": \"x\" }", "1:3", "\"titel\" is nothing that can be said of an article", "Did you mean \"title\"?")]
    [InlineData("{\n  \"published\": \"soon\" }", "2:16", "is no date", "")]
    [InlineData("{ \"language\": \"english!\" }", "1:15", "is no language tag", "")]
    [InlineData("{ \"headings\": [ { \"heading\": \"x\", \"level\": 1 } ] }", "1:44", "from 2 to 6", "")]
    [InlineData("{ \"headings\": [ { \"level\": 2 } ] }", "1:17", "It is not said which heading is meant", "")]
    [InlineData("{ \"pictures\": [ { \"picture\": \"a.jpg\", \"alt\": \"\" } ] }", "1:46", "\"alt\" is empty", "\"decoration\": true")]
    [InlineData("{ \"pictures\": [ { \"picture\": \"a.jpg\", \"alt\": \"x\", \"decoration\": true } ] }", "1:65", "is no decoration", "")]
    [InlineData("{ \"authors\": \"Ada\" }", "1:14", "must be a list", "")]
    [InlineData("{ \"tables\": [ 1 ] }", "1:15", "Here an object was expected", "")]
    [InlineData("{ \"title\": \"x\"", "1:", "The sidecar is no JSON from here on", "")]
    [InlineData("[]", "1:1", "The sidecar is no object", "--sidecar")]
    public void What_cannot_be_understood_is_refused_with_its_place(string sidecar, string place, string message, string hint)
    {
        var run = WithPage(Page, sidecar);
        Assert.Equal(ExitCodes.Failed, run.Run("txt", "news/page.html", "-o", "-"));
        Assert.Contains("news/page.exportkit.json:" + place, run.Error.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("EK0266", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains(hint, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }

    [Fact]
    public void A_sidecar_to_begin_with_changes_nothing_and_asks_for_what_is_missing()
    {
        var run = WithPage(Page, null);
        Assert.Equal(ExitCodes.Done, run.Run("inspect", "news/page.html", "--sidecar"));
        var written = Assert.Single(run.Files.Saved);
        Assert.Equal("/work/news/page.exportkit.json", written.Key);
        Assert.Contains("{ \"picture\": \"goat.jpg\", \"alt\": null }, // no text was found", written.Value, StringComparison.Ordinal);
        Assert.Contains("// { \"heading\": \"Before noon\", \"level\": 2 },", written.Value, StringComparison.Ordinal);
        Assert.Contains("\"headerRows\": null", written.Value, StringComparison.Ordinal);
        var diagnostics = new DiagnosticBag();
        var corrections = SidecarReader.Read(run.Files.SavedBytes[written.Key], "x", diagnostics)!;
        Assert.Empty(diagnostics.Diagnostics);
        Assert.Equal(new ExportKit.Normalising.Correcting.Corrections { Pictures = corrections.Pictures, Headings = corrections.Headings, Blocks = corrections.Blocks, Passages = corrections.Passages, Tables = corrections.Tables }, corrections);
        Assert.Equal(0, corrections.Pictures.Length + corrections.Headings.Length + corrections.Blocks.Length + corrections.Passages.Length + corrections.Tables.Length);
    }

    [Fact]
    public void A_sidecar_that_is_there_is_never_replaced()
    {
        var run = WithPage(Page, "{}");
        Assert.Equal(ExitCodes.Usage, run.Run("inspect", "news/page.html", "--sidecar"));
        Assert.Empty(run.Files.Saved);
        Assert.Contains("is there already", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_knows_what_the_program_does()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "src", "ExportKit.Cli", "sidecar.schema.json"));
        var schema = new JsonSchema(text);
        using var document = System.Text.Json.JsonDocument.Parse(All, new System.Text.Json.JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = System.Text.Json.JsonCommentHandling.Skip });
        Assert.Empty(schema.Problems(document.RootElement));
        using var own = System.Text.Json.JsonDocument.Parse(text);
        Assert.Equal(SidecarReader.Names, Names(own.RootElement));
        foreach (var (name, known) in new[] { ("picture", SidecarReader.PictureNames), ("heading", SidecarReader.HeadingNames), ("block", SidecarReader.BlockNames), ("passage", SidecarReader.PassageNames), ("table", SidecarReader.TableNames) })
        {
            Assert.Equal(known, Names(own.RootElement.GetProperty("$defs").GetProperty(name)));
        }
    }

    private static IEnumerable<string> Names(System.Text.Json.JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(property => property.Name);

    private static CommandLineRun WithPage(string body, string? sidecar)
    {
        var run = new CommandLineRun { RealStages = ArticleStages.Create() };
        run.Files.With("news/page.html", Pages.Article(body + Pages.Prose + Pages.MoreProse));
        if (sidecar is not null)
        {
            run.Files.With("news/page.exportkit.json", sidecar);
        }

        return run;
    }
}
