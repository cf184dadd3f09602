using System.Collections.Immutable;
using ExportKit.Diagnostics;

namespace ExportKit.Checking;

/// <summary>What the examination of one document found: which rules were checked and by whom, and which were not.</summary>
internal sealed record CheckReport
{
    /// <summary>The name by which our own rules stand among those who checked.</summary>
    public const string OwnRules = "exportkit";

    /// <summary>The document's name as the user gave it.</summary>
    public required string Source { get; init; }

    /// <summary>What kind of document it is; null where that could not be told.</summary>
    public required DocumentKind? Kind { get; init; }

    /// <summary>The standards that the document says it conforms to, such as <c>PDF/UA-1</c>.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];

    /// <summary>The rules that were checked, one entry a rule.</summary>
    public ImmutableArray<CheckedRule> Rules { get; init; } = [];

    /// <summary>The rules that are known, and that nobody checked.</summary>
    public ImmutableArray<UncheckedRule> Unchecked { get; init; } = [];

    /// <summary>The outside validators for this kind of document, and what became of each.</summary>
    public ImmutableArray<ValidatorRun> Validators { get; init; } = [];

    /// <summary>What kept the document, or a part of it, from being examined.</summary>
    public ImmutableArray<Diagnostic> Problems { get; init; } = [];

    /// <summary>All that is to be said: the problems, then what each rule found.</summary>
    public IEnumerable<Diagnostic> Findings => Problems.Concat(Rules.SelectMany(rule => rule.Findings));

    /// <summary>Whether the document passes: it could be examined, and no finding is worse than a warning.</summary>
    public bool Passes => !Findings.Any(finding => finding.Severity >= Severity.Accessibility);

    /// <summary>A report of a document that could not be examined.</summary>
    /// <param name="source">The document's name.</param>
    /// <param name="kind">Its kind, if known.</param>
    /// <param name="problems">Why.</param>
    public static CheckReport Of(string source, DocumentKind? kind, params ImmutableArray<Diagnostic> problems) =>
        new() { Source = source, Kind = kind, Problems = problems };
}
