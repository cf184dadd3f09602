using ExportKit.Diagnostics;

namespace ExportKit.Checking.Epub;

/// <summary>What an outside validator found in a book, by rule.</summary>
internal sealed class OutsideFindings
{
    private readonly string _validator;
    private readonly RuleOwner _owner;
    private readonly List<string> _order = [];
    private readonly Dictionary<string, List<Diagnostic>> _findings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal);

    internal OutsideFindings(string validator, RuleOwner owner)
    {
        _validator = validator;
        _owner = owner;
    }

    /// <summary>Adds a finding. epubcheck writes ids with a hyphen, and so do we.</summary>
    internal void Add(string id, Diagnostic finding, string? title = null)
    {
        if (!_findings.TryGetValue(id, out var list))
        {
            _order.Add(id);
            _findings[id] = list = [];
            _titles[id] = title ?? finding.Message;
        }

        list.Add(finding);
    }

    /// <summary>Puts all into a report: a rule that the validator knows and has no finding for is one that it found met.</summary>
    /// <param name="report">The report.</param>
    /// <returns>Whether a rule is broken.</returns>
    public bool AddTo(CheckReportBuilder report)
    {
        var hasFailed = false;
        foreach (var id in _order)
        {
            var isBroken = _findings[id].Exists(finding => finding.Severity > Severity.Info);
            hasFailed |= isBroken;
            report.Add(id, Title(id), isBroken ? RuleOutcome.Fail : RuleOutcome.Pass, _validator, [.. _findings[id]]);
        }

        foreach (var (id, title) in Known())
        {
            if (!_findings.ContainsKey(id))
            {
                var isBroken = id == OthersRules.Schemas && _findings.TryGetValue(EpubRules.Schema.Id, out var list) && list.Exists(finding => finding.Severity > Severity.Info);
                report.Add(id, title, isBroken ? RuleOutcome.Fail : RuleOutcome.Pass, _validator);
            }
        }

        return hasFailed;
    }

    private IEnumerable<(string Id, string Title)> Known() =>
        EpubRules.Own.Where(rule => rule.Owner == _owner).Select(rule => (rule.Id, rule.Title))
            .Concat(_owner == RuleOwner.EpubCheck ? OthersRules.OfEpubCheck : OthersRules.OfAce);

    private string Title(string id) => Known().FirstOrDefault(rule => rule.Id == id).Title ?? _titles[id];
}
