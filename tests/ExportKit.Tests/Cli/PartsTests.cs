using System.Text.Json;

namespace ExportKit.Tests.Cli;

/// <summary>The pages of one story, given together.</summary>
public sealed class PartsTests
{
    private readonly CommandLineRun _run = new() { RealStages = ArticleStages.Create() };

    public PartsTests() => _run.Files
        .With("page-1.html", Page("first", "", "<link rel=next href='/late-ferry/2'>"))
        .With("page-2.html", Page("second", "/2", "<link rel=prev href='/late-ferry'><link rel=next href='/late-ferry/3'>"))
        .With("page-3.html", Page("third", "/3", "<link rel=prev href='/late-ferry/2'>"));

    [Fact]
    public void The_pages_of_a_story_become_one_document_named_after_the_first_input()
    {
        Assert.Equal(0, _run.Run("txt", "page-2.html", "page-1.html", "page-3.html", "--parts"));
        var text = Assert.Single(_run.Files.Saved).Value;
        Assert.Equal("/work/page-2.txt", _run.Files.Saved.Keys.Single());
        Assert.True(text.IndexOf("the first page", StringComparison.Ordinal) < text.IndexOf("the second page", StringComparison.Ordinal));
        Assert.True(text.IndexOf("the second page", StringComparison.Ordinal) < text.IndexOf("the third page", StringComparison.Ordinal));
        Assert.Contains("info EK1012: 3 pages were joined, by the links between them: page-1.html, page-2.html, page-3.html", _run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("EK1011", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_output_file_can_be_named() =>
        Assert.Equal(0, _run.Run("txt", "page-1.html", "page-2.html", "page-3.html", "--parts", "-o", "story.txt"));

    [Fact]
    public void A_page_that_was_not_given_is_named()
    {
        Assert.Equal(0, _run.Run("txt", "page-1.html", "page-2.html", "--parts"));
        Assert.Contains("page-2.html: warning EK1011: The story goes on at https://example.org/late-ferry/3, which was not given", _run.Error, StringComparison.Ordinal);
        Assert.Contains("--parts", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_option_each_input_is_a_story_of_its_own()
    {
        Assert.Equal(0, _run.Run("txt", "page-1.html", "page-2.html"));
        Assert.Equal(2, _run.Files.Saved.Count);
    }

    [Fact]
    public void A_page_that_cannot_be_read_fails_the_story_and_nothing_is_written()
    {
        Assert.Equal(1, _run.Run("all", "page-1.html", "page-9.html", "--parts"));
        Assert.Contains("page-9.html: error EK0001", _run.Error, StringComparison.Ordinal);
        Assert.Empty(_run.Files.Saved);
    }

    [Fact]
    public void The_pages_cannot_be_put_into_the_PDF()
    {
        Assert.Equal(2, _run.Run("pdf", "page-1.html", "page-2.html", "--parts", "--attach-source"));
        Assert.StartsWith("exportkit: --attach-source takes one page; --parts gives several.", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_shows_the_story_as_one()
    {
        Assert.Equal(0, _run.Run("inspect", "page-3.html", "page-2.html", "page-1.html", "--parts", "--json"));
        var lines = JsonDocument.Parse(_run.Out).RootElement.GetProperty("body").GetString()!.Split('\n');
        Assert.Equal(["first", "second", "third"], lines.Where(line => line.StartsWith("This is the", StringComparison.Ordinal)).Select(line => line.Split(' ')[3]));
    }

    [Fact]
    public void Inspect_takes_several_pages_as_parts_alone()
    {
        Assert.Equal(2, _run.Run("inspect", "page-1.html", "page-2.html"));
        Assert.Contains("--parts", _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("epub")]
    [InlineData("txt")]
    [InlineData("all")]
    [InlineData("inspect")]
    public void Help_names_the_option(string command)
    {
        Assert.Equal(0, _run.Run(command, "--help"));
        Assert.Contains("--parts", _run.Out, StringComparison.Ordinal);
    }

    private static string Page(string word, string own, string links) => Reading.Pages.Article(
        $"<p>This is the {word} page of the story, which was told at length, as the mayor himself had asked for it.</p>" + Reading.Pages.Prose,
        $"<link rel=canonical href='https://example.org/late-ferry{own}'>" + links);
}
