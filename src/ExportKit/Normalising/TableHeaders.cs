using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Makes each table a full grid in which every data cell knows its headers (ISO 14289-1, 7.5; WCAG 1.3.1).</summary>
internal sealed class TableHeaders(DiagnosticBag diagnostics) : ArticleRewriter
{
    private int _tables;

    public override Article Rewrite(Article article)
    {
        _tables = 0;
        return base.Rewrite(article);
    }

    protected override IEnumerable<Block> Block(Block block)
    {
        if (block is not Table table)
        {
            return base.Block(block);
        }

        _tables++;
        var name = "table-" + _tables.ToString(CultureInfo.InvariantCulture);
        return [Headed(WithHeaders(Repaired(HeadFirst((Table)Inside(table)))), name)];
    }

    /// <summary>Head rows come first and foot rows last, wherever the source has them.</summary>
    private static Table HeadFirst(Table table) =>
        table with { Rows = [.. table.Rows.Where(row => !row.Cells.IsEmpty).OrderBy(row => row.Section)] };

    private Table Repaired(Table table)
    {
        var grid = TableGrid.Lay(table, out var rows);
        var changed = rows.Zip(table.Rows).Any(pair => !pair.First.Cells.SequenceEqual(pair.Second.Cells));
        for (var r = 0; r < rows.Count; r++)
        {
            var missing = Enumerable.Range(0, grid.Columns).Count(column => grid[r, column] is null);
            if (missing > 0)
            {
                changed = true;
                rows[r] = rows[r] with { Cells = rows[r].Cells.AddRange(Enumerable.Range(0, missing).Select(_ => new TableCell([]))) };
            }
        }

        if (changed)
        {
            diagnostics.Report(DiagnosticCodes.TableRepaired, "Rows of a table did not fill its grid; empty cells were added or spans cut", table.Place);
        }

        return table with { Rows = [.. rows] };
    }

    private Table WithHeaders(Table table)
    {
        if (table.Rows.Any(row => row.Cells.Any(cell => cell.IsHeader)))
        {
            return table;
        }

        if (FirstRowHeads(table))
        {
            diagnostics.Report(
                DiagnosticCodes.TableHeadersInferred, "The first row of a table was taken as its header cells", table.Place, "Mark header cells up as th");
            var head = table.Rows[0] with { Section = TableSection.Head, Cells = [.. table.Rows[0].Cells.Select(cell => cell with { IsHeader = true })] };
            return table with { Rows = table.Rows.SetItem(0, head) };
        }

        diagnostics.Report(
            DiagnosticCodes.TableWithoutHeaders, "A table has no header cells, and none could be inferred", table.Place, "Mark header cells up as th");
        return table;
    }

    /// <summary>The first row heads the table if it stands in its head, or if all of it is bold, or if it has words alone
    /// above columns of which most are numbers.</summary>
    private static bool FirstRowHeads(Table table)
    {
        if (table.Rows.Length < 2 || table.Rows[0].Cells.Any(cell => cell.RowSpan > 1))
        {
            return false;
        }

        var first = table.Rows[0];
        var filled = first.Cells.Where(cell => !cell.Content.IsEmpty).ToList();
        return filled.Count * 2 > first.Cells.Length
            && (first.Section == TableSection.Head
                || filled.All(cell => cell.Content.All(block => block is Paragraph { Content: [Strong] }))
                || filled.All(cell => !IsNumber(cell)) && NumbersBelow(table) * 2 >= first.Cells.Length);
    }

    private static int NumbersBelow(Table table) => Enumerable.Range(0, table.Rows[0].Cells.Length)
        .Count(column => table.Rows.Skip(1).All(row => column < row.Cells.Length && IsNumber(row.Cells[column])));

    private static bool IsNumber(TableCell cell)
    {
        var text = TextOf(cell);
        return text.Any(char.IsDigit) && text.Count(char.IsLetter) <= 3;
    }

    private static string TextOf(TableCell cell) =>
        string.Join(' ', ArticleWalker.Blocks(cell.Content).SelectMany(ArticleWalker.InlineParts).Select(InlineText.Of)).Trim();

    /// <summary>Gives each header cell its scope and identifier, and each cell the headers that speak for it.</summary>
    private static Table Headed(Table table, string name)
    {
        var rows = table.Rows.Select((row, r) => row with { Cells = [.. row.Cells.Select((cell, c) => Scoped(cell, row, $"{name}-{r + 1}-{c + 1}"))] });
        table = table with { Rows = [.. rows] };
        var grid = TableGrid.Lay(table, out _);
        return table with { Rows = [.. table.Rows.Select((row, r) => Addressed(row, r, grid))] };
    }

    private static TableCell Scoped(TableCell cell, TableRow row, string id)
    {
        if (!cell.IsHeader)
        {
            return cell with { Scope = HeaderScope.None, Id = null };
        }

        var allHeaders = row.Cells.Length > 1 && row.Cells.All(other => other.IsHeader || other.Content.IsEmpty);
        var fillsTheRow = cell.ColumnSpan == row.Cells.Sum(other => other.ColumnSpan);
        var scope = cell.Scope != HeaderScope.None ? cell.Scope
            : row.Section == TableSection.Head || allHeaders || fillsTheRow ? HeaderScope.Column
            : HeaderScope.Row;
        return cell with { Scope = scope, Id = id };
    }

    private static TableRow Addressed(TableRow row, int r, TableGrid grid)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>(row.Cells.Length);
        var column = 0;
        foreach (var cell in row.Cells)
        {
            while (column < grid.Columns && !ReferenceEquals(grid[r, column], cell) && grid[r, column] != cell)
            {
                column++;
            }

            cells.Add(cell with { Headers = Headers(cell, grid, r, column) });
            column += cell.ColumnSpan;
        }

        return row with { Cells = cells.ToImmutable() };
    }

    /// <summary>Header cells above that speak for columns, outermost first, then those before it that speak for rows.</summary>
    private static ImmutableArray<string> Headers(TableCell cell, TableGrid grid, int r, int column)
    {
        var headers = new List<string>();
        for (var above = 0; above < r; above++)
        {
            for (var c = column; c < Math.Min(column + cell.ColumnSpan, grid.Columns); c++)
            {
                Add(headers, grid[above, c], cell, HeaderScope.Column);
            }
        }

        for (var before = 0; before < column; before++)
        {
            for (var covered = r; covered < Math.Min(r + cell.RowSpan, grid.Rows); covered++)
            {
                Add(headers, grid[covered, before], cell, HeaderScope.Row);
            }
        }

        return [.. headers];
    }

    private static void Add(List<string> headers, TableCell? header, TableCell cell, HeaderScope scope)
    {
        if (header is { IsHeader: true, Id: { } id } && id != cell.Id && (header.Scope == scope || header.Scope == HeaderScope.Both)
            && !headers.Contains(id))
        {
            headers.Add(id);
        }
    }
}
