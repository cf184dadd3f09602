using System.Collections.Immutable;
using ExportKit.Diagnostics;

namespace ExportKit.Fuzzing;

/// <summary>Takes a page the whole way, and holds what came of it to what must hold for every page.</summary>
internal static class ExportCase
{
    private static readonly ImmutableArray<ExportFormat> All = [ExportFormat.Pdf, ExportFormat.Epub, ExportFormat.PlainText];

    private static readonly ExportStages Stages = ArticleStages.Create();

    /// <summary>Exports a page with the options that go with it.</summary>
    public static CaseOutcome Run(byte[] page) => Run(page, CaseOptions.Of(page), null, All);

    /// <summary>The same; a PDF, which takes most of the time, is made of one in twelve.</summary>
    public static CaseOutcome RunMost(byte[] page) => Run(page, CaseOptions.Of(page), null, page.Length % 12 == 0 ? All : [ExportFormat.Epub, ExportFormat.PlainText]);

    /// <summary>Exports a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="options">The options.</param>
    /// <param name="picture">The picture that the case is about; null for none.</param>
    /// <param name="formats">The documents to make.</param>
    public static CaseOutcome Run(byte[] page, ExportOptions options, byte[]? picture, ImmutableArray<ExportFormat> formats)
    {
        var place = new MemoryPlace();
        var result = new Exporter(Stages, new FuzzResources(picture)).Export(new ExportInput("page.html", page), formats, options, place);
        DocumentRules.Check(place.Saved, result.Diagnostics);
        return Outcome(result.Outcome == ExportOutcome.Written, result.Diagnostics);
    }

    /// <summary>How an export ended. One that made nothing must say why.</summary>
    public static CaseOutcome Outcome(bool isWritten, ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Code == DiagnosticCodes.InternalFault) is { } fault)
        {
            throw new InvariantBroken("a fault of the program is reported", fault.Message);
        }

        if (isWritten)
        {
            return CaseOutcome.Written;
        }

        var reasons = diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error || diagnostic.Code == DiagnosticCodes.StrictRefused).ToList();
        return reasons.Count == 0 ? throw new InvariantBroken("a document is missing, and nothing is said of it", string.Join('\n', diagnostics))
            : reasons.Exists(reason => IsLimit(reason.Code)) ? CaseOutcome.LimitMet
            : CaseOutcome.Refused;
    }

    /// <summary>Whether a code says that a limit was met.</summary>
    public static bool IsLimit(DiagnosticCode code) => IsLimit(code.Id);

    /// <summary>Whether a code says that a limit was met.</summary>
    public static bool IsLimit(string id) => id is "EK0007" || string.CompareOrdinal(id, "EK0300") >= 0 && string.CompareOrdinal(id, "EK0320") < 0;
}
