using ExportKit.Checking;
using ExportKit.Checking.Pdf;

namespace ExportKit.Cli.Checking;

/// <summary>Examines PDFs: our own rules over what qpdf reads, then veraPDF where it is installed; last, the file's claims against both.</summary>
internal sealed class PdfDocumentChecker : IDocumentChecker
{
    /// <inheritdoc/>
    public void Check(CheckedDocument document, CheckSettings settings, CommandEnvironment environment, CheckReportBuilder report)
    {
        using var qpdf = new QpdfProgram(environment.Programs, document.Content);
        var claims = PdfChecker.Check(document.Name, document.Content, qpdf, report) ?? PdfClaims.None;
        OutsideValidators.Run(new VeraPdfValidator(claims), document, settings, environment, report);
        PdfChecker.CheckClaims(claims, document.Name, report);
    }
}
