using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Limits;

namespace ExportKit.Checking.Epub;

/// <summary>Gathers what our own rules find in one book.</summary>
internal sealed class EpubFindings
{
    private const int MostFindings = 100;

    private readonly string _book;
    private readonly Dictionary<string, List<Diagnostic>> _findings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _dropped = new(StringComparer.Ordinal);
    private readonly HashSet<string> _applied = new(StringComparer.Ordinal);

    /// <summary>Makes one for a book.</summary>
    /// <param name="book">Its name, for places.</param>
    /// <param name="limits">How much of it is unpacked; null for the usual.</param>
    public EpubFindings(string book, ExportLimits? limits = null)
    {
        _book = book;
        Limits = limits ?? ExportLimits.Default;
    }

    /// <summary>How much of the book is unpacked.</summary>
    public ExportLimits Limits { get; }

    /// <summary>Says that the book holds something that a rule speaks of.</summary>
    public void Apply(EpubRule rule) => _applied.Add(rule.Id);

    /// <summary>Says of several rules that the book holds something that they speak of.</summary>
    public void Apply(params ReadOnlySpan<EpubRule> rules)
    {
        foreach (var rule in rules)
        {
            _applied.Add(rule.Id);
        }
    }

    /// <summary>Says that a rule is broken.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="place">Where.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="hint">What to do.</param>
    public void Fail(EpubRule rule, EpubPlace place, string message, string? hint = null)
    {
        _applied.Add(rule.Id);
        if (!_findings.TryGetValue(rule.Id, out var list))
        {
            _findings[rule.Id] = list = [];
        }

        if (list.Count == MostFindings)
        {
            _dropped[rule.Id] = _dropped.GetValueOrDefault(rule.Id) + 1;
            return;
        }

        list.Add(new Diagnostic(rule.Code, message, place.In(_book), hint));
    }

    /// <summary>Whether a rule is broken somewhere.</summary>
    public bool HasFailed(EpubRule rule) => _findings.ContainsKey(rule.Id);

    /// <summary>What was found against a rule.</summary>
    public IReadOnlyList<Diagnostic> Of(EpubRule rule) => _findings.GetValueOrDefault(rule.Id) ?? [];

    /// <summary>Puts all of it into a report. A rule whose findings are notes alone is met.</summary>
    public void AddTo(CheckReportBuilder report)
    {
        foreach (var rule in EpubRules.Own)
        {
            var findings = _findings.GetValueOrDefault(rule.Id) ?? [];
            if (_dropped.TryGetValue(rule.Id, out var more))
            {
                findings.Add(new Diagnostic(
                    rule.Code, string.Create(CultureInfo.InvariantCulture, $"The same {more} times more"), new SourcePlace(_book)));
            }

            var outcome = findings.Exists(finding => finding.Severity > Severity.Info) ? RuleOutcome.Fail
                : _applied.Contains(rule.Id) ? RuleOutcome.Pass
                : RuleOutcome.NotApplicable;
            report.Add(rule.Id, rule.Title, outcome, CheckReport.OwnRules, [.. findings]);
        }
    }
}
