using System.Text.Json;
using ExportKit.Checking;
using ExportKit.Checking.Epub;
using ExportKit.Cli.Programs;

namespace ExportKit.Cli.Checking;

/// <summary>epubcheck, the validator of the EPUB standard.</summary>
internal sealed class EpubCheckValidator : IOutsideValidator
{
    private const string Variable = "EPUBCHECK_JAR";
    private const int MaxReportBytes = 64 * 1024 * 1024;

    /// <inheritdoc/>
    public string Name => "epubcheck";

    /// <inheritdoc/>
    public string InstallHint => $"Install epubcheck (Debian: apt install epubcheck; macOS: brew install epubcheck), or set {Variable} to the path of epubcheck.jar";

    /// <inheritdoc/>
    public string[]? Find(CommandEnvironment environment)
    {
        if (environment.Variable(Variable) is { Length: > 0 } jar)
        {
            return environment.Programs.Find("java") is { } java
                ? [java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss4m", "-jar", environment.Files.FullPath(jar)]
                : null;
        }

        return environment.Programs.Find("epubcheck") is { } program ? [program] : null;
    }

    /// <inheritdoc/>
    public ValidatorRun Run(string[] command, CheckedDocument document, CommandEnvironment environment, CheckReportBuilder report)
    {
        using var scratch = environment.Programs.OpenScratch();
        var file = scratch.Write("document.epub", document.Content);
        var result = environment.Programs.Run(
            new ProgramCall(command[0], [.. command[1..], file, "--json", Path.Combine(scratch.Path, "report.json"), "--usage"]) { Folder = scratch.Path });
        if (result.Trouble is { } trouble)
        {
            return new ValidatorRun(Name, ValidatorOutcome.CouldNotRun, Reason: trouble);
        }

        return scratch.Read("report.json", MaxReportBytes) is { } json
            ? Read(json, document.Name, report)
            : new ValidatorRun(Name, ValidatorOutcome.CouldNotRun, Reason: ValidatorText.FirstLine(result));
    }

    private ValidatorRun Read(byte[] json, string source, CheckReportBuilder report)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            var findings = EpubCheckReport.Read(parsed.RootElement, source, out var version);
            return new ValidatorRun(Name, findings.AddTo(report) ? ValidatorOutcome.Failed : ValidatorOutcome.Passed, version);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return new ValidatorRun(Name, ValidatorOutcome.CouldNotRun, Reason: "its report cannot be read");
        }
    }
}
