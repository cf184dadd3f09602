using System.Diagnostics;
using System.Text.Json;

namespace ExportKit.Tests.Cli.Reports;

/// <summary>What only a real process shows of reports: exit codes, files, signals.</summary>
public sealed class ReportProcessTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "ExportKit.Cli.exe" : "ExportKit.Cli");
    private static readonly string Story = Path.Combine(Repository.Input, "images-without-text.html");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", 0)]
    [InlineData("--fail-on accessibility", 5)]
    [InlineData("--strict --fail-on accessibility", 3)]
    [InlineData("nowhere.html --fail-on accessibility", 1)]
    [InlineData("--fail-on nothing", 2)]
    public void The_exit_code_is_the_one_that_is_documented_and_stands_in_the_report(string options, int expected)
    {
        var code = Run(["txt", Story, "-o", _folder.Path, "--report", _folder["report.json"], .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(expected, code);
        if (expected == 2)
        {
            Assert.Empty(Made);
            return;
        }

        using var report = JsonDocument.Parse(File.ReadAllText(_folder["report.json"]));
        Assert.Equal(expected, report.RootElement.GetProperty("exitCode").GetInt32());
        Assert.Equal(expected == 3 ? ["report.json"] : ["images-without-text.txt", "report.json"], Made);
    }

    [Fact]
    public void A_report_for_people_shows_also_what_is_up_to_date()
    {
        string[] run = ["all", Story, Path.Combine(Repository.Input, "news-story.html"), "-o", _folder["out"], "--report"];
        Run([.. run, _folder["first.html"]]);
        var pdf = File.GetLastWriteTimeUtc(_folder["out/news-story.pdf"]);
        Run([.. run, _folder["second.html"]]);
        var (first, second) = (new ReportPage(File.ReadAllText(_folder["first.html"])), new ReportPage(File.ReadAllText(_folder["second.html"])));

        Assert.Equal(["6 documents up to date."], second.Words("//p[@class='lede']"));
        Assert.Equal(pdf, File.GetLastWriteTimeUtc(_folder["out/news-story.pdf"]));
        Assert.NotEmpty(first.All("//svg[@role='img']"));
        foreach (var path in new[] { "//svg[@role='img']", "//img", "//ul[@class='claims']", "//ol[@class='outline']", "//ul[@class='problems']" })
        {
            Assert.Equal(first.All(path).Select(node => node.OuterHtml), second.All(path).Select(node => node.OuterHtml));
        }
    }

    [Fact]
    public void A_baseline_lets_pass_what_it_knows()
    {
        Assert.Equal(0, Run("txt", Story, "-o", _folder.Path, "--write-baseline", _folder["known.json"]));
        Assert.Equal(0, Run("txt", Story, "-o", _folder.Path, "--baseline", _folder["known.json"], "--strict", "--fail-on", "warning"));
    }

    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("KILL")]
    public void A_report_of_a_run_that_is_ended_is_whole_or_absent(string signal)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The line is one of Linux.");

        // The second input never ends, so that the signal comes between two documents.
        using var process = Start("env", ["--default-signal=INT", Program, "txt", Story, "-", "-o", _folder.Path, "--report", _folder["report.json"]]);
        Assert.True(SpinWait.SpinUntil(() => File.Exists(_folder["images-without-text.txt"]), TimeSpan.FromSeconds(60)));
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));

        if (File.Exists(_folder["report.json"]))
        {
            using var report = JsonDocument.Parse(File.ReadAllText(_folder["report.json"]));
            Assert.Equal(process.ExitCode, report.RootElement.GetProperty("exitCode").GetInt32());
        }

        Assert.DoesNotContain(_folder.Files, name => name.Contains("scratch", StringComparison.Ordinal) || name.Contains("report.json.", StringComparison.Ordinal));
    }

    // Beside what a run makes lies what it remembers of it.
    private IEnumerable<string> Made => _folder.Files.Where(file => !file.StartsWith(".exportkit/", StringComparison.Ordinal));

    private static int Run(params string[] arguments)
    {
        using var process = Start(Program, arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.DoesNotContain("Unhandled", error.Result, StringComparison.Ordinal);
        return process.ExitCode;
    }

    private static Process Start(string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
