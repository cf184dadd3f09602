using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Makes those cells header cells that a person says are.</summary>
internal sealed class HeadersByPerson
{
    private readonly Table _table;
    private readonly GivenHeaders _given;
    private readonly DiagnosticBag _diagnostics;

    private HeadersByPerson(Table table, GivenHeaders given, DiagnosticBag diagnostics) => (_table, _given, _diagnostics) = (table, given, diagnostics);

    /// <summary>What a person says of a table; null where nobody says anything, or what cannot be.</summary>
    /// <param name="table">The table.</param>
    /// <param name="diagnostics">Where is reported what cannot be, or is so anyway.</param>
    public static HeadersByPerson? Of(Table table, DiagnosticBag diagnostics)
    {
        if (table.GivenHeaders is not { } given)
        {
            return null;
        }

        if (given.Rows < table.Rows.Length)
        {
            return new HeadersByPerson(table, given, diagnostics);
        }

        diagnostics.Report(
            DiagnosticCodes.CorrectionImpossible,
            $"The table has {table.Rows.Length} rows, and cannot have {given.Rows} of headers",
            given.Place,
            "Leave at least one row of data");
        return null;
    }

    /// <summary>The rows, those of headers as the table's head.</summary>
    /// <param name="rows">The rows.</param>
    public ImmutableArray<TableRow> Sectioned(ImmutableArray<TableRow> rows) =>
    [
        .. rows.Select((row, r) => row with
        {
            Section = r < _given.Rows ? TableSection.Head : row.Section == TableSection.Head ? TableSection.Body : row.Section,
        }),
    ];

    /// <summary>The rows with header cells; an empty cell heads nothing.</summary>
    /// <param name="rows">Rows that fill their grid.</param>
    public ImmutableArray<TableRow> Marked(ImmutableArray<TableRow> rows)
    {
        var inColumns = new HashSet<TableCell>(ReferenceEqualityComparer.Instance);
        var grid = TableGrid.Lay(rows, out _);
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < Math.Min(_given.Columns, grid.Columns - 1); column++)
            {
                if (grid[row, column] is { } cell)
                {
                    inColumns.Add(cell);
                }
            }
        }

        ImmutableArray<TableRow> marked = [.. rows.Select((row, r) => row with { Cells = [.. row.Cells.Select(cell => Marked(cell, r < _given.Rows, inColumns.Contains(cell)))] })];
        ReportIdle(rows, marked);
        return marked;
    }

    private static TableCell Marked(TableCell cell, bool isInRow, bool isInColumn)
    {
        var isHeader = (isInRow || isInColumn) && !cell.Content.IsEmpty;
        return cell with
        {
            IsHeader = isHeader, Scope = !isHeader ? HeaderScope.None : isInRow ? HeaderScope.Column : HeaderScope.Row, Headers = [], Id = isHeader ? cell.Id : null,
        };
    }

    private void ReportIdle(ImmutableArray<TableRow> rows, ImmutableArray<TableRow> marked)
    {
        var isSame = rows.SelectMany(row => row.Cells).Select(cell => cell.IsHeader && !cell.Content.IsEmpty).SequenceEqual(marked.SelectMany(row => row.Cells).Select(cell => cell.IsHeader))
            && _table.Rows.Select(row => row.Section).SequenceEqual(marked.Select(row => row.Section));
        if (isSame)
        {
            _diagnostics.Report(DiagnosticCodes.CorrectionIdle, "The page marks the same header cells of the table as this correction", _given.Place, "The correction can go");
        }
    }
}
