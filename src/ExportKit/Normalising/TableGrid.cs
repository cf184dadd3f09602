using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Where the cells of a table stand: each position of its grid and the cell that covers it.</summary>
internal sealed class TableGrid
{
    private const int MaxColumns = 1000;
    private readonly List<List<TableCell?>> _positions = [];

    private TableGrid()
    {
    }

    /// <summary>How many columns the widest row has.</summary>
    public int Columns { get; private set; }

    /// <summary>How many rows.</summary>
    public int Rows => _positions.Count;

    /// <summary>The cell that covers a position; null where none does.</summary>
    public TableCell? this[int row, int column] => column < _positions[row].Count ? _positions[row][column] : null;

    /// <summary>Lays the cells of a table out as HTML does, clamping spans to their section and to what is free.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">Its rows, with spans that fit the grid.</param>
    public static TableGrid Lay(Table table, out List<TableRow> rows)
    {
        var grid = new TableGrid();
        table.Rows.ToList().ForEach(_ => grid._positions.Add([]));
        rows = [];
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var cells = new List<TableCell>();
            var column = 0;
            foreach (var cell in table.Rows[r].Cells)
            {
                column = grid.NextFree(r, column);
                if (column >= MaxColumns)
                {
                    break;
                }

                var laid = grid.Fit(cell, table, r, column);
                grid.Cover(laid, r, column);
                cells.Add(laid);
            }

            rows.Add(table.Rows[r] with { Cells = [.. cells] });
        }

        grid.Columns = grid._positions.Count == 0 ? 0 : grid._positions.Max(row => row.Count);
        return grid;
    }

    private int NextFree(int row, int column)
    {
        while (this[row, column] is not null)
        {
            column++;
        }

        return column;
    }

    private TableCell Fit(TableCell cell, Table table, int row, int column)
    {
        var height = 1;
        var section = table.Rows[row].Section;
        while (height < cell.RowSpan && row + height < table.Rows.Length
            && table.Rows[row + height].Section == section && this[row + height, column] is null)
        {
            height++;
        }

        var width = 1;
        while (width < Math.Min(cell.ColumnSpan, MaxColumns - column) && IsFree(row, height, column + width))
        {
            width++;
        }

        return cell with { RowSpan = height, ColumnSpan = width };
    }

    private bool IsFree(int row, int height, int column) =>
        Enumerable.Range(row, height).All(r => this[r, column] is null);

    private void Cover(TableCell cell, int row, int column)
    {
        for (var r = row; r < row + cell.RowSpan; r++)
        {
            var positions = _positions[r];
            while (positions.Count < column + cell.ColumnSpan)
            {
                positions.Add(null);
            }

            for (var c = column; c < column + cell.ColumnSpan; c++)
            {
                positions[c] = cell;
            }
        }
    }
}
