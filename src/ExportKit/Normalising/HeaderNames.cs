using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Gives each header cell of a full grid its scope and identifier, and each cell the headers that speak for it.</summary>
internal static class HeaderNames
{
    /// <summary>The rows with scopes, identifiers and headers.</summary>
    /// <param name="rows">Rows that fill their grid; no cell stands in them twice as the same object.</param>
    /// <param name="table">The table's name, unique in the article.</param>
    public static ImmutableArray<TableRow> Given(ImmutableArray<TableRow> rows, string table)
    {
        var explicitNames = ExplicitNames(rows, table);
        var columns = TableGrid.Lay(rows, out _).Columns;
        rows = [.. rows.Select((row, r) => row with
        {
            Cells = [.. row.Cells.Select((cell, c) => cell with
            {
                Scope = Scope(cell, row, columns),
                Id = cell.IsHeader ? Name(table, r, c) : null,
                Headers = Explicit(cell, explicitNames),
            })],
        })];

        var found = HeaderSweep.Over(TableGrid.Lay(rows, out _));
        return [.. rows.Select(row => row with
        {
            Cells = [.. row.Cells.Select(cell => cell.Headers.IsEmpty ? cell with { Headers = found(cell) } : cell)],
        })];
    }

    private static string Name(string table, int row, int cell) =>
        string.Create(CultureInfo.InvariantCulture, $"{table}-{row + 1}-{cell + 1}");

    /// <summary>For each identifier that the page gives a header cell, the new one.</summary>
    private static Dictionary<string, string> ExplicitNames(ImmutableArray<TableRow> rows, string table)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < rows[r].Cells.Length; c++)
            {
                if (rows[r].Cells[c] is { IsHeader: true, Id: { } id })
                {
                    names.TryAdd(id, Name(table, r, c));
                }
            }
        }

        return names;
    }

    /// <summary>The headers that the page itself names (HTML <c>headers</c>), if all of them are there.</summary>
    private static ImmutableArray<string> Explicit(TableCell cell, Dictionary<string, string> names) =>
        cell.Headers.All(names.ContainsKey) && !(cell.Id is { } own && cell.Headers.Contains(own))
            ? [.. cell.Headers.Select(id => names[id]).Distinct()]
            : [];

    private static HeaderScope Scope(TableCell cell, TableRow row, int columns)
    {
        if (!cell.IsHeader)
        {
            return HeaderScope.None;
        }

        // One that fills its row has no cell beside it to speak for.
        var fillsTheRow = cell.ColumnSpan == columns;
        var allHeaders = row.Cells.Length > 1 && row.Cells.All(other => other.IsHeader || other.Content.IsEmpty);
        return fillsTheRow ? HeaderScope.Column
            : cell.Scope != HeaderScope.None ? cell.Scope
            : row.Section == TableSection.Head || allHeaders ? HeaderScope.Column
            : HeaderScope.Row;
    }
}
