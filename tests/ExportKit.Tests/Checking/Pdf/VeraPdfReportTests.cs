using System.Text;
using ExportKit.Checking;
using ExportKit.Checking.Pdf;
using ExportKit.Diagnostics;

namespace ExportKit.Tests.Checking.Pdf;

/// <summary>Reports of veraPDF, merged with our own.</summary>
public sealed class VeraPdfReportTests
{
    private const string Report = """
        <?xml version="1.0" encoding="utf-8"?>
        <report><buildInformation><releaseDetails id="core" version="1.28.1" buildDate="2025-01-01T00:00:00Z"/><releaseDetails id="gui" version="1.28.2"/></buildInformation>
        <jobs><job><item size="1"><name>a.pdf</name></item>
        <validationReport jobEndStatus="normal" profileName="PDF/UA-1 validation profile" isCompliant="false"><details passedRules="105" failedRules="1" passedChecks="9" failedChecks="2">
        <rule specification="ISO 14289-1:2014" clause="7.3" testNumber="1" status="failed" failedChecks="2">
        <description>Figure tags shall include an alternative representation</description><object>SEFigure</object><test>Alt != null</test>
        <check status="failed"><context>root/document[0]/Figure[0]</context><errorMessage>Figure structure element neither has an alternate description nor a replacement text</errorMessage></check>
        <check status="failed"><context>root/document[0]/Figure[1]</context></check></rule>
        </details></validationReport></job></jobs></report>
        """;

    [Fact]
    public void A_rule_that_two_found_broken_has_one_entry()
    {
        var builder = new CheckReportBuilder();
        builder.Add("PDF/UA-1 7.3-1", "ours", RuleOutcome.Fail, CheckReport.OwnRules, new Diagnostic(DiagnosticCodes.PdfRuleBroken, "ours"));
        var found = VeraPdfReport.Read(Encoding.UTF8.GetBytes(Report), "a.pdf")!;
        found.AddTo("ua1", builder);
        var report = builder.Build("a.pdf", DocumentKind.Pdf);

        Assert.Equal("1.28.1", found.Version);
        Assert.Null(found.Trouble);
        var rule = Assert.Single(report.Rules, rule => rule.Id == "PDF/UA-1 7.3-1");
        Assert.Equal(["exportkit", "verapdf"], rule.FailedBy.ToArray());
        Assert.Equal(
            [
                "ours",
                "Figure structure element neither has an alternate description nor a replacement text (at root/document[0]/Figure[0])",
                "Figure tags shall include an alternative representation (at root/document[0]/Figure[1])",
            ],
            rule.Findings.Select(finding => finding.Message));
        Assert.Equal(106, report.Rules.Count(other => other.CheckedBy.Contains("verapdf")));
    }

    [Fact]
    public void A_rule_of_another_standard_is_named_by_it()
    {
        var builder = new CheckReportBuilder();
        VeraPdfReport.Read(Encoding.UTF8.GetBytes(Report.Replace("ISO 14289-1:2014", "ISO 19005-2:2011", StringComparison.Ordinal)), "a.pdf")!.AddTo("2a", builder);

        Assert.Equal("PDF/A-2a 7.3-1", Assert.Single(builder.Build("a.pdf", DocumentKind.Pdf).Rules).Id);
    }

    [Theory]
    [InlineData("<report><jobs><job><taskException type=\"PARSE\"><exceptionMessage>Couldn't parse stream</exceptionMessage></taskException></job></jobs></report>", "Couldn't parse stream")]
    [InlineData("<report><jobs/></report>", null)]
    [InlineData("usage: verapdf", null)]
    public void A_report_without_a_result_is_told_from_one_that_passes(string xml, string? trouble) =>
        Assert.Equal(trouble, VeraPdfReport.Read(Encoding.UTF8.GetBytes(xml), "a.pdf")?.Trouble);

    [Theory]
    [InlineData("1", "2", "A", "ua1 2a")]
    [InlineData(null, null, null, "ua1")]
    [InlineData("2", "4", "F", "ua2 4f")]
    [InlineData("2", "4", null, "ua2 4")]
    [InlineData("1", "9", "Z", "ua1")]
    public void It_is_asked_for_what_the_file_claims(string? accessible, string? archive, string? level, string flavours) =>
        Assert.Equal(flavours, string.Join(' ', VeraPdfFlavours.For(new PdfClaims(accessible, archive, level, []))));
}
