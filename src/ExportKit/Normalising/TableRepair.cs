using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Makes the rows of a table a full grid: head first and foot last, spans cut to what is there, rows and columns
/// in which nothing begins taken out, holes filled with empty cells.</summary>
internal static class TableRepair
{
    /// <summary>The rows repaired.</summary>
    /// <param name="rows">The rows; no cell stands in them twice as the same object.</param>
    /// <param name="changed">Whether anything had to be repaired.</param>
    /// <returns>The rows; null where the grid would be larger than any table can be.</returns>
    public static ImmutableArray<TableRow>? Repaired(ImmutableArray<TableRow> rows, out bool changed)
    {
        var cellsAsGiven = new HashSet<TableCell>(rows.SelectMany(row => row.Cells), ReferenceEqualityComparer.Instance);
        var rowsAsGiven = rows.Length;
        TableGrid.Lay([.. rows.OrderBy(row => row.Section)], out rows);

        // To part head from body may cut spans, which may leave rows idle once more; never the last, which says something.
        TableGrid.Lay(WithBody(WithoutIdleRows(rows)), out rows);
        rows = WithoutIdleRows(rows);
        var grid = TableGrid.Lay(rows, out rows);
        rows = WithoutIdleColumns(rows, grid);
        grid = TableGrid.Lay(rows, out rows);
        if ((long)grid.Rows * grid.Columns > TableGrid.MaxPositions)
        {
            changed = true;
            return null;
        }

        rows = Filled(rows, grid);
        changed = rows.Length != rowsAsGiven || !rows.All(row => row.Cells.All(cellsAsGiven.Contains));
        return rows;
    }

    /// <summary>A table has a body: where all rows claim to be head or foot, only the rows of headers that open it are its head.</summary>
    private static ImmutableArray<TableRow> WithBody(ImmutableArray<TableRow> rows)
    {
        if (rows.Any(row => row.Section == TableSection.Body))
        {
            return rows;
        }

        var head = rows.TakeWhile(row => row.Section == TableSection.Head && row.Cells.All(cell => cell.IsHeader || cell.Content.IsEmpty)).Count();
        head = Math.Min(head, rows.Length - 1);
        return [.. rows.Select((row, r) => r < head ? row : row with { Section = TableSection.Body })];
    }

    /// <summary>A row goes in which nothing begins, or nothing but empty cells; cells that span it become one row lower.</summary>
    private static ImmutableArray<TableRow> WithoutIdleRows(ImmutableArray<TableRow> rows)
    {
        // From below, since a row may turn idle when those that its cells span are.
        var idleFrom = new int[rows.Length + 1];
        for (var r = rows.Length - 1; r >= 0; r--)
        {
            var isIdle = rows[r].Cells.All(cell => cell.Content.IsEmpty && Height(cell, r, idleFrom) == 1);
            idleFrom[r] = idleFrom[r + 1] + (isIdle ? 1 : 0);
        }

        return idleFrom[0] == 0 ? rows
            : [.. rows.Select((row, r) => Lowered(row, r, idleFrom)).Where((_, r) => idleFrom[r] == idleFrom[r + 1])];
    }

    private static TableRow Lowered(TableRow row, int r, int[] idleFrom) => row with
    {
        Cells = [.. row.Cells.Select(cell => Height(cell, r, idleFrom) is var height && height == cell.RowSpan
            ? cell
            : cell with { RowSpan = height })],
    };

    /// <summary>How many rows a cell spans without the idle ones below its first.</summary>
    private static int Height(TableCell cell, int row, int[] idleFrom) =>
        cell.RowSpan - (idleFrom[row + 1] - idleFrom[row + cell.RowSpan]);

    /// <summary>A column goes in which no cell begins: spans alone made it.</summary>
    private static ImmutableArray<TableRow> WithoutIdleColumns(ImmutableArray<TableRow> rows, TableGrid grid)
    {
        var begun = new bool[grid.Columns];
        var starts = new Dictionary<TableCell, int>(ReferenceEqualityComparer.Instance);
        for (var r = 0; r < grid.Rows; r++)
        {
            for (var c = 0; c < grid.WidthOf(r); c++)
            {
                if (grid.Begins(r, c))
                {
                    begun[c] = true;
                    starts[grid[r, c]!] = c;
                }
            }
        }

        var idleBefore = new int[grid.Columns + 1];
        for (var c = 0; c < grid.Columns; c++)
        {
            idleBefore[c + 1] = idleBefore[c] + (begun[c] ? 0 : 1);
        }

        return idleBefore[^1] == 0 ? rows
            : [.. rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => Narrowed(cell, starts[cell], idleBefore))] })];
    }

    private static TableCell Narrowed(TableCell cell, int start, int[] idleBefore) =>
        idleBefore[start + cell.ColumnSpan] - idleBefore[start + 1] is var idle and > 0
            ? cell with { ColumnSpan = cell.ColumnSpan - idle }
            : cell;

    private static ImmutableArray<TableRow> Filled(ImmutableArray<TableRow> rows, TableGrid grid)
    {
        var filled = ImmutableArray.CreateBuilder<TableRow>(rows.Length);
        for (var r = 0; r < rows.Length; r++)
        {
            var cells = ImmutableArray.CreateBuilder<TableCell>();
            for (int c = 0, end; c < grid.Columns; c = end)
            {
                end = c + 1;
                if (grid.Begins(r, c))
                {
                    cells.Add(grid[r, c]!);
                }
                else if (grid[r, c] is null)
                {
                    end = HoleEnd(grid, r, c);
                    cells.Add(new TableCell([]) { ColumnSpan = end - c });
                }
            }

            filled.Add(cells.Count == rows[r].Cells.Length ? rows[r] : rows[r] with { Cells = cells.DrainToImmutable() });
        }

        return filled.MoveToImmutable();
    }

    /// <summary>One cell fills a hole, however wide, so that it is heard once.</summary>
    private static int HoleEnd(TableGrid grid, int row, int column)
    {
        var end = column + 1;
        while (end < grid.Columns && end - column < TableGrid.MaxSpan && grid[row, end] is null)
        {
            end++;
        }

        return end;
    }
}
