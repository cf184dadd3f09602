using System.Globalization;
using ExportKit.Checking;
using ExportKit.Checking.Advising;

namespace ExportKit.Cli.Checking;

/// <summary>Writes reports of documents for people.</summary>
internal sealed class CheckText
{
    private const int MostPlaces = 5;

    private readonly TextWriter _output;
    private readonly DiagnosticPrinter _printer;
    private readonly bool _showsAllRules;

    /// <summary>Makes a writer.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="showsAllRules">Whether rules that pass, and those that nobody checked, are named too.</param>
    /// <param name="said">Remembers which codes were said; null for nobody.</param>
    public CheckText(TextWriter output, bool showsAllRules, SaidCodes? said = null)
    {
        _output = output;
        _printer = new DiagnosticPrinter(output, isColoured: false, said);
        _showsAllRules = showsAllRules;
    }

    /// <summary>The word for what came of a rule, here and in JSON.</summary>
    public static string Word(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Pass => "pass",
        RuleOutcome.Fail => "fail",
        _ => "not applicable",
    };

    /// <summary>The word for what became of a validator, here and in JSON.</summary>
    public static string Word(ValidatorOutcome outcome) => outcome switch
    {
        ValidatorOutcome.Passed => "passed",
        ValidatorOutcome.Failed => "failed",
        ValidatorOutcome.CouldNotRun => "gave no result",
        ValidatorOutcome.NotInstalled => "not installed",
        _ => "not asked for",
    };

    /// <summary>Writes a report.</summary>
    public void Write(CheckReport report)
    {
        foreach (var problem in report.Problems)
        {
            _printer.Print(problem, report.Source);
        }

        foreach (var rule in report.Rules)
        {
            if (_showsAllRules || rule.Outcome == RuleOutcome.Fail || !rule.Findings.IsEmpty)
            {
                Write(rule, report);
            }
        }

        if (_showsAllRules)
        {
            foreach (var rule in report.Unchecked)
            {
                _output.WriteLine(DiagnosticPrinter.Printable($"not checked: {rule.Id}: {rule.Title} ({rule.Reason})"));
            }
        }

        Summary(report);
    }

    private void Write(CheckedRule rule, CheckReport report)
    {
        var by = string.Join(", ", rule.Outcome == RuleOutcome.Fail ? rule.FailedBy : rule.CheckedBy);
        var word = rule.Outcome == RuleOutcome.Pass && !rule.Findings.IsEmpty ? "note" : Word(rule.Outcome);
        _output.WriteLine(DiagnosticPrinter.Printable($"{word}: {rule.Id}: {rule.Title} ({(rule.Outcome == RuleOutcome.Fail ? "found" : "checked")} by {by})"));
        var shown = _showsAllRules ? rule.Findings.Length : Math.Min(rule.Findings.Length, MostPlaces);
        for (var i = 0; i < shown; i++)
        {
            _printer.Print(rule.Findings[i], report.Source);
        }

        if (shown < rule.Findings.Length)
        {
            _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {rule.Findings.Length - shown} more; --rules or --json shows all"));
        }

        // What was found may know better what to do than the rule does.
        if (rule.Outcome == RuleOutcome.Fail && report.Kind is { } kind && Array.TrueForAll([.. rule.Findings], finding => finding.Hint is null) && RuleAdvice.Of(kind, rule.Id) is { } group)
        {
            _output.WriteLine($"  hint: {group.Advice}");
        }
    }

    private void Summary(CheckReport report)
    {
        var kind = report.Kind is { } known ? DocumentCheckers.Word(known) + ", " : "";
        _output.WriteLine(DiagnosticPrinter.Printable($"{DiagnosticPrinter.Named(report.Source)}: {kind}{(report.Passes ? "passes" : "fails")}. {Counts(report)}"));
        if (!report.Claims.IsEmpty)
        {
            _output.WriteLine(DiagnosticPrinter.Printable($"  claims: {string.Join("; ", report.Claims)}"));
        }

        foreach (var validator in report.Validators)
        {
            var name = validator.Version is { } version ? $"{validator.Name} {version}" : validator.Name;
            var reason = validator.Reason is { } why ? $" ({why})" : "";
            _output.WriteLine(DiagnosticPrinter.Printable($"  {name}: {Word(validator.Outcome)}{reason}"));
        }
    }

    private static string Counts(CheckReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"Rules: {Count(report, RuleOutcome.Pass)} pass, {Count(report, RuleOutcome.Fail)} fail, {Count(report, RuleOutcome.NotApplicable)} not applicable, {report.Unchecked.Length} not checked.");

    private static int Count(CheckReport report, RuleOutcome outcome) => report.Rules.Count(rule => rule.Outcome == outcome);
}
