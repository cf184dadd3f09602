using System.Runtime.InteropServices;

namespace ExportKit.Writing.Pdf.Fonts.Native;

/// <summary>Notices that HarfBuzz found no memory. It goes on with what it has then (a font without kerning, a buffer without its last glyphs,
/// a subset without a table) and returns nothing that says so; but the C library's allocator, which it uses, leaves ENOMEM in <c>errno</c>.
/// On Windows nothing is noticed, as <c>errno</c> is another one there.</summary>
internal static partial class NativeShortage
{
    // ENOMEM, the same on Linux, macOS and the BSDs.
    private const int NoMemory = 12;
    // RLIMIT_AS and RLIM_INFINITY of Linux; M_ARENA_MAX of its C library.
    private const int AddressSpace = 9;
    private static readonly nuint Unlimited = nuint.MaxValue;
    private const int ArenaLimit = -8;
    private const int Plenty = 64 << 20;

    /// <summary>Leaves more addresses to what needs them, where a process may take but so many (<c>ulimit -v</c>): the C library of GNU sets
    /// 64 MB aside for each thread that allocates.</summary>
    public static void Prepare()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            if (GetLimit(AddressSpace, out var limit) == 0 && limit.Now != Unlimited)
            {
                _ = SetAllocator(ArenaLimit, 1);
            }
        }
        catch (EntryPointNotFoundException)
        {
            // Other C libraries have no such setting, and set nothing aside.
        }
    }

    /// <summary>Begins a few calls of HarfBuzz that follow one another on this thread.</summary>
    public static void Begin() => Marshal.SetLastSystemError(0);

    /// <summary>Ends them.</summary>
    /// <exception cref="OutOfMemoryException">One of them found no memory: nothing that came of them can be used.</exception>
    public static void End()
    {
        if (Marshal.GetLastSystemError() == NoMemory && !OperatingSystem.IsWindows())
        {
            AssertPlenty();
        }
    }

    // The allocator leaves ENOMEM too where its first way failed and the next served, as when something lies where its heap would grow.
    // As much as it always asks the system for tells: where that is there, the little that HarfBuzz takes was.
    private static unsafe void AssertPlenty() => NativeMemory.Free(NativeMemory.Alloc(Plenty));

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int GetLimit(int resource, out ResourceLimit limit);

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int SetAllocator(int parameter, int value);

    /// <summary>struct rlimit.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceLimit
    {
        public nuint Now;
        public nuint Most;
    }
}
