using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Says that what a command gives could not be written.</summary>
internal static class Unwritable
{
    /// <summary>Standard output.</summary>
    /// <param name="exception">Why.</param>
    public static Diagnostic StandardOutput(Exception exception) => new(
        DiagnosticCodes.OutputUnwritable,
        "Standard output cannot be written: " + IoFailure.Describe(exception),
        new SourcePlace("exportkit"),
        IoFailure.IsWithoutRoom(exception) ? "Make room where it leads, or lead it elsewhere" : "Lead it to a file or to another program");

    /// <summary>A file that is no document.</summary>
    /// <param name="what">What it is, as in "settings file".</param>
    /// <param name="path">Its path.</param>
    /// <param name="exception">Why.</param>
    /// <param name="option">The option by which another place is chosen.</param>
    public static Diagnostic File(string what, string path, Exception exception, string option = "-o") => new(
        DiagnosticCodes.OutputUnwritable,
        $"The {what} cannot be written: {IoFailure.Describe(exception)}",
        new SourcePlace(path),
        IoFailure.AdviceForWriting(exception, option));
}
