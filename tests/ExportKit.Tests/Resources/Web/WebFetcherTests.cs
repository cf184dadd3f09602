using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Resources.Web;

namespace ExportKit.Tests.Resources.Web;

/// <summary>Pages of a server that behaves, and of one that does not.</summary>
public sealed class WebFetcherTests : IDisposable
{
    private const string Html = "<!doctype html><title>A page</title><p>Grüße";
    private readonly WebRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void A_page_comes_with_its_address_type_and_encoding()
    {
        _run.Server.On("/", WebServer.Answer(200, Html, "Content-Type: Text/HTML; Charset=\"ISO-8859-1\""));

        var content = _run.Fetch("http://site.example/#part").Content!;

        Assert.Equal(("http://site.example/", "text/html", "ISO-8859-1"), (content.Address, content.MediaType, content.Charset));
        Assert.Equal(Html, Encoding.UTF8.GetString(content.Bytes.Span));
        Assert.Equal(_run.Clock.Now, content.Retrieved);
    }

    [Fact]
    public void Servers_are_told_who_asks_and_get_no_cookies_of_others()
    {
        _run.Server.On("/", WebServer.Answer(200, Html, "Set-Cookie: session=1; Path=/"));

        _run.Fetch();
        _run.Fetch();

        var asked = _run.Server.Asked.Last();
        Assert.Equal("ExportKit/9.9.9 (+https://robot.example/)", asked["User-Agent"]);
        Assert.Equal("site.example", asked["Host"]);
        Assert.Null(asked["Cookie"]);
        Assert.Null(asked["Referer"]);
    }

    [Fact]
    public void Redirects_are_followed_to_the_page()
    {
        _run.Server.Redirect("/", "/b", 301).Redirect("/b", "http://other.example/c", 307).Redirect("/c", "?d=1", 308).Page("/c?d=1", Html);

        Assert.Equal("http://other.example/c?d=1", _run.Fetch().Content!.Address);
        Assert.Equal(["/", "/b", "/c", "/c?d=1"], _run.Server.Paths);
        Assert.Equal("other.example", _run.Server.Asked.Last()["Host"]);
    }

    [Fact]
    public void Redirects_in_a_circle_are_found()
    {
        _run.Server.Redirect("/", "/b").Redirect("/b", "/");

        var failure = _run.Failure();

        Assert.Equal(DiagnosticCodes.WebRedirect, failure.Code);
        Assert.Contains("in a circle", failure.Reason, StringComparison.Ordinal);
        Assert.Equal(2, _run.Server.Asked.Count);
    }

    [Fact]
    public void Redirects_without_end_are_given_up()
    {
        for (var i = 0; i < 20; i++)
        {
            _run.Server.Redirect($"/{i}", $"/{i + 1}");
        }

        Assert.Contains("more than 10 redirects", _run.Failure("http://site.example/0").Reason, StringComparison.Ordinal);
        Assert.Equal(11, _run.Server.Asked.Count);
    }

    [Theory]
    [InlineData("", "without saying where to")]
    [InlineData("file:///etc/passwd", "an address of file:")]
    [InlineData("http://user:secret@site.example/", "redirects to http://site.example/:")]
    public void Redirects_that_lead_nowhere_are_refused(string location, string reason)
    {
        _run.Server.Redirect("/", location);

        var failure = _run.Failure();

        Assert.Equal(DiagnosticCodes.WebRedirect, failure.Code);
        Assert.Contains(reason, failure.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Encryption_is_not_given_up()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=site.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var secure = new WebServer(certificate);
        secure.Redirect("/", "http://site.example/").Page("/safe", Html);
        _run.Transport.Ports[443] = secure.Port;

        Assert.Equal("https://site.example/safe", _run.Fetch("https://site.example/safe").Content!.Address);
        var failure = _run.Failure("https://site.example/");
        Assert.Equal(DiagnosticCodes.WebRedirect, failure.Code);
        Assert.Contains("without encryption", failure.Reason, StringComparison.Ordinal);
        Assert.Empty(_run.Server.Asked);

        using var strict = new WebFetcher(_run.Settings, _run.Services with { CertificateCheck = null });
        Assert.Equal(DiagnosticCodes.WebUnreachable, strict.Fetch("https://site.example/safe", WebKind.Page).Failure!.Code);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("raw")]
    [InlineData("gzip, br")]
    public void Compressed_pages_are_unpacked(string coding)
    {
        var body = coding.Split(", ").Aggregate(Encoding.UTF8.GetBytes(Html), Packed);
        _run.Server.On("/", WebServer.Answer(200, body, "Content-Encoding: " + (coding == "raw" ? "deflate" : coding.ToUpperInvariant())));

        Assert.Equal(Html, _run.Text());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public void What_unpacks_without_end_is_given_up(string coding)
    {
        _run.Settings = _run.Settings with { Limits = new WebLimits { PageBytes = 1024 * 1024 } };
        _run.Server.On("/", WebServer.Answer(200, Packed(new byte[20 * 1024 * 1024], coding), "Content-Encoding: " + coding));

        var failure = _run.Failure();

        Assert.Equal(DiagnosticCodes.WebTooLarge, failure.Code);
        Assert.Contains("1 MB", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_compression_is_told()
    {
        _run.Server.On("/", WebServer.Answer(200, "no gzip at all, though it is said", "Content-Encoding: gzip"));

        Assert.Equal(DiagnosticCodes.WebBroken, _run.Failure().Code);
    }

    [Fact]
    public void Compression_that_breaks_off_is_told_though_the_length_is_right()
    {
        var whole = Packed(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000))), "gzip");
        _run.Server.On("/", WebServer.Answer(200, whole[..(whole.Length / 2)], "Content-Encoding: gzip"));

        Assert.Contains("breaks off", _run.Failure().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_compression_is_told()
    {
        _run.Server.On("/", WebServer.Answer(200, Html, "Content-Encoding: zstd-of-tomorrow"));

        Assert.Contains("zstd-of-tomorrow", _run.Failure().Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "needs a login")]
    [InlineData(403, "--cookie-file")]
    [InlineData(404, "Check the address")]
    [InlineData(410, "Check the address")]
    public void What_the_server_refuses_is_asked_for_once(int status, string hint)
    {
        _run.Server.On("/", WebServer.Answer(status, "sorry"));

        var failure = _run.Failure();

        Assert.Equal((DiagnosticCodes.WebStatus, status), (failure.Code, failure.Status));
        Assert.Contains($"answers {status} (", failure.Reason, StringComparison.Ordinal);
        Assert.Contains(hint, failure.Hint, StringComparison.Ordinal);
        Assert.Single(_run.Server.Asked);
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("image/png")]
    [InlineData("application/json")]
    [InlineData("text/css")]
    public void What_is_no_page_is_told(string type)
    {
        _run.Server.Page("/", "something", type);

        var failure = _run.Failure();

        Assert.Equal(DiagnosticCodes.WebTypeWrong, failure.Code);
        Assert.Contains(type, failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/xhtml+xml", Html)]
    [InlineData("application/xml", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("application/octet-stream", Html)]
    [InlineData("text/plain", "Words")]
    public void Pages_by_other_names_are_pages(string type, string body)
    {
        _run.Server.Page("/", body, type);

        Assert.Null(_run.Fetch().Failure);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public void An_empty_answer_is_told(string body)
    {
        _run.Server.Page("/", body);

        Assert.Equal(DiagnosticCodes.WebEmpty, _run.Failure().Code);
    }

    [Fact]
    public void An_answer_without_content_is_empty()
    {
        _run.Server.On("/", WebServer.Head(204));

        Assert.Equal(DiagnosticCodes.WebEmpty, _run.Failure().Code);
    }

    [Fact]
    public void An_answer_without_end_is_given_up()
    {
        _run.Settings = _run.Settings with { Limits = new WebLimits { PageBytes = 256 * 1024 } };
        _run.Server.On("/", async (_, stream) =>
        {
            await stream.WriteAsync(WebServer.Head(200, "Content-Type: text/html"));
            while (!_run.Server.End.IsCancellationRequested)
            {
                await stream.WriteAsync(new byte[8192]);
            }
        });

        Assert.Equal(DiagnosticCodes.WebTooLarge, _run.Failure().Code);
    }

    [Fact]
    public void A_length_past_the_limit_is_not_even_read()
    {
        _run.Server.On("/", WebServer.Head(200, "Content-Length: 99999999999"));

        Assert.Equal(DiagnosticCodes.WebTooLarge, _run.Failure().Code);
    }

    [Theory]
    [InlineData("Content-Length: 5000")]
    [InlineData("Transfer-Encoding: chunked")]
    public void A_page_that_breaks_off_is_asked_for_again_and_then_told(string header)
    {
        _run.Server.On("/", [.. WebServer.Head(200, header), .. header.StartsWith('T') ? "1000\r\nabc"u8 : "abc"u8]);

        var failure = _run.Failure();

        Assert.Equal(DiagnosticCodes.WebBroken, failure.Code);
        Assert.Contains("breaks off after", failure.Reason, StringComparison.Ordinal);
        Assert.Equal(4, _run.Server.Asked.Count);
    }

    [Fact]
    public void What_follows_the_length_that_was_said_is_not_read()
    {
        _run.Server.On("/", [.. WebServer.Head(200, "Content-Length: 4"), .. "<p>A<p>B"u8]);

        Assert.Equal("<p>A", _run.Text());
    }

    [Fact]
    public void What_is_no_HTTP_is_told()
    {
        _run.Server.On("/", "SSH-2.0-OpenSSH_9.2\r\n"u8.ToArray());

        Assert.Equal(DiagnosticCodes.WebBroken, _run.Failure().Code);
    }

    [Fact]
    public void Headers_without_end_are_given_up()
    {
        _run.Server.On("/", async (_, stream) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray());
            while (!_run.Server.End.IsCancellationRequested)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"X-More: {new string('x', 4000)}\r\n"));
            }
        });

        Assert.NotNull(_run.Failure());
    }

    [Theory]
    [InlineData("ftp://site.example/")]
    [InlineData("https://")]
    [InlineData("https:story")]
    [InlineData("http://user:secret@site.example/")]
    public void What_is_no_address_to_fetch_is_refused(string address)
    {
        var failure = _run.Failure(address);

        Assert.Equal(DiagnosticCodes.WebAddressBad, failure.Code);
        Assert.DoesNotContain("secret", failure.Reason + failure.Hint, StringComparison.Ordinal);
        Assert.Empty(_run.Transport.Connected);
    }

    [Fact]
    public void A_picture_is_no_page()
    {
        _run.Server.Page("/", Html);

        Assert.Equal(DiagnosticCodes.WebTypeWrong, _run.Failure(kind: WebKind.Picture).Code);
    }

    internal static byte[] Packed(byte[] bytes, string coding)
    {
        var packed = new MemoryStream();
        using (Stream stream = coding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "raw" => new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
