using System.Text;

namespace ExportKit.Cli;

/// <summary>Standard input, output and error, without the console's own classes: those read the terminal's description and
/// set the terminal up at their first byte, which takes a third of an empty program's time.</summary>
internal static class StandardStreams
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Standard input.</summary>
    public static Stream OpenInput() => OperatingSystem.IsWindows() ? Console.OpenStandardInput() : new DescriptorStream(0, canWrite: false);

    /// <summary>Standard output, for bytes.</summary>
    public static Stream OpenOutput() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new DescriptorStream(1, canWrite: true);

    /// <summary>Standard output, for text; written when it is flushed.</summary>
    public static TextWriter OutputText() =>
        OperatingSystem.IsWindows() ? Console.Out : new StreamWriter(new DescriptorStream(1, canWrite: true), Encoding, 1024);

    /// <summary>Standard error; each line is written at once.</summary>
    public static TextWriter ErrorText() =>
        OperatingSystem.IsWindows() ? Console.Error : new StreamWriter(new DescriptorStream(2, canWrite: true), Encoding, 256) { AutoFlush = true };
}
