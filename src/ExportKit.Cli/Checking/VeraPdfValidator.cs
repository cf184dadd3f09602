using ExportKit.Checking;
using ExportKit.Checking.Pdf;
using ExportKit.Cli.Programs;

namespace ExportKit.Cli.Checking;

/// <summary>veraPDF, the validator of PDF/A and PDF/UA: one run for each standard that the document claims.</summary>
/// <param name="claims">What the document claims.</param>
internal sealed class VeraPdfValidator(PdfClaims claims) : IOutsideValidator
{
    /// <inheritdoc/>
    public string Name => VeraPdfReport.Validator;

    /// <inheritdoc/>
    public string InstallHint => "Install veraPDF from https://verapdf.org/ (macOS: brew install verapdf), with its folder on PATH";

    /// <inheritdoc/>
    public string[]? Find(CommandEnvironment environment) => environment.Programs.Find("verapdf") is { } program ? [program] : null;

    /// <inheritdoc/>
    public ValidatorRun Run(string[] command, CheckedDocument document, CommandEnvironment environment, CheckReportBuilder report)
    {
        using var scratch = environment.Programs.OpenScratch();
        var file = scratch.Write("document.pdf", document.Content);
        var last = new ValidatorRun(Name, ValidatorOutcome.Passed);
        foreach (var flavour in VeraPdfFlavours.For(claims))
        {
            var call = new ProgramCall(command[0], [.. command[1..], "--format", "xml", "--flavour", flavour, file]) { Folder = scratch.Path };
            var result = environment.Programs.Run(call);
            var run = Read(result, flavour, document.Name, report);
            if (!run.Ran)
            {
                return run;
            }

            last = last.Outcome == ValidatorOutcome.Failed ? last : run;
        }

        return last;
    }

    private ValidatorRun Read(ProgramResult result, string flavour, string source, CheckReportBuilder report)
    {
        if (result.Trouble is { } trouble)
        {
            return CouldNotRun(trouble);
        }

        if (VeraPdfReport.Read(result.Output, source) is not { } found)
        {
            return CouldNotRun(ValidatorText.FirstLine(result));
        }

        if (found.Trouble is { } fault)
        {
            return CouldNotRun("it said: " + fault);
        }

        found.AddTo(flavour, report);
        return new ValidatorRun(Name, found.HasFailures ? ValidatorOutcome.Failed : ValidatorOutcome.Passed, found.Version);
    }

    private ValidatorRun CouldNotRun(string reason) => new(Name, ValidatorOutcome.CouldNotRun, Reason: reason);
}
