using ExportKit.Checking;
using ExportKit.Checking.PlainText;

namespace ExportKit.Cli.Checking;

/// <summary>Examines texts by our own rules; no outside validator is known for them.</summary>
internal sealed class TextChecker : IDocumentChecker
{
    /// <inheritdoc/>
    public void Check(CheckedDocument document, CheckSettings settings, CommandEnvironment environment, CheckReportBuilder report) =>
        TextRuleSet.Check(document.Content, document.Name, report);
}
