using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ExportKit.Resources.Web;

/// <summary>A proxy on this machine alone that lets another program, a browser, reach what this one may reach: the same guards hold for
/// each of its connections. One made-up host can be answered from memory, so that a page that is a file needs no other right.</summary>
internal sealed class GuardProxy : IDisposable
{
    /// <summary>The host that the proxy answers itself; no machine can have it (RFC 2606).</summary>
    public const string OwnHost = "page.exportkit.invalid";

    private const int MostConnections = 64;

    // What browsers of this family ask for by themselves, whatever the page: updates, accounts, lists of their maker.
    private static readonly string[] Errands =
    [
        "accounts.google.com", "clients1.google.com", "clients2.google.com", "clients2.googleusercontent.com", "clientservices.googleapis.com",
        "content-autofill.googleapis.com", "edgedl.me.gvt1.com", "optimizationguide-pa.googleapis.com", "redirector.gvt1.com",
        "safebrowsing.googleapis.com", "safebrowsingohttpgateway.googleapis.com", "update.googleapis.com", "edge.microsoft.com", "config.edge.skype.com",
    ];

    private static readonly byte[] Forbidden = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _room = new(MostConnections);
    private readonly GuardedConnector _connector;
    private readonly Func<string, ProxyContent?>? _own;
    private readonly bool _isAlone;
    private readonly ConcurrentDictionary<string, bool> _refused = new(StringComparer.Ordinal);

    /// <summary>Starts a proxy.</summary>
    /// <param name="settings">What may be reached.</param>
    /// <param name="services">What it needs of the machine.</param>
    /// <param name="own">Gives what lies at a path of <see cref="OwnHost"/>; null where that host is not answered.</param>
    /// <param name="isAlone">Whether that host is all that can be reached: what a script may read of a folder of this machine then has no
    /// way out.</param>
    /// <exception cref="SocketException">No port of this machine can be had.</exception>
    public GuardProxy(WebSettings settings, WebServices services, Func<string, ProxyContent?>? own, bool isAlone = false)
    {
        _isAlone = isAlone;
        _connector = new GuardedConnector(settings, services);
        _own = own;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The port on this machine's loopback.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What was refused, as <c>host: why</c>, each once.</summary>
    public IReadOnlyCollection<string> Refused => (IReadOnlyCollection<string>)_refused.Keys;

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                await _room.WaitAsync(_end.Token).ConfigureAwait(false);
                var client = await _listener.AcceptTcpClientAsync(_end.Token).ConfigureAwait(false);
                _ = ServeAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The proxy is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                await using (stream.ConfigureAwait(false))
                {
                    if (await ProxyRequest.ReadAsync(stream, _end.Token).ConfigureAwait(false) is { } request)
                    {
                        await AnswerAsync(stream, request).ConfigureAwait(false);
                    }
                }
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side has gone; the other is told by the end of its connection.
        }
        finally
        {
            _room.Release();
        }
    }

    private async Task AnswerAsync(NetworkStream client, ProxyRequest request)
    {
        if (request.Target.Host == OwnHost && _own is not null)
        {
            await client.WriteAsync(Own(request), _end.Token).ConfigureAwait(false);
            return;
        }

        if (Array.IndexOf(Errands, request.Target.Host) >= 0)
        {
            await client.WriteAsync(Forbidden, _end.Token).ConfigureAwait(false);
            return;
        }

        if (_isAlone)
        {
            _refused.TryAdd($"{request.Target.IdnHost}: a page that is a file reaches only what lies below its folder", true);
            await client.WriteAsync(Forbidden, _end.Token).ConfigureAwait(false);
            return;
        }

        Stream server;
        try
        {
            server = await _connector.ConnectAsync(request.Target, _end.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebFailureException or SocketException or IOException)
        {
            var reason = exception is WebFailureException known ? known.Failure.Reason : WebFailures.Of(exception as SocketException ?? new SocketException(), request.Target.Host).Reason;
            _refused.TryAdd($"{request.Target.IdnHost}: {reason}", true);
            await client.WriteAsync(Forbidden, _end.Token).ConfigureAwait(false);
            return;
        }

        await using (server.ConfigureAwait(false))
        {
            await JoinAsync(client, server, request).ConfigureAwait(false);
        }
    }

    private async Task JoinAsync(NetworkStream client, Stream server, ProxyRequest request)
    {
        if (request.IsTunnel)
        {
            await client.WriteAsync("HTTP/1.1 200 Connected\r\n\r\n"u8.ToArray(), _end.Token).ConfigureAwait(false);
            await Task.WhenAny(client.CopyToAsync(server, _end.Token), server.CopyToAsync(client, _end.Token)).ConfigureAwait(false);
            return;
        }

        // One request a connection: what follows might be for another host.
        await server.WriteAsync(request.Forwarded, _end.Token).ConfigureAwait(false);
        await request.CopyBodyAsync(client, server, _end.Token).ConfigureAwait(false);
        await server.CopyToAsync(client, _end.Token).ConfigureAwait(false);
    }

    private byte[] Own(ProxyRequest request)
    {
        if (request.IsTunnel || _own!(request.Target.AbsolutePath) is not { } content)
        {
            return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray();
        }

        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 200 OK\r\nContent-Type: {content.MediaType}\r\nContent-Length: {content.Bytes.Length}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. content.Bytes.Span];
    }
}

/// <summary>What lies at a path of the proxy's own host.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="MediaType">Their media type, with its parameters.</param>
internal sealed record ProxyContent(ReadOnlyMemory<byte> Bytes, string MediaType);
