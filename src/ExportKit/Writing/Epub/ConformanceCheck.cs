using System.Globalization;
using ExportKit.Diagnostics;

namespace ExportKit.Writing.Epub;

/// <summary>Looks whether anything that is known of a book speaks against its conforming to WCAG 2.2 at level AA. That nothing
/// does proves no conformance; that something does refutes it.</summary>
internal static class ConformanceCheck
{
    private const int MostReasons = 5;

    /// <summary>Whether a person's word may stand; if not, the diagnostics say why.</summary>
    /// <param name="book">The book, its content documents written.</param>
    /// <param name="certification">The person's word.</param>
    public static bool Passes(EpubBook book, Certification certification)
    {
        var reasons = Reasons(book);
        if (reasons.Count == 0)
        {
            return true;
        }

        var more = reasons.Count > MostReasons ? string.Create(CultureInfo.InvariantCulture, $"; and {reasons.Count - MostReasons} more") : "";
        book.Context.Diagnostics.Report(
            DiagnosticCodes.ConformanceRefused,
            $"No EPUB is written that claims conformance to WCAG by {certification.Certifier}: {string.Join("; ", reasons.Take(MostReasons))}{more}",
            book.Article.Source,
            "Mend these, or export without --certified-by");
        return false;
    }

    private static List<string> Reasons(EpubBook book)
    {
        var facts = book.Facts;
        var reasons = new List<string>();
        Add(reasons, facts.ImagesWithoutText, "image has", "images have", "no text alternative (WCAG 1.1.1)");
        Add(reasons, facts.Tables - facts.TablesWithHeaders, "table has", "tables have", "no header cells (1.3.1)");
        if (facts.Moves)
        {
            reasons.Add("pictures move, and nobody knows whether they flash or stop (2.2.2, 2.3.1)");
        }

        foreach (var finding in book.Context.Findings.Concat(book.Context.Diagnostics.Diagnostics))
        {
            if (Speaks(finding, facts) && !reasons.Contains(finding.Message))
            {
                reasons.Add(finding.Message);
            }
        }

        return reasons;
    }

    /// <summary>Whether a finding shuts a reader out, and is not among the facts already.</summary>
    private static bool Speaks(Diagnostic finding, ContentFacts facts) =>
        finding.Code == DiagnosticCodes.LinkWithoutText
        || (finding.Code == DiagnosticCodes.ImageWithoutText && facts.ImagesWithoutText == 0)
        || (finding.Severity == Severity.Accessibility && finding.Code != DiagnosticCodes.ImageWithoutText);

    private static void Add(List<string> reasons, int count, string one, string several, string what)
    {
        if (count > 0)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)} {what}"));
        }
    }
}
