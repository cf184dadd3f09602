using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising;
using ExportKit.Tests.PdfReading;
using ExportKit.Words;
using ExportKit.Writing;

namespace ExportKit.Tests.Writing.Pdf.Layout;

/// <summary>Where pages end, wherever on a page a block comes to stand.</summary>
public sealed class PageBreakTests
{
    private const int LinesOnAPage = 45;

    [Fact]
    public void Short_code_is_never_parted() => ForEachStart(start =>
    {
        var pages = PagesOf([.. Lines(start), new CodeBlock("code 1\ncode 2\n\ncode 3\ncode 4")], "code");
        Assert.Single(pages.Distinct());
    });

    [Fact]
    public void Of_long_code_no_page_has_one_line_alone() => ForEachStart(start =>
    {
        var code = string.Join('\n', Enumerable.Range(1, 60).Select(line => $"code {line}"));
        var pages = PagesOf([.. Lines(start), new CodeBlock(code)], "code");
        Assert.Equal(60, pages.Count);
        Assert.All(pages.GroupBy(page => page), page => Assert.True(page.Count() > 1));
    });

    [Fact]
    public void A_heading_stands_with_what_follows() => ForEachStart(start =>
    {
        var pages = PagesOf([.. Lines(start), new Heading(2, [new TextRun("stay heading")]), new Paragraph([new TextRun("stay text")])], "stay");
        Assert.Single(pages.Distinct());
    });

    private static void ForEachStart(Action<int> test)
    {
        for (var start = 0; start < LinesOnAPage; start++)
        {
            test(start);
        }
    }

    private static IEnumerable<Block> Lines(int count) =>
        Enumerable.Range(0, count).Select(line => (Block)new Paragraph([new TextRun($"Line {line}")]));

    /// <summary>The page of each text that begins with a word.</summary>
    private static List<int> PagesOf(Block[] body, string word)
    {
        var article = new Article
        {
            Metadata = new ArticleMetadata { Headline = [new TextRun("Headline")], Language = "en" },
            Body = [.. body],
            Source = new SourcePlace("test.html"),
        };
        var diagnostics = new DiagnosticBag();
        using var output = new MemoryStream();
        var context = new WritingContext { Images = ImageLibrary.Empty, Words = StructureWords.For("en"), Diagnostics = diagnostics };
        article = NormalisingPipeline.Run(article, new NormalisingOptions(), diagnostics);
        Assert.True(ArticleStages.Create().Writer(ExportFormat.Pdf, new ExportOptions()).Write(article, context, output));

        var pdf = TaggedPdf.Read(output.ToArray());
        return [.. pdf.PageContents.SelectMany((content, page) => Texts(content).Where(text => text.StartsWith(word, StringComparison.Ordinal)).Select(_ => page))];
    }

    private static IEnumerable<string> Texts(MarkedContent content) =>
        content.Items.OfType<MarkedContent>().Where(inner => !inner.IsArtifact).SelectMany(inner => Texts(inner).Append(inner.Text.Trim()));
}
