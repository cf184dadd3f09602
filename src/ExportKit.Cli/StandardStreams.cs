namespace ExportKit.Cli;

/// <summary>Standard input, output and error, without the console's own classes: those read the terminal's description and
/// set the terminal up at their first byte, which takes a third of an empty program's time.</summary>
internal static class StandardStreams
{
    /// <summary>Standard input.</summary>
    public static Stream OpenInput() => OperatingSystem.IsWindows() ? Console.OpenStandardInput() : new DescriptorStream(0, canWrite: false);

    /// <summary>Standard output, for bytes.</summary>
    public static Stream OpenOutput() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new DescriptorStream(1, canWrite: true);

    /// <summary>Standard output, for text; written when it is flushed.</summary>
    public static TextWriter OutputText() =>
        OperatingSystem.IsWindows() ? Console.Out : new DescriptorWriter(1, isFlushedByLine: false);

    /// <summary>Standard error; each line is written at once.</summary>
    public static TextWriter ErrorText() =>
        OperatingSystem.IsWindows() ? Console.Error : new DescriptorWriter(2, isFlushedByLine: true);
}
