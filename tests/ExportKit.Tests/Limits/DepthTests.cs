using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Normalising;
using ExportKit.Reading;
using ExportKit.Words;
using ExportKit.Writing;

namespace ExportKit.Tests.Limits;

/// <summary>Depth cannot overflow the stack: a page that nests as deeply as the limit can be set to is read and written within a quarter of
/// the stack that it is given, whatever its elements are.</summary>
public sealed class DepthTests
{
    private static readonly ExportLimits Deepest = LimitTable.Depth.With(ExportLimits.Default, LimitTable.Depth.Most);

    private static readonly ExportStages Stages = ArticleStages.Create();

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("a href=x")]
    [InlineData("ul><li")]
    [InlineData("dl><dd")]
    [InlineData("table><tr><td")]
    [InlineData("blockquote")]
    [InlineData("aside")]
    [InlineData("figure")]
    [InlineData("ruby")]
    [InlineData("q")]
    [InlineData("ins")]
    [InlineData("svg><g")]
    [InlineData("math><mrow")]
    [InlineData("details")]
    [InlineData("section")]
    [InlineData("noscript")]
    [InlineData("picture")]
    [InlineData("x-element")]
    public void A_page_as_deep_as_can_be_takes_a_quarter_of_its_stack(string element)
    {
        var page = Encoding.UTF8.GetBytes($"<html lang=en><title>Depth</title><article><h1>Depth</h1><p>{Codes.Page.Words}</p>{Repeated("<" + element + ">", Deepest.Depth + 100)}inmost words of the page</article>");
        var written = 0;
        OnStack(PageStack.Bytes(Deepest) / 4, () => written = Written(page));
        Assert.InRange(written, 2, 3);
    }

    [Fact]
    public void A_stack_is_as_large_as_the_depth_that_is_asked_for()
    {
        Assert.InRange(PageStack.Bytes(Deepest), Deepest.Depth * 16 * 1024, int.MaxValue);
        Assert.NotEqual(Environment.CurrentManagedThreadId, PageStack.Run(Deepest, () => Environment.CurrentManagedThreadId));
        Assert.Throws<InvalidDataException>(() => PageStack.Run<int>(Deepest, () => throw new InvalidDataException()));
    }

    [Fact]
    public void A_thread_for_pages_works_on_all_that_need_no_more_stack_than_it_has()
    {
        var less = ExportLimits.Default;
        var (own, same, other) = (0, 0, 0);
        var thread = PageStack.NewThread(less, "pages", () =>
        {
            own = Environment.CurrentManagedThreadId;
            same = PageStack.Run(less, () => Environment.CurrentManagedThreadId);
            other = PageStack.Run(less with { Depth = less.Depth * 100 }, () => Environment.CurrentManagedThreadId);
            Assert.Throws<InvalidDataException>(() => PageStack.Run<int>(less, () => throw new InvalidDataException()));
        });
        thread.Start();
        thread.Join();

        Assert.Equal(own, same);
        Assert.NotEqual(own, other);
    }

    private static int Written(byte[] page)
    {
        var diagnostics = new DiagnosticBag();
        var article = HtmlArticleReader.Read(page, new ReadingOptions { SourceName = "deep.html", Limits = Deepest }, diagnostics);
        Assert.NotNull(article);
        article = NormalisingPipeline.Run(article, new NormalisingOptions(), diagnostics);
        var context = new WritingContext { Images = ImageLibrary.Empty, Words = StructureWords.For("en"), Diagnostics = diagnostics, Limits = Deepest };
        var written = 0;
        foreach (var format in SampleExport.AllFormats)
        {
            // Without fonts or HarfBuzz there is no PDF.
            using var output = new MemoryStream();
            written += Stages.Writer(format, new ExportOptions()).Write(article, context, output) ? 1 : 0;
        }

        return written;
    }

    private static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static void OnStack(int size, Action work)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(work), size);
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
    }
}
