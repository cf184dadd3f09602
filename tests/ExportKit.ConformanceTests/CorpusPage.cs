using System.IO.Compression;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Resources;
using ExportKit.Words;
using ExportKit.Writing;
using ExportKit.Writing.PlainText;

namespace ExportKit.ConformanceTests;

/// <summary>A page of the corpus, where that lies beside the repository, read and composed as a text.</summary>
/// <param name="Name">Its name within the corpus, without its ending.</param>
/// <param name="Article">The article, normalised.</param>
internal sealed record CorpusPage(string Name, Article Article)
{
    private const string Ending = ".html.gz";

    /// <summary>The sets of the corpus.</summary>
    public static string[] Sets { get; } = ["aeb", "fundus", "fundus80", "mercury", "wcxb", "readability"];

    /// <summary>The text of the page by default options.</summary>
    public PlainTextDocument Text => new PlainTextWriter(new PlainTextOptions()).Compose(Article, new WritingContext
    {
        Images = ImageLibrary.Empty,
        Words = StructureWords.For(Article.Metadata.Language ?? "en"),
        Diagnostics = new DiagnosticBag(),
    });

    /// <summary>The pages of a set that hold an article, in the order of their names; skips the test where the corpus is not there.</summary>
    /// <param name="set">The set.</param>
    public static IEnumerable<CorpusPage> Of(string set)
    {
        var folder = Repository.Shared("corpus/" + set);
        foreach (var file in Directory.EnumerateFiles(folder, "*" + Ending, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Read(file) is { } article)
            {
                yield return new CorpusPage($"{set}/{Path.GetRelativePath(folder, file)[..^Ending.Length]}", article);
            }
        }
    }

    private static Article? Read(string file)
    {
        using var source = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var page = new MemoryStream();
        source.CopyTo(page);
        var exporter = new Exporter(ArticleStages.Create(), new FileResourceLoader());
        return exporter.Read(new ExportInput("page.html", page.ToArray()), new ExportOptions(), new DiagnosticBag());
    }
}
