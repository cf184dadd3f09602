using System.Security.Cryptography;
using System.Text.Json;

namespace ExportKit.Tests.Cli.Reports;

public sealed class JsonReportTests
{
    private static readonly JsonSchema Schema =
        new(File.ReadAllText(Path.Combine(Repository.Root, "src", "ExportKit.Cli", "report.schema.json")));

    private readonly CommandLineRun _run = new() { RealStages = ArticleStages.Create(), Clock = new SteadyClock() };

    public static TheoryData<string> SampleArticles =>
        [.. Directory.EnumerateFiles(Repository.Input, "*.html").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(SampleArticles))]
    public void The_report_of_every_sample_article_keeps_to_the_schema(string name)
    {
        var report = Report(0, "epub", [name]);

        Assert.Empty(Schema.Problems(report));
        Assert.NotEmpty(report.GetProperty("inputs")[0].GetProperty("article").GetProperty("headings").EnumerateArray());
    }

    [Fact]
    public void The_schema_refuses_what_is_not_by_it()
    {
        var text = JsonSerializer.Serialize(Report(0, "txt", ["news-story.html"]));
        Assert.Empty(Schema.Problems(JsonDocument.Parse(text).RootElement));
        Assert.NotEmpty(Schema.Problems(JsonDocument.Parse("{}").RootElement));
        Assert.NotEmpty(Schema.Problems(JsonDocument.Parse("{\"x\":1," + text[1..]).RootElement));
        Assert.NotEmpty(Schema.Problems(JsonDocument.Parse(text.Replace("\"outcome\":\"written\"", "\"outcome\":\"perhaps\"", StringComparison.Ordinal)).RootElement));
        Assert.NotEmpty(Schema.Problems(JsonDocument.Parse(text.Replace("\"known\":0", "\"known\":-1", StringComparison.Ordinal)).RootElement));
    }

    [Fact]
    public void Sizes_and_hashes_are_those_of_what_was_read_and_written()
    {
        var input = Report(0, "txt", ["news-story.html"]).GetProperty("inputs")[0];
        var source = input.GetProperty("sources")[0];
        var page = File.ReadAllBytes(Path.Combine(Repository.Input, "news-story.html"));
        Assert.Equal(page.Length, source.GetProperty("size").GetInt32());
        Assert.Equal(Hash(page), source.GetProperty("sha256").GetString());

        var output = input.GetProperty("outputs")[0];
        var document = _run.Files.SavedBytes["/work/news-story.txt"];
        Assert.Equal("news-story.txt", output.GetProperty("path").GetString());
        Assert.Equal(document.Length, output.GetProperty("size").GetInt32());
        Assert.Equal(Hash(document), output.GetProperty("sha256").GetString());
    }

    [Fact]
    public void The_head_says_what_the_documents_depend_on_and_how_the_run_ended()
    {
        var report = Report(1, "pdf", ["news-story.html", "nowhere.html"], "--lang", "en-GB", "--quiet", "--no-images");

        Assert.StartsWith("ExportKit ", report.GetProperty("environment").GetProperty("tool").GetString(), StringComparison.Ordinal);
        Assert.Contains(report.GetProperty("environment").GetProperty("libraries").EnumerateArray(), library => library.GetProperty("name").GetString() == "HarfBuzz");
        Assert.Equal("NotoSans-Regular", report.GetProperty("environment").GetProperty("fonts")[0].GetProperty("name").GetString());
        Assert.Equal("pdf", report.GetProperty("command").GetProperty("name").GetString());
        Assert.Equal(
            "[{\"name\":\"--no-images\",\"values\":[]},{\"name\":\"--lang\",\"values\":[\"en-GB\"]}]",
            JsonSerializer.Serialize(report.GetProperty("command").GetProperty("options")));
        Assert.Equal(1, report.GetProperty("exitCode").GetInt32());
        Assert.Equal(2, report.GetProperty("counts").GetProperty("inputs").GetInt32());
        Assert.Equal(1, report.GetProperty("counts").GetProperty("written").GetInt32());
        Assert.Equal(1, report.GetProperty("counts").GetProperty("failed").GetInt32());
        var failed = report.GetProperty("inputs")[1];
        Assert.Equal("failed", failed.GetProperty("outcome").GetString());
        Assert.Equal(JsonValueKind.Null, failed.GetProperty("article").ValueKind);
        Assert.Equal("EK0001", failed.GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Headings_are_told_as_the_page_had_them_and_as_they_are_written()
    {
        _run.Files.With("story.html", ReportPages.Headings);
        var headings = Run(0, "txt", "story.html").GetProperty("inputs")[0].GetProperty("article").GetProperty("headings");

        Assert.Equal(
            ["1  The head of the story", "2 3 First part of it", "3 6 Deep within", "4  A bold line"],
            headings.EnumerateArray().Select(heading =>
                $"{heading.GetProperty("level").GetInt32()} {heading.GetProperty("sourceLevel")} {heading.GetProperty("text").GetString()}"));
    }

    [Fact]
    public void Pictures_come_with_their_texts_and_where_those_came_from()
    {
        var input = Report(0, "epub", ["images-without-text.html"]).GetProperty("inputs")[0];
        var pictures = input.GetProperty("article").GetProperty("pictures").EnumerateArray().ToList();

        Assert.Contains(pictures, picture => picture.GetProperty("altSource").GetString() == "none" && !picture.GetProperty("decoration").GetBoolean());
        Assert.Contains(pictures, picture => picture.GetProperty("altSource").GetString() == "caption" && picture.GetProperty("caption").GetString()!.Length > 0);
        Assert.Contains(pictures, picture => picture.GetProperty("decoration").GetBoolean());
        Assert.DoesNotContain(pictures, picture => picture.GetProperty("address").GetString()!.Contains("file:", StringComparison.Ordinal));
        Assert.Equal("fr", input.GetProperty("article").GetProperty("language").GetString()![..2]);
    }

    [Fact]
    public void Stages_are_timed_by_the_clock_that_is_given()
    {
        var timings = Report(0, "epub", ["news-story.html"]).GetProperty("inputs")[0].GetProperty("timings");

        Assert.Equal(
            ["read 1", "normalise 1", "pictures 1", "write epub 1"],
            timings.EnumerateArray().Select(timing => $"{timing.GetProperty("stage").GetString()} {timing.GetProperty("milliseconds")}"));
    }

    [Fact]
    public void Two_runs_make_the_same_report()
    {
        Report(0, "txt", ["news-story.html", "images-without-text.html"]);
        var first = _run.Files.Saved["/work/report.json"];
        var again = new CommandLineRun { RealStages = ArticleStages.Create(), Clock = new SteadyClock() };
        Report(again, 0, "txt", ["news-story.html", "images-without-text.html"]);

        // How long it took is all that may differ.
        Assert.Equal(WithoutTimes(first), WithoutTimes(again.Files.Saved["/work/report.json"]));
    }

    private static string[] WithoutTimes(string report) =>
        [.. report.Split('\n').Where(line => !line.Contains("\"milliseconds\"", StringComparison.Ordinal))];

    [Fact]
    public void A_run_without_inputs_that_can_be_read_still_has_a_whole_report()
    {
        var report = Run(1, "all", "nowhere.html");
        Assert.Empty(Schema.Problems(report));
        Assert.Empty(report.GetProperty("inputs")[0].GetProperty("sources").EnumerateArray());
    }

    [Fact]
    public void A_book_tells_of_each_page_that_it_was_made_of()
    {
        var input = Report(0, "txt", ["news-story.html", "images-without-text.html"], "--book", "The week").GetProperty("inputs")[0];

        Assert.Equal("The week", input.GetProperty("name").GetString());
        Assert.Equal(["news-story.html", "images-without-text.html"], input.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("name").GetString()));
        Assert.Equal([1, 2], input.GetProperty("article").GetProperty("headings").EnumerateArray().Take(2).Select(heading => heading.GetProperty("level").GetInt32()));
    }

    [Fact]
    public void The_report_goes_to_standard_output_where_that_is_asked_for()
    {
        With(_run, "news-story.html");
        Assert.Equal(0, _run.Run("txt", "news-story.html", "--report", "-"));

        Assert.Empty(Schema.Problems(JsonDocument.Parse(_run.Out).RootElement));
        Assert.Equal(["/work/news-story.txt"], _run.Files.Saved.Keys);
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_said_before_any_work()
    {
        With(_run, "news-story.html").Files.SaveFailure = new UnauthorizedAccessException("no");
        Assert.Equal(2, _run.Run("txt", "news-story.html", "--report", "report.json"));
        Assert.StartsWith("exportkit: error EK0283: The report report.json cannot be written: it is read-only", _run.Error, StringComparison.Ordinal);
        Assert.Equal("  hint: See that you may write to its folder, or choose another with --report", _run.ErrorLines[1]);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static CommandLineRun With(CommandLineRun run, string name)
    {
        run.Files.With(name, File.ReadAllBytes(Path.Combine(Repository.Input, name)));
        return run;
    }

    private JsonElement Report(int exitCode, string command, string[] names, params string[] options) => Report(_run, exitCode, command, names, options);

    private static JsonElement Report(CommandLineRun run, int exitCode, string command, string[] names, params string[] options)
    {
        foreach (var name in names.Where(name => File.Exists(Path.Combine(Repository.Input, name))))
        {
            With(run, name);
        }

        Assert.Equal(exitCode, run.Run([command, .. names, "--report", "report.json", .. options]));
        return JsonDocument.Parse(run.Files.Saved["/work/report.json"]).RootElement;
    }

    private JsonElement Run(int exitCode, string command, string name)
    {
        Assert.Equal(exitCode, _run.Run(command, name, "--report", "report.json"));
        return JsonDocument.Parse(_run.Files.Saved["/work/report.json"]).RootElement;
    }
}
