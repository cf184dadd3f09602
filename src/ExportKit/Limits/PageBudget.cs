using System.Diagnostics;
using ExportKit.Diagnostics;

namespace ExportKit.Limits;

/// <summary>The time and memory that one page may take in all stages together. Whoever goes through a page takes steps, and is stopped by
/// a <see cref="LimitReachedException"/> where too much was taken.</summary>
/// <remarks>
/// Memory is measured by what .NET can tell honestly. A page holds at most what was allocated for it since it was begun (counted by its
/// thread, so that other pages do not count), and no more than all that lives in the process. Where both are more than the limit, the
/// second after a collection and for each page that is at work, the page is ended. The memory of native libraries is not in it: they are
/// given pictures and fonts of bounded sizes alone.
/// </remarks>
internal sealed class PageBudget
{
    private const int StepsBetween = 4095;
    private const long Megabyte = 1024 * 1024;

    private static int _working;

    private readonly ExportLimits _limits;
    private readonly TimeSpan _time;
    private long _start = Stopwatch.GetTimestamp();
    private int _thread = Environment.CurrentManagedThreadId;
    private long _threadStart = GC.GetAllocatedBytesForCurrentThread();
    private long _allocated;
    private long _nextLook;
    private int _sinceLook;

    /// <summary>Begins the time of a page, on the thread that is to work on it.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="pages">How many pages are joined to one: each has its time.</param>
    public PageBudget(ExportLimits limits, int pages = 1)
    {
        _limits = limits;
        _time = limits.Time * Math.Max(1, pages);
        _nextLook = limits.Memory;
    }

    /// <summary>The bytes that were allocated for the page, as far as was looked.</summary>
    public long Allocated => _allocated;

    /// <summary>The small steps that were taken for the page.</summary>
    public long Steps { get; private set; }

    /// <summary>Whether all of it was taken, so that nothing more can be done for the page.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Says that a page is at work, for as long as what it gives back lives.</summary>
    public static IDisposable Working() => new Work();

    /// <summary>Ends the page where it has taken too much.</summary>
    /// <exception cref="LimitReachedException">It has.</exception>
    public void Check()
    {
        if (Stopwatch.GetElapsedTime(_start) >= _time)
        {
            IsSpent = true;
            throw new LimitReachedException(LimitTable.Time, $"The page was worked on for {LimitValue.Words((long)_time.TotalMilliseconds, LimitUnit.Time)}");
        }

        if (Count() >= _nextLook)
        {
            Look();
        }
    }

    /// <summary>Takes a small step, such as from one element to the next; looks at some of them.</summary>
    /// <exception cref="LimitReachedException">The page has taken too much.</exception>
    public void Tick()
    {
        Steps++;
        if (++_sinceLook > StepsBetween)
        {
            _sinceLook = 0;
            Check();
        }
    }

    /// <summary>Takes several small steps at once.</summary>
    /// <param name="steps">How many.</param>
    /// <exception cref="LimitReachedException">The page has taken too much.</exception>
    public void Tick(int steps)
    {
        Steps += steps;
        _sinceLook += steps;
        if (_sinceLook > StepsBetween)
        {
            _sinceLook = 0;
            Check();
        }
    }

    /// <summary>Does what waits for others, such as servers: its time is not the page's.</summary>
    /// <param name="work">The work.</param>
    public TResult Apart<TResult>(Func<TResult> work)
    {
        var begin = Stopwatch.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            _start += Stopwatch.GetTimestamp() - begin;
        }
    }

    // A walk may go on in a thread of its own where the stack of the page's comes to an end.
    private long Count()
    {
        var now = GC.GetAllocatedBytesForCurrentThread();
        if (_thread != Environment.CurrentManagedThreadId)
        {
            (_thread, _threadStart) = (Environment.CurrentManagedThreadId, now);
        }

        _allocated += now - _threadStart;
        _threadStart = now;
        return _allocated;
    }

    private void Look()
    {
        var most = _limits.Memory * Math.Max(1, Volatile.Read(ref _working));
        if (GC.GetTotalMemory(forceFullCollection: false) > most && Living() > most)
        {
            IsSpent = true;
            throw new LimitReachedException(LimitTable.Memory, $"The page took {ByteCount.Words(_allocated / Megabyte * Megabyte)} of memory in all, and what lives is past the limit");
        }

        // A collection takes time: the next look is worth it when as much again as an eighth of the limit was allocated.
        _nextLook = _allocated + Math.Max(_limits.Memory / 8, 1);
    }

    private static long Living()
    {
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: false);
    }

    private sealed class Work : IDisposable
    {
        public Work() => Interlocked.Increment(ref _working);

        public void Dispose() => Interlocked.Decrement(ref _working);
    }
}
