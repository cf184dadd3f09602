using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ExportKit.Tests.EpubReading;

namespace ExportKit.ConformanceTests;

/// <summary>The EPUB and the PDF of one run say "page 3" of the same words.</summary>
public sealed class PageNumberTests
{
    // Enough to tell a place by; a page may begin with a short paragraph.
    private const int Letters = 12;

    [SkippableTheory]
    [InlineData("input/rain-gauge-feature.html", 2)]
    [InlineData("input/many-languages.html", 2)]
    [InlineData("input/news-story.html", 1)]
    [InlineData("input/arabic-story.html", 1)]
    [InlineData(SampleArticles.SharedArticle, 3)]
    public void The_words_after_a_page_break_are_the_first_of_that_page(string article, int least)
    {
        var export = ExportedArticle.Of(article);
        var pages = WordsOfPages(EpubBook.Read(export.Epub)).ToList();

        Assert.True(pages.Count > least, $"{pages.Count} pages");
        Assert.Equal(Enumerable.Range(1, pages.Count).Select(number => number.ToString(CultureInfo.InvariantCulture)), pages.Select(page => page.Label));
        Assert.All(pages.Skip(1).Where(page => page.Words.Length > 0), page =>
            Assert.StartsWith(page.Words[..Math.Min(Letters, page.Words.Length)], WordsOfPage(export.PdfPath, page.Label), StringComparison.Ordinal));
    }

    [SkippableFact]
    public void The_EPUB_names_the_PDF_by_its_own_identifier()
    {
        var export = ExportedArticle.Of("input/news-story.html");
        var identifier = EpubBook.Read(export.Epub).Property("pageBreakSource").Single();

        Assert.Contains($"<dc:identifier>{identifier}</dc:identifier>", Encoding.Latin1.GetString(export.Pdf), StringComparison.Ordinal);
    }

    /// <summary>The letters of a page without its running head, as poppler reads them.</summary>
    private static string WordsOfPage(string pdf, string page)
    {
        var result = Tools.Run(Tools.Require("pdftotext"), ["-f", page, "-l", page, "-nopgbrk", pdf, "-"]);
        Assert.True(result.ExitCode == 0, result.All);
        return LettersOf(string.Join(' ', result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)));
    }

    /// <summary>The article's own letters after each page break, up to the next.</summary>
    private static IEnumerable<(string Label, string Words)> WordsOfPages(EpubBook book)
    {
        var (label, words) = ("", new StringBuilder());
        foreach (var node in book.Spine.SelectMany(document => document.DescendantNodes()))
        {
            if (node is XElement element && (string?)element.Attribute("role") == "doc-pagebreak")
            {
                if (label.Length > 0)
                {
                    yield return (label, LettersOf(words.ToString()));
                }

                label = (string)element.Attribute("aria-label")!;
                words.Clear();
            }
            else if (node is XText text && !text.Ancestors().Any(IsUnsaid))
            {
                words.Append(text.Value);
            }
        }

        yield return (label, LettersOf(words.ToString()));
    }

    private static bool IsUnsaid(XElement element) =>
        ((string?)element.Attribute("class"))?.Split(' ').Contains("generated") == true || element.Name.LocalName is "head" or "rt";

    private static string LettersOf(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
