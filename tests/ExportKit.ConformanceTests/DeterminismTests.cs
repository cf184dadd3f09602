namespace ExportKit.ConformanceTests;

/// <summary>The same article gives the same bytes: again, under another culture, time zone and folder, with any number of processors.</summary>
public sealed class DeterminismTests
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "ExportKit.Cli.dll");

    private static readonly Dictionary<string, string?> Elsewhere = new()
    {
        ["LANG"] = "tr_TR.UTF-8",
        ["LC_ALL"] = "tr_TR.UTF-8",
        ["TZ"] = "Asia/Kathmandu",
        ["DOTNET_PROCESSOR_COUNT"] = "1",
        ["DOTNET_TieredCompilation"] = "0",
        ["HOME"] = "/nonexistent",
    };

    [SkippableTheory]
    [MemberData(nameof(SampleArticles.Names), MemberType = typeof(SampleArticles))]
    public void The_same_article_gives_the_same_bytes_anywhere(string article)
    {
        var export = ExportedArticle.Of(article);
        var paths = SampleArticles.PathsOf(article);

        var stem = SampleArticles.StemOf(article);

        AssertSame(export, Export(article, paths, Path.Combine("here", stem), new Dictionary<string, string?>()), article);
        AssertSame(export, Export(article, CopyElsewhere(paths, stem), Path.Combine("elsewhere", stem), Elsewhere), article);
    }

    [Fact]
    public void Many_threads_at_once_give_the_same_bytes_as_one()
    {
        var name = SampleArticles.Available[0];
        var path = SampleArticles.PathOf(name);
        var once = ExportedArticle.Of(name).Documents;
        var exports = new SampleExport[6];

        Parallel.For(0, exports.Length, new ParallelOptions { MaxDegreeOfParallelism = 6 }, i => exports[i] = SampleExport.Of(path));

        foreach (var format in SampleExport.AllFormats)
        {
            Assert.All(exports, export => Assert.True(once[format].AsSpan().SequenceEqual(export[format]), $"{format} differs"));
        }
    }

    /// <summary>Runs the command line as a process of its own.</summary>
    private static string Export(string article, IReadOnlyList<string> pages, string place, IReadOnlyDictionary<string, string?> environment)
    {
        var output = Path.Combine(ExportedArticle.Folder, place);
        var dotnet = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : Tools.Require("dotnet");
        var result = Tools.Run(dotnet, [Tool, "all", .. pages.Select(Path.GetFileName)!, .. SampleArticles.OptionsOf(article), "-o", output], environment, Path.GetDirectoryName(pages[0]));
        Assert.True(result.ExitCode == 0, result.All);
        return Path.Combine(output, SampleArticles.DocumentOf(article));
    }

    /// <summary>Copies pages, with all that lies beside them.</summary>
    private static List<string> CopyElsewhere(IReadOnlyList<string> pages, string name)
    {
        var from = Path.GetDirectoryName(pages[0])!;
        var to = Path.Combine(ExportedArticle.Folder, "another place", "für", name);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return [.. pages.Select(page => Path.Combine(to, Path.GetFileName(page)))];
    }

    private static void AssertSame(ExportedArticle export, string stem, string article)
    {
        Assert.True(export.Pdf.AsSpan().SequenceEqual(File.ReadAllBytes(stem + ".pdf")), $"{article}: the PDF differs");
        Assert.True(export.Epub.AsSpan().SequenceEqual(File.ReadAllBytes(stem + ".epub")), $"{article}: the EPUB differs");
        Assert.Equal(export.Text, File.ReadAllText(stem + ".txt"));
    }
}
