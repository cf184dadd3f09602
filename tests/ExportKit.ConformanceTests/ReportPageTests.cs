using System.Text.Json;
using System.Text.RegularExpressions;
using ExportKit.Tests.Golden;

namespace ExportKit.ConformanceTests;

/// <summary>Reports for people in a real browser: in light, in dark, on a phone, at twice the size of text, and in print axe finds
/// no barrier, all is reached by keyboard, nothing is loaded, no script runs, and what is heard of them is as it is kept.</summary>
public sealed partial class ReportPageTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "ExportKit.Cli.exe" : "ExportKit.Cli");

    private static readonly Lazy<IReadOnlyList<JsonElement>> Results = new(() =>
    {
        var folder = Directory.CreateDirectory(Path.Combine(ExportedArticle.Folder, "reports")).FullName;
        Copy(Repository.Input, Path.Combine(folder, "input"));
        string[] pages = [.. Directory.EnumerateFiles(Repository.Input, "*.html").Order(StringComparer.Ordinal).Select(path => "input/" + Path.GetFileName(path))];
        Make(folder, 1, ["all", .. pages, "input/nowhere.html", "-o", "out", "--report", "many.html"]);
        Make(folder, 0, ["all", "input/images-without-text.html", "-o", "out", "--report", "one.html"]);
        var broken = File.ReadAllText(Path.Combine(folder, "one.html"));
        broken = Hash().Replace(broken, "'unsafe-inline'").Replace("--ink: #1a1a1a", "--ink: #e0e0e0", StringComparison.Ordinal)
            .Replace("alt=\"Picture 1\"", "", StringComparison.Ordinal).Replace("</style>", "main { width: 2000px } :focus-visible { outline: none !important; }</style>", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "broken.html"), broken);
        return Checkers.Lines(Checkers.RunReports(folder, new[] { "many", "one", "broken" }.Select(name => Path.Combine(folder, name + ".html"))));
    });

    [SkippableTheory]
    [InlineData("many")]
    [InlineData("one")]
    public void There_is_no_barrier_in_any_state(string report)
    {
        var states = Of(report).GetProperty("states").EnumerateArray().ToList();

        Assert.Equal(["folded", "light", "dark", "phone", "large", "print"], states.Select(state => state.GetProperty("name").GetString()));
        foreach (var state in states)
        {
            Assert.All(state.GetProperty("violations").EnumerateArray(), violation => Assert.Fail($"{state.GetProperty("name")}: {violation}"));
            Assert.False(state.GetProperty("overflows").GetBoolean(), $"{state.GetProperty("name")}: something reaches beyond the window");
        }
    }

    [SkippableTheory]
    [InlineData("many")]
    [InlineData("one")]
    public void All_is_reached_by_keyboard_and_its_focus_shows(string report)
    {
        var walk = Of(report).GetProperty("walk").EnumerateArray().ToList();

        Assert.Equal("Skip to the articles", walk[0].GetProperty("words").GetString());
        Assert.All(walk, step => Assert.True(step.GetProperty("shows").GetBoolean(), $"Its focus does not show: {step}"));
        Assert.All(walk, step => Assert.True(step.GetProperty("inSight").GetBoolean(), $"It is out of sight: {step}"));
        var folds = walk.Where(step => step.GetProperty("element").GetString() == "summary").ToList();
        Assert.NotEmpty(folds);
        Assert.All(folds, fold => Assert.True(fold.GetProperty("toggles").GetBoolean(), $"Enter does not unfold it: {fold}"));
    }

    [SkippableFact]
    public void The_articles_that_are_shown_are_chosen_without_a_script()
    {
        var choices = Of("many").GetProperty("choices");

        Assert.Equal("articles", choices.GetProperty("skipsTo").GetString());
        Assert.Equal([6, 2, 2], choices.GetProperty("counts").EnumerateArray().Select(count => count.GetInt32()));
    }

    [SkippableTheory]
    [InlineData("many")]
    [InlineData("one")]
    public void Nothing_is_loaded_and_no_script_runs(string report)
    {
        Assert.All(Of(report).GetProperty("errors").EnumerateArray(), error => Assert.Fail(error.ToString()));
        Assert.True(Of(report).GetProperty("guarded").GetBoolean());
    }

    [SkippableTheory]
    [InlineData("many")]
    [InlineData("one")]
    public void What_is_heard_of_it_is_as_it_is_kept(string report)
    {
        var heard = Steady(Of(report).GetProperty("snapshot").GetString()!);
        var kept = Path.Combine(Repository.Root, "tests", "Golden", "reports", report + ".aria.yml");

        GoldenFile.AssertNone([new GoldenFile(GoldenFile.Verified(kept)).Compare(heard)]);
    }

    /// <summary>Else none of these tests could fail.</summary>
    [SkippableFact]
    public void What_is_broken_is_noticed()
    {
        var broken = Of("broken");
        var light = broken.GetProperty("states")[0];
        var rules = light.GetProperty("violations").EnumerateArray().Select(violation => violation.GetProperty("rule").GetString()).ToList();

        Assert.Contains("color-contrast", rules);
        Assert.Contains("image-alt", rules);
        Assert.True(light.GetProperty("overflows").GetBoolean());
        Assert.Contains(broken.GetProperty("walk").EnumerateArray(), step => !step.GetProperty("shows").GetBoolean());
    }

    private static JsonElement Of(string report) =>
        Results.Value.Single(line => Path.GetFileNameWithoutExtension(line.GetProperty("file").GetString()) == report);

    private static void Make(string folder, int exitCode, string[] arguments)
    {
        var result = Tools.Run(Program, arguments, folder: folder);
        Assert.True(result.ExitCode == exitCode, result.All);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }

        foreach (var folder in Directory.EnumerateDirectories(from))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }

    /// <summary>What is heard, without what depends on the versions of libraries and fonts: sizes, and where pages end.</summary>
    private static string Steady(string heard) =>
        Pages().Replace(Versions().Replace(Sizes().Replace(heard.Replace("\r\n", "\n", StringComparison.Ordinal), "N KB"), "$1 N"), "        - (pages)\n").TrimEnd() + "\n";

    [GeneratedRegex("[0-9]+ KB")]
    private static partial Regex Sizes();

    [GeneratedRegex("(- term: (?:Libraries|Fonts|Tool)\n *- definition:)[^\n]*")]
    private static partial Regex Versions();

    [GeneratedRegex(@"(?<=- heading ""Pages, and the order in which they are read"" \[level=4\]\n)[\s\S]*?(?=  - region ""How it was made"")")]
    private static partial Regex Pages();

    [GeneratedRegex("'sha256-[^']*'")]
    private static partial Regex Hash();
}
