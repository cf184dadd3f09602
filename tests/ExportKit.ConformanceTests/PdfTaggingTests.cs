using ExportKit.Tests.PdfReading;

namespace ExportKit.ConformanceTests;

/// <summary>Every PDF is whole, and all that it shows is tagged or an artifact.</summary>
public sealed class PdfTaggingTests
{
    [SkippableTheory]
    [MemberData(nameof(SampleArticles.Names), MemberType = typeof(SampleArticles))]
    public void All_content_is_tagged_once(string article) =>
        Assert.Empty(TaggingFaults.Of(ExportedArticle.Of(article).TaggedPdf));

    [SkippableTheory]
    [MemberData(nameof(SampleArticles.Names), MemberType = typeof(SampleArticles))]
    public void The_file_says_what_it_is(string article)
    {
        var export = ExportedArticle.Of(article);
        var pdf = export.TaggedPdf;
        var description = PdfDescription.Read(pdf.File);

        Assert.True(description.IsMarked);
        Assert.False(description.HasSuspects);
        Assert.True(description.DisplaysTitle);
        Assert.Equal(export.Article.Metadata.Language, description.Language);
        Assert.Equal(ExportKit.Model.InlineText.Of(export.Article.Metadata.Headline), description.Title);
        Assert.Equal(
            ExportKit.Model.Chapter.Of(export.Article).SelectMany(chapter => chapter.Metadata.Authors).Concat(export.Article.Metadata.Authors).Distinct(),
            description.Creators);
        Assert.Equal(pdf.Pages.Count > 0 ? ["0 D"] : [], description.PageLabels);
        Assert.Single(pdf.Elements("H1"));
    }

    [SkippableTheory]
    [MemberData(nameof(SampleArticles.Names), MemberType = typeof(SampleArticles))]
    public void The_claims_are_those_that_hold(string article)
    {
        var export = ExportedArticle.Of(article);
        var hasText = ExportKit.Model.ArticleWalker.Pictures(export.Article).All(picture => picture.Alt?.Source != ExportKit.Model.AltSource.None);

        var claims = PdfDescription.Read(export.TaggedPdf.File).Claims;

        Assert.Equal(hasText ? ["PDF/UA-1", "PDF/A-2a"] : ["PDF/A-2a"], claims);
    }

    [SkippableTheory]
    [MemberData(nameof(SampleArticles.Names), MemberType = typeof(SampleArticles))]
    public void Headings_nest_without_a_gap_and_drive_the_bookmarks(string article)
    {
        var pdf = ExportedArticle.Of(article).TaggedPdf;
        var headings = pdf.Elements("H1", "H2", "H3", "H4", "H5", "H6").ToList();
        var levels = headings.ConvertAll(heading => heading.Role[1] - '0');

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 2, pair.First + 1));
        var bookmarks = PdfBookmark.Read(pdf);
        Assert.All(bookmarks, bookmark => Assert.NotNull(bookmark.Page));
        Assert.Equal(
            headings.Where(heading => !heading.IsGenerated).Select(heading => string.Join(' ', ArticleWords.Split(pdf.Text(heading)))),
            bookmarks.Select(bookmark => string.Join(' ', ArticleWords.Split(bookmark.Title))));
    }

    [SkippableTheory]
    [MemberData(nameof(SampleArticles.Names), MemberType = typeof(SampleArticles))]
    public void Qpdf_finds_nothing_wrong(string article)
    {
        var result = Tools.Run(Tools.Require("qpdf"), ["--check", ExportedArticle.Of(article).PdfPath]);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains("No syntax or stream encoding errors found", result.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Qpdf_finds_what_is_wrong()
    {
        var path = Path.Combine(ExportedArticle.Folder, "cut.pdf");
        var whole = ExportedArticle.Of(SampleArticles.Available[0]).Pdf;
        File.WriteAllBytes(path, whole[..(whole.Length / 2)]);

        Assert.NotEqual(0, Tools.Run(Tools.Require("qpdf"), ["--check", path]).ExitCode);
    }
}
