using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Tells whether the first column of a table heads its rows, where the page marks no cell of the body as a header.</summary>
internal static class SideHeaders
{
    private const int FewestRows = 2;

    /// <summary>The rows with the first cells of the body as headers of their rows; null where nothing tells it.</summary>
    /// <param name="rows">Rows that fill their grid, with the header cells that are known.</param>
    public static ImmutableArray<TableRow>? Infer(ImmutableArray<TableRow> rows)
    {
        var body = Enumerable.Range(0, rows.Length).Where(row => rows[row].Section == TableSection.Body && !IsHead(rows[row])).ToList();
        if (body.Count < FewestRows || body.Exists(row => rows[row].Cells.Any(cell => cell.IsHeader)))
        {
            return null;
        }

        var grid = TableGrid.Lay(rows, out _);
        if (grid.Columns < 2)
        {
            return null;
        }

        var first = Column(grid, body, 0);
        return first.TrueForAll(cell => cell is { Content.IsEmpty: false, ColumnSpan: 1 })
            && HasData(grid, body)
            && (AreBold(first) && !IsBoldBeside(grid, body) || first.TrueForAll(EndsWithColon) || IsHead(rows[0]) && HasEmptyCorner(rows))
            ? [.. rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => first.Contains(cell) ? cell with { IsHeader = true, Scope = HeaderScope.Row } : cell)] })]
            : null;
    }

    /// <summary>Whether a cell holds bold words and nothing else.</summary>
    public static bool IsBold(TableCell cell) => cell.Content.All(block => block is Paragraph { Content.IsEmpty: false } paragraph && paragraph.Content.All(IsBold));

    private static bool IsBold(Inline inline) =>
        inline is Strong or LineBreak || inline is Link link && (FreshStack.HasRoom ? link.Content.All(IsBold) : FreshStack.Run(static link => link.Content.All(IsBold), link));

    /// <summary>Whether the first cell is empty above one that is not: a row of headers and a column of headers meet there.</summary>
    public static bool HasEmptyCorner(ImmutableArray<TableRow> rows) =>
        rows.Length > 1 && rows[0].Cells is [{ Content.IsEmpty: true, ColumnSpan: 1, RowSpan: 1 }, { Content.IsEmpty: false }, ..]
        && rows[1].Cells is [{ Content.IsEmpty: false }, ..];

    /// <summary>A column that has nothing beside it heads nothing.</summary>
    private static bool HasData(TableGrid grid, List<int> rows) =>
        rows.Exists(row => Enumerable.Range(1, grid.Columns - 1).Any(column => grid[row, column] is { Content.IsEmpty: false }));

    private static bool IsHead(TableRow row) => row.Cells.Any(cell => cell.IsHeader) && row.Cells.All(cell => cell.IsHeader || cell.Content.IsEmpty);

    private static List<TableCell?> Column(TableGrid grid, List<int> rows, int column) => rows.ConvertAll(row => grid[row, column]);

    private static bool AreBold(List<TableCell?> cells) => cells.TrueForAll(cell => IsBold(cell!));

    /// <summary>Bold that goes on beside the first column is a matter of looks.</summary>
    private static bool IsBoldBeside(TableGrid grid, List<int> rows) =>
        Enumerable.Range(1, grid.Columns - 1).Any(column => Column(grid, rows, column).TrueForAll(cell => cell is { Content.IsEmpty: false } && IsBold(cell)));

    private static bool EndsWithColon(TableCell? cell) =>
        cell!.Content is [Paragraph paragraph] && InlineText.Of(paragraph.Content).TrimEnd() is [.., ':' or '：'];
}
