namespace ExportKit.Diagnostics;

/// <summary>What examining a document of any kind reports.</summary>
internal static partial class DiagnosticCodes
{
    /// <summary>The document is of no kind that can be examined.</summary>
    public static readonly DiagnosticCode CheckKindUnknown = new("EK8800", "check-kind-unknown", Severity.Error);

    /// <summary>A validator that was asked for by name is not installed.</summary>
    public static readonly DiagnosticCode ValidatorMissing = new("EK8801", "validator-missing", Severity.Error);

    /// <summary>A validator is installed, and gave no result.</summary>
    public static readonly DiagnosticCode ValidatorFailed = new("EK8802", "validator-failed", Severity.Warning);
}
