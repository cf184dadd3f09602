using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Resources;
using ExportKit.Resources.Web;

namespace ExportKit.Tests.Resources.Web;

/// <summary>What is kept on disk and in memory, and when it is asked for again.</summary>
public sealed class WebCacheTests : IDisposable
{
    private readonly WebRun _run = new();
    private readonly TemporaryFolder _folder = new();
    private readonly HashSet<string> _timed = new(StringComparer.Ordinal);

    public WebCacheTests() => _run.Settings = _run.Settings with { CacheFolder = _folder["cache"] };

    public void Dispose()
    {
        _run.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void What_has_not_changed_is_not_sent_again()
    {
        _run.Server.On("/", asked => asked["If-None-Match"] == "\"v1\"" && asked["If-Modified-Since"] == "Tue, 03 Mar 2026 00:00:00 GMT"
            ? WebServer.Head(304)
            : WebServer.Answer(200, "<p>A", "ETag: \"v1\"", "Last-Modified: Tue, 03 Mar 2026 00:00:00 GMT", "Content-Type: text/html; charset=koi8-r"));

        _run.Fetch();
        _run.Clock.Now += TimeSpan.FromHours(1);
        var again = _run.Fetch().Content!;

        Assert.Equal(("<p>A", "koi8-r", _run.Clock.Now), (Encoding.UTF8.GetString(again.Bytes.Span), again.Charset, again.Retrieved));
        Assert.Equal(2, _run.Server.Asked.Count);
    }

    [Fact]
    public void What_has_changed_is_kept_anew()
    {
        var version = 0;
        _run.Server.On("/", _ => WebServer.Answer(200, $"<p>{++version}", $"ETag: \"{version}\""));

        Assert.Equal("<p>1", _run.Text());
        Assert.Equal("<p>2", _run.Text());
        Assert.Equal("<p>2", Offline("http://site.example/").Content is { } content ? Encoding.UTF8.GetString(content.Bytes.Span) : null);
    }

    [Fact]
    public void What_is_fresh_is_not_asked_for()
    {
        _run.Server.On("/", WebServer.Answer(200, "<p>A", "Cache-Control: max-age=60"));

        _run.Fetch();
        _run.Clock.Now += TimeSpan.FromSeconds(59);
        _run.Fetch();
        Assert.Single(_run.Server.Asked);
        _run.Clock.Now += TimeSpan.FromSeconds(2);
        _run.Fetch();
        Assert.Equal(2, _run.Server.Asked.Count);
    }

    [Fact]
    public void Offline_all_comes_from_the_cache_redirects_too()
    {
        _run.Server.Redirect("/", "http://other.example/b").On("/b", WebServer.Answer(200, "<p>B", "Content-Type: text/html; charset=koi8-r", "Cache-Control: no-store"));
        var online = _run.Fetch().Content!;
        var requests = _run.Server.Asked.Count;
        _run.Clock.Now += TimeSpan.FromDays(400);

        var offline = Offline("http://site.example/").Content!;

        Assert.Equal(("http://other.example/b", "koi8-r", online.Retrieved), (offline.Address, offline.Charset, offline.Retrieved));
        Assert.Equal("<p>B", Encoding.UTF8.GetString(offline.Bytes.Span));
        Assert.Equal(requests, _run.Server.Asked.Count);
    }

    [Fact]
    public void Offline_what_is_not_there_is_told()
    {
        var failure = Offline("http://site.example/").Failure!;

        Assert.Equal(DiagnosticCodes.NotInCache, failure.Code);
        Assert.Contains("--offline", failure.Reason, StringComparison.Ordinal);
        Assert.Empty(_run.Transport.Connected);
    }

    [Fact]
    public void What_was_got_by_a_clock_that_was_ahead_is_asked_for_again()
    {
        _run.Server.On("/", WebServer.Answer(200, "<p>A", "Cache-Control: max-age=31536000"));
        _run.Clock.Now += TimeSpan.FromDays(4000);
        _run.Fetch();

        _run.Clock.Now -= TimeSpan.FromDays(4000);
        _run.Fetch();
        _run.Fetch();

        Assert.Equal(2, _run.Server.Asked.Count);
    }

    [Fact]
    public void A_cache_is_kept_below_its_size_and_loses_what_was_asked_for_longest_ago()
    {
        foreach (var name in (string[])["a", "b", "c", "d"])
        {
            _run.Server.On("/" + name, WebServer.Answer(200, "<p>" + new string(name[0], 20_000), "Cache-Control: max-age=60"));
            _run.Fetch("http://site.example/" + name);
            SetTimes(_run.Clock.Now += TimeSpan.FromSeconds(1));
        }

        using (new WebFetcher(_run.Settings with { CacheBytes = 50_000 }, _run.Services))
        {
            // Its end is what is looked at.
        }

        Assert.Equal(2, _folder.Files.Count(file => file.StartsWith("cache/bodies/", StringComparison.Ordinal)));
        Assert.Equal(2, _folder.Files.Count(file => file.StartsWith("cache/answers/", StringComparison.Ordinal)));
        Assert.Equal(DiagnosticCodes.NotInCache, Offline("http://site.example/a").Failure?.Code);
        Assert.Equal(DiagnosticCodes.NotInCache, Offline("http://site.example/b").Failure?.Code);
        Assert.NotNull(Offline("http://site.example/c").Content);
        Assert.NotNull(Offline("http://site.example/d").Content);
    }

    [Fact]
    public void A_body_that_another_answer_has_too_stays_and_one_that_none_has_goes()
    {
        _run.Server.On("/a", WebServer.Answer(200, "<p>" + new string('x', 20_000))).On("/b", WebServer.Answer(200, "<p>" + new string('x', 20_000)));
        _run.Fetch("http://site.example/a");
        SetTimes(_run.Clock.Now += TimeSpan.FromSeconds(1));
        _run.Fetch("http://site.example/b");
        File.WriteAllBytes(_folder["cache/bodies/" + _folder.Files.First(file => file.StartsWith("cache/bodies/", StringComparison.Ordinal)).Split('/')[2] + "/stray"], new byte[30_000]);

        using (new WebFetcher(_run.Settings with { CacheBytes = 40_000 }, _run.Services))
        {
            // Its end is what is looked at.
        }

        Assert.NotNull(Offline("http://site.example/b").Content);
        Assert.DoesNotContain(_folder.Files, file => file.EndsWith("/stray", StringComparison.Ordinal));
    }

    // Answers are told apart by the times of their files, and tests take less than those can tell.
    private void SetTimes(DateTimeOffset time)
    {
        foreach (var file in _folder.Files.Where(_timed.Add))
        {
            File.SetLastWriteTimeUtc(_folder[file], time.UtcDateTime);
        }
    }

    [Fact]
    public void Failures_are_not_kept()
    {
        _run.Server.On("/", WebServer.Answer(404, "no"));

        _run.Fetch();

        Assert.Empty(_folder.Files);
    }

    [Fact]
    public void A_body_is_kept_once_under_its_hash()
    {
        _run.Server.Page("/", "<p>Same").Page("/b", "<p>Same");

        _run.Fetch();
        _run.Fetch("http://site.example/b");

        Assert.Single(_folder.Files, file => file.StartsWith("cache/bodies/", StringComparison.Ordinal));
        Assert.Equal(2, _folder.Files.Count(file => file.StartsWith("cache/answers/", StringComparison.Ordinal)));
        Assert.DoesNotContain(_folder.Files, file => file.EndsWith(".part", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bodies", "damaged")]
    [InlineData("bodies", "<p>B")]
    [InlineData("answers", "{ damaged")]
    [InlineData("answers", "[]")]
    [InlineData("answers", "{\"status\":\"x\"}")]
    [InlineData("answers", "{\"status\":200,\"freshSeconds\":9,\"retrieved\":\"2026-03-04T05:06:07.0000000+00:00\",\"sha256\":\"../../../../../../../../../../../../../../../../../../../../etc/p\"}")]
    public void What_is_damaged_is_fetched_again(string kind, string content)
    {
        _run.Server.On("/", WebServer.Answer(200, "<p>A", "ETag: \"v1\"", "Cache-Control: max-age=60"));
        _run.Fetch();
        foreach (var file in _folder.Files.Where(file => file.StartsWith("cache/" + kind, StringComparison.Ordinal)).ToArray())
        {
            File.WriteAllText(_folder[file], content);
        }

        Assert.Equal("<p>A", _run.Text());
        Assert.Equal([null, null], _run.Server.Asked.Select(asked => asked["If-None-Match"]));
        Assert.Equal("<p>A", Encoding.UTF8.GetString(Offline("http://site.example/").Content!.Bytes.Span));
    }

    [Fact]
    public void A_page_behind_a_login_is_nobody_elses()
    {
        _run.Server.On("/", asked => WebServer.Answer(200, asked["Authorization"] is null ? "<p>Log in" : "<p>Secret", "Cache-Control: max-age=60"));
        using var known = new WebFetcher(_run.Settings with { Headers = WebHeaders.Parse("http://site.example/", ["Authorization: x"], out _) }, _run.Services);

        Assert.Equal("<p>Secret", Encoding.UTF8.GetString(known.Fetch("http://site.example/", WebKind.Page).Content!.Bytes.Span));
        Assert.Equal("<p>Log in", _run.Text());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder["cache"]));
        }
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_told()
    {
        File.WriteAllText(_folder["cache"], "a file");
        _run.Server.Page("/", "<p>A");

        Assert.Equal(DiagnosticCodes.CacheUnwritable, _run.Failure().Code);
    }

    [Fact]
    public void Two_runs_may_share_it_at_once()
    {
        _run.Server.On("/", WebServer.Answer(200, new string('x', 50_000), "ETag: \"v\""));

        Parallel.For(0, 8, _ =>
        {
            using var fetcher = new WebFetcher(_run.Settings, _run.Services);
            for (var i = 0; i < 5; i++)
            {
                Assert.Equal(50_000, fetcher.Fetch("http://site.example/", WebKind.Page).Content!.Bytes.Length);
            }
        });
        Assert.Equal(50_000, Offline("http://site.example/").Content!.Bytes.Length);
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(0)]
    public void A_picture_is_fetched_once_by_however_many_threads(long memory)
    {
        _run.Settings = _run.Settings with { CacheFolder = null };
        _run.Server.Page("/a.png", new string('a', 3000), "image/png").Page("/b.png", new string('b', 2000), "application/octet-stream");
        using var pictures = new WebPictures(_run.Fetcher, memory);
        var results = new ResourceResult[20];

        Parallel.For(0, 20, i => results[i] = pictures.Load(i % 2 == 0 ? $"http://site.example/a.png#{i}" : "http://site.example/b.png"));

        Assert.Equal(2, _run.Server.Asked.Count);
        Assert.All(results.Where((_, i) => i % 2 == 0), result => Assert.Equal((new string('a', 3000), "image/png"), (Encoding.UTF8.GetString(result.Bytes.Span), result.DeclaredType)));
        Assert.All(results.Where((_, i) => i % 2 == 1), result => Assert.Equal((new string('b', 2000), null), (Encoding.UTF8.GetString(result.Bytes.Span), result.DeclaredType)));
    }

    [Fact]
    public void A_picture_that_cannot_be_had_is_asked_for_once_too()
    {
        using var pictures = new WebPictures(_run.Fetcher, 1000);

        pictures.Load("http://site.example/a.png");

        Assert.Equal("the server answers 404 (Not Found)", pictures.Load("http://site.example/a.png").Failure);
        Assert.Single(_run.Server.Asked);
    }

    private WebResult Offline(string address)
    {
        using var fetcher = new WebFetcher(_run.Settings with { Offline = true }, _run.Services);
        return fetcher.Fetch(address, WebKind.Page);
    }
}
