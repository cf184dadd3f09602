using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Outputs;
using ExportKit.Resources;

namespace ExportKit.Benchmarks;

/// <summary>Keeps the documents of a page.</summary>
internal sealed class KeepingPlace : IOutputPlace
{
    private readonly List<byte[]> _documents = [];

    /// <summary>Exports a page.</summary>
    /// <returns>Its documents; none where it has no article.</returns>
    public static IReadOnlyList<byte[]> Export(ExportInput page, ExportFormat format)
    {
        var place = new KeepingPlace();
        new Exporter(ArticleStages.Create(), new FileResourceLoader()).Export(page, [format], new ExportOptions(), place);
        return place._documents;
    }

    /// <inheritdoc/>
    public string Claim(Article article, string fileExtension, DiagnosticBag diagnostics) => fileExtension;

    /// <inheritdoc/>
    public void Save(string name, ReadOnlySpan<byte> content) => _documents.Add(content.ToArray());
}
