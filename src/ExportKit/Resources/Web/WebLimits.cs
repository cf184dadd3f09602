using ExportKit.Limits;

namespace ExportKit.Resources.Web;

/// <summary>How much of the web one run takes, and how long it waits; immutable. What is past a limit is given up with a
/// diagnostic that names it.</summary>
internal sealed record WebLimits
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>The limits of the web that go with those of an export.</summary>
    /// <param name="limits">The limits of the export.</param>
    public static WebLimits Of(ExportLimits limits) => new()
    {
        Redirects = limits.Redirects,
        PageBytes = limits.InputBytes,
        PictureBytes = limits.ImageBytes,
        TotalTime = limits.FetchTime,
    };

    /// <summary>The most redirects from an address to the last one.</summary>
    public int Redirects { get; init; } = 10;

    /// <summary>The most bytes of a page, unpacked.</summary>
    public long PageBytes { get; init; } = 64 * Megabyte;

    /// <summary>The most bytes of a picture, unpacked.</summary>
    public long PictureBytes { get; init; } = 64 * Megabyte;

    /// <summary>The most bytes of a feed or sitemap, unpacked: what the protocol of sitemaps allows.</summary>
    public long ListBytes { get; init; } = 50 * Megabyte;

    /// <summary>How many bytes of a robots.txt are read; what follows is not looked at (RFC 9309, 2.5: at least 500 KiB).</summary>
    public long RobotsBytes { get; init; } = 500 * 1024;

    /// <summary>How long making a connection may take, its encryption included.</summary>
    public TimeSpan ConnectTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a server may take until its answer begins.</summary>
    public TimeSpan HeaderTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a server may fall silent within its answer.</summary>
    public TimeSpan SilentTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one answer may take from the request to its last byte.</summary>
    public TimeSpan AnswerTime { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long one address may take with all its redirects, retries and waits.</summary>
    public TimeSpan TotalTime { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>How few bytes a second are too slow, on average since the answer began, once <see cref="SlowTime"/> has passed.</summary>
    public long LeastBytesPerSecond { get; init; } = 512;

    /// <summary>How long an answer may be slower than <see cref="LeastBytesPerSecond"/>.</summary>
    public TimeSpan SlowTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a request is repeated after an answer of 429 or of 5xx, or a broken connection.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>The wait before the first repetition where the server names none; it doubles from one to the next.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that a server may ask for (<c>Retry-After</c>, RFC 9110, 10.2.3) before a repetition; where it asks
    /// for more there is none.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The least time from one request to the next at one host.</summary>
    public TimeSpan HostPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How many bytes of pictures are kept in memory for other pages of the run; more are kept in a file that has no name.</summary>
    public long PictureMemoryBytes { get; init; } = 64 * Megabyte;
}
