using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Outputs;
using ExportKit.Resources;
using ExportKit.Tests.ExporterTests;
using ExportKit.Writing.Pdf;

namespace ExportKit.Tests.Writing.Pdf;

/// <summary>A page with all that a tag tree can hold, as a PDF by options.</summary>
internal static class PdfSample
{
    /// <summary>The page.</summary>
    public const string Page = """
        <!DOCTYPE html><html lang="en"><head><title>A page</title></head><body><article><h1>A page with <em>all</em> kinds</h1>
        <p>First paragraph with <a href="https://example.org/">a link</a>, <b>bold</b> words, <abbr title="World Wide Web">WWW</abbr> and a
        note<sup><a href="#fn1" id="r1">1</a></sup>; it goes on for a while, so that it is found to be an article.</p>
        <blockquote><p>A quotation with <code>code <q>and words</q></code>.</p></blockquote>
        <h2 id="part">A part</h2>
        <p>Second paragraph with <ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby>, a <i lang="de">Wort</i> and a way to <a href="#part">the part</a>, in enough words.</p>
        <figure><img src="https://example.org/photos/dot.png" alt="A dark dot"><figcaption>The dot (A. Person)</figcaption></figure>
        <table><caption>Figures</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td><blockquote><p>Said</p></blockquote></td><td>2</td></tr><tr><td colspan="2">3</td></tr></tbody></table>
        <ul><li>one</li><li>two<ol><li>inner</li></ol></li></ul>
        <dl><dt>tern</dt><dt>gull</dt><dd>A bird.</dd></dl>
        <p>Third paragraph, which says many words too, so that the article is long enough for anyone to read it with pleasure.</p>
        <ol class="footnotes"><li id="fn1"><p>The note. <a href="#r1">↩</a></p></li></ol>
        </article></body></html>
        """;

    // 640 by 480 dots, all of them black.
    private const string Dot =
        "iVBORw0KGgoAAAANSUhEUgAAAoAAAAHgAQAAAAAdquFJAAAAPUlEQVR42u3BAQ0AAADCoPdPbQ43oAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADgzwCX4AABS8wbSgAAAABJRU5ErkJggg==";

    private const string Drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"480\"><rect width=\"640\" height=\"480\" fill=\"navy\"/><text x=\"90\" y=\"90\" font-size=\"40\" fill=\"white\">Dot</text></svg>";

    /// <summary>The PDF of a page that is a file.</summary>
    public static byte[] OfFile(PdfOptions options, string path) =>
        Export(options, new ExportInput(Path.GetFileName(path), File.ReadAllBytes(path), new Uri(Path.GetFullPath(path)).AbsoluteUri), new FileResourceLoader(), null);

    /// <summary>The PDF of a page.</summary>
    public static byte[] Pdf(PdfOptions options, string page = Page, DiagnosticBag? diagnostics = null)
    {
        var input = new ExportInput("folder/page.html", Encoding.UTF8.GetBytes(page)) { Retrieved = new DateTimeOffset(2025, 5, 15, 12, 30, 0, TimeSpan.Zero) };
        var resources = new FakeResources().With("https://example.org/photos/dot.png", Convert.FromBase64String(Dot), "image/png")
            .With("https://example.org/photos/dot.svg", Drawing, "image/svg+xml");
        return Export(options, input, resources, diagnostics);
    }

    private static byte[] Export(PdfOptions options, ExportInput input, IResourceLoader resources, DiagnosticBag? diagnostics)
    {
        var place = new MemoryPlace();
        var result = new Exporter(ArticleStages.Create(), resources).Export(input, [ExportFormat.Pdf], new ExportOptions { Pdf = options }, place);
        Assert.True(result.Outcome == ExportOutcome.Written, string.Join('\n', result.Diagnostics));
        foreach (var diagnostic in result.Diagnostics)
        {
            diagnostics?.Add(diagnostic);
        }

        return place.Content;
    }

    private sealed class MemoryPlace : IOutputPlace
    {
        public byte[] Content { get; private set; } = [];

        public string Claim(Article article, string fileExtension, DiagnosticBag diagnostics) => "page" + fileExtension;

        public void Save(string name, ReadOnlySpan<byte> content) => Content = content.ToArray();
    }
}
