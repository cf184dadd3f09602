using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising;
using ExportKit.Reading;
using ExportKit.Writing;

namespace ExportKit;

/// <summary>The stages that an <see cref="Exporter"/> joins. Each is called only where a job needs it.</summary>
internal sealed record ExportStages
{
    /// <summary>Reads a page; null with an error among the diagnostics where there is no article.</summary>
    public required Func<ReadOnlyMemory<byte>, ReadingOptions, DiagnosticBag, Article?> Read { get; init; }

    /// <summary>Reads a story of several pages; null with an error among the diagnostics where one of them has no article.</summary>
    public required Func<IReadOnlyList<StoryPage>, DiagnosticBag, Article?> ReadParts { get; init; }

    /// <summary>Brings an article into the shape that all writers expect.</summary>
    public required Func<Article, NormalisingOptions, DiagnosticBag, Article> Normalise { get; init; }

    /// <summary>Makes one book of articles in the shape that all writers expect.</summary>
    public required Func<IReadOnlyList<Article>, NormalisingOptions, DiagnosticBag, Article> Collect { get; init; }

    /// <summary>Tells what a picture's bytes are, given its address; null where they are no picture.</summary>
    public required Func<string, ReadOnlyMemory<byte>, ImageFile?> ReadImage { get; init; }

    /// <summary>Makes the writer of a format.</summary>
    public required Func<ExportFormat, ExportOptions, IArticleWriter> Writer { get; init; }
}
