using ExportKit.Diagnostics;

namespace ExportKit.Limits;

/// <summary>Says in the same way of each limit what was met and how large it was, what the limit is, what becomes of the page, and what
/// raises the limit.</summary>
internal static class LimitReport
{
    /// <summary>Reports that a limit was met.</summary>
    /// <param name="diagnostics">Takes the diagnostic.</param>
    /// <param name="code">Its code.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="limits">Its value.</param>
    /// <param name="met">What was met and how large it was, as a sentence without its end: "The page has 1200000 elements".</param>
    /// <param name="place">Where.</param>
    /// <param name="advice">What else can be done, as the beginning of a sentence: "Give the page of one article"; null for nothing.</param>
    public static void Met(
        DiagnosticBag diagnostics, DiagnosticCode code, Limit limit, ExportLimits limits, string met, SourcePlace? place, string? advice = null) =>
        diagnostics.Report(
            code,
            $"{met}; the limit is {limit.Words(limits)}. {limit.Consequence}",
            place,
            advice is null ? char.ToUpperInvariant(limit.Raise[0]) + limit.Raise[1..] : $"{advice}, or {limit.Raise}");

    /// <summary>Reports what ended the work on a page.</summary>
    /// <param name="diagnostics">Takes the diagnostic.</param>
    /// <param name="reached">What ended it.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="place">The page or document.</param>
    public static void Met(DiagnosticBag diagnostics, LimitReachedException reached, ExportLimits limits, SourcePlace? place)
    {
        var (code, advice) = reached.Limit == LimitTable.Time ? (DiagnosticCodes.PageTooSlow, "Give the page of one article")
            : reached.Limit == LimitTable.Memory ? (DiagnosticCodes.PageTooLarge, "Give the page of one article")
            : (DiagnosticCodes.DocumentTooLarge, "Leave pictures out with --no-images");
        Met(diagnostics, code, reached.Limit, limits, reached.Message, place, advice);
    }
}
