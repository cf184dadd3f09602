using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ExportKit.Cli;

/// <summary>Standard input, output and error, without the console's own classes: those read the terminal's description and
/// set the terminal up at their first byte, which takes a third of an empty program's time.</summary>
internal static class StandardStreams
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Standard input.</summary>
    public static Stream OpenInput() => OperatingSystem.IsWindows() ? Console.OpenStandardInput() : Open(0, FileAccess.Read);

    /// <summary>Standard output, for bytes.</summary>
    public static Stream OpenOutput() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : Open(1, FileAccess.Write);

    /// <summary>Standard output, for text; written when it is flushed.</summary>
    public static TextWriter OutputText() =>
        OperatingSystem.IsWindows() ? Console.Out : new StreamWriter(Open(1, FileAccess.Write), Encoding, 1024);

    /// <summary>Standard error; each line is written at once.</summary>
    public static TextWriter ErrorText() =>
        OperatingSystem.IsWindows() ? Console.Error : new StreamWriter(Open(2, FileAccess.Write), Encoding, 256) { AutoFlush = true };

    // The handle is not owned: closing the stream leaves the descriptor open.
    private static FileStream Open(int descriptor, FileAccess access) =>
        new(new SafeFileHandle(descriptor, ownsHandle: false), access, bufferSize: 0);
}
