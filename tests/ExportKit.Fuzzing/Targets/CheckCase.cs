using ExportKit.Checking;
using ExportKit.Cli.Checking;
using ExportKit.Diagnostics;

namespace ExportKit.Fuzzing;

/// <summary>Gives a document to <c>check</c>, and one in four to <c>diff</c> too.</summary>
internal static class CheckCase
{
    private const string Name = "document";

    private static readonly CheckSettings Settings = new(External: false, []);

    /// <summary>Examines it.</summary>
    public static CaseOutcome Run(byte[] bytes)
    {
        var outcome = Check(bytes);
        if (CaseOptions.Chance(bytes).Next(4) == 0)
        {
            var environment = new FuzzEnvironment();
            environment.Files.With(Name, bytes).With("other.txt", "The council met on Tuesday.\n\nNobody had expected it.\n");
            environment.Run("diff", Name, "other.txt");
        }

        return outcome;
    }

    private static CaseOutcome Check(byte[] bytes)
    {
        var report = Report(bytes);
        if (report is null)
        {
            return CaseOutcome.Refused;
        }

        using var json = new MemoryStream();
        CheckJson.Write([report], json);
        using var text = new StringWriter();
        new CheckText(text, showsAllRules: true).Write(report);
        var reasons = report.Problems.Where(problem => problem.Severity == Severity.Error).ToList();
        return reasons.Exists(reason => ExportCase.IsLimit(reason.Code) || reason.Code == DiagnosticCodes.PdfPastLimit) ? CaseOutcome.LimitMet
            : reasons.Count > 0 ? CaseOutcome.Refused
            : CaseOutcome.Written;
    }

    private static CheckReport? Report(byte[] bytes)
    {
        if (DocumentKinds.Of(bytes, out _) is not { } kind)
        {
            return null;
        }

        var report = new CheckReportBuilder();
        DocumentCheckers.Of(kind).Check(new CheckedDocument(Name, bytes), Settings, new FuzzEnvironment().Create(), report);
        return report.Build(Name, kind);
    }
}
