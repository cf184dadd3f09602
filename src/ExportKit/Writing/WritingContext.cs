using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Words;

namespace ExportKit.Writing;

/// <summary>What every writer is given beside the article and its own options.</summary>
internal sealed record WritingContext
{
    /// <summary>The article's pictures.</summary>
    public required ImageLibrary Images { get; init; }

    /// <summary>The words of structure in the article's language.</summary>
    public required StructureWords Words { get; init; }

    /// <summary>Takes what the writer has to say.</summary>
    public required DiagnosticBag Diagnostics { get; init; }

    /// <summary>What reading, normalising and loading had to say of the article.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    /// <summary>The page that the article was read from; null where it is not at hand.</summary>
    public SourceFile? Source { get; init; }

    /// <summary>The pages of the paginated document of the same article, whose numbers this one shall carry; null where there is none.</summary>
    public PageMap? Pages { get; init; }

    /// <summary>Takes what a report shows of the document; null where nobody looks.</summary>
    public DocumentPreview? Preview { get; init; }

    /// <summary>How much a document may take.</summary>
    public ExportLimits Limits { get; init; } = ExportLimits.Default;

    /// <summary>The time and memory of the page in all its stages; null where it may take any.</summary>
    public PageBudget? Budget { get; init; }

    /// <summary>The moment that stands for "modified" where the article has no date: from <c>SOURCE_DATE_EPOCH</c>,
    /// else null; never the clock.</summary>
    public DateTimeOffset? SourceDate { get; init; }
}
