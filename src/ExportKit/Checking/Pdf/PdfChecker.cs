using System.Text;
using ExportKit.Checking.Pdf.Content;
using ExportKit.Checking.Pdf.Cos;
using ExportKit.Checking.Pdf.Qpdf;
using ExportKit.Checking.Pdf.Rules;
using ExportKit.Diagnostics;

namespace ExportKit.Checking.Pdf;

/// <summary>Examines a PDF by our own rules: those of PDF/UA-1 (ISO 14289-1) that structure, content and fonts can tell, what the file
/// claims, and what serves a reader badly though no rule forbids it.</summary>
public static class PdfChecker
{
    /// <summary>The first reason in the name of our own findings that no standard's rule covers.</summary>
    public const string DoubtsRule = "reading";

    private const int HeaderLength = 64;

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
        Report(facts, report);
        foreach (var claim in claims.Names)
        {
            report.AddClaim(claim);
        }

        return claims;
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
        return CheckContent(facts);
    }

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

    private static void Report(PdfFacts facts, CheckReportBuilder report)
    {
        foreach (var rule in PdfRules.All)
        {
            if (rule.NotChecked is { } reason)
            {
                report.AddUnchecked(rule.Id, rule.Title, reason);
            }
            else
            {
                report.Add(rule.Id, rule.Title, facts.Log.Outcome(rule.Clause), CheckReport.OwnRules, facts.Log.Findings(rule.Clause).AsSpan());
            }
        }
    }

    private static string Header(ReadOnlySpan<byte> content)
    {
        var line = content[..Math.Min(content.Length, HeaderLength)];
        var end = line.IndexOfAny((byte)'\r', (byte)'\n');
        return Encoding.Latin1.GetString(end < 0 ? line : line[..end]);
    }
}
