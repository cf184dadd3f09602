using ExportKit.Checking;

namespace ExportKit.Cli.Checking;

/// <summary>Examines documents of one kind: by our own rules, then by the outside validators that are installed.</summary>
internal interface IDocumentChecker
{
    /// <summary>Examines a document. A damaged document, or a program that it needs and is not there, is a problem in the report.</summary>
    /// <param name="document">The document; it may hold anything.</param>
    /// <param name="settings">Which outside validators are to run.</param>
    /// <param name="environment">All that is outside.</param>
    /// <param name="report">Takes what is found.</param>
    void Check(CheckedDocument document, CheckSettings settings, CommandEnvironment environment, CheckReportBuilder report);
}
