using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Makes the head of a table of the rows at its top that are nothing but header cells, where the page names no head:
/// outputs repeat it on each page, and tell it from the body (ISO 32000-1, 14.8.4.3.4).</summary>
internal static class HeadRows
{
    /// <summary>The rows, those of the head marked as such; as they are where there is a head, or where the body would have no row left.</summary>
    public static ImmutableArray<TableRow> Given(ImmutableArray<TableRow> rows)
    {
        var count = 0;
        while (count < rows.Length && rows[count].Section == TableSection.Body && IsOfHeaders(rows[count]))
        {
            count++;
        }

        // A cell of the head that reaches down into the body keeps its row, and those below it, in the body.
        for (var i = count - 1; i >= 0; i--)
        {
            count = rows[i].Cells.Any(cell => i + cell.RowSpan > count) ? i : count;
        }

        return count == 0 || rows.Any(row => row.Section == TableSection.Head) || !rows.Skip(count).Any(row => row.Section == TableSection.Body)
            ? rows
            : [.. rows.Select((row, i) => i < count ? row with { Section = TableSection.Head } : row)];
    }

    // The corner above a column of headers is empty as a rule; most columns have a header all the same.
    private static bool IsOfHeaders(TableRow row) =>
        row.Cells.All(cell => cell.IsHeader ? cell.Scope != HeaderScope.Row : cell.Content.IsEmpty)
        && (row.Cells.Sum(cell => cell.IsHeader ? cell.ColumnSpan : -cell.ColumnSpan) > 0 || row.Cells is [{ IsHeader: false, ColumnSpan: 1 }, { ColumnSpan: 1 }]);
}
