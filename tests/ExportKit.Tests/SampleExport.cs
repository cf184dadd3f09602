using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Outputs;
using ExportKit.Resources;

namespace ExportKit.Tests;

/// <summary>A page exported in this process: the article and its documents, in memory.</summary>
internal sealed class SampleExport
{
    private readonly Dictionary<ExportFormat, byte[]> _documents;

    private SampleExport(ExportResult result, MemoryPlace place)
    {
        Article = result.Article!;
        Diagnostics = result.Diagnostics;
        _documents = result.Documents.ToDictionary(document => document.Format, document => place.Saved[document.Name!]);
    }

    /// <summary>Every kind of document.</summary>
    public static ImmutableArray<ExportFormat> AllFormats { get; } = [ExportFormat.Pdf, ExportFormat.Epub, ExportFormat.PlainText];

    /// <summary>The article, normalised.</summary>
    public Article Article { get; }

    /// <summary>All that was said.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>A document.</summary>
    public byte[] this[ExportFormat format] => _documents[format];

    /// <summary>Exports a page that is a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="formats">The documents to make; all three where none is named.</param>
    public static SampleExport Of(string path, params ImmutableArray<ExportFormat> formats) =>
        Of(path, new ExportOptions(), formats);

    /// <summary>Exports a page that is a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What the documents shall be like.</param>
    /// <param name="formats">The documents to make; all three where none is named.</param>
    public static SampleExport Of(string path, ExportOptions options, params ImmutableArray<ExportFormat> formats)
    {
        var (result, place) = Run(path, options, formats);
        Assert.True(result.Outcome == ExportOutcome.Written, $"{path}: {string.Join('\n', result.Diagnostics)}");
        return new SampleExport(result, place);
    }

    /// <summary>Exports a page that is a file and may hold anything; null where it is refused with a reason, such as that it has no article.</summary>
    /// <param name="path">The file.</param>
    /// <param name="formats">The documents to make; all three where none is named.</param>
    public static SampleExport? OfAny(string path, params ImmutableArray<ExportFormat> formats)
    {
        var (result, place) = Run(path, new ExportOptions(), formats);
        Assert.True(result.Outcome == ExportOutcome.Written || result.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error), path);
        return result.Outcome == ExportOutcome.Written ? new SampleExport(result, place) : null;
    }

    private static (ExportResult Result, MemoryPlace Place) Run(string path, ExportOptions options, ImmutableArray<ExportFormat> formats)
    {
        var place = new MemoryPlace();
        var exporter = new Exporter(ArticleStages.Create(), new FileResourceLoader());
        return (exporter.Export(Input(path), formats.IsEmpty ? AllFormats : formats, options, place), place);
    }

    /// <summary>Exports pages that are files as one book.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="options">What the documents shall be like; the title among it.</param>
    /// <param name="formats">The documents to make; all three where none is named.</param>
    public static SampleExport OfBook(IEnumerable<string> paths, ExportOptions options, params ImmutableArray<ExportFormat> formats)
    {
        formats = formats.IsEmpty ? AllFormats : formats;
        var (place, diagnostics) = (new MemoryPlace(), new DiagnosticBag());
        var exporter = new Exporter(ArticleStages.Create(), new FileResourceLoader());
        var articles = paths.Select(path => exporter.ReadChapter(Input(path), options, diagnostics)).OfType<Article>().ToList();
        Assert.False(diagnostics.HasAny(Severity.Error), string.Join('\n', diagnostics.Diagnostics));
        var result = exporter.ExportBook(articles, formats, options, place, diagnostics);
        Assert.True(result.Outcome == ExportOutcome.Written, string.Join('\n', result.Diagnostics));
        return new SampleExport(result, place);
    }

    private static ExportInput Input(string path) =>
        new(Path.GetFileName(path), File.ReadAllBytes(path), new Uri(Path.GetFullPath(path)).AbsoluteUri);

    private sealed class MemoryPlace : IOutputPlace
    {
        public Dictionary<string, byte[]> Saved { get; } = new(StringComparer.Ordinal);

        public string Claim(Article article, string fileExtension, DiagnosticBag diagnostics) => "document" + fileExtension;

        public void Save(string name, ReadOnlySpan<byte> content) => Saved.Add(name, content.ToArray());
    }
}
