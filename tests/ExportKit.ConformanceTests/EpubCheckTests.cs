using ExportKit.Tests.EpubReading;

namespace ExportKit.ConformanceTests;

/// <summary>Every book passes EPUBCheck, the validator of the EPUB standard, without an error or a warning.</summary>
public sealed class EpubCheckTests
{
    [SkippableTheory]
    [MemberData(nameof(SampleArticles.Names), MemberType = typeof(SampleArticles))]
    public void A_book_has_no_error_and_no_warning(string article)
    {
        var result = Checkers.RunEpubCheck(ExportedArticle.Of(article).EpubPath);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains("0 fatals / 0 errors / 0 warnings", result.All, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_book_of_many_documents_has_no_error_and_no_warning()
    {
        var result = Checkers.RunEpubCheck(ExportedArticle.SpreadEpubPath);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.True(EpubBook.Read(File.ReadAllBytes(ExportedArticle.SpreadEpubPath)).Spine.Count() > 2);
    }

    [SkippableFact]
    public void A_broken_book_is_refused()
    {
        var path = Path.Combine(ExportedArticle.Folder, "broken.epub");
        File.WriteAllBytes(path, BrokenBook.WithoutTitle());

        var result = Checkers.RunEpubCheck(path);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("RSC-005", result.All, StringComparison.Ordinal);
    }
}
