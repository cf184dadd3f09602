using System.Globalization;
using System.Text;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Counts what became of a run, for its last lines and its exit code.</summary>
internal sealed class Summary : IRunObserver
{
    private const int MostNames = 3;
    private const int MostCodes = 5;
    private const int ManyPages = 10;

    private readonly List<string> _names = [];
    private readonly int[] _bySeverity = new int[4];
    private readonly Dictionary<DiagnosticCode, CodeCount> _byCode = [];
    private int _written;
    private int _upToDate;
    private int _different;
    private int _failed;
    private int _refused;
    private int _known;

    /// <summary>The exit code: a failure weighs more than a refusal, and that more than a difference.</summary>
    public int ExitCode => _failed > 0 ? ExitCodes.Failed : _refused > 0 ? ExitCodes.Strict : _different > 0 ? ExitCodes.Differs : ExitCodes.Done;

    /// <summary>The run in a few lines: what became of the documents, and for many pages how long it took and what was wrong most often.</summary>
    /// <param name="pace">How far a run over several pages came; null for a run over one document.</param>
    /// <param name="isInterrupted">Whether a signal ended it.</param>
    public IEnumerable<string> Lines(RunPace? pace, bool isInterrupted)
    {
        yield return Text;
        if (pace is null)
        {
            yield break;
        }

        if (pace.Done >= ManyPages || pace.Elapsed >= TimeSpan.FromSeconds(1))
        {
            yield return Time(pace);
        }

        if (pace.Done >= ManyPages && _byCode.Count > 0)
        {
            yield return "Most often: " + string.Join("; ", MostOften()) + ".";
        }

        if (pace.Done < pace.Total)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{(isInterrupted ? "Interrupted" : "Ended at a failure")} after {pace.Done} of {pace.Total} pages.");
        }
    }

    private string Text
    {
        get
        {
            var text = new StringBuilder();
            text.Append(_written is > 0 and <= MostNames
                ? "Written: " + string.Join(", ", _names.Select(DiagnosticPrinter.Printable))
                : _written == 0 && _upToDate > 0 ? "" : Count(_written, "document") + " written");
            Append(text, _upToDate, "document", " up to date");
            Append(text, _different, "document", " different or missing");
            Append(text, _failed, "document", " failed");
            Append(text, _refused, "document", " refused by --strict");
            Append(text, _bySeverity[(int)Severity.Error], "error", "");
            Append(text, _bySeverity[(int)Severity.Accessibility], "accessibility problem", "");
            Append(text, _bySeverity[(int)Severity.Warning], "warning", "");
            Append(text, _known, "known problem", "");
            return text.Append('.').ToString();
        }
    }

    /// <inheritdoc/>
    public void Done(PageSource page, ExportResult result)
    {
        foreach (var document in result.Documents)
        {
            Count(document);
        }

        var seen = new HashSet<DiagnosticCode>();
        foreach (var diagnostic in result.Diagnostics)
        {
            // The refusal is the answer to a problem, and no problem itself.
            _known += diagnostic.IsKnown ? 1 : 0;
            if (!diagnostic.IsKnown && diagnostic.Code != DiagnosticCodes.StrictRefused)
            {
                Count(diagnostic, seen.Add(diagnostic.Code));
            }
        }
    }

    private void Count(DocumentResult document)
    {
        switch (document.Outcome)
        {
            case ExportOutcome.Written:
                _written++;
                if (_names.Count < MostNames)
                {
                    _names.Add(document.Name == InputReader.Standard ? "standard output" : document.Name!);
                }

                break;
            case ExportOutcome.UpToDate:
                _upToDate++;
                break;
            case ExportOutcome.Different:
                _different++;
                break;
            case ExportOutcome.RefusedByStrict:
                _refused++;
                break;
            default:
                _failed++;
                break;
        }
    }

    private void Count(Diagnostic diagnostic, bool isFirstOfPage)
    {
        _bySeverity[(int)diagnostic.Severity]++;
        if (diagnostic.Severity > Severity.Info)
        {
            var count = _byCode.GetValueOrDefault(diagnostic.Code) ?? (_byCode[diagnostic.Code] = new CodeCount());
            count.Times++;
            count.Pages += isFirstOfPage ? 1 : 0;
        }
    }

    private IEnumerable<string> MostOften() =>
        _byCode.OrderByDescending(pair => pair.Value.Pages).ThenBy(pair => pair.Key.Id, StringComparer.Ordinal).Take(MostCodes)
            .Select(pair => $"{pair.Key.Id} {pair.Key.Name} on {Count(pair.Value.Pages, "page")} ({Count(pair.Value.Times, "time")})");

    private static string Time(RunPace pace)
    {
        var seconds = pace.Elapsed.TotalSeconds;
        var time = seconds < 60 ? seconds.ToString("0.0", CultureInfo.InvariantCulture) + " s" : RunPace.Words(pace.Elapsed);
        var rate = seconds > 0 ? $": {RunPace.Words(pace.Done / seconds)} a second" : "";
        return $"{Count(pace.Done, "page")} in {time}{rate}.";
    }

    private static void Append(StringBuilder text, int count, string noun, string end)
    {
        if (count > 0)
        {
            text.Append(text.Length > 0 ? "; " : "").Append(Count(count, noun)).Append(end);
        }
    }

    private static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private sealed class CodeCount
    {
        public int Times { get; set; }

        public int Pages { get; set; }
    }
}
