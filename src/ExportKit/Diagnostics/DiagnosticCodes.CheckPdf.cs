namespace ExportKit.Diagnostics;

/// <content>Codes of the examination of PDFs.</content>
internal static partial class DiagnosticCodes
{
    /// <summary>qpdf, through which PDFs are read, is not installed or too old.</summary>
    public static readonly DiagnosticCode QpdfMissing = new("EK8000", "qpdf-missing", Severity.Error);

    /// <summary>The PDF is damaged so that it cannot be read.</summary>
    public static readonly DiagnosticCode PdfUnreadable = new("EK8001", "pdf-unreadable", Severity.Error);

    /// <summary>The PDF opens with a password only.</summary>
    public static readonly DiagnosticCode PdfNeedsPassword = new("EK8002", "pdf-needs-password", Severity.Error);

    /// <summary>The PDF, or what it draws, is more than is read.</summary>
    public static readonly DiagnosticCode PdfPastLimit = new("EK8003", "pdf-past-limit", Severity.Error);

    /// <summary>The PDF breaks a rule of PDF/UA.</summary>
    public static readonly DiagnosticCode PdfRuleBroken = new("EK8010", "pdf-rule-broken", Severity.Accessibility);

    /// <summary>The PDF says that it conforms to a standard, and a rule of it is broken.</summary>
    public static readonly DiagnosticCode PdfClaimBroken = new("EK8011", "pdf-claim-broken", Severity.Accessibility);

    /// <summary>The PDF meets the rules, yet a person who hears it is served badly: no machine can be sure.</summary>
    public static readonly DiagnosticCode PdfDoubtful = new("EK8020", "pdf-doubtful", Severity.Warning);
}
