using ExportKit.Checking;

namespace ExportKit.Cli.Checking;

/// <summary>The checkers by kind of document. Only the one that is needed is made.</summary>
internal static class DocumentCheckers
{
    /// <summary>The checker of a kind.</summary>
    public static IDocumentChecker Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Epub => new EpubChecker(),
        DocumentKind.Pdf => new PdfDocumentChecker(),
        _ => new TextChecker(),
    };

    /// <summary>A kind in words.</summary>
    public static string Word(DocumentKind kind) => kind switch
    {
        DocumentKind.Pdf => "PDF",
        DocumentKind.Epub => "EPUB",
        _ => "text",
    };
}
