using System.Diagnostics;

namespace ExportKit.FaultTests;

/// <summary>Random moments spread over the whole of a run; the same ones for the same seed.</summary>
internal sealed class Moments
{
    private readonly Random _random;
    private double _milliseconds;

    /// <summary>Measures how long a run takes.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="run">The run.</param>
    public Moments(int seed, Action run)
    {
        _random = new Random(seed);
        var clock = Stopwatch.StartNew();
        run();
        _milliseconds = clock.Elapsed.TotalMilliseconds;
    }

    /// <summary>Waits for a moment of a run that has just been started.</summary>
    /// <returns>The share of the run that has passed, from 0 to about 1.</returns>
    public double Wait(RunningTool run)
    {
        var share = _random.NextDouble();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed.TotalMilliseconds < share * _milliseconds && !run.HasEnded)
        {
            Thread.Sleep(1);
        }

        return share;
    }

    /// <summary>Says how long a whole run took, so that moments stay spread over the run when the machine becomes busier or idler.</summary>
    public void Learn(double milliseconds) => _milliseconds = (_milliseconds * 0.8) + (milliseconds * 0.2);
}
