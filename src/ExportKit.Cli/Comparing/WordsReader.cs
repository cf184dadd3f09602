using System.Collections.Immutable;
using ExportKit.Checking;
using ExportKit.Checking.Comparing;
using ExportKit.Checking.Pdf.Words;
using ExportKit.Cli.Checking;
using ExportKit.Diagnostics;

namespace ExportKit.Cli.Comparing;

/// <summary>A document whose words were read.</summary>
/// <param name="Name">Its name as the user gave it.</param>
/// <param name="Kind">Its kind in words.</param>
/// <param name="Words">Its words.</param>
internal sealed record ReadDocument(string Name, string Kind, DocumentWords Words);

/// <summary>Reads the words of documents of any kind: PDF, EPUB, text, and pages, of which the article is taken.</summary>
internal sealed class WordsReader
{
    private readonly CommandEnvironment _environment;

    public WordsReader(CommandEnvironment environment) => _environment = environment;

    /// <summary>Reads a document; null with an error among the diagnostics where its words cannot be read.</summary>
    public ReadDocument? Read(string name, DiagnosticBag diagnostics)
    {
        if (DocumentFile.Read(name, _environment, diagnostics) is not { } document)
        {
            return null;
        }

        var kind = DocumentKinds.Of(document.Content, out var reason);
        if (kind is null && !DocumentKinds.IsPage(document.Content))
        {
            diagnostics.Report(
                DiagnosticCodes.WordsUnreadable, $"The words cannot be read: {reason}", new SourcePlace(name), "Give a PDF, an EPUB, a text or a page of HTML");
            return null;
        }

        var words = kind switch
        {
            DocumentKind.Epub => OfEpub(document.Content, name, diagnostics),
            DocumentKind.Pdf => OfPdf(document, diagnostics),
            DocumentKind.PlainText => ComparedDocuments.OfText(document.Content),
            _ => OfPage(document, diagnostics),
        };
        return words is null ? null : new ReadDocument(name, kind is { } known ? DocumentCheckers.Word(known) : "page", words);
    }

    private DocumentWords? OfEpub(byte[] content, string name, DiagnosticBag diagnostics)
    {
        var report = new CheckReportBuilder();
        var words = ComparedDocuments.OfEpub(content, name, report, _environment.Limits);
        diagnostics.AddRange(report.Problems.ToImmutable());
        return words;
    }

    private DocumentWords? OfPdf(CheckedDocument document, DiagnosticBag diagnostics)
    {
        try
        {
            using var qpdf = new QpdfProgram(_environment.Programs, document.Content);
            return PdfWords.Read(qpdf, diagnostics) is { } blocks
                ? ComparedDocuments.OfPdf(blocks, document.Content.AsSpan().IndexOf("ExportKit"u8) >= 0)
                : null;
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            diagnostics.Report(DiagnosticCodes.WordsUnreadable, "The words cannot be read: " + IoFailure.Describe(exception), new SourcePlace(document.Name));
            return null;
        }
    }

    // The EPUB marks each word that is not the article's; so a page is read as the EPUB that would be made of it.
    private DocumentWords? OfPage(CheckedDocument document, DiagnosticBag diagnostics)
    {
        var place = new MemoryPlace();
        var input = new ExportInput(document.Name, document.Content, document.Name == InputReader.Standard ? null : Resources.FileAddress.Of(_environment.Files.FullPath(document.Name)));
        var result = new Exporter(_environment.Stages, _environment.Resources).Export(input, ImmutableArray.Create(ExportFormat.Epub), new ExportOptions { IncludeImages = true, Limits = _environment.Limits }, place);
        if (place.Documents.Count == 0)
        {
            diagnostics.AddRange([.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)]);
            return null;
        }

        return OfEpub(place.Documents.First().Value, document.Name, diagnostics);
    }
}
