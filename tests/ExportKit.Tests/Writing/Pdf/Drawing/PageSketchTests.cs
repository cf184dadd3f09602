using System.Text;
using ExportKit.Cli.Comparing;
using ExportKit.Cli.Html;
using ExportKit.Resources;
using ExportKit.Tests.ExporterTests;
using ExportKit.Writing;
using ExportKit.Writing.Pdf;

namespace ExportKit.Tests.Writing.Pdf.Drawing;

public sealed class PageSketchTests
{
    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Repository.Input, "*.html").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Blocks_are_numbered_by_the_structure_and_say_what_they_are()
    {
        var blocks = Pages(PdfSample.Page).SelectMany(page => page.Blocks).Where(block => !block.IsContinued).Select(block => $"{block.Number} {block.Kind} {block.Words}").ToList();

        Assert.Equal("1 H1 A page with all kinds", blocks[0]);
        Assert.StartsWith("2 P First paragraph with a link", blocks[1], StringComparison.Ordinal);
        Assert.DoesNotContain("  ", string.Concat(blocks), StringComparison.Ordinal);
        string[] kinds = [.. blocks.Select(block => block.Split(' ')[1])];
        Assert.Equal("H1 P P H2 P Figure Caption Caption TR TR TR LI LI LI LI", string.Join(' ', kinds.Take(15)));
        Assert.Contains(blocks, block => block.EndsWith(" LI 1. inner", StringComparison.Ordinal));
        Assert.Contains(blocks, block => block.Contains(" Note ", StringComparison.Ordinal) || block.Contains(" FENote ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Numbers_rise_without_a_gap_and_all_lies_on_its_page(string name)
    {
        var path = Path.Combine(Repository.Input, name);
        foreach (var standard in new[] { PdfStandard.Ua1, PdfStandard.Ua2 })
        {
            var options = new ExportOptions { Pdf = new PdfOptions { Standard = standard }, Preview = new PreviewOptions(MostPages: 100) };
            var pages = Pages(new ExportInput(name, File.ReadAllBytes(path), new Uri(path).AbsoluteUri), options, new FileResourceLoader());

            var fresh = pages.SelectMany(page => page.Blocks).Where(block => !block.IsContinued).Select(block => block.Number).Order().ToList();
            Assert.Equal(Enumerable.Range(1, fresh.Count), fresh);
            foreach (var page in pages)
            {
                Assert.Equal(page.Blocks.Select(block => block.Number).Order(), page.Blocks.Select(block => block.Number));
                Assert.All(page.Blocks.SelectMany(block => block.Lines.Concat(block.Pictures).Append(block.Box)).Concat(page.Artifacts), box =>
                    Assert.True(box is { Width: > 0, Height: > 0 } && box.Left > -1 && box.Top > -1 && box.Left + box.Width < page.Width + 1 && box.Top + box.Height < page.Height + 1, $"{name}: {box}"));
            }
        }
    }

    [Fact]
    public void A_paragraph_that_goes_on_keeps_its_number()
    {
        var words = string.Join(' ', Enumerable.Range(1, 900).Select(number => "word" + number));
        var pages = Pages($"<html lang=en><article><h1>The head of the story</h1><p>{words}.</p><p>The last words of it, in a paragraph of their own.</p></article>");

        var last = pages[0].Blocks[^1];
        var first = pages[1].Blocks[0];
        Assert.Equal(last.Number, first.Number);
        Assert.False(last.IsContinued);
        Assert.True(first.IsContinued);
        Assert.Equal(last.Words, first.Words);
        Assert.StartsWith("word1 word2 ", last.Words, StringComparison.Ordinal);
        Assert.EndsWith("…", last.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_seen_and_not_read()
    {
        var words = string.Join(' ', Enumerable.Range(1, 900).Select(number => "word" + number));
        var pages = Pages($"<html lang=en><article><h1>The head of the story</h1><p>{words}.</p></article>");

        Assert.All(pages.Skip(1), page => Assert.InRange(page.Artifacts.Length, 2, 9));
        Assert.DoesNotContain(pages.SelectMany(page => page.Blocks).Skip(1), block => block.Words.Contains("The head of the story", StringComparison.Ordinal));
    }

    [Fact]
    public void No_more_pages_are_sketched_than_are_wanted()
    {
        var words = string.Join(' ', Enumerable.Range(1, 3000).Select(number => "word" + number));
        var document = Document($"<html lang=en><article><h1>The head of the story</h1><p>{words}.</p></article>", new PreviewOptions(MostPages: 2));

        Assert.Equal(2, document.Pages.Length);
        Assert.True(document.PageCount > 2);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Drawn_numbers_do_not_lie_upon_one_another(string name)
    {
        var path = Path.Combine(Repository.Input, name);
        foreach (var page in Pages(new ExportInput(name, File.ReadAllBytes(path), new Uri(path).AbsoluteUri), new ExportOptions { Preview = new PreviewOptions() }, new FileResourceLoader()))
        {
            var output = new StringWriter();
            SketchDrawing.Write(new HtmlWriter(output), page, "Page");
            var svg = System.Xml.Linq.XElement.Parse(output.ToString());
            var badges = svg.Elements("circle").Select(circle => ((double)circle.Attribute("cx")!, (double)circle.Attribute("cy")!)).ToList();

            Assert.Equal(page.Blocks.Length, badges.Count);
            for (var i = 1; i < badges.Count; i++)
            {
                Assert.True(badges.Take(i).All(other => Math.Abs(other.Item1 - badges[i].Item1) + Math.Abs(other.Item2 - badges[i].Item2) > 12), $"{name}, page {page.Label}: number {page.Blocks[i].Number} is hidden");
            }
        }
    }

    [Fact]
    public void Nothing_is_sketched_where_nobody_asked()
    {
        var place = new MemoryPlace();
        var result = new Exporter(ArticleStages.Create(), new FakeResources())
            .Export(new ExportInput("page.html", Encoding.UTF8.GetBytes(PdfSample.Page)), [ExportFormat.Pdf], new ExportOptions(), place);

        Assert.Null(result.Documents[0].Preview);
        Assert.Empty(result.Pictures);
    }

    private static IReadOnlyList<PageSketch> Pages(string page) => Document(page, new PreviewOptions()).Pages;

    private static IReadOnlyList<PageSketch> Pages(ExportInput input, ExportOptions options, IResourceLoader resources) =>
        new Exporter(ArticleStages.Create(), resources).Export(input, [ExportFormat.Pdf], options, new MemoryPlace()).Documents[0].Preview!.Pages;

    private static DocumentPreview Document(string page, PreviewOptions preview)
    {
        var input = new ExportInput("page.html", Encoding.UTF8.GetBytes(page));
        var result = new Exporter(ArticleStages.Create(), new FakeResources()).Export(input, [ExportFormat.Pdf], new ExportOptions { Preview = preview }, new MemoryPlace());
        return result.Documents[0].Preview!;
    }
}
