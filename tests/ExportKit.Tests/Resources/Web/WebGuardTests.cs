using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Resources.Web;

namespace ExportKit.Tests.Resources.Web;

/// <summary>What is not connected to, and what is told to whom.</summary>
public sealed class WebGuardTests : IDisposable
{
    private readonly WebRun _run = new();

    public WebGuardTests() => _run.Server.Page("/", "<p>A page");

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("http://127.0.0.1/", "loopback")]
    [InlineData("http://2130706433/", "loopback")]
    [InlineData("http://0x7f.1/", "loopback")]
    [InlineData("http://[::1]/", "loopback")]
    [InlineData("http://[::ffff:10.0.0.1]/", "IPv4-mapped")]
    [InlineData("http://169.254.169.254/latest/meta-data", "link-local")]
    [InlineData("http://0.0.0.0/", "this network")]
    public void Addresses_of_private_networks_are_not_connected_to(string address, string range)
    {
        var failure = _run.Failure(address);

        Assert.Equal(DiagnosticCodes.WebAddressGuarded, failure.Code);
        Assert.Contains(range, failure.Reason, StringComparison.Ordinal);
        Assert.Contains("--allow-private", failure.Hint, StringComparison.Ordinal);
        Assert.Empty(_run.Transport.Connected);
        Assert.Empty(_run.Names.Asked);
    }

    [Fact]
    public void A_public_name_that_leads_to_a_private_address_is_not_connected_to()
    {
        _run.Names.With("site.example", "10.1.2.3");

        var failure = _run.Failure();

        Assert.Contains("site.example leads to 10.1.2.3", failure.Reason, StringComparison.Ordinal);
        Assert.Empty(_run.Transport.Connected);
    }

    [Fact]
    public void The_name_localhost_is_looked_up_like_any_other()
    {
        _run.Names.With("localhost", "127.0.0.1,::1");

        Assert.Equal(DiagnosticCodes.WebAddressGuarded, _run.Failure("http://localhost/").Code);
    }

    [Fact]
    public void Of_several_addresses_the_public_ones_alone_are_connected_to()
    {
        _run.Names.With("site.example", "192.168.0.1,2606:2800:21f::1,93.184.215.14");
        _run.Transport.Dead.Add("2606:2800:21f::1");

        Assert.Equal("<p>A page", _run.Text());
        Assert.Equal(["2606:2800:21f::1:80", "93.184.215.14:80"], _run.Transport.Connected);
    }

    [Fact]
    public void A_name_that_changes_its_address_after_the_check_leads_nowhere_else()
    {
        _run.Names.With("site.example", WebRun.PublicAddress, "127.0.0.1");

        Assert.Equal("<p>A page", _run.Text());
        Assert.Equal(["site.example"], _run.Names.Asked);
        Assert.Equal([WebRun.PublicAddress + ":80"], _run.Transport.Connected);

        // The server closes each connection, so that the next request asks for the name again.
        Assert.Equal(DiagnosticCodes.WebAddressGuarded, _run.Failure().Code);
        Assert.Single(_run.Transport.Connected);
    }

    [Fact]
    public void Redirects_go_through_the_same_guards()
    {
        _run.Server.Redirect("/to-inside", "http://inside.example/").Redirect("/to-metadata", "http://169.254.169.254/");
        _run.Names.With("inside.example", "fd00::1");

        Assert.Equal(DiagnosticCodes.WebAddressGuarded, _run.Failure("http://site.example/to-inside").Code);
        Assert.Equal(DiagnosticCodes.WebAddressGuarded, _run.Failure("http://site.example/to-metadata").Code);
        Assert.Equal(2, _run.Transport.Connected.Count);
    }

    [Theory]
    [InlineData("http://site.example:25/")]
    [InlineData("http://site.example:22/")]
    public void Ports_of_other_services_are_not_connected_to(string address)
    {
        Assert.Contains("none of the web", _run.Failure(address).Reason, StringComparison.Ordinal);
        Assert.Empty(_run.Transport.Connected);
    }

    [Fact]
    public void A_person_can_allow_private_addresses()
    {
        _run.Settings = _run.Settings with { AllowPrivate = true };

        Assert.Equal("<p>A page", _run.Text("http://127.0.0.1/"));
    }

    [Fact]
    public void A_host_that_is_not_there_is_told_at_once()
    {
        _run.Names.With("site.example", "");

        Assert.Contains("there is no host site.example", _run.Failure().Reason, StringComparison.Ordinal);
        Assert.Single(_run.Names.Asked);
    }

    [Fact]
    public void A_server_that_does_not_run_is_told()
    {
        _run.Transport.Dead.Add(WebRun.PublicAddress);

        Assert.Contains("refuses the connection", _run.Failure().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_go_to_their_own_host_and_never_across_a_redirect()
    {
        _run.Server.Redirect("/away", "http://other.example/").Redirect("/on", "/");
        _run.Settings = _run.Settings with { Headers = Headers("http://site.example/", "Authorization: Bearer secret", "User-Agent: Mine") };

        _run.Fetch("http://site.example/on");
        Assert.All(_run.Server.Asked, asked => Assert.Equal(("Bearer secret", "Mine"), (asked["Authorization"], asked["User-Agent"])));
        _run.Fetch("http://site.example/away");
        var last = _run.Server.Asked.Last();
        Assert.Equal(("other.example", null, "ExportKit/9.9.9 (+https://robot.example/)"), (last["Host"], last["Authorization"], last["User-Agent"]));
        _run.Fetch("http://sub.site.example/");
        Assert.Null(_run.Server.Asked.Last()["Authorization"]);
    }

    [Theory]
    [InlineData("http://site.example/", "https://site.example/x", true)]
    [InlineData("https://site.example/", "http://site.example/", false)]
    [InlineData("https://site.example/", "https://site.example:8443/", false)]
    [InlineData("https://SITE.example/", "https://site.example/", true)]
    [InlineData("https://site.example/", "https://site.example.evil.example/", false)]
    public void What_is_one_host(string owner, string other, bool isSame) =>
        Assert.Equal(isSame, Headers(owner, "A: b").For(new Uri(other)).Count == 1);

    [Theory]
    [InlineData("Host: x", "own")]
    [InlineData("Accept-Encoding: x", "own")]
    [InlineData("no colon", "Name: value")]
    [InlineData("A b: c", "Name: value")]
    [InlineData("A: b\r\nC: secret", "no header may have")]
    public void Headers_that_cannot_be_are_refused_without_their_value(string line, string problem)
    {
        Assert.Null(WebHeaders.Parse("https://site.example/", [line], out var said));
        Assert.Contains(problem, said, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://user:pa@ss@site.example/a@b", "http://site.example/a@b")]
    [InlineData("https://user@site.example", "https://site.example")]
    [InlineData("https://site.example/?mail=a@b.example", "https://site.example/?mail=a@b.example")]
    [InlineData("https://", "https://")]
    [InlineData("story@home.html", "story@home.html")]
    public void Addresses_are_printed_without_passwords(string address, string printed) => Assert.Equal(printed, WebAddress.Printable(address));

    [Fact]
    public void A_proxy_opens_a_tunnel_to_the_address_that_was_checked()
    {
        var tunnels = new List<AskedFor>();
        using var proxy = new ProxyServer(tunnels, _run.Server.Port);
        _run.Transport.Ports[3128] = proxy.Port;
        _run.Settings = _run.Settings with { Proxies = Proxies("http://me:pass@proxy.example:3128", "direct.example") };

        Assert.Equal("<p>A page", _run.Text());

        Assert.Equal(("CONNECT", WebRun.PublicAddress + ":80"), (tunnels[0].Method, tunnels[0].Path));
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("me:pass")), tunnels[0]["Proxy-Authorization"]);
        Assert.Equal("<p>A page", _run.Text("http://direct.example/"));
        Assert.Single(tunnels);
        _run.Names.With("site.example", "10.0.0.1");
        Assert.Equal(DiagnosticCodes.WebAddressGuarded, _run.Failure().Code);
        Assert.Single(tunnels);
    }

    [Fact]
    public void A_proxy_that_refuses_is_told_without_its_password()
    {
        using var proxy = new ProxyServer([], 0);
        _run.Transport.Ports[3128] = proxy.Port;
        _run.Settings = _run.Settings with { Proxies = Proxies("http://me:pass@proxy.example:3128", "") };

        var reason = _run.Failure().Reason;

        Assert.Contains("the proxy proxy.example refuses a tunnel", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("pass", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proxy_of_an_unknown_kind_is_told()
    {
        _run.Settings = _run.Settings with { Proxies = Proxies("socks5://proxy.example:1080", "") };

        Assert.Contains("HTTP_PROXY names no proxy", _run.Failure().Reason, StringComparison.Ordinal);
    }

    private static WebHeaders Headers(string owner, params string[] lines) => WebHeaders.Parse(owner, lines, out _)!;

    private static ProxySettings Proxies(string proxy, string direct) =>
        ProxySettings.Of(name => name switch { "HTTP_PROXY" => proxy, "no_proxy" => direct, _ => null })!;
}
