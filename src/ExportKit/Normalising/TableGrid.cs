using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Where the cells of a table stand: each position of its grid and the cell that covers it. Cells are told apart by
/// which they are, never by what they hold: two may hold the same.</summary>
internal sealed class TableGrid
{
    /// <summary>How many columns a cell may span at most, as in HTML.</summary>
    public const int MaxSpan = 1000;

    /// <summary>How many positions spans may take in all. Past it each cell takes one, so that a small page cannot ask for a
    /// huge table.</summary>
    public const int MaxPositions = 1_000_000;

    private readonly List<TableCell?>[] _positions;
    private int _taken;

    private TableGrid(ImmutableArray<TableRow> rows)
    {
        _positions = new List<TableCell?>[rows.Length];
        for (var r = 0; r < rows.Length; r++)
        {
            _positions[r] = new List<TableCell?>(rows[r].Cells.Length);
        }
    }

    /// <summary>How many columns the widest row has.</summary>
    public int Columns { get; private set; }

    /// <summary>How many rows.</summary>
    public int Rows => _positions.Length;

    /// <summary>How many columns a row reaches to.</summary>
    public int WidthOf(int row) => _positions[row].Count;

    /// <summary>The cell that covers a position; null where none does.</summary>
    public TableCell? this[int row, int column] => column < _positions[row].Count ? _positions[row][column] : null;

    /// <summary>Lays the cells of some rows out as HTML does: each in the first free place of its row. Spans are cut to their
    /// section and to what is free.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="laid">The rows, with spans that fit the grid; cells whose spans fit are the same objects.</param>
    public static TableGrid Lay(ImmutableArray<TableRow> rows, out ImmutableArray<TableRow> laid)
    {
        var grid = new TableGrid(rows);
        laid = [.. rows.Select((row, r) => row with { Cells = grid.LayRow(rows, r) })];
        grid.Columns = grid._positions.Length == 0 ? 0 : grid._positions.Max(row => row.Count);
        return grid;
    }

    /// <summary>Whether the cell that covers a position begins there.</summary>
    public bool Begins(int row, int column) =>
        this[row, column] is { } cell
        && (column == 0 || !ReferenceEquals(this[row, column - 1], cell))
        && (row == 0 || !ReferenceEquals(this[row - 1, column], cell));

    private ImmutableArray<TableCell> LayRow(ImmutableArray<TableRow> rows, int r)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>(rows[r].Cells.Length);
        var column = 0;
        foreach (var cell in rows[r].Cells)
        {
            while (this[r, column] is not null)
            {
                column++;
            }

            var laid = Fit(cell, rows, r, column);
            Cover(laid, r, column);
            cells.Add(laid);
        }

        return cells.MoveToImmutable();
    }

    private TableCell Fit(TableCell cell, ImmutableArray<TableRow> rows, int row, int column)
    {
        var height = 1;
        while (height < cell.RowSpan && row + height < rows.Length
            && rows[row + height].Section == rows[row].Section && CanTake(row + height, 1, column))
        {
            height++;
        }

        var width = 1;
        while (width < Math.Min(cell.ColumnSpan, MaxSpan) && CanTake(row, height, column + width))
        {
            width++;
        }

        return cell.RowSpan == height && cell.ColumnSpan == width ? cell : cell with { RowSpan = height, ColumnSpan = width };
    }

    /// <summary>Whether a column is free in some rows, and whether so many positions may still be taken.</summary>
    private bool CanTake(int row, int height, int column)
    {
        var taken = _taken;
        for (var r = row; r < row + height; r++)
        {
            if (this[r, column] is not null)
            {
                return false;
            }

            taken += Math.Max(0, column + 1 - _positions[r].Count);
        }

        return taken <= MaxPositions;
    }

    private void Cover(TableCell cell, int row, int column)
    {
        for (var r = row; r < row + cell.RowSpan; r++)
        {
            var positions = _positions[r];
            while (positions.Count < column + cell.ColumnSpan)
            {
                positions.Add(null);
                _taken++;
            }

            for (var c = column; c < column + cell.ColumnSpan; c++)
            {
                positions[c] = cell;
            }
        }
    }
}
