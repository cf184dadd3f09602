namespace ExportKit.Diagnostics;

internal static partial class DiagnosticCodes
{
    // Reports, severities and baselines: EK0280 to EK0299.

    /// <summary>The baseline cannot be read; nothing was done.</summary>
    public static readonly DiagnosticCode BaselineUnreadable = new("EK0280", "baseline-unreadable", Severity.Error);

    /// <summary>The baseline is damaged, or of another version; nothing was done.</summary>
    public static readonly DiagnosticCode BaselineDamaged = new("EK0281", "baseline-damaged", Severity.Error);

    /// <summary>A problem that the baseline knows no longer occurs; its entry can go.</summary>
    public static readonly DiagnosticCode BaselineOutdated = new("EK0282", "baseline-outdated", Severity.Info);

    /// <summary>The report or the baseline cannot be written.</summary>
    public static readonly DiagnosticCode ReportUnwritable = new("EK0283", "report-unwritable", Severity.Error);

    /// <summary>The severity of a code was to be changed that means that there is no document; nothing was done.</summary>
    public static readonly DiagnosticCode SeverityFixed = new("EK0284", "severity-fixed", Severity.Error);
}
