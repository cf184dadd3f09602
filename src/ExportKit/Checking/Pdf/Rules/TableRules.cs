using ExportKit.Checking.Pdf.Cos;
using ExportKit.Checking.Pdf.Structure;

namespace ExportKit.Checking.Pdf.Rules;

/// <summary>Rules about the grid of a table, and the headers of its cells (ISO 14289-1, 7.2 and 7.5).</summary>
internal sealed class TableRules
{
    // A cell of a hostile file may span a billion columns.
    private const int MaxColumns = 4096;
    private const int MaxCells = 4_000_000;

    private readonly CosFile _file;
    private readonly RuleLog _log;
    private readonly TagAttributes _attributes;

    private TableRules(PdfFacts facts, TagTree tree)
    {
        _file = facts.File;
        _log = facts.Log;
        _attributes = new TagAttributes(facts.File, tree);
    }

    /// <summary>Checks them.</summary>
    /// <param name="facts">The file.</param>
    public static void Check(PdfFacts facts)
    {
        if (facts.Tree is not { } tree)
        {
            return;
        }

        var rules = new TableRules(facts, tree);
        foreach (var table in tree.All.Where(element => element.Role == "Table"))
        {
            rules.Check(table);
        }
    }

    private static bool IsCell(TagElement element) => element.Role is "TH" or "TD";

    private static List<TagElement> Rows(TagElement table)
    {
        var rows = new List<TagElement>();
        foreach (var child in table.SignificantChildren)
        {
            if (child.Role == "TR")
            {
                rows.Add(child);
            }
            else if (child.Role is "THead" or "TBody" or "TFoot")
            {
                rows.AddRange(child.SignificantChildren.Where(row => row.Role == "TR"));
            }
        }

        return rows;
    }

    private void Check(TagElement table)
    {
        var rows = Rows(table).ConvertAll(row => row.SignificantChildren.FindAll(IsCell));
        if (rows.Count == 0 || rows.TrueForAll(cells => cells.Count == 0))
        {
            return;
        }

        var columns = (int)Math.Min(rows[0].Sum(cell => (long)_attributes.Span(cell, "ColSpan")), MaxColumns);
        if ((long)columns * rows.Count > MaxCells)
        {
            return;
        }

        var grid = new TagElement?[rows.Count, columns];
        if (Fill(table, rows, grid))
        {
            CheckHeaders(grid);
        }
    }

    /// <summary>Lays the cells out; false where they make no grid.</summary>
    private bool Fill(TagElement table, List<List<TagElement>> rows, TagElement?[,] grid)
    {
        var columns = grid.GetLength(1);
        for (var row = 0; row < rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in rows[row])
            {
                while (column < columns && grid[row, column] is not null)
                {
                    column++;
                }

                var (width, height) = (_attributes.Span(cell, "ColSpan"), _attributes.Span(cell, "RowSpan"));
                if (!Fits(table, cell, row, column, (width, height), grid) || !Place(cell, row, column, (width, height), grid))
                {
                    return false;
                }

                column += width;
            }
        }

        return IsFull(table, grid);
    }

    private bool Fits(TagElement table, TagElement cell, int row, int column, (int Width, int Height) span, TagElement?[,] grid)
    {
        var isInRow = (long)column + span.Width <= grid.GetLength(1);
        if (_log.IsBroken("7.2-42", isInRow))
        {
            _log.Add("7.2-42", $"Row {row + 1} of {table.Label} is wider than the first, which has {grid.GetLength(1)} columns");
        }

        if (!isInRow)
        {
            return false;
        }

        var isInTable = (long)row + span.Height <= grid.GetLength(0);
        if (_log.IsBroken("7.2-41", isInTable))
        {
            _log.Add("7.2-41", $"{cell.Label} in row {row + 1} of {table.Label} reaches past the last row");
        }

        return isInTable;
    }

    private bool Place(TagElement cell, int row, int column, (int Width, int Height) span, TagElement?[,] grid)
    {
        for (var y = row; y < row + span.Height; y++)
        {
            for (var x = column; x < column + span.Width; x++)
            {
                if (_log.IsBroken("7.2-15", grid[y, x] is null))
                {
                    _log.Add("7.2-15", $"{cell.Label} covers a part of {grid[y, x]!.Label}");
                }

                if (grid[y, x] is not null)
                {
                    return false;
                }

                grid[y, x] = cell;
            }
        }

        return true;
    }

    private bool IsFull(TagElement table, TagElement?[,] grid)
    {
        for (var row = 0; row < grid.GetLength(0); row++)
        {
            var empty = 0;
            for (var column = 0; column < grid.GetLength(1); column++)
            {
                empty += grid[row, column] is null ? 1 : 0;
            }

            if (_log.IsBroken("7.2-43", empty == 0))
            {
                _log.Add("7.2-43", $"Row {row + 1} of {table.Label} has {grid.GetLength(1) - empty} columns, and the first {grid.GetLength(1)}");
            }

            if (empty > 0)
            {
                return false;
            }
        }

        return true;
    }

    private void CheckHeaders(TagElement?[,] grid)
    {
        var identifiers = new HashSet<string>(StringComparer.Ordinal);
        var hasScopes = true;
        foreach (var cell in grid)
        {
            if (cell is { Role: "TH" })
            {
                hasScopes &= Scope(cell) is not null;
                if (_file.Text(cell.Dictionary, "ID") is { Length: > 0 } id)
                {
                    identifiers.Add(id);
                }
            }
        }

        if (hasScopes)
        {
            return;
        }

        var seen = new HashSet<TagElement>();
        for (var row = 0; row < grid.GetLength(0); row++)
        {
            for (var column = 0; column < grid.GetLength(1); column++)
            {
                if (grid[row, column] is { Role: "TD" } cell && seen.Add(cell))
                {
                    CheckHeader(cell, row, column, identifiers, grid);
                }
            }
        }
    }

    private void CheckHeader(TagElement cell, int row, int column, HashSet<string> identifiers, TagElement?[,] grid)
    {
        var names = Headers(cell);
        var unknown = names.Find(name => !identifiers.Contains(name));
        var isConnected = (names.Count > 0 && unknown is null) || HasScopedHeader(cell, row, column, grid);
        if (_log.IsBroken("7.5-2", isConnected || unknown is null))
        {
            _log.Add("7.5-2", $"{cell.Label} names the header \"{unknown}\", which is not in its table");
        }

        if (_log.IsBroken("7.5-1", isConnected || unknown is not null))
        {
            _log.Add("7.5-1", $"{cell.Label} has no header: it names none, and no TH above or before it has a Scope");
        }
    }

    private bool HasScopedHeader(TagElement cell, int row, int column, TagElement?[,] grid)
    {
        for (var x = column; x < column + _attributes.Span(cell, "ColSpan"); x++)
        {
            if (HasHeader(row - 1, y => grid[y, x]!, "Column"))
            {
                return true;
            }
        }

        for (var y = row; y < row + _attributes.Span(cell, "RowSpan"); y++)
        {
            if (HasHeader(column - 1, x => grid[y, x]!, "Row"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes from a cell to the edge, and stops where headers end.</summary>
    private bool HasHeader(int from, Func<int, TagElement> at, string scope)
    {
        var wasHeader = false;
        for (var i = from; i >= 0; i--)
        {
            var cell = at(i);
            if (cell.Role != "TH")
            {
                if (wasHeader)
                {
                    return false;
                }

                continue;
            }

            wasHeader = true;
            if (Scope(cell) is { } found && (found == "Both" || found == scope))
            {
                return true;
            }
        }

        return false;
    }

    private string? Scope(TagElement header) => (_attributes.Get(header, "Table", "Scope") as CosName)?.Value;

    private List<string> Headers(TagElement cell) =>
        _attributes.Get(cell, "Table", "Headers") is CosArray headers
            ? [.. headers.Items.Select(_file.Resolve).OfType<CosString>().Select(name => name.Text)]
            : [];
}
