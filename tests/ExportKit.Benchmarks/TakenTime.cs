using ExportKit.Limits;

namespace ExportKit.Benchmarks;

/// <summary>Some work, and the least time that it took.</summary>
/// <param name="name">What it is called in a table.</param>
/// <param name="run">Does it.</param>
internal sealed class TakenTime(string name, Action run)
{
    /// <summary>What it is called in a table.</summary>
    public string Name { get; } = name;

    /// <summary>The least time of the processor, in milliseconds.</summary>
    public double Least { get; private set; } = double.MaxValue;

    /// <summary>Has several do their work in turns, so that a machine that slows down slows all, and once before what counts.</summary>
    public static void InTurns(int rounds, IReadOnlyList<TakenTime> works)
    {
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var work in works)
            {
                work.Once(isKept: round > 0);
            }
        }
    }

    private void Once(bool isKept)
    {
        // The processor's time: one thread works, and what else runs on the machine shall not count.
        var before = Environment.CpuUsage.TotalTime;
        var thread = PageStack.NewThread(ExportLimits.Default, "page worker", run);
        thread.Start();
        thread.Join();
        var time = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        Least = isKept ? Math.Min(Least, time) : Least;
    }
}
