using System.Collections.Immutable;
using ExportKit.Checking;
using ExportKit.Checking.Pdf;
using ExportKit.Diagnostics;

namespace ExportKit.Fuzzing;

/// <summary>A page that ends anywhere: all three documents come of it, each without an error for our checker and for qpdf, or a refusal.</summary>
internal static class CutCase
{
    // Of 50 cuts of each page of the corpus about 500 books are kept, for validators beside.
    private const int KeptOne = 59;

    private static readonly ImmutableArray<ExportFormat> All = [ExportFormat.Pdf, ExportFormat.Epub, ExportFormat.PlainText];

    private static readonly string? BooksFolder = Environment.GetEnvironmentVariable("EXPORTKIT_FUZZ_BOOKS");

    /// <summary>A page by chance.</summary>
    public static byte[] Make(Random random) => Make(random, random.Next(SeedFiles.Pages.Count));

    /// <summary>The pages in turn, each cut by chance.</summary>
    public static byte[] Make(Random random, int index)
    {
        var page = SeedFiles.Page(index % SeedFiles.Pages.Count);
        return page[..random.Next(1, page.Length)];
    }

    /// <summary>Exports it.</summary>
    public static CaseOutcome Run(byte[] page)
    {
        var place = new MemoryPlace();
        var result = new Exporter(ArticleStages.Create(), new FuzzResources()).Export(new ExportInput("page.html", page), All, new ExportOptions(), place);
        DocumentRules.Check(place.Saved, result.Diagnostics);
        var outcome = ExportCase.Outcome(result.Outcome == ExportOutcome.Written, result.Diagnostics);
        if (place.Saved.TryGetValue(".pdf", out var pdf))
        {
            CheckPdf(pdf, result.Diagnostics);
        }

        if (place.Saved.TryGetValue(".epub", out var book) && BooksFolder is not null && CaseOptions.Chance(page).Next(KeptOne) == 0)
        {
            File.WriteAllBytes(Path.Combine(BooksFolder, $"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(page))[..16]}.epub"), book);
        }

        return outcome;
    }

    private static void CheckPdf(byte[] pdf, ImmutableArray<Diagnostic> said)
    {
        if (!QpdfLibrary.IsThere)
        {
            return;
        }

        if (QpdfLibrary.Fault(pdf) is { } fault)
        {
            throw new InvariantBroken("qpdf finds nothing wrong with the PDF", fault);
        }

        using var qpdf = new QpdfLibrary(pdf);

        var report = new CheckReportBuilder();
        PdfChecker.Check("document.pdf", pdf, qpdf, report);

        // A file that does not claim to be accessible, and says so, may break the rules of that claim.
        if (!said.Any(diagnostic => diagnostic.Code == DiagnosticCodes.PdfUaNotClaimed))
        {
            DocumentRules.HoldRules("PDF", report.Build("document.pdf", DocumentKind.Pdf), said);
        }
    }
}
