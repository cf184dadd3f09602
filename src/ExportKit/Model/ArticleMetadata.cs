using System.Collections.Immutable;

namespace ExportKit.Model;

/// <summary>What is known about an article beside its body.</summary>
public sealed record ArticleMetadata
{
    /// <summary>The headline: the document's one heading of level 1.</summary>
    public required ImmutableArray<Inline> Headline { get; init; }

    /// <summary>The standfirst (summary, deck) below the headline; empty where there is none.</summary>
    public ImmutableArray<Inline> Standfirst { get; init; } = [];

    /// <summary>The section of the publication, such as "Politics"; null where unknown.</summary>
    public string? Section { get; init; }

    /// <summary>Each author apart, as a bare name without "By"; empty where unknown.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Who publishes, such as the newspaper's name; null where unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was first published; null where unknown.</summary>
    public ArticleDate? Published { get; init; }

    /// <summary>When it was last changed; null where unknown.</summary>
    public ArticleDate? Modified { get; init; }

    /// <summary>The canonical address, absolute; null where unknown.</summary>
    public string? Address { get; init; }

    /// <summary>The series and periodicals that it belongs to; empty where unknown.</summary>
    public ImmutableArray<ArticleSeries> Series { get; init; } = [];

    /// <summary>The language as a BCP 47 tag such as <c>en-GB</c>; null before normalising where the page names none.</summary>
    public string? Language { get; init; }

    /// <summary>The base direction of the article.</summary>
    public TextDirection Direction { get; init; }

    /// <summary>The rights line, such as "© 2025 Example Ltd"; null where unknown.</summary>
    public string? Rights { get; init; }
}
