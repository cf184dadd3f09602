using ExportKit.Model;

namespace ExportKit.Writing;

/// <summary>The head of a table that is said or written row by row.</summary>
internal static class TableHead
{
    /// <summary>How many rows at the top hold nothing but headers of columns. A table that has no other rows has no head.</summary>
    /// <param name="table">The table.</param>
    public static int Rows(Table table)
    {
        var count = 0;
        while (count < table.Rows.Length && IsHeadRow(table.Rows[count]))
        {
            count++;
        }

        return count == table.Rows.Length ? 0 : count;
    }

    private static bool IsHeadRow(TableRow row) =>
        row.Section == TableSection.Head
        || row.Section == TableSection.Body && row.Cells.Length > 1
            && row.Cells.All(cell => cell.IsHeader && cell.Scope is HeaderScope.Column or HeaderScope.Both || cell.Content.IsEmpty)
            && row.Cells.Any(cell => cell.IsHeader);
}
