namespace ExportKit.Diagnostics;

/// <summary>How much a diagnostic matters, from least to most.</summary>
public enum Severity
{
    /// <summary>Something was inferred or repaired, and the author may wish to know.</summary>
    Info,

    /// <summary>The documents are whole and accessible, yet less than they could be.</summary>
    Warning,

    /// <summary>A reader is shut out of something; <c>--strict</c> writes no such document (exit code 3).</summary>
    Accessibility,

    /// <summary>The input could not be made into a document (exit code 1).</summary>
    Error,
}
