using System.Globalization;
using System.Text;
using ExportKit.Checking.Pdf.Content;
using ExportKit.Checking.Pdf.Cos;
using ExportKit.Checking.Pdf.Qpdf;
using ExportKit.Checking.Pdf.Rules;
using ExportKit.Diagnostics;

namespace ExportKit.Checking.Pdf;

/// <summary>Examines a PDF by our own rules: those of PDF/UA-1 (ISO 14289-1) that structure, content and fonts can tell, what the file
/// claims, and what serves a reader badly though no rule forbids it.</summary>
internal static class PdfChecker
{
    /// <summary>The name of the rule that a file's claims are so.</summary>
    public const string ClaimsRule = "claims";

    private const int HeaderLength = 64;
    /// <summary>What that rule asks for.</summary>
    internal const string ClaimsTitle = "What the file says of its own conformance is so";

    /// <summary>Examines a document.</summary>
    /// <param name="source">Its name, for places.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="qpdf">Runs qpdf over it.</param>
    /// <param name="report">Takes what is found; where the document cannot be read, the reason among its problems.</param>
    /// <returns>The standards that the document says it conforms to; null where it cannot be read.</returns>
    public static PdfClaims? Check(string source, ReadOnlySpan<byte> content, IQpdf qpdf, CheckReportBuilder report)
    {
        var problems = new DiagnosticBag();
        var file = PdfFileReader.Read(qpdf, problems);
        foreach (var problem in problems.Diagnostics)
        {
            report.Problems.Add(problem with { Place = new SourcePlace(source) });
        }

        if (file is null)
        {
            return null;
        }

        var facts = new PdfFacts(file, Header(content), new RuleLog(source));
        CheckAll(facts, report, source);
        var claims = PdfClaims.Read(facts);
        Report(facts, report, IsOfSecondPart(facts, claims));
        foreach (var claim in claims.Names)
        {
            report.AddClaim(claim);
        }

        return claims;
    }

    /// <summary>Holds what a file claims against what was found, by us and by others.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="source">The document's name, for places.</param>
    /// <param name="report">Holds what was found, and takes what comes of it.</param>
    public static void CheckClaims(PdfClaims claims, string source, CheckReportBuilder report)
    {
        foreach (var claim in claims.Names)
        {
            var broken = report.CountBroken(claim + " ");
            if (broken > 0)
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"The file says that it conforms to {claim}, and breaks {broken} of its rules");
                report.Add(ClaimsRule, ClaimsTitle, RuleOutcome.Fail, CheckReport.OwnRules, new Diagnostic(DiagnosticCodes.PdfClaimBroken, text, new SourcePlace(source)));
            }
            else if (report.Knows(claim + " "))
            {
                report.Add(ClaimsRule, ClaimsTitle, RuleOutcome.Pass, CheckReport.OwnRules);
            }
            else
            {
                report.AddUnchecked($"{ClaimsRule} {claim}", $"The file conforms to {claim}, as it says", "we know no rules of it; veraPDF does, for PDF/A and Well-Tagged PDF");
            }
        }
    }

    /// <summary>Checks every rule of ours; for tests too.</summary>
    /// <param name="facts">The file.</param>
    /// <returns>Whether there was more than is read.</returns>
    internal static bool CheckRules(PdfFacts facts)
    {
        DocumentRules.Check(facts);
        ObjectRules.Check(facts);
        TagRules.Check(facts);
        ContainmentRules.Check(facts);
        TableRules.Check(facts);
        AnnotationRules.Check(facts);
        var isPastLimit = CheckContent(facts);
        PdfDoubts.Check(facts);
        return isPastLimit;
    }

    /// <summary>Whether the rules of PDF/UA-2 are the ones that hold: they are for PDF 2.0 alone.</summary>
    private static bool IsOfSecondPart(PdfFacts facts, PdfClaims claims) =>
        facts.File.IsVersion2 && claims.AccessiblePart != "1";

    private static void CheckAll(PdfFacts facts, CheckReportBuilder report, string source)
    {
        if (CheckRules(facts))
        {
            report.Problems.Report(
                DiagnosticCodes.PdfPastLimit, "The pages draw more than is read: rules about content are checked in part", new SourcePlace(source));
        }
    }

    private static bool CheckContent(PdfFacts facts)
    {
        var glyphs = new GlyphRules(facts);
        var scanner = new ContentScanner(facts.File, facts.Fonts, new ContentRules(facts, glyphs));
        var appearances = new ContentScanner(facts.File, facts.Fonts, new AppearanceRules(glyphs));
        foreach (var page in facts.Pages)
        {
            scanner.Scan(page);
            foreach (var annotation in facts.File.Items(page.Dictionary, "Annots"))
            {
                ScanAppearance(facts.File, facts.File.AsDictionary(annotation), page, appearances);
            }
        }

        return scanner.IsPastLimit || appearances.IsPastLimit;
    }

    private static void ScanAppearance(CosFile file, CosDictionary? annotation, PdfPage page, ContentScanner scanner)
    {
        if (annotation is null || file.Dictionary(annotation, "AP") is not { } appearances)
        {
            return;
        }

        switch (file.Get(appearances, "N"))
        {
            case CosStream stream:
                scanner.ScanAppearance(stream, CosFile.Reference(appearances, "N") ?? 0, page);
                break;
            case CosDictionary states:
                foreach (var state in states.Entries.Values)
                {
                    if (file.Resolve(state) is CosStream stream)
                    {
                        scanner.ScanAppearance(stream, (state as CosReference)?.Number ?? 0, page);
                    }
                }

                break;
        }
    }

    private static void Report(PdfFacts facts, CheckReportBuilder report, bool isSecondPart)
    {
        foreach (var rule in PdfRules.All)
        {
            var id = isSecondPart ? PdfRule.Ua2 + rule.Clause2 : rule.Id;
            if (!isSecondPart || rule.Clause2 is not null)
            {
                report.Add(id, rule.Title, facts.Log.Outcome(rule.Clause), CheckReport.OwnRules, facts.Log.Findings(rule.Clause).AsSpan());
            }
        }

        if (isSecondPart)
        {
            report.AddUnchecked(PdfRule.Ua2 + "others", "The rules of PDF/UA-2 that PDF/UA-1 does not have", "veraPDF checks them, where it is installed");
        }

        foreach (var doubt in PdfDoubts.All)
        {
            var findings = facts.Log.Doubts(doubt.Id);
            var outcome = findings.IsEmpty ? RuleOutcome.Pass : RuleOutcome.Fail;
            report.Add(doubt.Id, doubt.Title, facts.Tree is null ? RuleOutcome.NotApplicable : outcome, CheckReport.OwnRules, findings.AsSpan());
        }
    }

    private static string Header(ReadOnlySpan<byte> content)
    {
        var line = content[..Math.Min(content.Length, HeaderLength)];
        var end = line.IndexOfAny((byte)'\r', (byte)'\n');
        return Encoding.Latin1.GetString(end < 0 ? line : line[..end]);
    }
}
