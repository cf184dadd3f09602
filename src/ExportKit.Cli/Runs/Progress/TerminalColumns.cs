using System.Runtime.InteropServices;

namespace ExportKit.Cli;

/// <summary>How wide the terminal behind standard error is now. Asked of the system itself where that can be done plainly: the
/// console's own class sets the terminal up when it is asked.</summary>
internal static partial class TerminalColumns
{
    private const int StandardError = 2;
    private const int Usual = 80;
    private const nuint GetWindowSize = 0x5413;

    /// <summary>The columns; 80 where that cannot be told.</summary>
    public static int OfError()
    {
        if (OperatingSystem.IsLinux())
        {
            return AskSize(StandardError, GetWindowSize, out var size) == 0 && size.Columns > 0 ? size.Columns : Usual;
        }

        try
        {
            return Console.WindowWidth is > 0 and var width ? width : Usual;
        }
        catch (IOException)
        {
            return Usual;
        }
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int AskSize(int descriptor, nuint request, out WindowSize size);

    [StructLayout(LayoutKind.Sequential)]
    private struct WindowSize
    {
        public ushort Rows;
        public ushort Columns;
        public ushort Width;
        public ushort Height;
    }
}
