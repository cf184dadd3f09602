using System.Text;
using ExportKit.Limits;

namespace ExportKit.Tests.Limits;

/// <summary>The table of docs/limits.md that is made from the record.</summary>
internal static class LimitsDocument
{
    /// <summary>Where it lies.</summary>
    public static string Place { get; } = Path.Combine(Repository.Root, "docs", "limits.md");

    /// <summary>Its rows, as Markdown.</summary>
    public static string Table()
    {
        var text = new StringBuilder("| option | limits | default | from, to | code | what is left out, and what stays |\n|---|---|---|---|---|---|\n");
        foreach (var limit in LimitTable.All)
        {
            text.Append($"| `{limit.Option}` | {limit.Meaning} | {limit.Words(ExportLimits.Default)} | {LimitValue.Words(limit.Least, limit.Unit)}, {LimitValue.Words(limit.Most, limit.Unit)} | {limit.Codes} | {limit.Consequence} |\n");
        }

        return text.ToString();
    }
}
