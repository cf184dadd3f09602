using System.Collections.Immutable;
using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Normalising.Correcting;

namespace ExportKit.Normalising;

/// <summary>What a person says of an article: each wins over what the page says.</summary>
public sealed record NormalisingOptions
{
    /// <summary>What a person corrects in the article; null where nothing is. What the other options say wins over it.</summary>
    internal Corrections? Corrections { get; init; }

    /// <summary>The time and memory of the page in all its stages; null where it may take any.</summary>
    internal PageBudget? Budget { get; init; }

    /// <summary>The language as a BCP 47 tag; null to take the page's.</summary>
    public string? Language { get; init; }

    /// <summary>The title; null to take the page's headline.</summary>
    public string? Title { get; init; }

    /// <summary>The authors; empty to take the page's.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>When it was published; null to take the page's.</summary>
    public ArticleDate? Published { get; init; }

    /// <summary>Who publishes; null to take the page's.</summary>
    public string? Publisher { get; init; }
}
