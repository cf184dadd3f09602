using System.Text.Json;

namespace ExportKit.Tests.Cli.Reports;

public sealed class SarifReportTests
{
    private readonly CommandLineRun _run = new() { RealStages = ArticleStages.Create() };

    [Fact]
    public void A_problem_stands_where_it_is_in_the_checkout()
    {
        _run.Files.With("../repo/news/a story.html", ReportPages.One).WithFolder("../repo/.git").WithFolder("/.git");
        var run = Run(0, "txt", "../repo/news/a story.html");
        var result = run.GetProperty("results")[0];

        Assert.Equal("EK2001", result.GetProperty("ruleId").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("repo/news/a%20story.html", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("%SRCROOT%", place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
        Assert.Equal(3, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(1, place.GetProperty("region").GetProperty("startColumn").GetInt32());
        Assert.DoesNotContain("\"/work", _run.Files.Saved["/work/report.sarif"], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_result_names_a_rule_that_is_explained()
    {
        _run.Files.With("story.html", ReportPages.One);
        var run = Run(1, "txt", "story.html", "nowhere.html");
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        Assert.NotEmpty(run.GetProperty("results").EnumerateArray());
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString());
        }

        Assert.Equal("ImageWithoutText", rules[0].GetProperty("name").GetString());
        Assert.Equal("error", rules[0].GetProperty("defaultConfiguration").GetProperty("level").GetString());
        Assert.NotEmpty(rules[0].GetProperty("help").GetProperty("text").GetString()!);
        Assert.Equal(1, run.GetProperty("invocations")[0].GetProperty("exitCode").GetInt32());
        Assert.False(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public void Fingerprints_survive_lines_that_come_and_go()
    {
        _run.Files.With("story.html", ReportPages.One);
        var before = Fingerprints(Run(0, "txt", "story.html"));
        _run.Files.With("story.html", "\n\n<!-- new -->\n" + ReportPages.One.Replace("<p>Words", "<p>Other words stand here now, and they are many.</p>\n<p>Words", StringComparison.Ordinal));

        Assert.NotEmpty(before);
        Assert.Equal(before, Fingerprints(Run(0, "txt", "story.html")));
    }

    [Fact]
    public void Two_problems_that_say_the_same_are_two()
    {
        _run.Files.With("story.html", ReportPages.Two.Replace("b.png", "a.png", StringComparison.Ordinal));
        var fingerprints = Fingerprints(Run(0, "txt", "story.html"));

        Assert.Equal(fingerprints.Distinct(), fingerprints);
        Assert.Contains(fingerprints, fingerprint => fingerprint!.EndsWith(":2", StringComparison.Ordinal));
    }

    [Fact]
    public void Severities_that_were_changed_and_known_problems_show()
    {
        _run.Files.With("story.html", ReportPages.One);
        Assert.Equal(0, _run.Run("txt", "story.html", "--write-baseline", "known.json"));
        _run.Files.With("known.json", _run.Files.Saved["/work/known.json"]);
        _run.Files.With("other.html", ReportPages.One);
        var results = Run(0, "txt", "story.html", "other.html", "--baseline", "known.json", "--severity", "image-without-text=warning").GetProperty("results");

        Assert.Equal("unchanged", results[0].GetProperty("baselineState").GetString());
        Assert.Equal("external", results[0].GetProperty("suppressions")[0].GetProperty("kind").GetString());
        Assert.Equal("warning", results[0].GetProperty("level").GetString());
        Assert.Equal("new", results[1].GetProperty("baselineState").GetString());
        Assert.False(results[1].TryGetProperty("suppressions", out _));
    }

    [Fact]
    public void Standard_input_has_a_name_and_no_file()
    {
        _run.Input = ReportPages.One;
        var location = Run(0, "txt", "-").GetProperty("results")[0].GetProperty("locations")[0];

        Assert.False(location.TryGetProperty("physicalLocation", out _));
        Assert.Equal("standard input", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
    }

    private static List<string?> Fingerprints(JsonElement run) =>
        [.. run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString())];

    private JsonElement Run(int exitCode, params string[] arguments)
    {
        Assert.Equal(exitCode, _run.Run([.. arguments, "--report", "report.sarif"]));
        var report = JsonDocument.Parse(_run.Files.Saved["/work/report.sarif"]).RootElement;
        Assert.Equal("2.1.0", report.GetProperty("version").GetString());
        return report.GetProperty("runs")[0];
    }
}
