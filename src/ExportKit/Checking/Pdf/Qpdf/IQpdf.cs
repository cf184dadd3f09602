namespace ExportKit.Checking.Pdf.Qpdf;

/// <summary>qpdf, as it runs over one document. Where the two lie and how a program is run is for the command line to know.</summary>
internal interface IQpdf
{
    /// <summary>Runs it over the document to its end.</summary>
    /// <param name="options">Its options, of any number; the document is no part of them.</param>
    /// <returns>What came of it.</returns>
    QpdfRun Run(IReadOnlyList<string> options);

    /// <summary>What it says of its version, such as <c>qpdf version 11.3.0</c>; null where it does not run.</summary>
    string? Version();
}

/// <summary>What came of a run of qpdf.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed record QpdfRun(QpdfOutcome Outcome, ReadOnlyMemory<byte> Output, string Errors);

/// <summary>How a run of qpdf ended.</summary>
internal enum QpdfOutcome
{
    /// <summary>It did what it was asked for, perhaps with warnings (exit codes 0 and 3).</summary>
    Done,

    /// <summary>It could not (exit code 2 and others).</summary>
    Failed,

    /// <summary>It is not installed.</summary>
    Missing,

    /// <summary>It wrote more, or took longer, than is allowed.</summary>
    PastLimit,
}
