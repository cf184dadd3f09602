using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising.Correcting;

namespace ExportKit.Serve.Pages;

/// <summary>What was read of a page, and what a person makes of it; immutable.</summary>
internal sealed record ReadArticle
{
    /// <summary>The page.</summary>
    public required ExportInput Input { get; init; }

    /// <summary>What holds for it, without its corrections.</summary>
    public required ExportOptions Options { get; init; }

    /// <summary>The article as read.</summary>
    public required Article Source { get; init; }

    /// <summary>The article as it is without corrections.</summary>
    public required Article Plain { get; init; }

    /// <summary>The article as corrected: what documents are made of.</summary>
    public required Article Current { get; init; }

    /// <summary>Names the parts of the article.</summary>
    public required CorrectionTargets Targets { get; init; }

    /// <summary>The corrections.</summary>
    public required Corrections Corrections { get; init; }

    /// <summary>The sidecar of the corrections, as it is written; null where nothing is corrected.</summary>
    public byte[]? Sidecar { get; init; }

    /// <summary>What was said while the page was read.</summary>
    public required ImmutableArray<Diagnostic> OfReading { get; init; }

    /// <summary>What is to be said of the article as corrected.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The pictures, decoration too, in reading order: as they are without corrections.</summary>
    public ImmutableArray<Picture> Pictures { get; init; } = [];
}
