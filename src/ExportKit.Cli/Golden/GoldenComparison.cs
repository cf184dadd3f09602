using ExportKit.Checking.Comparing;
using ExportKit.Checking.Pdf.Words;
using ExportKit.Cli.Checking;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Compares a document with the one that is there: texts by lines, EPUBs by members, PDFs by tags and words.</summary>
/// <param name="environment">All that is outside.</param>
internal sealed class GoldenComparison(CommandEnvironment environment)
{
    /// <summary>Compares.</summary>
    /// <param name="name">The path of the one that is there.</param>
    /// <param name="content">What would be written.</param>
    public GoldenFinding Compare(string name, ReadOnlySpan<byte> content)
    {
        if (!environment.Files.FileExists(name))
        {
            return GoldenFinding.Missing;
        }

        var problems = new DiagnosticBag();
        if (DocumentFile.Read(name, environment, problems) is not { } there)
        {
            return Unreadable(problems.Diagnostics[0]);
        }

        // Like bytes are like documents, and need no other program.
        return content.SequenceEqual(there.Content) ? GoldenFinding.Same : Compare(name, there.Content, content.ToArray());
    }

    private GoldenFinding Compare(string name, byte[] there, byte[] now) => Path.GetExtension(name) switch
    {
        ".pdf" => OfPdf(name, there, now),
        ".epub" => GoldenFinding.Of(EpubDifference.Lines(there, now)),
        _ => GoldenFinding.Of(TextDifference.Lines(there, now)),
    };

    private GoldenFinding OfPdf(string name, byte[] there, byte[] now)
    {
        try
        {
            var problems = new DiagnosticBag();
            if (Lines(now, problems) is not { } made)
            {
                return Unreadable(problems.Diagnostics[0] with { Place = new SourcePlace(name) });
            }

            return Lines(there, problems) is { } found
                ? GoldenFinding.Of(UnifiedDifference.Lines(found, made))
                : new GoldenFinding(GoldenState.Different, ["The document that is there cannot be read: " + problems.Diagnostics[0].Message]);
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            return Unreadable(new Diagnostic(
                DiagnosticCodes.GoldenUnreadable,
                "The document cannot be compared: " + IoFailure.Describe(exception),
                new SourcePlace(name),
                "qpdf reads PDFs from a folder for temporary files: see that there is one with room"));
        }
    }

    private IReadOnlyList<string>? Lines(byte[] content, DiagnosticBag problems)
    {
        using var qpdf = new QpdfProgram(environment.Programs, content);
        return PdfTagLines.Read(qpdf, problems);
    }

    private static GoldenFinding Unreadable(Diagnostic problem) => new(GoldenState.Unreadable, [], problem);
}
