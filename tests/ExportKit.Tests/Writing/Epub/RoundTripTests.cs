using System.IO.Compression;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising;
using ExportKit.Reading;
using ExportKit.Tests.EpubReading;
using ExportKit.Tests.Golden;
using ExportKit.Words;
using ExportKit.Writing;
using ExportKit.Writing.Epub;
using EpubBook = ExportKit.Tests.EpubReading.EpubBook;

namespace ExportKit.Tests.Writing.Epub;

/// <summary>Reading a book back gives the article's words, headings, pictures' texts, captions, credits, lists and tables as they were.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Repository.Input, "*.html").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_sample_article_comes_back(string page)
    {
        var export = SampleExport.Of(Path.Combine(Repository.Input, page), ExportFormat.Epub);

        AssertSame(ArticleFacts.Of(export.Article), EpubFacts.Of(EpubBook.Read(export[ExportFormat.Epub])), page);
    }

    [Fact]
    public void Every_kind_of_node_comes_back()
    {
        var (article, context) = EpubSamples.Everything();

        AssertSame(ArticleFacts.Of(article), Written(article, context), "everything");
    }

    [Fact]
    public void Any_article_comes_back() => ArticleGenerator.ForAll(
        article => AssertComesBack(Normalised(article), "generated", size: 2000),
        articles: 300);

    [SkippableFact]
    public void Every_page_of_the_corpus_comes_back()
    {
        var pages = Directory.EnumerateFiles(Repository.Shared("corpus"), "*.html.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(pages);

        Parallel.ForEach(pages, path =>
        {
            if (HtmlArticleReader.Read(Unpacked(path), new ReadingOptions { SourceName = Path.GetFileName(path) }, new DiagnosticBag()) is { } article)
            {
                AssertComesBack(Normalised(article), path, size: 10_000);
            }
        });
    }

    private static byte[] Unpacked(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var page = new MemoryStream();
        packed.CopyTo(page);
        return page.ToArray();
    }

    private static Article Normalised(Article article) => NormalisingPipeline.Run(article, new NormalisingOptions(), new DiagnosticBag());

    private static void AssertComesBack(Article article, string name, int size)
    {
        var context = new WritingContext
        {
            Images = ImageLibrary.Empty, Words = StructureWords.For(article.Metadata.Language!), Diagnostics = new DiagnosticBag(),
        };
        AssertSame(ArticleFacts.Of(article), Written(article, context, new EpubOptions { DocumentSize = size }), name);
    }

    private static IReadOnlyList<string> Written(Article article, WritingContext context, EpubOptions? options = null)
    {
        using var output = new MemoryStream();
        Assert.True(new EpubWriter(options ?? new EpubOptions()).Write(article, context, output));
        return EpubFacts.Of(EpubBook.Read(output.ToArray()));
    }

    private static void AssertSame(IReadOnlyList<string> expected, IReadOnlyList<string> actual, string name)
    {
        var (one, other) = (string.Join('\n', expected), string.Join('\n', actual));
        Assert.True(one == other, $"{name}: " + TextDifference.Between(one, other));
    }
}
