using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Finds the header cells that speak for each cell, as HTML does (HTML, 4.9.12.2): along each column downwards and
/// along each row. A header gives way to a later one of the same extent once data cells stand between them, so that the head
/// of a second group of rows takes the place of the first.</summary>
internal sealed class HeaderSweep
{
    /// <summary>More headers in one line than a listener can hold: a table that marks most of its cells as headers.</summary>
    private const int MostInLine = 12;

    private readonly Dictionary<TableCell, List<string>> _found = new(ReferenceEqualityComparer.Instance);
    private readonly List<Header> _earlier = [];
    private readonly List<Header> _block = [];

    private HeaderSweep()
    {
    }

    /// <summary>Sweeps a full grid.</summary>
    /// <returns>What gives the identifiers of the headers of a cell: those of its columns, outermost first, then those of its rows.</returns>
    public static Func<TableCell, ImmutableArray<string>> Over(TableGrid grid)
    {
        var sweep = new HeaderSweep();
        var starts = Starts(grid);
        for (var column = 0; column < grid.Columns; column++)
        {
            var line = Enumerable.Range(0, grid.Rows).Select(row => grid[row, column]!);
            sweep.Along(line, HeaderScope.Column, cell => (starts[cell].Column, cell.ColumnSpan));
        }

        for (var row = 0; row < grid.Rows; row++)
        {
            var line = Enumerable.Range(0, grid.Columns).Select(column => grid[row, column]!);
            sweep.Along(line, HeaderScope.Row, cell => (starts[cell].Row, cell.RowSpan));
        }

        return cell => sweep._found.TryGetValue(cell, out var headers) ? [.. headers] : [];
    }

    private static Dictionary<TableCell, (int Row, int Column)> Starts(TableGrid grid)
    {
        var starts = new Dictionary<TableCell, (int Row, int Column)>(ReferenceEqualityComparer.Instance);
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++)
            {
                starts.TryAdd(grid[row, column]!, (row, column));
            }
        }

        return starts;
    }

    private void Along(IEnumerable<TableCell> line, HeaderScope scope, Func<TableCell, (int Start, int Span)> extentOf)
    {
        _earlier.Clear();
        _block.Clear();
        TableCell? last = null;
        foreach (var cell in line)
        {
            if (ReferenceEquals(cell, last))
            {
                continue;
            }

            last = cell;
            if (!cell.IsHeader)
            {
                CloseBlock();
                AddTo(cell, _earlier);
                continue;
            }

            var header = new Header(cell.Id!, extentOf(cell), cell.Scope == scope || cell.Scope == HeaderScope.Both);
            AddTo(cell, _earlier.Where(other => other.Extent != header.Extent && _block.TrueForAll(near => near.Extent != other.Extent)));
            AddTo(cell, _block);
            if (_block.Count < MostInLine)
            {
                _block.Add(header);
            }
        }
    }

    /// <summary>Data follow a row of headers: those before it of the same extent give way.</summary>
    private void CloseBlock()
    {
        _earlier.RemoveAll(header => _block.Exists(near => near.Extent == header.Extent));
        _earlier.AddRange(_block);
        _earlier.RemoveRange(0, Math.Max(0, _earlier.Count - MostInLine));
        _block.Clear();
    }

    private void AddTo(TableCell cell, IEnumerable<Header> headers)
    {
        foreach (var header in headers)
        {
            if (!header.Speaks)
            {
                continue;
            }

            if (!_found.TryGetValue(cell, out var found))
            {
                _found[cell] = found = [];
            }

            if (!found.Contains(header.Id))
            {
                found.Add(header.Id);
            }
        }
    }

    /// <summary>A header in a line: the place it takes across the line, and whether it speaks along it.</summary>
    private readonly record struct Header(string Id, (int Start, int Span) Extent, bool Speaks);
}
