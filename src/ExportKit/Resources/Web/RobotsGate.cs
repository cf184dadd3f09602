using System.Collections.Concurrent;
using System.Globalization;
using ExportKit.Diagnostics;

namespace ExportKit.Resources.Web;

/// <summary>Knows of each site whether its robots.txt allows an address; each is fetched once per run. Safe for several threads.</summary>
internal sealed class RobotsGate
{
    private readonly ConcurrentDictionary<string, Lazy<Task<(RobotsRules? Rules, WebFailure? Failure)>>> _sites = new(StringComparer.OrdinalIgnoreCase);
    private readonly RedirectWalk _walk;
    private readonly string _product;

    public RobotsGate(RedirectWalk walk, string userAgent)
    {
        _walk = walk;
        var end = userAgent.IndexOfAny(['/', ' ']);
        _product = end < 0 ? userAgent : userAgent[..end];
    }

    /// <summary>Whether an address may be fetched.</summary>
    /// <param name="address">The address.</param>
    /// <returns>Why not; null where it may.</returns>
    public async Task<WebFailure?> CheckAsync(Uri address)
    {
        // Other pages wait for the same answer, so that giving one up must not end it: limits of its own do.
        var site = _sites.GetOrAdd(WebAddress.Origin(address), origin => new(() => FetchAsync(new Uri(origin + "/robots.txt"))));
        var (rules, failure) = await site.Value.ConfigureAwait(false);
        return failure ?? (rules!.Allows(address) ? null : Forbidden(address));
    }

    private async Task<(RobotsRules? Rules, WebFailure? Failure)> FetchAsync(Uri address)
    {
        var (content, failure) = await _walk.FollowAsync(address, WebKind.Robots, gate: null, CancellationToken.None).ConfigureAwait(false);
        if (failure is null)
        {
            return (RobotsRules.Parse(content!.Bytes.Span, _product), null);
        }

        // RFC 9309, 2.3.1.2 and 2.3.1.3: redirects without end, and any status of 4xx, are as good as no file. Where the site cannot
        // be reached at all, that is what there is to say.
        var isAbsent = failure.Status is >= 400 and < 500 and not 429 || failure.Code == DiagnosticCodes.WebRedirect;
        return isAbsent ? (RobotsRules.AllowAll, null) : (null, failure.Status >= 400 ? Unreachable(address, failure) : failure);
    }

    private static WebFailure Forbidden(Uri address) => new(
        DiagnosticCodes.RobotsForbid,
        $"the robots.txt of {address.IdnHost} forbids it to programs",
        "Save the page from a browser, or give --ignore-robots if you have leave");

    private static WebFailure Unreachable(Uri address, WebFailure failure) => new(
        DiagnosticCodes.RobotsUnreachable,
        string.Create(CultureInfo.InvariantCulture, $"whether programs may fetch it is not known: for {address.AbsoluteUri} {failure.Reason}"),
        "Try again later, or give --ignore-robots if you have leave");
}
