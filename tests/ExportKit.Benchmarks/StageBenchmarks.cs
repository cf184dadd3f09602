using BenchmarkDotNet.Attributes;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Reading;
using ExportKit.Reading.Tree;
using ExportKit.Resources;
using ExportKit.Words;
using ExportKit.Writing;
using HtmlAgilityPack;

namespace ExportKit.Benchmarks;

/// <summary>The stages in a warm process, each apart, for a page with pictures: time and allocations.</summary>
[InProcess]
[MemoryDiagnoser]
public class StageBenchmarks
{
    /// <summary>Finding marks the tree that it reads, so that each run needs one of its own; so many are made before an iteration.</summary>
    private const int Trees = 64;

    private readonly ExportStages _stages = ArticleStages.Create();
    private readonly ExportOptions _options = new();
    private readonly Page[] _pages = new Page[Trees];
    private readonly ArticlePage[] _found = new ArticlePage[Trees];
    private byte[] _page = [];
    private string _text = "";
    private ReadingOptions _reading = null!;
    private Article _read = null!;
    private Article _article = null!;
    private ImageLibrary _images = ImageLibrary.Empty;
    private PdfStages _pdf = null!;
    private PackedParts _parts = null!;

    /// <summary>Reads the page that <c>EXPORTKIT_PAGE</c> names.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var name = Environment.GetEnvironmentVariable("EXPORTKIT_PAGE") ?? throw new InvalidOperationException("EXPORTKIT_PAGE names no page.");
        _page = File.ReadAllBytes(name);
        _text = System.Text.Encoding.UTF8.GetString(_page);
        _reading = new ReadingOptions { SourceName = name, PictureBaseAddress = new Uri(Path.GetFullPath(name)).AbsoluteUri };
        _read = Read() ?? throw new InvalidOperationException("The page has no article.");
        _article = Normalise();
        _images = new PictureLoader(new PageLoaders([], new FileResourceLoader()), _stages.ReadImage, ExportLimits.Default, null, new DiagnosticBag()).Load(_article);
        _pdf = new PdfStages(_article, _options, Context);
        _parts = PackedParts.OfEpub(Written(ExportFormat.Epub));
    }

    /// <summary>Closes the fonts.</summary>
    [GlobalCleanup]
    public void Finish() => _pdf.Dispose();

    /// <summary>Parses pages, for what marks them.</summary>
    [IterationSetup(Target = nameof(Find))]
    public void ParsePages()
    {
        for (var i = 0; i < Trees; i++)
        {
            _pages[i] = (Page?)Parse() ?? throw new InvalidOperationException("The page is too large.");
        }
    }

    /// <summary>Finds articles, for what builds them.</summary>
    [IterationSetup(Target = nameof(Blocks))]
    public void FindArticles()
    {
        ParsePages();
        for (var i = 0; i < Trees; i++)
        {
            _found[i] = HtmlArticleReader.Inspect(_pages[i], _reading, new DiagnosticBag()).Article!;
        }
    }

    /// <summary>HTML to the parser's own tree: HtmlAgilityPack alone.</summary>
    [Benchmark]
    public HtmlDocument ParseAlone()
    {
        var document = new HtmlDocument { OptionCheckSyntax = false, OptionReadEncoding = false };
        document.LoadHtml(_text);
        return document;
    }

    /// <summary>HTML to the tree that reading works on: nesting counted, parsed, built anew.</summary>
    [Benchmark]
    public object? Parse() => PageBuilder.Build(_text, _reading, null);

    /// <summary>Tree to facts, and the elements that are the article, cleaned.</summary>
    [Benchmark(OperationsPerInvoke = Trees)]
    public int Find()
    {
        var found = 0;
        foreach (var page in _pages)
        {
            found += HtmlArticleReader.Inspect(page, _reading, new DiagnosticBag()).Article is null ? 0 : 1;
        }

        return found == Trees ? found : throw new InvalidOperationException("An article was not found.");
    }

    /// <summary>Found elements to the blocks of an article.</summary>
    [Benchmark(OperationsPerInvoke = Trees)]
    public int Blocks()
    {
        var blocks = 0;
        foreach (var article in _found)
        {
            blocks += new ArticleBuilder(article, _reading, new DiagnosticBag()).Build().Body.Length;
        }

        return blocks;
    }

    /// <summary>Bytes to article: all of the above.</summary>
    [Benchmark]
    public Article? Read() => _stages.Read(_page, _reading, new DiagnosticBag());

    /// <summary>Article to normalised article.</summary>
    [Benchmark]
    public Article Normalise() => _stages.Normalise(_read, _options.Normalising, new DiagnosticBag());

    /// <summary>Tags, shaping, lines and pages of the PDF, with fonts that are open.</summary>
    [Benchmark]
    public int LayOut() => _pdf.LayOut();

    /// <summary>The subsets of the fonts that the pages use.</summary>
    [Benchmark]
    public int SubsetFonts() => _pdf.Subset();

    /// <summary>Normalised article to text.</summary>
    [Benchmark]
    public int WriteText() => Written(ExportFormat.PlainText).Length;

    /// <summary>Normalised article to EPUB, deflating included.</summary>
    [Benchmark]
    public int WriteEpub() => Written(ExportFormat.Epub).Length;

    /// <summary>Normalised article to tagged PDF: fonts opened, laid out, subset, drawn, deflated.</summary>
    [Benchmark]
    public int WritePdf() => Written(ExportFormat.Pdf).Length;

    /// <summary>The compressed parts of the EPUB, deflated again and nothing else.</summary>
    [Benchmark]
    public long Deflate() => _parts.Deflate();

    private WritingContext Context() => new() { Images = _images, Words = StructureWords.For("en"), Diagnostics = new DiagnosticBag() };

    private byte[] Written(ExportFormat format)
    {
        using var output = new MemoryStream();
        return _stages.Writer(format, _options).Write(_article, Context(), output) ? output.ToArray() : throw new InvalidOperationException("Not written.");
    }
}
