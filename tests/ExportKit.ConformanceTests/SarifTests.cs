using System.Text.Json;

namespace ExportKit.ConformanceTests;

/// <summary>Reports by SARIF are valid for the validator of those who edit the standard.</summary>
public sealed class SarifTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "ExportKit.Cli.exe" : "ExportKit.Cli");

    [SkippableFact]
    public void A_report_with_problems_of_all_kinds_is_valid()
    {
        var folder = Directory.CreateDirectory(Path.Combine(ExportedArticle.Folder, "sarif")).FullName;
        string[] pages = [.. Directory.EnumerateFiles(Repository.Input, "*.html").Order(StringComparer.Ordinal), "nowhere.html"];
        var known = Path.Combine(folder, "known.json");
        Run(1, ["txt", pages[0], "nowhere.html", "-o", folder, "--write-baseline", known]);
        var report = Path.Combine(folder, "report.sarif");
        Run(1, ["txt", .. pages, "-o", folder, "--report", report, "--baseline", known, "--severity", "EK2003=error"]);

        Assert.NotEmpty(JsonDocument.Parse(File.ReadAllText(report)).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.Empty(Findings(report));
    }

    [SkippableFact]
    public void The_validator_finds_what_is_wrong()
    {
        var folder = Directory.CreateDirectory(Path.Combine(ExportedArticle.Folder, "sarif")).FullName;
        var report = Path.Combine(folder, "broken.sarif");
        Run(0, ["txt", Path.Combine(Repository.Input, "images-without-text.html"), "-o", folder, "--report", report]);
        File.WriteAllText(report, File.ReadAllText(report).Replace("\"startLine\": 44", "\"startLine\": \"44\"", StringComparison.Ordinal));

        Assert.NotEmpty(Findings(report));
    }

    private static void Run(int exitCode, string[] arguments)
    {
        var result = Tools.Run(Program, arguments);
        Assert.True(result.ExitCode == exitCode, result.All);
    }

    private static List<string> Findings(string report)
    {
        var findings = Path.ChangeExtension(report, ".findings");
        var result = Checkers.RunSarifValidator(report, findings);
        Assert.True(File.Exists(findings), result.All);
        using var json = JsonDocument.Parse(File.ReadAllText(findings));
        var run = json.RootElement.GetProperty("runs")[0];
        var said = new List<string>();
        foreach (var finding in run.GetProperty("results").EnumerateArray())
        {
            // The project has no page on the web yet that a report could name.
            if (finding.GetProperty("ruleId").GetString() is { } rule && rule != "SARIF2005")
            {
                said.Add($"{rule}: {finding.GetProperty("message")}");
            }
        }

        return said;
    }
}
