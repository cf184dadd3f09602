namespace ExportKit.Resources.Feeds;

/// <summary>What a feed or sitemap names.</summary>
/// <param name="Entries">The pages, in the order of the feed.</param>
/// <param name="Sitemaps">Other sitemaps, in the order of the index that this one is; empty for all else.</param>
internal sealed record Feed(IReadOnlyList<FeedEntry> Entries, IReadOnlyList<FeedEntry> Sitemaps);

/// <summary>One page that a feed or sitemap names, or one sitemap.</summary>
/// <param name="Address">Its address: absolute where the feed has an address itself or says one, else as the feed has it.</param>
/// <param name="Date">When it was published or last changed; null where the feed does not say.</param>
/// <param name="Title">Its title; null where the feed does not say.</param>
internal sealed record FeedEntry(string Address, DateTimeOffset? Date, string? Title);
