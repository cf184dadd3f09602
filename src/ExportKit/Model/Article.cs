using System.Collections.Immutable;
using ExportKit.Diagnostics;

namespace ExportKit.Model;

/// <summary>One article: what was read of a page, free of HTML, and free of any output.</summary>
public sealed record Article
{
    /// <summary>What is known about the article.</summary>
    public required ArticleMetadata Metadata { get; init; }

    /// <summary>What the article says, in reading order: after headline, standfirst, byline and dates, which are metadata.</summary>
    public ImmutableArray<Block> Body { get; init; } = [];

    /// <summary>The input that the article was read from.</summary>
    public required SourcePlace Source { get; init; }
}
