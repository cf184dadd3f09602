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

    /// <summary>How large the stack is.</summary>
    /// <param name="limits">The limits.</param>
    public static int Bytes(ExportLimits limits) => Math.Max(LeastBytes, limits.Depth * BytesOfLevel);

    /// <summary>Does the work on a page, and waits for it. What it throws is thrown here.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="work">The work.</param>
    public static TResult Run<TResult>(ExportLimits limits, Func<TResult> work)
    {
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
