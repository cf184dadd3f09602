using ExportKit.Diagnostics;

namespace ExportKit.Resources.Web;

/// <summary>Asks the cache before the web: what is fresh comes from it, what is not is asked for with its validators (RFC 9111, 4.3).
/// Offline all comes from it. Answers that wish not to be stored are stored all the same, since a person named the folder.</summary>
internal sealed class CachingExchange : IWebExchange
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly IWebExchange _inner;
    private readonly WebCache _cache;
    private readonly WebSettings _settings;
    private readonly TimeProvider _clock;

    public CachingExchange(IWebExchange inner, WebCache cache, WebSettings settings, TimeProvider clock)
    {
        _inner = inner;
        _cache = cache;
        _settings = settings;
        _clock = clock;
    }

    /// <inheritdoc/>
    public async Task<WebAnswer> GetAsync(WebRequest request, CancellationToken cancellation)
    {
        var now = _clock.GetUtcNow();
        var key = WebCache.Key(request.Address, WebSecrets.For(_settings, request, now));
        var kept = _cache.Find(key);
        if (_settings.Offline)
        {
            return kept ?? new WebAnswer { Failure = Missing() };
        }

        if (kept is not null && IsFresh(kept, now))
        {
            return kept;
        }

        var asked = request with { ETag = kept?.ETag, LastModified = kept?.LastModified };
        var answer = await _inner.GetAsync(asked, cancellation).ConfigureAwait(false);
        if (answer.Status == 304 && kept is not null)
        {
            answer = kept with { Retrieved = answer.Retrieved, FreshSeconds = answer.FreshSeconds };
        }

        return answer.Failure is null && _cache.Store(key, request.Address, answer) is { } failure ? new WebAnswer { Failure = failure } : answer;
    }

    // What was got in the future was got while the clock was wrong: it would be fresh until then.
    private static bool IsFresh(WebAnswer kept, DateTimeOffset now) =>
        kept.Retrieved <= now + ClockSkew && now - kept.Retrieved < TimeSpan.FromSeconds(kept.FreshSeconds);

    private static WebFailure Missing() => new(
        DiagnosticCodes.NotInCache, "it is not in the cache, and --offline fetches nothing", "Export it once without --offline, with the same --cache");
}
