using System.Globalization;
using System.Runtime.InteropServices;

namespace ExportKit.Fuzzing;

/// <summary>How much of a processor's time a thread took: on a busy machine the clock on the wall says nothing of a hang.</summary>
internal static partial class ThreadTime
{
    /// <summary>The system's own number of the calling thread; 0 where it has none that can be asked for.</summary>
    public static int Current => OperatingSystem.IsLinux() ? GetThreadId() : 0;

    /// <summary>The time that a thread took so far; null where it cannot be told.</summary>
    /// <param name="thread">The thread's number.</param>
    public static TimeSpan? Of(int thread)
    {
        if (thread == 0)
        {
            return null;
        }

        try
        {
            var words = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/self/task/{thread}/schedstat")).Split(' ');
            return TimeSpan.FromMicroseconds(long.Parse(words[0], CultureInfo.InvariantCulture) / 1000.0);
        }
        catch (IOException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "gettid")]
    private static partial int GetThreadId();
}
