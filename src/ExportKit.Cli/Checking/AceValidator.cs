using System.Text.Json;
using ExportKit.Checking;
using ExportKit.Checking.Epub;
using ExportKit.Cli.Programs;

namespace ExportKit.Cli.Checking;

/// <summary>Ace by DAISY, the checker of EPUB accessibility, which runs a browser.</summary>
internal sealed class AceValidator : IOutsideValidator
{
    private const int MaxReportBytes = 64 * 1024 * 1024;

    /// <inheritdoc/>
    public string Name => "ace";

    /// <inheritdoc/>
    public string InstallHint => "Install Ace with Node.js: npm install -g @daisy/ace (PUPPETEER_EXECUTABLE_PATH names a browser that is there already)";

    /// <inheritdoc/>
    public string[]? Find(CommandEnvironment environment) => (environment.Programs.Find("ace") ?? environment.Programs.Find("ace-cli")) is { } program ? [program] : null;

    /// <inheritdoc/>
    public ValidatorRun Run(string[] command, CheckedDocument document, CommandEnvironment environment, CheckReportBuilder report)
    {
        using var scratch = environment.Programs.OpenScratch();
        var file = scratch.Write("document.epub", document.Content);
        var call = new ProgramCall(command[0], [.. command[1..], "--silent", "--force", "--outdir", Path.Combine(scratch.Path, "report"), "--tempdir", Path.Combine(scratch.Path, "work"), file])
        {
            Folder = scratch.Path, Environment = Browser(environment),
        };
        var result = environment.Programs.Run(call);
        if (result.Trouble is { } trouble)
        {
            return new ValidatorRun(Name, ValidatorOutcome.CouldNotRun, Reason: trouble);
        }

        return scratch.Read("report/report.json", MaxReportBytes) is { } json
            ? Read(json, document.Name, report)
            : new ValidatorRun(Name, ValidatorOutcome.CouldNotRun, Reason: ValidatorText.FirstLine(result));
    }

    // Ace brings a browser of its own where it was allowed to fetch one; else one that is installed serves.
    private static KeyValuePair<string, string?>[] Browser(CommandEnvironment environment) =>
        string.IsNullOrEmpty(environment.Variable("PUPPETEER_EXECUTABLE_PATH")) && environment.Programs.Find("chromium") is { } browser
            ? [new("PUPPETEER_EXECUTABLE_PATH", browser)]
            : [];

    private ValidatorRun Read(byte[] json, string source, CheckReportBuilder report)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            var findings = AceReport.Read(parsed.RootElement, source, out var version);
            return new ValidatorRun(Name, findings.AddTo(report) ? ValidatorOutcome.Failed : ValidatorOutcome.Passed, version);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return new ValidatorRun(Name, ValidatorOutcome.CouldNotRun, Reason: "its report cannot be read");
        }
    }
}
