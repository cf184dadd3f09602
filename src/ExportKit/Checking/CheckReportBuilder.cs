using System.Collections.Immutable;
using ExportKit.Diagnostics;

namespace ExportKit.Checking;

/// <summary>Gathers a report from several checkers: a rule that two of them checked has one entry. Not safe for several threads.</summary>
internal sealed class CheckReportBuilder
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, CheckedRule> _rules = new(StringComparer.Ordinal);
    private readonly List<UncheckedRule> _unchecked = [];
    private readonly List<string> _claims = [];
    private readonly List<ValidatorRun> _validators = [];
    private readonly DiagnosticBag _problems = new();

    /// <summary>What kept the document, or a part of it, from being examined.</summary>
    public DiagnosticBag Problems => _problems;

    /// <summary>Adds what a checker says of a rule. Said twice, the worse outcome stands, and all findings.</summary>
    /// <param name="id">The rule's name.</param>
    /// <param name="title">What it asks for; that of the first who names the rule stands.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="checkedBy">Who says so; <see cref="CheckReport.OwnRules"/> for our own rules.</param>
    /// <param name="findings">What was found.</param>
    public void Add(string id, string title, RuleOutcome outcome, string checkedBy, params ReadOnlySpan<Diagnostic> findings)
    {
        if (!_rules.TryGetValue(id, out var rule))
        {
            _order.Add(id);
            rule = new CheckedRule(id, title, outcome);
        }

        _rules[id] = rule with
        {
            Outcome = (RuleOutcome)Math.Max((int)rule.Outcome, (int)outcome),
            CheckedBy = With(rule.CheckedBy, checkedBy),
            FailedBy = outcome == RuleOutcome.Fail ? With(rule.FailedBy, checkedBy) : rule.FailedBy,
            Findings = [.. rule.Findings, .. findings],
        };
    }

    /// <summary>How many rules of a standard are broken so far.</summary>
    /// <param name="prefix">How the names of its rules start.</param>
    public int CountBroken(string prefix) =>
        _rules.Values.Count(rule => rule.Outcome == RuleOutcome.Fail && rule.Id.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether a rule of a standard was checked so far.</summary>
    /// <param name="prefix">How the names of its rules start.</param>
    public bool Knows(string prefix) => _order.Exists(id => id.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Adds a rule that is not checked by who says so; it is left out of the report where another checks it.</summary>
    public void AddUnchecked(string id, string title, string reason) => _unchecked.Add(new UncheckedRule(id, title, reason));

    /// <summary>Adds a standard that the document says it conforms to.</summary>
    public void AddClaim(string claim) => _claims.Add(claim);

    /// <summary>Adds what became of a validator.</summary>
    public void AddValidator(ValidatorRun validator) => _validators.Add(validator);

    /// <summary>The report.</summary>
    /// <param name="source">The document's name.</param>
    /// <param name="kind">Its kind.</param>
    public CheckReport Build(string source, DocumentKind kind) => new()
    {
        Source = source,
        Kind = kind,
        Claims = [.. _claims.Distinct(StringComparer.Ordinal)],
        Rules = [.. _order.Select(id => _rules[id])],
        Unchecked = [.. _unchecked.Where(rule => !_rules.ContainsKey(rule.Id)).DistinctBy(rule => rule.Id, StringComparer.Ordinal)],
        Validators = [.. _validators],
        Problems = _problems.ToImmutable(),
    };

    private static ImmutableArray<string> With(ImmutableArray<string> names, string name) => names.Contains(name) ? names : names.Add(name);
}
