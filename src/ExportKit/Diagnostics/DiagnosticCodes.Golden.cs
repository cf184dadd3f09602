namespace ExportKit.Diagnostics;

/// <summary>What a comparison with golden files reports.</summary>
internal static partial class DiagnosticCodes
{
    /// <summary>A document would not be written as it is there.</summary>
    public static readonly DiagnosticCode GoldenDifferent = new("EK8900", "golden-different", Severity.Error);

    /// <summary>A document would be written, and is not there.</summary>
    public static readonly DiagnosticCode GoldenMissing = new("EK8901", "golden-missing", Severity.Error);

    /// <summary>A document is there, and no input makes it.</summary>
    public static readonly DiagnosticCode GoldenSurplus = new("EK8902", "golden-surplus", Severity.Error);

    /// <summary>A document cannot be compared with the one that is there.</summary>
    public static readonly DiagnosticCode GoldenUnreadable = new("EK8903", "golden-unreadable", Severity.Error);
}
