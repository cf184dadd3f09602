using ExportKit.Model;

namespace ExportKit.Writing;

/// <summary>A cell at its place in a table.</summary>
/// <param name="cell">The cell.</param>
/// <param name="row">The row in which it begins, from 0.</param>
/// <param name="column">The column in which it begins, from 0.</param>
internal sealed class PlacedCell(TableCell cell, int row, int column)
{
    /// <summary>The cell.</summary>
    public TableCell Cell => cell;

    /// <summary>The row in which it begins, from 0.</summary>
    public int Row => row;

    /// <summary>The column in which it begins, from 0.</summary>
    public int Column => column;

    /// <summary>Whether it begins in a row or spans into it.</summary>
    /// <param name="index">The row, from 0.</param>
    public bool IsInRow(int index) => index >= row && index < row + Math.Max(1, cell.RowSpan);
}

/// <summary>The cells of a table by row and column, spans resolved.</summary>
internal sealed class TableGrid
{
    // HTML allows no wider cell; a page that claims more must not cost more.
    private const int MaximumSpan = 1000;
    private readonly List<PlacedCell?>[] _rows;
    private readonly Dictionary<string, PlacedCell> _byId = new(StringComparer.Ordinal);

    /// <summary>Places the cells of a table.</summary>
    /// <param name="table">The table.</param>
    public TableGrid(Table table)
    {
        _rows = new List<PlacedCell?>[table.Rows.Length];
        for (var row = 0; row < _rows.Length; row++)
        {
            _rows[row] = [];
        }

        for (var row = 0; row < _rows.Length; row++)
        {
            PlaceRow(table.Rows[row], row);
        }
    }

    /// <summary>How many columns there are.</summary>
    public int ColumnCount { get; private set; }

    /// <summary>The cells of a row from its first column to its last, each once, also those that span into it from above.</summary>
    /// <param name="row">The row, from 0.</param>
    public IEnumerable<PlacedCell> Row(int row)
    {
        PlacedCell? last = null;
        foreach (var cell in _rows[row])
        {
            if (cell is not null && cell != last)
            {
                yield return cell;
            }

            last = cell;
        }
    }

    /// <summary>What stands at a place; null where nothing does.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    public PlacedCell? At(int row, int column) => column < _rows[row].Count ? _rows[row][column] : null;

    /// <summary>The first column of a row that a cell has; where cells overlap, not always the one in which it begins.</summary>
    /// <param name="placed">The cell.</param>
    /// <param name="row">A row in which it is.</param>
    public int ColumnOf(PlacedCell placed, int row) => _rows[row].IndexOf(placed);

    /// <summary>How many columns of a row a cell has.</summary>
    /// <param name="placed">The cell.</param>
    /// <param name="row">A row in which it is.</param>
    public int Span(PlacedCell placed, int row)
    {
        var start = ColumnOf(placed, row);
        var end = start;
        while (end < _rows[row].Count && _rows[row][end] == placed)
        {
            end++;
        }

        return end - start;
    }

    /// <summary>The cell of an identifier; null where there is none.</summary>
    /// <param name="id">The identifier.</param>
    public PlacedCell? ById(string id) => _byId.GetValueOrDefault(id);

    private void PlaceRow(TableRow row, int index)
    {
        var column = 0;
        foreach (var cell in row.Cells)
        {
            while (At(index, column) is not null)
            {
                column++;
            }

            Place(new PlacedCell(cell, index, column));
            column += Math.Clamp(cell.ColumnSpan, 1, MaximumSpan);
        }
    }

    private void Place(PlacedCell placed)
    {
        var width = Math.Clamp(placed.Cell.ColumnSpan, 1, MaximumSpan);
        var lastRow = Math.Min(_rows.Length, placed.Row + Math.Max(1, placed.Cell.RowSpan));
        for (var row = placed.Row; row < lastRow; row++)
        {
            for (var column = placed.Column; column < placed.Column + width; column++)
            {
                Put(_rows[row], column, placed);
            }
        }

        ColumnCount = Math.Max(ColumnCount, placed.Column + width);
        if (placed.Cell.Id is { } id)
        {
            _byId.TryAdd(id, placed);
        }
    }

    private static void Put(List<PlacedCell?> row, int column, PlacedCell placed)
    {
        while (row.Count <= column)
        {
            row.Add(null);
        }

        row[column] ??= placed;
    }
}
