namespace ExportKit.Diagnostics;

/// <summary>What examining an EPUB reports. Which rule is meant stands in the report beside the finding.</summary>
internal static partial class DiagnosticCodes
{
    /// <summary>The archive cannot be read, or is past a limit.</summary>
    public static readonly DiagnosticCode EpubDamaged = new("EK8300", "epub-damaged", Severity.Error);

    /// <summary>The EPUB breaks a rule of EPUB 3.3.</summary>
    public static readonly DiagnosticCode EpubNotConforming = new("EK8301", "epub-not-conforming", Severity.Error);

    /// <summary>The EPUB does what EPUB 3.3 advises against.</summary>
    public static readonly DiagnosticCode EpubAgainstAdvice = new("EK8302", "epub-against-advice", Severity.Warning);

    /// <summary>The EPUB shuts a reader out of something (EPUB Accessibility 1.1, WCAG 2.2).</summary>
    public static readonly DiagnosticCode EpubInaccessible = new("EK8303", "epub-inaccessible", Severity.Accessibility);

    /// <summary>The EPUB says of its accessibility what its content does not bear out.</summary>
    public static readonly DiagnosticCode EpubClaimUntrue = new("EK8304", "epub-claim-untrue", Severity.Accessibility);

    /// <summary>The EPUB holds what acts or loads: scripts, forms, files from elsewhere.</summary>
    public static readonly DiagnosticCode EpubActiveContent = new("EK8305", "epub-active-content", Severity.Warning);

    /// <summary>Something about the EPUB that is worth knowing.</summary>
    public static readonly DiagnosticCode EpubNote = new("EK8306", "epub-note", Severity.Info);

    /// <summary>An outside validator calls it an error.</summary>
    public static readonly DiagnosticCode EpubValidatorError = new("EK8310", "epub-validator-error", Severity.Error);

    /// <summary>An outside validator calls it a warning.</summary>
    public static readonly DiagnosticCode EpubValidatorWarning = new("EK8311", "epub-validator-warning", Severity.Warning);

    /// <summary>An outside checker of accessibility calls it a violation.</summary>
    public static readonly DiagnosticCode EpubValidatorAccessibility = new("EK8312", "epub-validator-accessibility", Severity.Accessibility);

    /// <summary>An outside validator mentions it.</summary>
    public static readonly DiagnosticCode EpubValidatorNote = new("EK8313", "epub-validator-note", Severity.Info);
}
