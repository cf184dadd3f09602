using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Tells which cells of a table head others, where the page does not say it or says it of all.</summary>
internal static class HeaderInference
{
    /// <summary>An empty cell heads nothing, whatever its markup; nor does one that holds decoration alone, of which nothing is said.</summary>
    public static ImmutableArray<TableRow> WithoutEmptyHeaders(ImmutableArray<TableRow> rows) =>
        Marked(rows, (_, cell) => cell.IsHeader && !cell.Content.All(IsSilent));

    private static bool IsSilent(Block block) => block switch
    {
        Figure figure => figure is { Picture.IsDecorative: true, Caption.IsEmpty: true, Credit: null },
        Paragraph paragraph => paragraph.Content.All(inline => inline is InlineImage { Picture.IsDecorative: true } || inline is TextRun run && CleanText.IsBlank(run.Text)),
        _ => false,
    };

    /// <summary>The rows with header cells inferred; null where the page's own serve, or nothing tells any.</summary>
    /// <param name="rows">Rows that fill their grid.</param>
    /// <param name="what">What was taken for headers, as a message says it.</param>
    public static ImmutableArray<TableRow>? Infer(ImmutableArray<TableRow> rows, out string what)
    {
        // A first row that is one of a column of headers with their data is no head, though numbers stand below it.
        if (SideHeaders.Infer(rows) is { } sided && !rows[0].Cells.All(SideHeaders.IsBold))
        {
            what = "The first column";
            return sided;
        }

        var headed = HeadOf(rows);
        what = headed is null ? "" : "The first row";
        if (headed is { } head && SideHeaders.Infer(head) is { } both)
        {
            what = "The first row and the first column";
            return both;
        }

        return headed;
    }

    private static ImmutableArray<TableRow>? HeadOf(ImmutableArray<TableRow> rows)
    {
        var cells = rows.SelectMany(row => row.Cells).Where(cell => !cell.Content.IsEmpty).ToList();
        var headers = cells.Count(cell => cell.IsHeader);
        var hasHead = rows[0].Section == TableSection.Head;
        if (rows.Length < 2 || !rows.Skip(1).Any(row => row.Section == TableSection.Body) || headers > 0 && headers < cells.Count)
        {
            return null;
        }

        // Where every cell claims to be a header, or a head has none, the head is its headers.
        if (hasHead)
        {
            return WithHeaders(rows, row => row.Section == TableSection.Head);
        }

        return headers > 0 || FirstRowHeads(rows) ? WithHeaders(rows, row => ReferenceEquals(row, rows[0])) : null;
    }

    // Rows without words head nothing.
    private static ImmutableArray<TableRow>? WithHeaders(ImmutableArray<TableRow> rows, Func<TableRow, bool> isHead) =>
        rows.Any(row => isHead(row) && row.Cells.Any(cell => !cell.Content.IsEmpty)) ? Marked(rows, (row, cell) => isHead(row) && !cell.Content.IsEmpty) : null;

    private static ImmutableArray<TableRow> Marked(ImmutableArray<TableRow> rows, Func<TableRow, TableCell, bool> isHeader) =>
        [.. rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { IsHeader = isHeader(row, cell) })] })];

    /// <summary>The first row heads the table if all of it is bold, or if it has words alone above columns of which most are
    /// numbers.</summary>
    private static bool FirstRowHeads(ImmutableArray<TableRow> rows)
    {
        var first = rows[0].Cells;
        var filled = first.Where(cell => !cell.Content.IsEmpty).ToList();
        return (filled.Count * 2 > first.Length || SideHeaders.HasEmptyCorner(rows) && filled.Count == first.Length - 1) && first.All(cell => cell.RowSpan == 1)
            && (filled.All(SideHeaders.IsBold) || filled.All(cell => !IsNumber(cell)) && NumbersBelow(rows) is var (numbers, columns) && numbers * 2 >= columns);
    }

    private static (int Numbers, int Columns) NumbersBelow(ImmutableArray<TableRow> rows)
    {
        var grid = TableGrid.Lay(rows, out _);
        var numbers = Enumerable.Range(0, grid.Columns).Count(column =>
        {
            var below = Enumerable.Range(1, grid.Rows - 1).Select(row => grid[row, column]).Where(cell => cell is { Content.IsEmpty: false }).ToList();
            return below.Count > 0 && below.All(cell => IsNumber(cell!));
        });
        return (numbers, grid.Columns);
    }

    private static bool IsNumber(TableCell cell)
    {
        var text = string.Join(' ', ArticleWalker.Blocks(cell.Content).SelectMany(ArticleWalker.InlineParts).Select(InlineText.Of));
        return text.Any(char.IsDigit) && text.Count(char.IsLetter) <= 3;
    }
}
