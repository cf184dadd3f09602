namespace ExportKit.Resources.Web;

/// <summary>What a run may do on the web; immutable.</summary>
internal sealed record WebSettings
{
    /// <summary>The limits.</summary>
    public WebLimits Limits { get; init; } = new();

    /// <summary>What servers are told of who asks (RFC 9110, 10.1.5); rules of robots.txt for its product are followed.</summary>
    public string UserAgent { get; init; } = "ExportKit";

    /// <summary>Whether addresses that are no public ones (private, loopback, link-local and their kin) may be connected to.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Whether what robots.txt forbids is fetched all the same.</summary>
    public bool IgnoreRobots { get; init; }

    /// <summary>Whether nothing is fetched and all comes from the cache.</summary>
    public bool Offline { get; init; }

    /// <summary>The folder of the cache; null for none.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>The most bytes that the cache may hold when a run has ended; null for any number.</summary>
    public long? CacheBytes { get; init; }

    /// <summary>What a person wants to be sent to one host; null for nothing.</summary>
    public WebHeaders? Headers { get; init; }

    /// <summary>The cookies that a person gives; null for none.</summary>
    public CookieFile? Cookies { get; init; }

    /// <summary>The proxies to go through; null for none.</summary>
    public ProxySettings? Proxies { get; init; }
}
