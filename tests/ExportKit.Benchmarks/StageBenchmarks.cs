using BenchmarkDotNet.Attributes;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Reading;
using ExportKit.Resources;
using ExportKit.Words;
using ExportKit.Writing;

namespace ExportKit.Benchmarks;

/// <summary>The stages in a warm process, one by one, for a page with pictures.</summary>
[InProcess]
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly ExportStages _stages = ArticleStages.Create();
    private readonly ExportOptions _options = new();
    private byte[] _page = [];
    private string _name = "";
    private Article _read = null!;
    private Article _article = null!;
    private ImageLibrary _images = ImageLibrary.Empty;

    /// <summary>Reads the page that <c>EXPORTKIT_PAGE</c> names.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _name = Environment.GetEnvironmentVariable("EXPORTKIT_PAGE") ?? throw new InvalidOperationException("EXPORTKIT_PAGE names no page.");
        _page = File.ReadAllBytes(_name);
        _read = Read() ?? throw new InvalidOperationException("The page has no article.");
        _article = Normalise();
        _images = new PictureLoader(new PageLoaders([], new FileResourceLoader()), _stages.ReadImage, ExportLimits.Default, null, new DiagnosticBag()).Load(_article);
    }

    /// <summary>Bytes to article, parsing included.</summary>
    [Benchmark]
    public Article? Read()
    {
        var address = new Uri(Path.GetFullPath(_name)).AbsoluteUri;
        return _stages.Read(_page, new ReadingOptions { SourceName = _name, PictureBaseAddress = address }, new DiagnosticBag());
    }

    /// <summary>Article to normalised article.</summary>
    [Benchmark]
    public Article Normalise() => _stages.Normalise(_read, _options.Normalising, new DiagnosticBag());

    /// <summary>Normalised article to text.</summary>
    [Benchmark]
    public long Text() => Write(ExportFormat.PlainText);

    /// <summary>Normalised article to EPUB.</summary>
    [Benchmark]
    public long Epub() => Write(ExportFormat.Epub);

    /// <summary>Normalised article to tagged PDF.</summary>
    [Benchmark]
    public long Pdf() => Write(ExportFormat.Pdf);

    private long Write(ExportFormat format)
    {
        using var output = new MemoryStream();
        var context = new WritingContext { Images = _images, Words = StructureWords.For("en"), Diagnostics = new DiagnosticBag() };
        return _stages.Writer(format, _options).Write(_article, context, output) ? output.Length : throw new InvalidOperationException("Not written.");
    }
}
