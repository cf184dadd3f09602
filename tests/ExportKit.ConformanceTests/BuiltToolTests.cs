namespace ExportKit.ConformanceTests;

/// <summary>The tool as <c>setup.sh</c> builds it, which is other code than the tests': machine code, trimmed, or compiled
/// ahead of time. It must write the same bytes.</summary>
public sealed class BuiltToolTests
{
    [SkippableTheory]
    [MemberData(nameof(SampleArticles.Names), MemberType = typeof(SampleArticles))]
    public void The_built_tool_writes_the_same_bytes(string article)
    {
        var folder = Path.Combine(ExportedArticle.Folder, "tool-" + SampleArticles.StemOf(article));
        Run(["all", .. SampleArticles.PathsOf(article), .. SampleArticles.OptionsOf(article), "-o", folder, "-q"]);

        var export = ExportedArticle.Of(article);
        var stem = Path.Combine(folder, SampleArticles.DocumentOf(article));
        Assert.Equal(export.Text, File.ReadAllText(stem + ".txt"));
        Assert.True(export.Epub.AsSpan().SequenceEqual(File.ReadAllBytes(stem + ".epub")), "The EPUBs differ.");
        Assert.True(export.Pdf.AsSpan().SequenceEqual(File.ReadAllBytes(stem + ".pdf")), "The PDFs differ.");
    }

    [SkippableFact]
    public void The_built_tool_says_what_it_read()
    {
        var said = Run("inspect", "--json", Path.Combine(Repository.Input, "news-story.html"));
        using var json = System.Text.Json.JsonDocument.Parse(said);
        Assert.Equal("en-GB", json.RootElement.GetProperty("metadata").GetProperty("language").GetString());
    }

    private static string Run(params string[] arguments)
    {
        var tool = Path.Combine(Repository.Root, "artifacts", "exportkit", OperatingSystem.IsWindows() ? "ExportKit.Cli.exe" : "ExportKit.Cli");
        Tools.RequireThat(File.Exists(tool), "The tool has not been built: run ./setup.sh.");
        var result = Tools.Run(tool, arguments);
        Assert.True(result.ExitCode == 0, result.All);
        return result.Output;
    }
}
