namespace ExportKit.Resources.Web;

/// <summary>Lets requests to one host begin no faster than one after each pause. Safe for several threads.</summary>
internal sealed class HostPace
{
    private readonly Dictionary<string, DateTimeOffset> _next = new(StringComparer.OrdinalIgnoreCase);
    private readonly TimeSpan _pause;
    private readonly TimeProvider _time;

    public HostPace(TimeSpan pause, TimeProvider time)
    {
        _pause = pause;
        _time = time;
    }

    /// <summary>Waits for a turn.</summary>
    /// <param name="host">The host.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task WaitAsync(string host, CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (_next)
        {
            var now = _time.GetUtcNow();
            var turn = _next.TryGetValue(host, out var next) && next > now ? next : now;
            _next[host] = turn + _pause;
            wait = turn - now;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, _time, cancellation) : Task.CompletedTask;
    }
}
