using ExportKit.Model;

namespace ExportKit.Cli;

/// <summary>What the names of documents may be made of that stands in the article.</summary>
/// <param name="Headline">The headline, as words alone.</param>
internal sealed record NameFacts(string Headline)
{
    /// <summary>When it was published, else when it was last changed, in the page's own zone; null where neither is known.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The section of the publication; null where unknown.</summary>
    public string? Section { get; init; }

    /// <summary>The language tag; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Who publishes; null where unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>The first author; null where unknown.</summary>
    public string? Author { get; init; }

    /// <summary>The article's own address; null where unknown.</summary>
    public string? Address { get; init; }

    /// <summary>The facts of an article.</summary>
    public static NameFacts Of(Article article)
    {
        var metadata = article.Metadata;
        return new(InlineText.Of(metadata.Headline))
        {
            Date = (metadata.Published ?? metadata.Modified)?.Value,
            Section = metadata.Section,
            Language = metadata.Language,
            Publisher = metadata.Publisher,
            Author = metadata.Authors.IsEmpty ? null : metadata.Authors[0],
            Address = metadata.Address,
        };
    }
}
