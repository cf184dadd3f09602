using ExportKit.Checking;
using ExportKit.Diagnostics;

namespace ExportKit.Tests.Checking;

/// <summary>What several checkers say of one rule is one entry.</summary>
public sealed class CheckReportTests
{
    private static readonly Diagnostic Finding = new(DiagnosticCodes.CheckKindUnknown, "Bad", new SourcePlace("a"));

    [Fact]
    public void A_rule_that_two_checked_has_one_entry_with_the_worse_outcome()
    {
        var report = new CheckReportBuilder();
        report.Add("RSC-005", "Well formed", RuleOutcome.Pass, CheckReport.OwnRules);
        report.Add("RSC-005", "By its schema", RuleOutcome.Fail, "epubcheck", Finding);
        report.Add("RSC-005", "Well formed", RuleOutcome.NotApplicable, "ace");

        var rule = Assert.Single(report.Build("a", DocumentKind.Epub).Rules);
        Assert.Equal((RuleOutcome.Fail, "Well formed"), (rule.Outcome, rule.Title));
        Assert.Equal("exportkit epubcheck ace", string.Join(' ', rule.CheckedBy));
        Assert.Equal("epubcheck", Assert.Single(rule.FailedBy));
        Assert.Equal(Finding, Assert.Single(rule.Findings));
    }

    [Fact]
    public void A_rule_that_one_could_not_check_is_left_out_where_another_did()
    {
        var report = new CheckReportBuilder();
        report.AddUnchecked("color-contrast", "Contrast", "it needs a browser");
        report.AddUnchecked("meaning", "Makes sense", "it needs a person");
        report.Add("color-contrast", "Contrast", RuleOutcome.Pass, "ace");

        Assert.Equal("meaning", Assert.Single(report.Build("a", DocumentKind.Epub).Unchecked).Id);
    }

    [Theory]
    [InlineData("EK8802", true)]
    [InlineData("EK8801", false)]
    public void A_document_passes_with_warnings_and_not_with_errors(string code, bool passes)
    {
        var report = new CheckReportBuilder();
        report.Problems.Report(code == "EK8801" ? DiagnosticCodes.ValidatorMissing : DiagnosticCodes.ValidatorFailed, "x");

        Assert.Equal(passes, report.Build("a", DocumentKind.Pdf).Passes);
    }
}
