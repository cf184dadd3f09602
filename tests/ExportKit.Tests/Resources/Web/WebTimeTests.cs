using ExportKit.Diagnostics;
using ExportKit.Resources.Web;

namespace ExportKit.Tests.Resources.Web;

/// <summary>Servers that are slow, and how often and when they are asked again.</summary>
public sealed class WebTimeTests : IDisposable
{
    private readonly WebRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public void A_server_at_fault_is_asked_a_few_times_at_growing_distances(int status)
    {
        _run.Server.On("/", WebServer.Answer(status, "broken"));

        var failure = _run.Failure();

        Assert.Equal((DiagnosticCodes.WebStatus, status), (failure.Code, failure.Status));
        Assert.Equal(4, _run.Server.Asked.Count);
    }

    [Fact]
    public void A_fault_that_passes_is_nobodys_business()
    {
        var count = 0;
        _run.Server.On("/", _ => ++count < 3 ? WebServer.Answer(500, "") : WebServer.Answer(200, "<p>At last"));

        Assert.Equal("<p>At last", _run.Text());
    }

    [Fact]
    public void A_connection_that_breaks_is_made_again()
    {
        var count = 0;
        _run.Server.On("/", _ => ++count < 3 ? [] : WebServer.Answer(200, "<p>At last"));

        Assert.Equal("<p>At last", _run.Text());
    }

    [Theory]
    [InlineData(429, "7", 7)]
    [InlineData(503, "Wed, 04 Mar 2026 05:06:37 GMT", 30)]
    [InlineData(429, "Wednesday, 04-Mar-26 05:06:17 GMT", 10)]
    public void A_server_says_when_to_come_back(int status, string retryAfter, int seconds)
    {
        var count = 0;
        _run.Server.On("/", _ => ++count == 1 ? WebServer.Answer(status, "", "Retry-After: " + retryAfter) : WebServer.Answer(200, "<p>Now"));

        Assert.Equal("<p>Now", _run.Text());
        Assert.Equal([TimeSpan.FromSeconds(seconds)], _run.Pauses.LongWaits);
    }

    [Fact]
    public void A_server_that_wants_to_be_left_alone_for_long_is_left_alone()
    {
        _run.Server.On("/", WebServer.Answer(429, "", "Retry-After: 3600"));

        Assert.Equal(429, _run.Failure().Status);
        Assert.Single(_run.Server.Asked);
        Assert.Empty(_run.Pauses.LongWaits);
    }

    [Fact]
    public void Requests_to_one_host_have_a_distance_and_those_to_several_have_none()
    {
        _run.Server.Page("/", "<p>A");

        _run.Fetch("http://a.example/");
        _run.Fetch("http://b.example/");
        Assert.Empty(_run.Pauses.Waits);
        _run.Fetch("http://a.example/");
        Assert.Equal([TimeSpan.FromMilliseconds(200)], _run.Pauses.Waits);
    }

    [Fact]
    public void A_server_that_does_not_begin_is_given_up()
    {
        Limit(new WebLimits { HeaderTime = TimeSpan.FromMilliseconds(100), Retries = 1 });
        _run.Server.On("/", (_, _) => Task.Delay(Timeout.Infinite, _run.Server.End));

        var failure = _run.Failure();

        Assert.Equal(DiagnosticCodes.WebTimeOut, failure.Code);
        Assert.Contains("not begun to answer within 100 milliseconds", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_falls_silent_is_given_up()
    {
        Limit(new WebLimits { SilentTime = TimeSpan.FromMilliseconds(100), Retries = 0 });
        _run.Server.On("/", async (_, stream) =>
        {
            byte[] half = [.. WebServer.Head(200, "Content-Length: 100"), .. "<p>A"u8];
            await stream.WriteAsync(half);
            await Task.Delay(Timeout.Infinite, _run.Server.End);
        });

        Assert.Contains("fell silent", _run.Failure().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_takes_too_long_as_a_whole_is_given_up()
    {
        Limit(new WebLimits { AnswerTime = TimeSpan.FromMilliseconds(200), Retries = 0 });
        _run.Server.On("/", async (_, stream) =>
        {
            await stream.WriteAsync(WebServer.Head(200));
            while (true)
            {
                await stream.WriteAsync("<p>A"u8.ToArray());
                await Task.Delay(10, _run.Server.End);
            }
        });

        Assert.Contains("not given all of its answer", _run.Failure().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_that_does_not_come_is_given_up()
    {
        Limit(new WebLimits { ConnectTime = TimeSpan.FromMilliseconds(100), Retries = 0 });
        using var fetcher = new WebFetcher(_run.Settings, _run.Services with { Transport = new NoTransport() });

        Assert.Contains("gives no connection within", fetcher.Fetch("http://site.example/", WebKind.Page).Failure!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_a_second_is_too_slow()
    {
        var clock = new MovedClock();
        var reader = new BodyReader(new WebLimits(), clock);

        var exception = await Assert.ThrowsAsync<WebFailureException>(() => reader.ReadAsync(new Drip(clock), [], 1000, isCut: false, CancellationToken.None));

        Assert.Equal(DiagnosticCodes.WebTimeOut, exception.Failure.Code);
        Assert.Contains("too slowly: 16 bytes within 16 seconds", exception.Failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("max-age=60", 60)]
    [InlineData("public, max-age=\"5\", immutable", 5)]
    [InlineData("max-age=60, no-cache", 0)]
    [InlineData("no-store", 0)]
    [InlineData("max-age=soon", 0)]
    [InlineData(null, 0)]
    public void How_long_an_answer_is_fresh(string? header, long seconds) => Assert.Equal(seconds, Freshness.Seconds(header));

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("")]
    public void A_wait_that_cannot_be_understood_is_none(string value) => Assert.Null(Freshness.RetryAfter(value, DateTimeOffset.UnixEpoch));

    private void Limit(WebLimits limits) => _run.Settings = _run.Settings with { Limits = limits };

    private sealed class NoTransport : ITransport
    {
        public async Task<Stream> ConnectAsync(System.Net.IPAddress address, int port, CancellationToken cancellation)
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return Stream.Null;
        }
    }

    private sealed class MovedClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }

    /// <summary>A byte a second, for ever.</summary>
    private sealed class Drip(MovedClock clock) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            clock.Seconds++;
            buffer.Span[0] = (byte)'a';
            return ValueTask.FromResult(1);
        }
    }
}
