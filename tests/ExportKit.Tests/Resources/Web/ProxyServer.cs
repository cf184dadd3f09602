using System.Net;
using System.Net.Sockets;

namespace ExportKit.Tests.Resources.Web;

/// <summary>A proxy on loopback whose tunnels all lead to one server of the test; with port 0 it refuses.</summary>
internal sealed class ProxyServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<AskedFor> _asked;
    private readonly int _target;

    public ProxyServer(List<AskedFor> asked, int target)
    {
        _asked = asked;
        _target = target;
        _listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                if (await AskedFor.ReadAsync(stream) is { } asked)
                {
                    _asked.Add(asked);
                    await TunnelAsync(stream);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TunnelAsync(NetworkStream stream)
    {
        if (_target == 0)
        {
            await stream.WriteAsync("HTTP/1.1 403 Forbidden\r\n\r\n"u8.ToArray());
            return;
        }

        using var server = new TcpClient();
        await server.ConnectAsync(IPAddress.Loopback, _target);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray());
        var far = server.GetStream();
        await Task.WhenAny(stream.CopyToAsync(far), far.CopyToAsync(stream));
    }
}
