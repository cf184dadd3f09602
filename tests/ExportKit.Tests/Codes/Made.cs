using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using ExportKit.Cli.Comparing;
using ExportKit.Resources;
using ExportKit.Tests.Checking.Pdf;

namespace ExportKit.Tests.Codes;

/// <summary>Documents for cases: made by the program itself of a page, and then damaged in one place.</summary>
internal static class Made
{
    private const string Picture = """<p><img src="water.png" alt="A blue field of water"></p>""";

    /// <summary>A page whose one picture has an alternative text.</summary>
    public static string Described { get; } = Page.With(Picture);

    /// <summary>The same without the text.</summary>
    public static string Undescribed { get; } = Page.With(Picture.Replace(" alt=\"A blue field of water\"", "", StringComparison.Ordinal));

    /// <summary>A small picture: 40 by 30 pixels, of one colour.</summary>
    public static byte[] Png => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAIAAADRv8uKAAAAK0lEQVR42u3NMQ0AAAgDsElBGtKQigw4mvRvqudExGKxWCwWi8VisVj8N14w+0ZMsI7/aQAAAABJRU5ErkJggg==");

    /// <summary>A document of a page.</summary>
    public static byte[] Of(ExportFormat format, string html)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["water.png"], Png);
        var place = new MemoryPlace();
        var input = new ExportInput("story.html", Encoding.UTF8.GetBytes(html), FileAddress.Of(folder["story.html"]));
        new Exporter(ArticleStages.Create(), new FileResourceLoader()).Export(input, ImmutableArray.Create(format), new ExportOptions { IncludeImages = true }, place);
        return Assert.Single(place.Documents).Value;
    }

    /// <summary>A PDF with one entry of one object changed, as <see cref="PdfSpecimen.Change"/> does.</summary>
    public static byte[] Pdf(string html, string find, string key, string? json) => PdfSpecimen.Change(Of(ExportFormat.Pdf, html), find, key, json);

    /// <summary>A PDF that qpdf has written anew.</summary>
    public static byte[] ByQpdf(byte[] document, params string[] options)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["in.pdf"], document);
        var run = Tools.Run(Tools.Require("qpdf"), [.. options, folder["in.pdf"], folder["out.pdf"]]);
        Assert.True(run.ExitCode == 0, run.All);
        return File.ReadAllBytes(folder["out.pdf"]);
    }

    /// <summary>An EPUB with a passage of one of its files replaced.</summary>
    /// <param name="html">The page.</param>
    /// <param name="changes">How a file's name ends, the passage, and what stands there then.</param>
    public static byte[] Epub(string html, params (string File, string Passage, string Other)[] changes)
    {
        var bytes = new MemoryStream();
        bytes.Write(Of(ExportFormat.Epub, html));
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (file, passage, other) in changes)
            {
                var entry = zip.Entries.First(entry => entry.FullName.EndsWith(file, StringComparison.Ordinal));
                using var stream = entry.Open();
                var text = new StreamReader(stream).ReadToEnd();
                Assert.Contains(passage, text, StringComparison.Ordinal);
                stream.SetLength(0);
                stream.Write(Encoding.UTF8.GetBytes(text.Replace(passage, other, StringComparison.Ordinal)));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>An EPUB with one file more.</summary>
    public static byte[] EpubWith(string html, string file, string content)
    {
        var bytes = new MemoryStream();
        bytes.Write(Of(ExportFormat.Epub, html));
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var stream = zip.CreateEntry(file).Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        }

        return bytes.ToArray();
    }
}
