namespace ExportKit.Diagnostics;

/// <summary>What comparing documents, and examining texts, reports.</summary>
internal static partial class DiagnosticCodes
{
    /// <summary>A document cannot be compared: its words cannot be read.</summary>
    public static readonly DiagnosticCode WordsUnreadable = new("EK8700", "words-unreadable", Severity.Error);
}
