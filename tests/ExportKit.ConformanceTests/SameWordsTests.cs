using ExportKit.Tests.EpubReading;
using ExportKit.Tests.Golden;
using ExportKit.Tests.PdfReading;

namespace ExportKit.ConformanceTests;

/// <summary>The promise: whoever reads the PDF, the EPUB or the text gets the same article, word for word in the same order.</summary>
public sealed class SameWordsTests
{
    [SkippableTheory]
    [MemberData(nameof(SampleArticles.Names), MemberType = typeof(SampleArticles))]
    public void The_text_and_the_EPUB_say_the_same_words(string article) => AssertSame(OfText(article), OfEpub(article));

    [SkippableTheory]
    [MemberData(nameof(SampleArticles.Names), MemberType = typeof(SampleArticles))]
    public void The_text_and_the_PDF_say_the_same_words(string article) => AssertSame(OfText(article), OfPdf(article));

    [SkippableTheory]
    [MemberData(nameof(SampleArticles.Names), MemberType = typeof(SampleArticles))]
    public void The_words_are_the_articles(string article)
    {
        var export = ExportedArticle.Of(article);
        var words = string.Join(' ', OfText(article));

        Assert.StartsWith(Plain(export.Article.Metadata.Headline), words, StringComparison.Ordinal);
        foreach (var paragraph in export.Article.Body.OfType<Model.Paragraph>().Where(paragraph => paragraph.Content is [Model.TextRun]))
        {
            Assert.Contains(Plain(paragraph.Content), words, StringComparison.Ordinal);
        }
    }

    private static string Plain(System.Collections.Immutable.ImmutableArray<Model.Inline> inlines) =>
        string.Join(' ', ArticleWords.Split(Model.InlineText.Of(inlines)));

    private static IReadOnlyList<string> OfText(string article)
    {
        var document = ExportedArticle.Of(article).TextDocument;
        return ArticleWords.Of(document.Lines.SelectMany(line =>
            line.Runs.Select(run => new SpokenRun(run.Text, run.IsGenerated)).Append(SpokenRun.Break)));
    }

    private static IReadOnlyList<string> OfEpub(string article)
    {
        var export = ExportedArticle.Of(article);
        var languages = Model.Chapter.Of(export.Article).Select(chapter => chapter.Metadata.Language).Append(export.Article.Metadata.Language);
        var standIns = languages.Select(language => Words.StructureWords.For(language ?? "en")[Words.Word.ImageWithoutText]).ToHashSet();
        return ArticleWords.Of(EpubSpokenText.Of(EpubBook.Read(export.Epub), standIns));
    }

    private static IReadOnlyList<string> OfPdf(string article) => ArticleWords.Of(SpokenText.Of(ExportedArticle.Of(article).TaggedPdf));

    private static void AssertSame(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        Assert.NotEmpty(one);
        var (first, second) = (string.Join('\n', one), string.Join('\n', other));
        Assert.True(first == second, "The words part here. " + TextDifference.Between(first, second));
    }
}
