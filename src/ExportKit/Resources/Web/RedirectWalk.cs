using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Limits;

namespace ExportKit.Resources.Web;

/// <summary>Follows redirects by hand: each step goes through the same guards, none goes round in a circle, none gives encryption up.</summary>
internal sealed class RedirectWalk
{
    private readonly IWebExchange _exchange;
    private readonly int _most;

    public RedirectWalk(IWebExchange exchange, int most)
    {
        _exchange = exchange;
        _most = most;
    }

    /// <summary>Fetches what an address leads to.</summary>
    /// <param name="address">The address.</param>
    /// <param name="kind">What is expected there.</param>
    /// <param name="gate">What robots.txt allows; null not to ask.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<WebResult> FollowAsync(Uri address, WebKind kind, RobotsGate? gate, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            if (!seen.Add(address.AbsoluteUri))
            {
                return Failed($"the redirects go round in a circle, back to {address.AbsoluteUri}");
            }

            if (seen.Count > _most + 1)
            {
                return new(null, Redirect(string.Create(CultureInfo.InvariantCulture, $"there are more than {_most} redirects"), $"Give the address that the page has in the end, or {LimitTable.Redirects.Raise}"));
            }

            if (gate is not null && await gate.CheckAsync(address).WaitAsync(cancellation).ConfigureAwait(false) is { } forbidden)
            {
                return new(null, forbidden);
            }

            var answer = await _exchange.GetAsync(new WebRequest(address, kind), cancellation).ConfigureAwait(false);
            if (answer.Failure is not null || answer.Location is null)
            {
                return Result(address, answer);
            }

            if (Next(address, answer.Location, out var next) is { } bad)
            {
                return new(null, bad);
            }

            address = next;
        }
    }

    private static WebResult Result(Uri address, WebAnswer answer) => answer.Failure is { } failure
        ? new(null, failure)
        : new(new WebContent(address.AbsoluteUri, answer.Bytes, answer.MediaType, answer.Charset, answer.Retrieved), null);

    private static WebFailure? Next(Uri from, string location, out Uri next)
    {
        next = from;
        if (location.Length == 0 || !Uri.TryCreate(from, location, out var whole))
        {
            return Redirect("the server redirects without saying where to");
        }

        if (WebAddress.Parse(whole.AbsoluteUri, out next) is { } bad)
        {
            return Redirect($"the server redirects to {Shown(whole)}: {bad.Reason}");
        }

        return from.Scheme == "https" && next.Scheme == "http"
            ? Redirect($"the server redirects from https to {next.AbsoluteUri}, without encryption")
            : null;
    }

    private static string Shown(Uri address) =>
        address.Scheme is "http" or "https" ? WebAddress.Printable(address.AbsoluteUri) : $"an address of {address.Scheme}:";

    private static WebResult Failed(string reason) => new(null, Redirect(reason));

    private static WebFailure Redirect(string reason, string? hint = null) =>
        new(DiagnosticCodes.WebRedirect, reason, hint ?? "Open the address in a browser, and give the one that it ends at");
}
