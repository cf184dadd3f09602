using System.Runtime.ExceptionServices;
using ExportKit.Limits;

namespace ExportKit;

/// <summary>The thread that a page is worked on: its stack is as large as the deepest page that the limits admit needs, and several times
/// as much, wherever the caller's own may end.</summary>
internal static class PageStack
{
    // What a level of nesting takes in the deepest walk, measured, and four times as much.
    private const int BytesOfLevel = 16 * 1024;
    private const int LeastBytes = 16 * 1024 * 1024;

    // Of a thread that was made for pages; 0 on all others.
    [ThreadStatic]
    private static int _ofThread;

    /// <summary>How large the stack is.</summary>
    /// <param name="limits">The limits.</param>
    public static int Bytes(ExportLimits limits) => Math.Max(LeastBytes, limits.Depth * BytesOfLevel);

    /// <summary>Makes a thread that works on many pages, one after the other: what the system gave it of memory for one serves the next,
    /// and none needs a thread of its own.</summary>
    /// <param name="limits">The limits that hold for the pages.</param>
    /// <param name="name">What the thread is called.</param>
    /// <param name="work">Works on the pages, each by <see cref="Run"/>.</param>
    public static Thread NewThread(ExportLimits limits, string name, Action work) => new(
        () =>
        {
            _ofThread = Bytes(limits);
            work();
        },
        Bytes(limits))
    {
        // Nobody waits for it when the process ends.
        IsBackground = true,
        Name = name,
    };

    /// <summary>Does the work on a page, and waits for it. What it throws is thrown here.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="work">The work.</param>
    public static TResult Run<TResult>(ExportLimits limits, Func<TResult> work)
    {
        if (_ofThread >= Bytes(limits))
        {
            return work();
        }

        TResult? result = default;
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception exception)
                {
                    thrown = ExceptionDispatchInfo.Capture(exception);
                }
            },
            Bytes(limits))
        {
            // Nobody waits for it when the process ends.
            IsBackground = true,
            Name = "page",
        };
        thread.Start();
        thread.Join();
        thrown?.Throw();
        return result!;
    }
}
