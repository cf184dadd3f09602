namespace ExportKit.Resources.Feeds;

/// <summary>Collects what a feed names.</summary>
internal sealed class FeedCollector
{
    private readonly List<FeedEntry> _entries = [];
    private readonly List<FeedEntry> _sitemaps = [];

    private readonly int _most;

    public FeedCollector(string? address, int most)
    {
        BaseAddress = address;
        _most = most;
    }

    /// <summary>What relative addresses are made absolute with; null where nothing is known.</summary>
    public string? BaseAddress { get; set; }

    /// <summary>Whether it is a feed at all.</summary>
    public bool IsFeed { get; set; }

    /// <summary>Whether there is more than is taken.</summary>
    public bool IsFull { get; private set; }

    /// <summary>What was collected.</summary>
    public Feed Feed => new(_entries, _sitemaps);

    /// <summary>Adds a page or sitemap; one without address is none.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="date">Its date as the feed has it.</param>
    /// <param name="title">Its title.</param>
    /// <param name="isSitemap">Whether it is a sitemap.</param>
    /// <param name="baseAddress">What holds for this one instead of <see cref="BaseAddress"/>; null for that.</param>
    public void Add(string? address, string? date, string? title, bool isSitemap = false, string? baseAddress = null)
    {
        if (_entries.Count + _sitemaps.Count >= _most)
        {
            IsFull = true;
            return;
        }

        if (!string.IsNullOrWhiteSpace(address))
        {
            var whole = Absolute(address.Trim(), baseAddress ?? BaseAddress);
            (isSitemap ? _sitemaps : _entries).Add(new FeedEntry(whole, FeedDate.Parse(date), string.IsNullOrWhiteSpace(title) ? null : title.Trim()));
        }
    }

    /// <summary>An address made absolute; as it is where nothing is known to do so with.</summary>
    public static string Absolute(string address, string? baseAddress)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var whole) && !address.StartsWith('/'))
        {
            return whole.AbsoluteUri;
        }

        return baseAddress is not null && Uri.TryCreate(baseAddress, UriKind.Absolute, out var root) && !baseAddress.StartsWith('/')
            && Uri.TryCreate(root, address, out var joined)
            ? joined.AbsoluteUri
            : address;
    }
}
