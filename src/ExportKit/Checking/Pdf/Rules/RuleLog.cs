using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Diagnostics;

namespace ExportKit.Checking.Pdf.Rules;

/// <summary>Notes where rules apply and where they are broken.</summary>
/// <param name="source">The document's name, for places.</param>
internal sealed class RuleLog(string source)
{
    private const int MostFindings = 100;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Diagnostic>> _doubts = new(StringComparer.Ordinal);

    /// <summary>Notes that a rule applies somewhere, and whether it is broken there.</summary>
    /// <param name="clause">The rule's clause and test number.</param>
    /// <param name="holds">Whether it holds.</param>
    /// <returns>Whether it is broken, so that the caller says how.</returns>
    public bool IsBroken(string clause, bool holds)
    {
        if (!_entries.TryGetValue(clause, out var entry))
        {
            _entries.Add(clause, entry = new Entry());
        }

        entry.Failures += holds ? 0 : 1;
        return !holds && entry.Findings.Count < MostFindings;
    }

    /// <summary>Says how a rule is broken.</summary>
    /// <param name="clause">The rule's clause and test number.</param>
    /// <param name="message">What is wrong, and where.</param>
    public void Add(string clause, string message)
    {
        var findings = _entries[clause].Findings;
        if (findings.TrueForAll(finding => finding.Message != message))
        {
            findings.Add(new Diagnostic(DiagnosticCodes.PdfRuleBroken, message, new SourcePlace(source)));
        }
    }

    /// <summary>Checks a rule whose message is at hand.</summary>
    /// <param name="clause">The rule's clause and test number.</param>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="message">What is wrong where it does not.</param>
    public void Check(string clause, bool holds, string message)
    {
        if (IsBroken(clause, holds))
        {
            Add(clause, message);
        }
    }

    /// <summary>Says what no rule of a standard can, and what serves a reader badly all the same.</summary>
    /// <param name="id">The name of our own rule.</param>
    /// <param name="message">What it is.</param>
    /// <param name="hint">What to do.</param>
    /// <param name="code">The code where a machine can be sure; null for <see cref="DiagnosticCodes.PdfDoubtful"/>.</param>
    public void Doubt(string id, string message, string hint, DiagnosticCode? code = null)
    {
        if (!_doubts.TryGetValue(id, out var found))
        {
            _doubts.Add(id, found = []);
        }

        if (found.Count < MostFindings && found.TrueForAll(finding => finding.Message != message))
        {
            found.Add(new Diagnostic(code ?? DiagnosticCodes.PdfDoubtful, message, new SourcePlace(source), hint));
        }
    }

    /// <summary>What serves a reader badly by one of our own rules.</summary>
    /// <param name="id">The rule's name.</param>
    public ImmutableArray<Diagnostic> Doubts(string id) => _doubts.TryGetValue(id, out var found) ? [.. found] : [];

    /// <summary>What came of a rule.</summary>
    /// <param name="clause">The rule's clause and test number.</param>
    public RuleOutcome Outcome(string clause) => !_entries.TryGetValue(clause, out var entry) ? RuleOutcome.NotApplicable
        : entry.Failures > 0 ? RuleOutcome.Fail
        : RuleOutcome.Pass;

    /// <summary>What was found against a rule.</summary>
    /// <param name="clause">The rule's clause and test number.</param>
    public ImmutableArray<Diagnostic> Findings(string clause)
    {
        if (!_entries.TryGetValue(clause, out var entry))
        {
            return [];
        }

        var more = entry.Failures - entry.Findings.Count;
        return entry.Findings.Count < MostFindings || more == 0
            ? [.. entry.Findings]
            : [.. entry.Findings, new Diagnostic(
                DiagnosticCodes.PdfRuleBroken, string.Create(CultureInfo.InvariantCulture, $"... and {more} times more"), new SourcePlace(source))];
    }

    private sealed class Entry
    {
        public int Failures { get; set; }

        public List<Diagnostic> Findings { get; } = [];
    }
}
