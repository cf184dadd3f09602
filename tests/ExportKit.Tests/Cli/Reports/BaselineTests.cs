namespace ExportKit.Tests.Cli.Reports;

public sealed class BaselineTests
{
    private readonly CommandLineRun _run = new() { RealStages = ArticleStages.Create() };

    public BaselineTests() => _run.Files.With("news/story.html", ReportPages.One);

    [Fact]
    public void A_baseline_is_sorted_and_says_what_it_knows_in_words()
    {
        _run.Files.With("a.html", ReportPages.Two);
        Assert.Equal(0, _run.Run("txt", "news/story.html", "a.html", "--write-baseline", "known.json", "--fail-on", "info"));

        Assert.Equal(
            "{\n  \"exportkitBaseline\": 1,\n  \"problems\": [\n"
            + "    {\"source\": \"a.html\", \"code\": \"EK2001\", \"message\": \"No text was found for the picture a.png\", \"fingerprint\": \"210e99451e49a17b:1\"},\n"
            + "    {\"source\": \"a.html\", \"code\": \"EK2001\", \"message\": \"No text was found for the picture b.png\", \"fingerprint\": \"9aaaee52dde80603:1\"},\n"
            + "    {\"source\": \"news/story.html\", \"code\": \"EK2001\", \"message\": \"No text was found for the picture a.png\", \"fingerprint\": \"210e99451e49a17b:1\"}\n"
            + "  ]\n}\n",
            _run.Files.Saved["/work/known.json"]);
    }

    [Fact]
    public void Known_problems_pass_and_new_ones_fail()
    {
        Known("news/story.html");
        Assert.Equal(0, Run("--strict --fail-on warning"));
        Assert.Equal("Written: story.txt; 1 known problem.\n", LastError());

        _run.Files.With("news/story.html", ReportPages.Two);
        Assert.Equal(5, Run("--fail-on warning"));
        Assert.DoesNotContain("a.png", LastError(), StringComparison.Ordinal);
        Assert.Contains("accessibility EK2001: No text was found for the picture b.png", LastError(), StringComparison.Ordinal);
        Assert.Equal(3, Run("--strict"));
    }

    [Fact]
    public void A_second_problem_that_says_the_same_is_new()
    {
        Known("news/story.html");
        _run.Files.With("news/story.html", ReportPages.Two.Replace("b.png", "a.png", StringComparison.Ordinal));
        Assert.Equal(3, Run("--strict"));
    }

    [Fact]
    public void The_same_problem_of_another_page_is_new()
    {
        Known("news/story.html");
        _run.Files.With("other.html", ReportPages.One);
        Assert.Equal(5, _run.Run("txt", "other.html", "--baseline", "known.json", "--fail-on", "accessibility"));
    }

    [Fact]
    public void A_baseline_holds_from_any_folder()
    {
        Known("news/story.html");
        Assert.Equal(0, _run.Run("txt", "/work/news/../news/story.html", "--baseline", "/work/known.json", "--strict"));
    }

    [Fact]
    public void What_no_longer_occurs_is_said()
    {
        _run.Files.With("news/story.html", ReportPages.Two);
        Known("news/story.html");
        _run.Files.With("news/story.html", ReportPages.One);
        Assert.Equal(0, Run(""));

        Assert.Contains(
            "known.json: info EK0282: EK2001 in news/story.html no longer occurs: No text was found for the picture b.png\n"
            + "  hint: Write the baseline again with --write-baseline\n",
            LastError(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_page_that_was_not_looked_at_nothing_is_said()
    {
        Known("news/story.html");
        _run.Files.With("other.html", ReportPages.One.Replace("<img src=\"a.png\">", "", StringComparison.Ordinal));
        Assert.Equal(0, _run.Run("txt", "other.html", "--baseline", "known.json"));
        Assert.DoesNotContain("EK0282", LastError(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "error EK0281: The baseline known.json cannot be used: it is no JSON from line 1 on. Make it again with --write-baseline known.json.")]
    [InlineData("[]", "error EK0281: The baseline known.json cannot be used: it is no baseline of exportkit. Make it again with --write-baseline known.json.")]
    [InlineData("{\"exportkitBaseline\": 2}", "error EK0281: The baseline known.json cannot be used: it is of version 2, and this exportkit reads version 1. Make it again with --write-baseline known.json.")]
    [InlineData("{\"exportkitBaseline\": 1}", "error EK0281: The baseline known.json cannot be used: it has no list \"problems\". Make it again with --write-baseline known.json.")]
    [InlineData("{\"exportkitBaseline\": 1, \"problems\": [3]}", "error EK0281: The baseline known.json cannot be used: its problem number 1 has no text \"source\". Make it again with --write-baseline known.json.")]
    public void A_damaged_baseline_is_refused_before_any_work(string content, string message)
    {
        _run.Files.With("known.json", content);
        Assert.Equal(2, Run(""));
        Assert.Equal("exportkit: " + message, _run.ErrorLines[0]);
        Assert.Empty(_run.Files.Saved);
    }

    [Fact]
    public void A_baseline_that_is_not_there_is_refused_before_any_work()
    {
        Assert.Equal(2, Run(""));
        Assert.Equal("exportkit: error EK0280: The baseline known.json cannot be read: no such file. Make one with --write-baseline known.json.", _run.ErrorLines[0]);
        Assert.Empty(_run.Files.Saved);
    }

    [Fact]
    public void That_there_is_no_document_is_never_known()
    {
        _run.Files.With("none.html", "");
        Assert.Equal(1, _run.Run("txt", "none.html", "--write-baseline", "known.json"));
        Assert.DoesNotContain("EK0002", _run.Files.Saved["/work/known.json"], StringComparison.Ordinal);
    }

    private void Known(string name)
    {
        Assert.Equal(0, _run.Run("txt", name, "--write-baseline", "known.json"));
        _run.Files.With("known.json", _run.Files.Saved["/work/known.json"]);
    }

    private int Run(string options)
    {
        _before = _run.Error.Length;
        return _run.Run(["txt", "news/story.html", "--baseline", "known.json", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
    }

    private int _before;

    private string LastError() => _run.Error[_before..];
}
