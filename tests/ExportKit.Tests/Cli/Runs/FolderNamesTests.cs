namespace ExportKit.Tests.Cli.Runs;

/// <summary>Where the documents of pages go that were found in a folder or by a pattern.</summary>
public sealed class FolderNamesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FolderNamesTests()
    {
        foreach (var name in (string[])["news/a/story.html", "news/b/c/story.html"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
            File.Copy(Path.Combine(Repository.Input, "news-story.html"), _folder[name]);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("news", "", "a/story.txt", "b/c/story.txt")]
    [InlineData("news/**/*.html", "", "a/story.txt", "b/c/story.txt")]
    [InlineData("news/b/**/*.html", "{folder}-{name}", "c-story.txt")]
    [InlineData("news/a/story.html", "{date:yyyy}/{name}", "2025/story.txt")]
    public void Pages_keep_the_folders_that_they_were_found_in(string input, string template, params string[] expected)
    {
        string[] named = template.Length == 0 ? [] : ["--output-template", template];
        var (code, _) = ToolProcess.Run(["txt", _folder[input], "-o", _folder["out"], .. named]);

        Assert.Equal(0, code);
        Assert.Equal(expected, _folder.Files.Where(file => file.StartsWith("out/", StringComparison.Ordinal) && file.EndsWith(".txt", StringComparison.Ordinal)).Select(file => file["out/".Length..]));
    }
}
