using System.Text.Json;

namespace ExportKit.ConformanceTests;

/// <summary>Every book passes Ace by DAISY, the checker of EPUB accessibility, without a violation. All run in one process.</summary>
public sealed class AceTests
{
    private static readonly Lazy<ToolResult> Results = new(() => Checkers.RunAce(
        [.. SampleArticles.Available.Select(name => ExportedArticle.Of(name).EpubPath), ExportedArticle.SpreadEpubPath, Broken()]));

    [SkippableTheory]
    [MemberData(nameof(SampleArticles.Names), MemberType = typeof(SampleArticles))]
    public void A_book_has_no_violation(string article) => AssertPasses(ExportedArticle.Of(article).EpubPath);

    [SkippableFact]
    public void A_book_of_many_documents_has_no_violation() => AssertPasses(ExportedArticle.SpreadEpubPath);

    [SkippableFact]
    public void A_broken_book_is_refused() =>
        Assert.Equal("fail", ResultOf(Path.Combine(ExportedArticle.Folder, "broken-for-ace.epub")).GetProperty("outcome").GetString());

    private static void AssertPasses(string path)
    {
        var book = ResultOf(path);

        Assert.Equal("pass", book.GetProperty("outcome").GetString());
        Assert.True(book.GetProperty("violations").GetArrayLength() == 0, book.ToString());
    }

    private static JsonElement ResultOf(string path)
    {
        var found = Checkers.Lines(Results.Value).FirstOrDefault(line => line.GetProperty("file").GetString() == path);
        Assert.True(found.ValueKind == JsonValueKind.Object, "Ace gave no result. " + Results.Value.All);
        return found;
    }

    private static string Broken()
    {
        var path = Path.Combine(ExportedArticle.Folder, "broken-for-ace.epub");
        File.WriteAllBytes(path, BrokenBook.WithoutTitle());
        return path;
    }
}
