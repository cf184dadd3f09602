using System.Runtime.InteropServices;
using System.Text;

namespace ExportKit.Cli;

/// <summary>Standard input, output and error, without the console's own classes: those read the terminal's description and
/// set the terminal up at their first byte, which takes a third of an empty program's time.</summary>
internal static partial class StandardStreams
{
    private const int GetFlags = 1;
    private const int ClosedForOthers = 1;
    private const int FileTooLarge = 25;
    private const int None = -1;

    private static readonly bool[] Missing = new bool[3];

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Makes sure that whatever is opened from now on is none of the three, where somebody started the program without one of them:
    /// messages would be written into documents. Each that is missing can be neither read nor written. A file that grows larger than its
    /// user may have files is an error then, and does not end the process.</summary>
    public static unsafe void Secure()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        fixed (byte* nothing = "/dev/null\0"u8)
        {
            for (var descriptor = 0; descriptor < Missing.Length; descriptor++)
            {
                // What was handed over by who started the program is never to be closed for other programs: the framework has begun to use
                // the number for something of its own. Else the lowest number that is free is given, which is just this one.
                var flags = Control(descriptor, GetFlags);
                Missing[descriptor] = flags < 0 || (flags & ClosedForOthers) != 0;
                if (flags < 0)
                {
                    _ = OpenPath(nothing, 0);
                }
            }
        }

        _ = Handle(FileTooLarge, 1);
    }

    /// <summary>Standard input.</summary>
    public static Stream OpenInput() => OperatingSystem.IsWindows() ? Console.OpenStandardInput() : Missing[0] ? Stream.Null : new DescriptorStream(0, canWrite: false);

    /// <summary>Standard output, for bytes.</summary>
    public static Stream OpenOutput() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new DescriptorStream(Number(1), canWrite: true);

    /// <summary>Standard output, for text; written when it is flushed.</summary>
    public static TextWriter OutputText() =>
        OperatingSystem.IsWindows() ? Console.Out : new StreamWriter(new DescriptorStream(Number(1), canWrite: true), Encoding, 1024);

    /// <summary>Standard error; each line is written at once.</summary>
    public static TextWriter ErrorText() =>
        OperatingSystem.IsWindows() ? Console.Error : new StreamWriter(new DescriptorStream(Number(2), canWrite: true) { LosesUnwritten = true }, Encoding, 256) { AutoFlush = true };

    // What cannot be written is said so by the system.
    private static int Number(int descriptor) => Missing[descriptor] ? None : descriptor;

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "open")]
    private static unsafe partial int OpenPath(byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint Handle(int signal, nint handler);
}
