using ExportKit.Checking;
using ExportKit.Diagnostics;

namespace ExportKit.Cli.Checking;

/// <summary>Runs the validators that are wanted and installed, and says of each what became of it.</summary>
internal static class OutsideValidators
{
    /// <summary>The names of all, for <c>--validators</c>.</summary>
    public static readonly string[] Names = ["verapdf", "epubcheck", "ace"];

    /// <summary>Runs a validator over a document.</summary>
    public static void Run(
        IOutsideValidator validator, CheckedDocument document, CheckSettings settings, CommandEnvironment environment, CheckReportBuilder report)
    {
        if (!settings.Wants(validator.Name))
        {
            report.AddValidator(new ValidatorRun(validator.Name, ValidatorOutcome.NotAsked));
            return;
        }

        if (validator.Find(environment) is not { } command)
        {
            ReportMissing(validator, document, settings, report);
            return;
        }

        var run = Guarded(validator, command, document, environment, report);
        report.AddValidator(run);
        if (!run.Ran)
        {
            report.Problems.Report(
                DiagnosticCodes.ValidatorFailed, $"{validator.Name} gave no result: {run.Reason}", new SourcePlace(document.Name), validator.InstallHint);
        }
    }

    private static void ReportMissing(IOutsideValidator validator, CheckedDocument document, CheckSettings settings, CheckReportBuilder report)
    {
        report.AddValidator(new ValidatorRun(validator.Name, ValidatorOutcome.NotInstalled, Reason: validator.InstallHint));
        if (settings.Requires(validator.Name))
        {
            report.Problems.Report(
                DiagnosticCodes.ValidatorMissing, $"{validator.Name} is not installed", new SourcePlace(document.Name), validator.InstallHint);
        }
    }

    private static ValidatorRun Guarded(
        IOutsideValidator validator, string[] command, CheckedDocument document, CommandEnvironment environment, CheckReportBuilder report)
    {
        try
        {
            return validator.Run(command, document, environment, report);
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            return new ValidatorRun(validator.Name, ValidatorOutcome.CouldNotRun, Reason: IoFailure.Describe(exception));
        }
    }
}
