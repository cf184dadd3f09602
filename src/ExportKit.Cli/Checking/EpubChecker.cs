using ExportKit.Checking;
using ExportKit.Checking.Epub;

namespace ExportKit.Cli.Checking;

/// <summary>Examines EPUBs: our own rules, then epubcheck and Ace where they are installed.</summary>
internal sealed class EpubChecker : IDocumentChecker
{
    /// <inheritdoc/>
    public void Check(CheckedDocument document, CheckSettings settings, CommandEnvironment environment, CheckReportBuilder report)
    {
        EpubRuleSet.Check(document.Content, document.Name, report, environment.Limits);
        OutsideValidators.Run(new EpubCheckValidator(), document, settings, environment, report);
        OutsideValidators.Run(new AceValidator(), document, settings, environment, report);
    }
}
