using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Limits;

namespace ExportKit.Resources.Web;

/// <summary>Fetches from the web: robots.txt, redirects, cache, retries and guards, in this order around each request.</summary>
internal sealed class WebFetcher : IWebFetcher
{
    private readonly WebSettings _settings;
    private readonly TimeProvider _clock;
    private readonly WebExchange _exchange;
    private readonly RedirectWalk _walk;
    private readonly RobotsGate? _gate;
    private readonly WebCache? _cache;

    /// <summary>Makes a fetcher. It keeps connections open until it is disposed of.</summary>
    /// <param name="settings">What it may do.</param>
    /// <param name="services">What it needs of the machine.</param>
    public WebFetcher(WebSettings settings, WebServices services)
    {
        _settings = settings;
        _clock = services.Clock;
        _exchange = new WebExchange(settings, services);
        var retrying = new RetryingExchange(_exchange, settings.Limits, services.Pauses);
        _cache = settings.CacheFolder is { } folder ? new WebCache(folder) : null;
        IWebExchange cached = _cache is null ? retrying : new CachingExchange(retrying, _cache, settings, services.Clock);
        _walk = new RedirectWalk(cached, settings.Limits.Redirects);
        _gate = settings.IgnoreRobots || settings.Offline ? null : new RobotsGate(new RedirectWalk(retrying, 5), settings.UserAgent);
    }

    /// <inheritdoc/>
    public WebResult Fetch(string address, WebKind kind) => FetchAsync(address, kind).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Dispose()
    {
        _exchange.Dispose();
        if (_settings is { CacheBytes: { } most, Offline: false })
        {
            // What cannot be made smaller now is by the next run; documents were made by then.
            _ = _cache?.Prune(most);
        }
    }

    private async Task<WebResult> FetchAsync(string text, WebKind kind)
    {
        if (WebAddress.Parse(text, out var address) is { } bad)
        {
            return new(null, bad);
        }

        if (_settings is { Offline: true, CacheFolder: null })
        {
            return new(null, new WebFailure(DiagnosticCodes.NotInCache, "--offline fetches nothing, and there is no cache", "Name the cache with --cache"));
        }

        using var limit = new CancellationTokenSource(_settings.Limits.TotalTime, _clock);
        try
        {
            var result = await _walk.FollowAsync(address, kind, _gate, limit.Token).ConfigureAwait(false);
            return result.Content is { } content && Unfit(content, kind) is { } unfit ? new(null, unfit) : result;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return new(null, WebFailures.TimeOut("it could not be had, with all redirects and retries,", _settings.Limits.TotalTime, mayPass: false, $"Try again later, or {LimitTable.FetchTime.Raise}"));
        }
    }

    private static WebFailure? Unfit(WebContent content, WebKind kind)
    {
        if (IsBlank(content.Bytes.Span))
        {
            return new WebFailure(DiagnosticCodes.WebEmpty, "the answer is empty", "Open the address in a browser");
        }

        var isFit = kind switch
        {
            WebKind.Page => content.MediaType is null or "text/html" or "application/xhtml+xml" or "text/plain" || IsMarkup(content),
            WebKind.Picture => content.MediaType is not ("text/html" or "application/xhtml+xml" or "application/json"),
            _ => content.MediaType is null || !(content.MediaType.StartsWith("image/", StringComparison.Ordinal) || content.MediaType == "application/pdf"),
        };
        return isFit ? null : new WebFailure(
            DiagnosticCodes.WebTypeWrong,
            $"the server answers with {content.MediaType}, which is no {(kind == WebKind.Page ? "page" : kind == WebKind.Picture ? "picture" : "feed or sitemap")}",
            kind != WebKind.Page ? "Open the address in a browser"
            : IsList(content.MediaType!) ? "If it is a feed or a sitemap, give it with --feed"
            : "Give the address of the article's page");
    }

    private static bool IsList(string type) =>
        type is "application/xml" or "text/xml" or "application/json" or "application/gzip" or "application/x-gzip"
        || type.EndsWith("+xml", StringComparison.Ordinal) && type != "image/svg+xml" || type.EndsWith("+json", StringComparison.Ordinal);

    // Pages are sent as XML, or as bytes of any kind, by servers that know no better.
    private static bool IsMarkup(WebContent content)
    {
        if (content.MediaType is not ("application/xml" or "text/xml" or "application/octet-stream"))
        {
            return false;
        }

        var head = Encoding.Latin1.GetString(content.Bytes.Span[..Math.Min(1024, content.Bytes.Length)]);
        return head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(" \t\r\n\f\0"u8) < 0;
}
