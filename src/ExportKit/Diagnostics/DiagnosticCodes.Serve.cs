namespace ExportKit.Diagnostics;

/// <content>The served page.</content>
internal static partial class DiagnosticCodes
{
    /// <summary>The program of the served page is not installed beside the tool, or cannot be started.</summary>
    public static readonly DiagnosticCode ServeProgramMissing = new("EK0320", "serve-program-missing", Severity.Error);

    /// <summary>The port that the page shall be served at is taken, or may not be used.</summary>
    public static readonly DiagnosticCode PortTaken = new("EK0321", "port-taken", Severity.Error);
}
