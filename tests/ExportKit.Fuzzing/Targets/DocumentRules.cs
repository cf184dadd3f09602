using System.Collections.Immutable;
using System.Text;
using ExportKit.Checking;
using ExportKit.Checking.Epub;
using ExportKit.Checking.PlainText;
using ExportKit.Diagnostics;
using ExportKit.Tests.EpubReading;
using ExportKit.Tests.PdfReading;

namespace ExportKit.Fuzzing;

/// <summary>What must hold of every document that is written, whatever it was made of.</summary>
internal static class DocumentRules
{
    /// <summary>Checks the documents of an export.</summary>
    /// <param name="documents">The documents by their endings.</param>
    /// <param name="said">What the export said.</param>
    public static void Check(IReadOnlyDictionary<string, byte[]> documents, ImmutableArray<Diagnostic> said)
    {
        if (said.FirstOrDefault(diagnostic => diagnostic.Code == DiagnosticCodes.TagTreeInvalid) is { } broken)
        {
            throw new InvariantBroken("our own tag tree is not in order", broken.ToString());
        }

        foreach (var (ending, document) in documents)
        {
            switch (ending)
            {
                case ".pdf":
                    CheckPdf(document);
                    break;
                case ".epub":
                    CheckEpub(document, said);
                    break;
                default:
                    CheckText(document, said);
                    break;
            }
        }
    }

    private static void CheckPdf(byte[] document)
    {
        var faults = Read("the PDF can be read", () => TaggingFaults.Of(TaggedPdf.Read(document)));

        // What no font has is shown by a sign, whose text is the replacement character.
        Hold("the PDF's tags are in order", faults.Where(fault => !fault.Contains("does not explain", StringComparison.Ordinal)));
    }

    private static void CheckEpub(byte[] document, ImmutableArray<Diagnostic> said)
    {
        Hold("the parts of the EPUB hang together", Read("the EPUB can be read", () => EpubFaults.Of(ExportKit.Tests.EpubReading.EpubBook.Read(document))));
        var report = new CheckReportBuilder();
        EpubRuleSet.Check(document, "document.epub", report);
        HoldRules("EPUB", report.Build("document.epub", DocumentKind.Epub), said);
    }

    private static void CheckText(byte[] document, ImmutableArray<Diagnostic> said)
    {
        var text = Read("the text can be decoded", () => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(document));
        Hold("the text holds no control characters", text.Where(letter => char.IsControl(letter) && letter is not ('\n' or '\r')).Select(letter => $"U+{(int)letter:X4}"));
        var report = new CheckReportBuilder();
        TextRuleSet.Check(document, "document.txt", report);
        HoldRules("text", report.Build("document.txt", DocumentKind.PlainText), said);
    }

    /// <summary>Holds that a document breaks no rule of ours, but those that the export itself spoke of.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="report">What our checker found.</param>
    /// <param name="said">What the export said.</param>
    public static void HoldRules(string kind, CheckReport report, ImmutableArray<Diagnostic> said)
    {
        foreach (var finding in report.Findings.Where(finding => finding.Severity >= Severity.Accessibility))
        {
            if (!IsOfPage(finding) && !said.Any(diagnostic => diagnostic.Severity >= Severity.Accessibility || Tells(diagnostic.Code, finding.Code)))
            {
                throw new InvariantBroken($"our checker finds nothing in the {kind} that the export did not say ({finding.Code.Id})", finding.ToString());
            }
        }
    }

    /// <summary>Whether a finding is of the page's own words, which are shown as they are.</summary>
    private static bool IsOfPage(Diagnostic finding) =>
        finding.Message.Contains("U+FFFD", StringComparison.Ordinal) || finding.Message == "The text has no words"
        || finding.Place?.Source.EndsWith("cover.xhtml", StringComparison.Ordinal) == true && finding.Message.StartsWith("The alternative text", StringComparison.Ordinal)
        || finding.Message.StartsWith("This was read in the wrong encoding", StringComparison.Ordinal);

    /// <summary>Whether what an export said is what the checker found.</summary>
    private static bool Tells(DiagnosticCode said, DiagnosticCode found) =>
        found == DiagnosticCodes.EpubInaccessible && (said == DiagnosticCodes.TableWithoutHeaders || said == DiagnosticCodes.AltSaysNothing);

    private static void Hold(string rule, IEnumerable<string> faults)
    {
        if (faults.Take(5).ToList() is { Count: > 0 } some)
        {
            throw new InvariantBroken(rule, string.Join('\n', some));
        }
    }

    private static T Read<T>(string rule, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception)
        {
            throw new InvariantBroken(rule, exception.ToString());
        }
    }
}
