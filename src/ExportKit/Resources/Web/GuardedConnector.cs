using System.Net;
using System.Net.Sockets;
using ExportKit.Diagnostics;

namespace ExportKit.Resources.Web;

/// <summary>Connects to hosts of the public internet alone: looks a name up once, checks the addresses, and connects to just those
/// that were checked, so that no second answer to the same question can lead elsewhere.</summary>
internal sealed class GuardedConnector
{
    private readonly WebSettings _settings;
    private readonly WebServices _services;

    public GuardedConnector(WebSettings settings, WebServices services)
    {
        _settings = settings;
        _services = services;
    }

    /// <summary>Connects, through a proxy where one is set.</summary>
    /// <param name="target">An address at the host.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="WebFailureException">The host is none of the public internet, or the proxy refuses.</exception>
    /// <exception cref="SocketException">Nothing answers there.</exception>
    public async Task<Stream> ConnectAsync(Uri target, CancellationToken cancellation)
    {
        if (!_settings.AllowPrivate && !IsPortOfWeb(target.Port))
        {
            throw new WebFailureException(WebFailures.Port(target.Port));
        }

        if (_settings.Proxies?.Problem is { } problem)
        {
            throw new WebFailureException(new WebFailure(DiagnosticCodes.WebUnreachable, problem, "Mend the variable, or unset it"));
        }

        using var limit = new CancellationTokenSource(_settings.Limits.ConnectTime, _services.Clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            return _settings.Proxies?.For(target) is { } proxy
                ? await ThroughAsync(proxy, target, both.Token).ConfigureAwait(false)
                : await ConnectAsync(await AddressesAsync(target, both.Token).ConfigureAwait(false), target.Port, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new WebFailureException(WebFailures.TimeOut($"{target.IdnHost} gives no connection", _settings.Limits.ConnectTime, mayPass: true));
        }
    }

    // Whoever asks for port 25 wants to talk to something else than a web server.
    private static bool IsPortOfWeb(int port) => port is 80 or 443 or >= 1024;

    private async Task<IPAddress[]> AddressesAsync(Uri target, CancellationToken cancellation)
    {
        var host = target.IdnHost.Trim('[', ']');
        var found = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await _services.Names.ResolveAsync(host, cancellation).ConfigureAwait(false);
        if (found.Length == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        var allowed = _settings.AllowPrivate ? found : Array.FindAll(found, address => AddressRange.Name(address) is null);
        return allowed.Length > 0
            ? allowed
            : throw new WebFailureException(WebFailures.Guarded(host, found[0], AddressRange.Name(found[0])!));
    }

    private async Task<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await _services.Transport.ConnectAsync(addresses[i], port, cancellation).ConfigureAwait(false);
            }
            catch (SocketException) when (i + 1 < addresses.Length)
            {
                // A host may be reached by its other addresses, as where IPv6 leads nowhere.
            }
        }
    }

    private async Task<Stream> ThroughAsync(Uri proxy, Uri target, CancellationToken cancellation)
    {
        var host = _settings.AllowPrivate ? target.Host : Written((await AddressesAsync(target, cancellation).ConfigureAwait(false))[0]);
        var found = IPAddress.TryParse(proxy.IdnHost.Trim('[', ']'), out var literal)
            ? [literal]
            : await _services.Names.ResolveAsync(proxy.IdnHost, cancellation).ConfigureAwait(false);
        var stream = await ConnectAsync(found, proxy.Port, cancellation).ConfigureAwait(false);
        try
        {
            await ProxyTunnel.OpenAsync(stream, proxy, host, target.Port, cancellation).ConfigureAwait(false);
            return stream;
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static string Written(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
}
