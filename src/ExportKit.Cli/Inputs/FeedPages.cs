using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Resources.Feeds;

namespace ExportKit.Cli;

/// <summary>Finds the pages that a feed or sitemap names, those of the sitemaps within it too.</summary>
internal sealed class FeedPages
{
    private const int MaxDepth = 3;

    private readonly InputSettings _settings;
    private readonly FeedSource _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public FeedPages(InputSettings settings, FeedSource source, DiagnosticBag diagnostics)
    {
        _settings = settings;
        _source = source;
        _diagnostics = diagnostics;
    }

    /// <summary>Whether any of it could be read; why not is then among the diagnostics.</summary>
    public bool IsRead { get; private set; }

    /// <summary>The entries that are wanted: all in the feed's order, or the newest first.</summary>
    /// <param name="name">The feed: an address, a file or <c>-</c>.</param>
    public List<FeedEntry> Read(string name)
    {
        var entries = new List<FeedEntry>();
        var left = new Stack<(string Name, int Depth)>([(name, 1)]);
        while (left.TryPop(out var next))
        {
            if (_read.Count >= _source.Limits.Sitemaps)
            {
                LimitReport.Met(
                    _diagnostics, DiagnosticCodes.FeedCut, LimitTable.Sitemaps, _source.Limits, "The index names more sitemaps than are read",
                    new SourcePlace(name), "Give those that you want one by one");
                break;
            }

            if (_read.Add(next.Name) && _source.Read(next.Name) is { } feed)
            {
                IsRead = true;
                entries.AddRange(feed.Entries);
                Push(feed, next.Name, next.Depth, left);
            }
        }

        return FeedSelection.Of(entries, _settings, new SourcePlace(name), _diagnostics);
    }

    private void Push(Feed feed, string name, int depth, Stack<(string Name, int Depth)> left)
    {
        if (feed.Sitemaps.Count > 0 && depth >= MaxDepth)
        {
            _diagnostics.Report(
                DiagnosticCodes.FeedCut, "Sitemaps within sitemaps are read three deep; those here are not read", new SourcePlace(name));
            return;
        }

        // The last one pushed is the first one read. What did not change since the day that is asked for names nothing newer.
        for (var i = feed.Sitemaps.Count - 1; i >= 0; i--)
        {
            var (address, changed, _) = feed.Sitemaps[i];
            if (!(changed < _settings.Since) && _source.Resolve(address, name) is { } next)
            {
                left.Push((next, depth + 1));
            }
        }
    }
}
