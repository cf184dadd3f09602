using System.Net;
using System.Net.Sockets;
using System.Text;
using ExportKit.Resources.Web;

namespace ExportKit.Tests.Resources.Web;

/// <summary>The proxy that a browser goes through.</summary>
public sealed class GuardProxyTests : IDisposable
{
    private readonly WebRun _run = new();
    private readonly GuardProxy _proxy;

    public GuardProxyTests()
    {
        _run.Server.Page("/", "<p>A page");
        _run.Transport.Ports[443] = _run.Server.Port;
        _proxy = new GuardProxy(_run.Settings, _run.Services, path => path == "/page" ? new ProxyContent("own"u8.ToArray(), "text/html") : null);
    }

    public void Dispose()
    {
        _proxy.Dispose();
        _run.Dispose();
    }

    [Fact]
    public async Task Requests_are_passed_on_without_what_is_the_proxys()
    {
        var answer = await AskAsync("GET http://site.example/?a=b HTTP/1.1\r\nHost: site.example\r\nProxy-Connection: keep-alive\r\nConnection: keep-alive\r\nX-Own: 1\r\n\r\n");

        Assert.Contains("404", answer, StringComparison.Ordinal);
        var asked = _run.Server.Asked.Single();
        Assert.Equal(("GET", "/?a=b", "1", "close", null), (asked.Method, asked.Path, asked["X-Own"], asked["Connection"], asked["Proxy-Connection"]));
    }

    [Fact]
    public async Task Tunnels_lead_to_public_hosts()
    {
        var answer = await AskAsync("CONNECT site.example:443 HTTP/1.1\r\nHost: site.example:443\r\n\r\n", "GET / HTTP/1.1\r\nHost: site.example\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 Connected\r\n\r\nHTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.EndsWith("<p>A page", answer, StringComparison.Ordinal);
        Assert.Equal([WebRun.PublicAddress + ":443"], _run.Transport.Connected);
    }

    [Theory]
    [InlineData("CONNECT site.example:443 HTTP/1.1")]
    [InlineData("GET http://site.example/?secret HTTP/1.1")]
    public async Task A_proxy_that_is_alone_reaches_its_own_host_and_nothing_else(string request)
    {
        using var alone = new GuardProxy(_run.Settings, _run.Services, path => path == "/page" ? new ProxyContent("own"u8.ToArray(), "text/html") : null, isAlone: true);

        Assert.StartsWith("HTTP/1.1 403", await AskAsync(alone, [request + "\r\nHost: x\r\n\r\n"]), StringComparison.Ordinal);
        Assert.Empty(_run.Transport.Connected);
        Assert.Empty(_run.Names.Asked);
        Assert.Contains("below its folder", alone.Refused.Single(), StringComparison.Ordinal);
        Assert.EndsWith("own", await AskAsync(alone, [$"GET http://{GuardProxy.OwnHost}/page HTTP/1.1\r\n\r\n"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CONNECT 127.0.0.1:443 HTTP/1.1", "127.0.0.1")]
    [InlineData("CONNECT [::1]:443 HTTP/1.1", "::1")]
    [InlineData("CONNECT inside.example:443 HTTP/1.1", "inside.example")]
    [InlineData("CONNECT site.example:25 HTTP/1.1", "site.example")]
    [InlineData("GET http://169.254.169.254/latest HTTP/1.1", "169.254.169.254")]
    public async Task What_may_not_be_reached_is_refused(string request, string host)
    {
        _run.Names.With("inside.example", "10.0.0.1");

        Assert.StartsWith("HTTP/1.1 403", await AskAsync(request + "\r\nHost: x\r\n\r\n"), StringComparison.Ordinal);
        Assert.Empty(_run.Transport.Connected);
        Assert.Contains(host, _proxy.Refused.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_browsers_own_errands_are_not_run()
    {
        Assert.StartsWith("HTTP/1.1 403", await AskAsync("CONNECT update.googleapis.com:443 HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);
        Assert.Empty(_run.Names.Asked);
        Assert.Empty(_proxy.Refused);
    }

    [Theory]
    [InlineData("GET http://page.exportkit.invalid/page HTTP/1.1", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3\r\n")]
    [InlineData("GET http://page.exportkit.invalid/other HTTP/1.1", "HTTP/1.1 404")]
    [InlineData("CONNECT page.exportkit.invalid:443 HTTP/1.1", "HTTP/1.1 404")]
    public async Task The_proxy_has_a_host_of_its_own(string request, string answer)
    {
        Assert.StartsWith(answer, await AskAsync(request + "\r\nHost: x\r\n\r\n"), StringComparison.Ordinal);
        Assert.Empty(_run.Names.Asked);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET ftp://site.example/ HTTP/1.1\r\n\r\n")]
    [InlineData("GET http://user:secret@site.example/ HTTP/1.1\r\n\r\n")]
    [InlineData("POST http://site.example/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")]
    [InlineData("POST http://site.example/ HTTP/1.1\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    public async Task What_is_not_understood_is_not_answered(string request)
    {
        Assert.Equal("", await AskAsync(request));
        Assert.Empty(_run.Transport.Connected);
    }

    private Task<string> AskAsync(params string[] parts) => AskAsync(_proxy, parts);

    private static async Task<string> AskAsync(GuardProxy proxy, string[] parts)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, proxy.Port);
        var stream = client.GetStream();
        foreach (var part in parts)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(part));
        }

        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync();
    }
}
