using ExportKit.Cli;

namespace ExportKit.Tests.Cli.Shards;

public sealed class MergeReportsTests
{
    private readonly CommandLineRun _run = new();

    [Fact]
    public void Reports_of_shards_without_a_page_are_one_without_a_page()
    {
        Give(("1.json", ShardReportText.Of(1, 2)), ("2.json", ShardReportText.Of(2, 2)));

        Assert.Equal(ExitCodes.Done, Merge("2.json", "1.json"));
        var merged = _run.Files.Saved["/work/report.json"];
        Assert.DoesNotContain("shard", merged, StringComparison.Ordinal);
        Assert.EndsWith("\"inputs\": []\n}\n", merged, StringComparison.Ordinal);
        Assert.Contains("\"inputs\": 0", merged, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(5, 0, 5)]
    [InlineData(3, 5, 3)]
    [InlineData(4, 3, 3)]
    [InlineData(1, 3, 1)]
    public void The_exit_code_is_that_of_one_run(int first, int second, int expected)
    {
        Give(("1.json", ShardReportText.Of(1, 2, first)), ("2.json", ShardReportText.Of(2, 2, second)));

        Assert.Equal(ExitCodes.Done, Merge("1.json", "2.json"));
        Assert.Contains($"\"exitCode\": {expected},", _run.Files.Saved["/work/report.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_shards_are_named()
    {
        Give(("2.json", ShardReportText.Of(2, 4)), ("4.json", ShardReportText.Of(4, 4)));
        Refused("EK0366", "2.json", "No report is given of shards 1, 3 of 4", "2.json", "4.json");
    }

    [Fact]
    public void A_shard_that_is_given_twice_is_named()
    {
        Give(("1.json", ShardReportText.Of(1, 2)), ("again.json", ShardReportText.Of(1, 2)), ("2.json", ShardReportText.Of(2, 2)));
        Refused("EK0367", "again.json", "Shard 1/2 has another report, 1.json", "1.json", "again.json", "2.json");
    }

    [Fact]
    public void Other_options_are_named()
    {
        Give(("1.json", ShardReportText.Of(1, 2)), ("2.json", ShardReportText.Of(2, 2, option: "no-cover")));
        Refused("EK0365", "2.json", "--no-cover", "1.json", "2.json");
    }

    [Fact]
    public void Another_version_of_the_tool_is_named()
    {
        Give(("1.json", ShardReportText.Of(1, 2)), ("2.json", ShardReportText.Of(2, 2, tool: "ExportKit 2")));
        Refused("EK0364", "2.json", "ExportKit 2 wrote it, and ExportKit 1 wrote 1.json", "1.json", "2.json");
    }

    [Fact]
    public void A_shard_that_was_interrupted_is_named()
    {
        Give(("1.json", ShardReportText.Of(1, 2)), ("2.json", ShardReportText.Of(2, 2, exitCode: 143)));
        Refused("EK0368", "2.json", "Shard 2/2 was interrupted", "1.json", "2.json");
    }

    [Theory]
    [InlineData("\"pages\": 0", "\"pages\": 3", "EK0368")]
    [InlineData("\"list\": \"0", "\"list\": \"1", "EK0365")]
    [InlineData("\"inputs\": 0", "\"inputs\": 1", "EK0365")]
    [InlineData("\"fonts\": []", "\"fonts\": [{\"name\": \"A\", \"version\": \"1\"}]", "EK0365")]
    [InlineData("\"version\": 1", "\"version\": 2", "EK0364")]
    [InlineData("\"version\": 1", "\"version\": \"1\"", "EK0363")]
    [InlineData("\"version\": 1,", "", "EK0363")]
    [InlineData("  \"inputs\": []\n}\n", "  \"inputs\": [\n    {\n", "EK0363")]
    [InlineData("  \"inputs\": []\n}\n", "  \"inputs\": [\n    {\n      \"position\": 0,\n      \"name\": 1\n    }\n  ]\n}\n", "EK0363")]
    [InlineData("  \"inputs\": []\n}\n", "", "EK0363")]
    [InlineData("\"number\": 2", "\"number\": null", "EK0363")]
    [InlineData("  \"baseline\": null,\n", "", "EK0363")]
    [InlineData("  \"exitCode\": 0,\n", "", "EK0363")]
    [InlineData("\n", " ", "EK0363")]
    public void What_is_amiss_is_a_coded_error_and_nothing_is_written(string part, string other, string code)
    {
        Give(("1.json", ShardReportText.Of(1, 2)), ("2.json", ShardReportText.Of(2, 2).Replace(part, other, StringComparison.Ordinal)));
        Refused(code, "2.json", "", "1.json", "2.json");
    }

    [Fact]
    public void A_report_of_a_whole_run_is_none_of_a_shard()
    {
        Give(("1.json", "{\n  \"version\": 1,\n  \"inputs\": []\n}\n"));
        Refused("EK0363", "1.json", "a run that was not split", "1.json");
    }

    [Fact]
    public void A_report_that_is_not_there_is_told() => Refused("EK0363", "1.json", "cannot be read", "1.json");

    [Theory]
    [InlineData("merge-reports")]
    [InlineData("merge-reports", "1.json")]
    [InlineData("merge-reports", "1.json", "-o", "./1.json")]
    [InlineData("merge-reports", "-", "-o", "report.json")]
    public void A_wrong_line_is_told_before_anything_is_read(params string[] words)
    {
        Assert.Equal(ExitCodes.Usage, _run.Run(words));
        Assert.Empty(_run.Files.Opened);
    }

    private void Give(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            _run.Files.With(name, text);
        }
    }

    private int Merge(params string[] reports) => _run.Run(["merge-reports", .. reports, "-o", "report.json"]);

    private void Refused(string code, string place, string message, params string[] reports)
    {
        Assert.Equal(ExitCodes.Failed, Merge(reports));
        Assert.StartsWith($"{place}: error {code}: ", _run.Error, StringComparison.Ordinal);
        Assert.Contains(message, _run.Error, StringComparison.Ordinal);
        Assert.Contains("hint: ", _run.Error, StringComparison.Ordinal);
        Assert.Empty(_run.Files.Saved);
    }
}
