using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>A kind of report.</summary>
internal enum ReportKind
{
    /// <summary>All that is known, by <c>report.schema.json</c>.</summary>
    Json,

    /// <summary>The diagnostics alone, by SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>A page for people.</summary>
    Html,
}

/// <summary>A report that is asked for.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Path">Its path; <c>-</c> for standard output.</param>
internal sealed record ReportTarget(ReportKind Kind, string Path);

/// <summary>A baseline that was read.</summary>
/// <param name="Path">Its path, as the person gave it.</param>
/// <param name="Problems">What it knows.</param>
/// <param name="Known">The same, to be asked.</param>
internal sealed record Baseline(string Path, IReadOnlyList<KnownProblem> Problems, DiagnosticBaseline Known);

/// <summary>What the command line says of reports.</summary>
internal sealed record ReportSettings
{
    /// <summary>The reports that are asked for.</summary>
    public ReportTarget[] Reports { get; init; } = [];

    /// <summary>What makes the run fail.</summary>
    public required FailOn FailOn { get; init; }

    /// <summary>The baseline; null for none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>The baseline to write; null for none.</summary>
    public string? BaselineToWrite { get; init; }

    /// <summary>Whether what is said of each page must be known, also of one that is up to date.</summary>
    public bool NeedsDiagnostics => Reports.Length > 0 || BaselineToWrite is not null || Baseline is not null;

    /// <summary>Whether a report goes to standard output.</summary>
    public bool TakesOutput => Array.Exists(Reports, report => report.Path == InputReader.Standard);
}
