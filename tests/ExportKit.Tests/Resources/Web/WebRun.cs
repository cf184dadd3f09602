using System.Net;
using ExportKit.Resources.Web;

namespace ExportKit.Tests.Resources.Web;

/// <summary>A fetcher whose names all lead to servers of the test: no name is looked up, and no wait is waited.</summary>
internal sealed class WebRun : IDisposable
{
    public const string PublicAddress = "93.184.215.14";
    private WebFetcher? _fetcher;

    public WebServer Server { get; } = new();

    public FakeNames Names { get; } = new();

    public FakeTransport Transport { get; } = new();

    public FakeClock Clock { get; } = new();

    public InstantPauses Pauses { get; } = new();

    public WebSettings Settings { get; set; } = new() { UserAgent = "ExportKit/9.9.9 (+https://robot.example/)", IgnoreRobots = true };

    public WebServices Services => new() { Names = Names, Transport = Transport, Clock = Clock, Pauses = Pauses, CertificateCheck = static (_, _, _, _) => true };

    public WebFetcher Fetcher => _fetcher ??= new WebFetcher(Settings, Services);

    public WebRun()
    {
        Transport.Ports[80] = Server.Port;
    }

    public WebResult Fetch(string address = "http://site.example/", WebKind kind = WebKind.Page) => Fetcher.Fetch(address, kind);

    public string Text(string address = "http://site.example/") =>
        System.Text.Encoding.UTF8.GetString((Fetch(address) is { Content: { } content } ? content : throw new InvalidOperationException("nothing was fetched")).Bytes.Span);

    public WebFailure Failure(string address = "http://site.example/", WebKind kind = WebKind.Page)
    {
        var result = Fetch(address, kind);
        Assert.Null(result.Content);
        return result.Failure!;
    }

    public void Dispose()
    {
        _fetcher?.Dispose();
        Server.Dispose();
    }
}

/// <summary>Names of the test: each leads to a public address, unless it is told otherwise.</summary>
internal sealed class FakeNames : INameResolver
{
    private readonly Dictionary<string, Queue<string>> _answers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names that were looked up, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Lets a name have these addresses, one set (with commas) after the other; the last stays.</summary>
    public FakeNames With(string host, params string[] answers)
    {
        _answers[host] = new Queue<string>(answers);
        return this;
    }

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
    {
        lock (Asked)
        {
            Asked.Add(host);
            var answer = !_answers.TryGetValue(host, out var queue) ? WebRun.PublicAddress : queue.Count > 1 ? queue.Dequeue() : queue.Peek();
            return answer.Length == 0
                ? throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound)
                : Task.FromResult(Array.ConvertAll(answer.Split(','), IPAddress.Parse));
        }
    }
}

/// <summary>Connects to the servers of the test, whatever address was asked for, and remembers which.</summary>
internal sealed class FakeTransport : ITransport
{
    /// <summary>Which port of this machine stands for a port of the web.</summary>
    public Dictionary<int, int> Ports { get; } = [];

    /// <summary>Addresses at which nobody answers.</summary>
    public HashSet<string> Dead { get; } = [];

    public List<string> Connected { get; } = [];

    public Task<Stream> ConnectAsync(IPAddress address, int port, CancellationToken cancellation)
    {
        lock (Connected)
        {
            Connected.Add($"{address}:{port}");
        }

        return Dead.Contains(address.ToString()) || !Ports.TryGetValue(port, out var real)
            ? throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused)
            : new SystemTransport().ConnectAsync(IPAddress.Loopback, real, cancellation);
    }
}

/// <summary>A clock that stands until it is moved; time-outs are those of the machine.</summary>
internal sealed class FakeClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>Waits are over at once; how long they would have been is remembered.</summary>
internal sealed class InstantPauses : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public List<TimeSpan> Waits { get; } = [];

    /// <summary>The waits that are none of the pauses between requests to one host.</summary>
    public IEnumerable<TimeSpan> LongWaits => Waits.Where(wait => wait > TimeSpan.FromMilliseconds(200));

    public override DateTimeOffset GetUtcNow()
    {
        lock (Waits)
        {
            return _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (Waits)
        {
            Waits.Add(dueTime);
            _now += dueTime;
        }

        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new NoTimer();
    }

    private sealed class NoTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
