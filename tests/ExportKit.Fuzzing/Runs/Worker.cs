using System.Diagnostics;
using System.Globalization;

namespace ExportKit.Fuzzing;

/// <summary>Runs cases on some threads, and tells of each when it begins and how it ended, a line each, so that whoever watches knows which
/// case brought the process down.</summary>
internal sealed class Worker(FuzzOptions options)
{
    /// <summary>The exit code after a case that did not end: its thread cannot be stopped, so that the process must.</summary>
    public const int HungCode = 75;

    /// <summary>The stack of a thread that runs cases: as much as the tool's own main thread has on most systems.</summary>
    public const int StackBytes = 8 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WallPatience = TimeSpan.FromMinutes(3);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly CaseSource _source = new(options);
    private readonly FailureStore _store = new(options);
    private readonly GuidedCases? _guided = options.IsGuided ? new GuidedCases(options) : null;
    private readonly Current?[] _current = new Current?[options.Threads];

    /// <summary>Runs until the time is over or all cases are tried.</summary>
    public int Run()
    {
        var threads = Enumerable.Range(0, options.Threads).Select(number => new Thread(() => Work(number), StackBytes) { IsBackground = true }).ToList();
        threads.ForEach(thread => thread.Start());
        while (threads.Exists(thread => thread.IsAlive))
        {
            Thread.Sleep(200);
            if (_current.FirstOrDefault(current => current is { IsHung: true }) is { } hung)
            {
                _store.Keep(hung.Kind, hung.Index, hung.Bytes, new CaseResult(CaseOutcome.Hung, "it does not end", $"after {hung.Time} of a processor"), isSmall: false);
                Tell($"= {hung.Kind.Name} {hung.Index} {(int)CaseOutcome.Hung} {(long)hung.Time.TotalMilliseconds} 0");
                return HungCode;
            }
        }

        return 0;
    }

    private static void Tell(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }

    private void Work(int number)
    {
        while (_watch.Elapsed < options.Time && _source.Next() is var (kind, index))
        {
            var bytes = _guided?.Make(kind, index) ?? kind.Case(options.Seed, index);
            var current = new Current(kind, index, bytes, ThreadTime.Current);
            _current[number] = current;
            Tell(string.Create(CultureInfo.InvariantCulture, $"> {kind.Name} {index}"));
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var result = kind.Try(bytes);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            var time = current.Time;
            _current[number] = null;
            if (_guided?.Learn(kind, bytes) is { } learnt)
            {
                Tell(learnt);
            }

            if (result.Outcome == CaseOutcome.Crashed)
            {
                _store.Keep(kind, index, bytes, result, isSmall: true);
            }

            Tell(string.Create(CultureInfo.InvariantCulture, $"= {kind.Name} {index} {(int)result.Outcome} {(long)time.TotalMilliseconds} {allocated >> 20} {result.Fault}"));
        }
    }

    /// <summary>The case that a thread is at.</summary>
    private sealed record Current(FuzzKind Kind, int Index, byte[] Bytes, int Thread)
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private readonly TimeSpan _start = ThreadTime.Of(Thread) ?? TimeSpan.Zero;

        public TimeSpan Time => ThreadTime.Of(Thread) is { } now ? now - _start : _watch.Elapsed;

        // Large inputs may take longer: the limits of the tool itself hold for them.
        public bool IsHung => Time > Patience * Math.Max(1, Bytes.Length / (1 << 20)) || _watch.Elapsed > WallPatience;
    }
}
