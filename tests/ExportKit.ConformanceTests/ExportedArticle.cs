using System.Collections.Concurrent;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Tests.PdfReading;
using ExportKit.Words;
using ExportKit.Writing;
using ExportKit.Writing.Epub;
using ExportKit.Writing.PlainText;

namespace ExportKit.ConformanceTests;

/// <summary>A sample article and the three documents made of it, once for all tests, by the code that is tested.</summary>
internal sealed class ExportedArticle
{
    private static readonly ConcurrentDictionary<string, Lazy<ExportedArticle>> Known = new(StringComparer.Ordinal);
    private static readonly Lazy<string> Spread = new(WriteSpread);
    private readonly Lazy<TaggedPdf> _tagged;

    private ExportedArticle(string name)
    {
        Documents = SampleArticles.Export(name);
        Stem = Path.Combine(Folder, SampleArticles.StemOf(name));
        File.WriteAllBytes(PdfPath, Pdf);
        File.WriteAllBytes(EpubPath, Epub);
        _tagged = new(() => TaggedPdf.Read(Pdf));
    }

    /// <summary>A folder for this run's files.</summary>
    public static string Folder { get; } = MakeFolder();

    /// <summary>What was made.</summary>
    public SampleExport Documents { get; }

    /// <summary>The article, normalised.</summary>
    public Article Article => Documents.Article;

    /// <summary>The PDF.</summary>
    public byte[] Pdf => Documents[ExportFormat.Pdf];

    /// <summary>The EPUB.</summary>
    public byte[] Epub => Documents[ExportFormat.Epub];

    /// <summary>The text.</summary>
    public string Text => Encoding.UTF8.GetString(Documents[ExportFormat.PlainText]);

    /// <summary>The text as lines that know which words are the article's own.</summary>
    public PlainTextDocument TextDocument => new PlainTextWriter(new PlainTextOptions()).Compose(Article, new WritingContext
    {
        Images = ImageLibrary.Empty,
        Words = StructureWords.For(Article.Metadata.Language ?? "en"),
        Diagnostics = new DiagnosticBag(),
    });

    /// <summary>The PDF, read.</summary>
    public TaggedPdf TaggedPdf => _tagged.Value;

    /// <summary>The PDF as a file.</summary>
    public string PdfPath => Stem + ".pdf";

    /// <summary>The EPUB as a file.</summary>
    public string EpubPath => Stem + ".epub";

    private string Stem { get; }

    /// <summary>The documents of an article; skips the test where the article is not there.</summary>
    public static ExportedArticle Of(string name)
    {
        SampleArticles.PathsOf(name);
        return Known.GetOrAdd(name, key => new Lazy<ExportedArticle>(() => new ExportedArticle(key))).Value;
    }

    /// <summary>The path of a book whose article is spread over many documents, with notes and links from one to another.</summary>
    public static string SpreadEpubPath => Spread.Value;

    private static string WriteSpread()
    {
        var options = new ExportOptions { Epub = new EpubOptions { DocumentSize = 300 } };
        var path = Path.Combine(Folder, "spread.epub");
        File.WriteAllBytes(path, SampleExport.Of(Path.Combine(Repository.Input, "rain-gauge-feature.html"), options, ExportFormat.Epub)[ExportFormat.Epub]);
        return path;
    }

    private static string MakeFolder()
    {
        var folder = Directory.CreateTempSubdirectory("exportkit-conformance-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
