using System.IO.Compression;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Resources;
using ExportKit.Tests.Writing.PlainText;
using ExportKit.Words;
using ExportKit.Writing;
using ExportKit.Writing.PlainText;

namespace ExportKit.ConformanceTests;

/// <summary>No line of the text of any page of the corpus, where that lies beside the repository, is one that nobody would say.</summary>
public sealed class CorpusTextTests
{
    // One page explains an element of HTML in its prose, another escapes a reference twice, which browsers show as it stands too.
    private static readonly string[] SaidByThePage = ["an <img>tag in the controlled document", "&#151; -- Hillary Clinton"];

    public static TheoryData<string> Sets => ["aeb", "fundus", "fundus80", "mercury", "wcxb", "readability"];

    [SkippableTheory]
    [MemberData(nameof(Sets))]
    public void Every_line_is_what_a_person_would_say(string set)
    {
        var folder = Repository.Shared("corpus/" + set);
        var faults = new List<string>();
        var pages = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.html.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Read(file) is { } article)
            {
                pages++;
                faults.AddRange(ListenersRules.Faults(article, Composed(article)).Where(fault => !Array.Exists(SaidByThePage, said => fault.Contains(said, StringComparison.Ordinal)))
                    .Select(fault => $"{Path.GetRelativePath(folder, file)}: {fault}"));
            }
        }

        Assert.True(pages > 0, "No page was read.");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static Article? Read(string file)
    {
        using var source = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var page = new MemoryStream();
        source.CopyTo(page);
        var exporter = new Exporter(ArticleStages.Create(), new FileResourceLoader());
        return exporter.Read(new ExportInput("page.html", page.ToArray()), new ExportOptions(), new DiagnosticBag());
    }

    private static PlainTextDocument Composed(Article article) => new PlainTextWriter(new PlainTextOptions()).Compose(article, new WritingContext
    {
        Images = ImageLibrary.Empty,
        Words = StructureWords.For(article.Metadata.Language ?? "en"),
        Diagnostics = new DiagnosticBag(),
    });
}
