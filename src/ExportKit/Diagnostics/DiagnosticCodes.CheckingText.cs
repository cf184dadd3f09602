namespace ExportKit.Diagnostics;

/// <summary>What examining a text reports. Which rule is meant stands in the report beside the finding.</summary>
internal static partial class DiagnosticCodes
{
    /// <summary>The text is not encoded as it should be.</summary>
    public static readonly DiagnosticCode TextEncoding = new("EK8600", "text-encoding", Severity.Error);

    /// <summary>The text holds what a screen reader or a braille display cannot say or shows wrongly.</summary>
    public static readonly DiagnosticCode TextUnsaid = new("EK8601", "text-unsaid", Severity.Accessibility);

    /// <summary>The text holds what a speech engine spells out, or what makes listening hard.</summary>
    public static readonly DiagnosticCode TextSpelledOut = new("EK8602", "text-spelled-out", Severity.Warning);

    /// <summary>Something about the text that is worth knowing.</summary>
    public static readonly DiagnosticCode TextNote = new("EK8603", "text-note", Severity.Info);
}
