using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Resources.Web;

namespace ExportKit.Tests.Resources.Web;

/// <summary>RFC 9309: which addresses a robots.txt allows, and what holds where there is none.</summary>
public sealed class RobotsTests : IDisposable
{
    private readonly WebRun _run = new();

    public RobotsTests()
    {
        _run.Settings = _run.Settings with { IgnoreRobots = false };
        _run.Server.Page("/", "<p>Front").Page("/story", "<p>Story").Page("/private/story", "<p>Private");
    }

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/story", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/story", true)]
    [InlineData("User-agent: *\nDisallow:", "/story", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /private/story", "/private/story", true)]
    [InlineData("User-agent: *\nAllow: /p\nDisallow: /private", "/private/story", false)]
    [InlineData("User-agent: *\nDisallow: /story\nAllow: /story", "/story", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?b", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axxbxxcxx", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c$", "/abcbc", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]
    [InlineData("User-agent: *\nDisallow: *story", "/private/story", false)]
    [InlineData("User-agent: exportkit\nDisallow: /\n\nUser-agent: *\nAllow: /", "/story", false)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: ExportKit/1.0\nAllow: /", "/story", true)]
    [InlineData("User-agent: ExportKitten\nDisallow: /", "/story", true)]
    [InlineData("User-agent: a\nUser-agent: EXPORTKIT\nUser-agent: b\nDisallow: /story", "/story", false)]
    [InlineData("User-agent: ExportKit\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: ExportKit\nDisallow: /story", "/story", false)]
    [InlineData("User-agent: *\nCrawl-delay: 5\nUser-agent: x\nDisallow: /", "/story", false)]
    [InlineData("Disallow: /", "/story", true)]
    [InlineData("User-agent: * # all\r\nDisallow: /story # not this\r\n", "/story", false)]
    [InlineData("\ufeffUser-agent: *\rDisallow: /story", "/story", false)]
    [InlineData("  USER-AGENT :  * \n  DISALLOW :  /story ", "/story", false)]
    [InlineData("User-agent: *\nDisallow: /caf\u00e9", "/caf%C3%A9", false)]
    [InlineData("User-agent: *\nDisallow: /caf%c3%a9", "/caf\u00e9", false)]
    [InlineData("User-agent: *\nDisallow: /%7Eme", "/~me", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow: /?id=", "/?id=5", false)]
    [InlineData("<html><body>not found</body></html>", "/story", true)]
    public void What_is_allowed(string file, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, RobotsRules.Parse(Encoding.UTF8.GetBytes(file), "ExportKit").Allows(new Uri("https://site.example" + path)));

    [Fact]
    public void Patterns_made_to_take_long_do_not()
    {
        var pattern = string.Concat(Enumerable.Repeat("*a", 2000));
        var rules = RobotsRules.Parse(Encoding.UTF8.GetBytes($"User-agent: *\nDisallow: /{pattern}b"), "ExportKit");

        Assert.True(rules.Allows(new Uri("https://site.example/" + new string('a', 6000))));
    }

    [Fact]
    public void What_is_forbidden_is_not_fetched_and_the_file_is_fetched_once()
    {
        _run.Server.Page("/robots.txt", "User-agent: ExportKit\nDisallow: /private", "text/plain");

        var failure = _run.Failure("http://site.example/private/story");

        Assert.Equal(DiagnosticCodes.RobotsForbid, failure.Code);
        Assert.Contains("robots.txt of site.example forbids", failure.Reason, StringComparison.Ordinal);
        Assert.Equal("<p>Story", _run.Text("http://site.example/story"));
        Assert.Equal(["/robots.txt", "/story"], _run.Server.Paths);
    }

    [Fact]
    public void Redirects_are_asked_for_too()
    {
        _run.Server.Page("/robots.txt", "User-agent: *\nDisallow: /private", "text/plain").Redirect("/moved", "/private/story");

        Assert.Equal(DiagnosticCodes.RobotsForbid, _run.Failure("http://site.example/moved").Code);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(401)]
    [InlineData(403)]
    public void Without_a_file_all_is_allowed(int status)
    {
        _run.Server.On("/robots.txt", WebServer.Answer(status, "no"));

        Assert.Equal("<p>Story", _run.Text("http://site.example/story"));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public void While_the_file_cannot_be_had_nothing_is_allowed(int status)
    {
        _run.Server.On("/robots.txt", WebServer.Answer(status, "no"));

        var failure = _run.Failure("http://site.example/story");

        Assert.Equal(DiagnosticCodes.RobotsUnreachable, failure.Code);
        Assert.Contains($"answers {status}", failure.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("/story", _run.Server.Paths);
    }

    [Fact]
    public void The_file_may_lie_elsewhere()
    {
        _run.Server.Redirect("/robots.txt", "http://rules.example/rules").Page("/rules", "User-agent: *\nDisallow: /story", "text/plain");

        Assert.Equal(DiagnosticCodes.RobotsForbid, _run.Failure("http://site.example/story").Code);
    }

    [Fact]
    public void Redirects_of_the_file_without_end_are_as_good_as_none()
    {
        _run.Server.Redirect("/robots.txt", "/robots.txt");

        Assert.Equal("<p>Story", _run.Text("http://site.example/story"));
    }

    [Fact]
    public void Of_a_file_without_end_the_beginning_is_read()
    {
        _run.Server.On("/robots.txt", async (_, stream) =>
        {
            await stream.WriteAsync(WebServer.Head(200, "Content-Type: text/plain"));
            await stream.WriteAsync("User-agent: *\nDisallow: /private\n"u8.ToArray());
            while (!_run.Server.End.IsCancellationRequested)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(new string('#', 8191) + "\n"));
            }
        });

        Assert.Equal(DiagnosticCodes.RobotsForbid, _run.Failure("http://site.example/private/story").Code);
        Assert.Equal("<p>Story", _run.Text("http://site.example/story"));
    }

    [Fact]
    public void A_person_can_overrule_it_and_then_it_is_not_asked_for()
    {
        _run.Settings = _run.Settings with { IgnoreRobots = true };
        _run.Server.Page("/robots.txt", "User-agent: *\nDisallow: /", "text/plain");

        Assert.Equal("<p>Story", _run.Text("http://site.example/story"));
        Assert.Equal(["/story"], _run.Server.Paths);
    }

    [Fact]
    public void Secrets_are_not_sent_for_it()
    {
        _run.Server.Page("/robots.txt", "", "text/plain");
        _run.Settings = _run.Settings with { Headers = WebHeaders.Parse("http://site.example/", ["Authorization: secret"], out _) };

        _run.Fetch("http://site.example/story");

        Assert.Equal([null, "secret"], _run.Server.Asked.Select(asked => asked["Authorization"]));
    }
}
