using ExportKit.Model;

namespace ExportKit.Cli;

/// <summary>How large a table is, and what heads it.</summary>
internal static class TableSize
{
    /// <summary>How many columns the grid has: the widest row, with the cells that span into it from above.</summary>
    public static int Columns(Table table)
    {
        var widest = 0;
        var spans = new List<(int RowsLeft, int Columns)>();
        foreach (var row in table.Rows)
        {
            var width = spans.Sum(span => span.Columns) + row.Cells.Sum(cell => cell.ColumnSpan);
            widest = Math.Max(widest, width);
            spans = [.. spans.Where(span => span.RowsLeft > 1).Select(span => (span.RowsLeft - 1, span.Columns))];
            spans.AddRange(row.Cells.Where(cell => cell.RowSpan > 1).Select(cell => (cell.RowSpan - 1, cell.ColumnSpan)));
        }

        return widest;
    }

    /// <summary>The words of the header cells, in reading order.</summary>
    public static IEnumerable<string> Headers(Table table) =>
        table.Rows.SelectMany(row => row.Cells).Where(cell => cell.IsHeader).Select(Text);

    private static string Text(TableCell cell) =>
        string.Join(' ', ArticleWalker.Blocks(cell.Content).SelectMany(ArticleWalker.InlineParts).Select(InlineText.Of));
}
