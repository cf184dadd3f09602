using System.Globalization;
using System.Text;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Counts what became of a run, for its last line and its exit code.</summary>
internal sealed class Summary : IRunObserver
{
    private const int MostNames = 3;
    private readonly List<string> _written = [];
    private readonly int[] _bySeverity = new int[4];
    private int _failed;
    private int _refused;

    /// <summary>The exit code: a failure weighs more than a refusal.</summary>
    public int ExitCode => _failed > 0 ? ExitCodes.Failed : _refused > 0 ? ExitCodes.Strict : ExitCodes.Done;

    /// <summary>The run in one line.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            text.Append(_written.Count is > 0 and <= MostNames
                ? "Written: " + string.Join(", ", _written.Select(DiagnosticPrinter.Printable))
                : Count(_written.Count, "document") + " written");
            Append(text, _failed, "document", " failed");
            Append(text, _refused, "document", " refused by --strict");
            Append(text, _bySeverity[(int)Severity.Error], "error", "");
            Append(text, _bySeverity[(int)Severity.Accessibility], "accessibility problem", "");
            Append(text, _bySeverity[(int)Severity.Warning], "warning", "");
            return text.Append('.').ToString();
        }
    }

    /// <inheritdoc/>
    public void Done(PageSource page, ExportResult result)
    {
        foreach (var document in result.Documents)
        {
            switch (document.Outcome)
            {
                case ExportOutcome.Written:
                    _written.Add(document.Name == InputReader.Standard ? "standard output" : document.Name!);
                    break;
                case ExportOutcome.RefusedByStrict:
                    _refused++;
                    break;
                default:
                    _failed++;
                    break;
            }
        }

        foreach (var diagnostic in result.Diagnostics)
        {
            // The refusal is the answer to a problem, and no problem itself.
            _bySeverity[(int)diagnostic.Severity] += diagnostic.Code == DiagnosticCodes.StrictRefused ? 0 : 1;
        }
    }

    private static void Append(StringBuilder text, int count, string noun, string end)
    {
        if (count > 0)
        {
            text.Append("; ").Append(Count(count, noun)).Append(end);
        }
    }

    private static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
