using System.Globalization;

namespace ExportKit.Cli;

/// <summary>How far a run is, how fast it goes and how long it will take: by what it did lately, since pages that are skipped and pages
/// that are made differ a hundredfold.</summary>
internal sealed class RunPace
{
    private const int Samples = 16;

    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly Queue<(TimeSpan Time, int Done)> _lately = new();

    public RunPace(int total, TimeProvider time)
    {
        Total = total;
        _time = time;
        _start = time.GetTimestamp();
        _lately.Enqueue((TimeSpan.Zero, 0));
    }

    /// <summary>How many pages the run has.</summary>
    public int Total { get; }

    /// <summary>How many are done.</summary>
    public int Done { get; private set; }

    /// <summary>How many of them failed.</summary>
    public int Failed { get; private set; }

    /// <summary>How long the run has taken.</summary>
    public TimeSpan Elapsed => _time.GetElapsedTime(_start);

    /// <summary>Pages a second, lately; 0 where none is done.</summary>
    public double Rate
    {
        get
        {
            var (since, before) = _lately.Peek();
            var seconds = (Elapsed - since).TotalSeconds;
            return seconds > 0 ? (Done - before) / seconds : 0;
        }
    }

    /// <summary>How long the rest will take; null where that cannot be told yet.</summary>
    public TimeSpan? Left => Rate > 0 && Elapsed > TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(Math.Min((Total - Done) / Rate, 360_000)) : null;

    /// <summary>Counts a page.</summary>
    /// <param name="isFailed">Whether it failed.</param>
    public void Count(bool isFailed)
    {
        Done++;
        Failed += isFailed ? 1 : 0;
        var now = Elapsed;
        if (now - _lately.Last().Time >= TimeSpan.FromSeconds(1))
        {
            _lately.Enqueue((now, Done));
            if (_lately.Count > Samples)
            {
                _lately.Dequeue();
            }
        }
    }

    /// <summary>A rate in words: "16.2", "480".</summary>
    public static string Words(double rate) => rate.ToString(rate < 99.95 ? "0.0" : "0", CultureInfo.InvariantCulture);

    /// <summary>A time in digits: "0:07", "1:02:03".</summary>
    public static string Words(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
}
