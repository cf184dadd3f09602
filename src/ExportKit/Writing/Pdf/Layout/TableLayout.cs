using ExportKit.Model;
using ExportKit.Writing.Pdf.Flow;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>Lays a table out in rows: columns as wide as their content asks for, within the measure.</summary>
/// <param name="layout">Lays the cells out.</param>
/// <param name="table">The table.</param>
/// <param name="wants">What its columns ask for.</param>
/// <param name="frame">Where it stands.</param>
internal sealed class TableLayout(FlowLayout layout, FlowTable table, TableWants wants, Frame frame)
{
    /// <summary>The space between a cell's edge and what it holds, in points.</summary>
    public const double CellPadding = 5;

    /// <summary>The space between a cell's text and the next column, in points.</summary>
    public const double ColumnGap = 5;

    private const int ShortTable = 7;

    // The room between the panels of a table, as a part of the distance from line to line.
    private const double PanelSpace = 1.2;

    /// <summary>Lays a table out in the width that there is: as it is, smaller, or parted into panels of columns.</summary>
    /// <param name="layout">Lays the cells out.</param>
    /// <param name="table">The table.</param>
    /// <param name="frame">Where it stands.</param>
    public static List<Atom> Lay(FlowLayout layout, FlowTable table, Frame frame)
    {
        var wants = layout.WantsOf(table);
        var found = wants.ScaleFor(frame.Width, layout.LeastTableScale);
        var scale = found ?? layout.LeastTableScale;
        if (scale < 1)
        {
            table = FlowScale.Apply(table, scale, layout.Styles.Type.TableFloor);
            wants = wants.Scaled(scale);
        }

        if (found is not null)
        {
            return new TableLayout(layout, table, wants, frame).Rows();
        }

        var rows = new List<Atom>();
        foreach (var panel in TablePanels.Of(table, wants, frame.Width))
        {
            var first = rows.Count;
            rows.AddRange(new TableLayout(layout, panel, layout.WantsOf(panel), frame).Rows());
            if (first > 0 && rows.Count > first)
            {
                rows[first].SpaceBefore = layout.Styles.LineHeight * PanelSpace;
            }
        }

        return rows;
    }

    /// <summary>The rows from top to bottom.</summary>
    public List<Atom> Rows()
    {
        var widths = TableColumns.Widths(wants, frame.Width);
        var total = widths.Sum();
        var left = table.Direction == TextDirection.RightToLeft ? frame.Right - total : frame.Left;
        var cells = table.Rows.SelectMany((row, r) => OnOneBaseline(row.Cells.Select(cell => Lay(cell, r, widths, left, total)))).ToList();
        var heights = Heights(cells);
        return Assemble(cells, heights, left, total);
    }

    /// <summary>The first lines of a row's cells stand on one baseline, whatever fonts they have.</summary>
    private static IEnumerable<LaidCell> OnOneBaseline(IEnumerable<LaidCell> row)
    {
        var cells = row.ToList();
        var lowest = cells.Select(cell => cell.FirstBaseline).DefaultIfEmpty().Max();
        return cells.Select(cell => cell with { Drop = cell.FirstBaseline > 0 ? lowest - cell.FirstBaseline : 0 });
    }

    private LaidCell Lay(FlowCell cell, int row, double[] widths, double left, double total)
    {
        var before = widths.Take(cell.Column).Sum();
        var width = widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum();
        var x = table.Direction == TextDirection.RightToLeft ? left + total - before - width : left + before;
        var atoms = layout.Lay(cell.Blocks, new Frame(x + ColumnGap, Math.Max(1, width - (2 * ColumnGap))));
        return new LaidCell(cell, row, atoms);
    }

    /// <summary>Each row as high as its highest cell; what spans rows and needs more makes the last of them higher.</summary>
    private double[] Heights(List<LaidCell> cells)
    {
        var least = layout.Styles.LineHeight * 0.6;
        var heights = Enumerable.Repeat(least + (2 * CellPadding), table.Rows.Length).ToArray();
        foreach (var cell in cells.OrderBy(cell => cell.Cell.RowSpan))
        {
            var last = Math.Min(cell.Row + cell.Cell.RowSpan, heights.Length) - 1;
            var others = heights[cell.Row..last].Sum();
            heights[last] = Math.Max(heights[last], cell.Drop + cell.Height + (2 * CellPadding) - others);
        }

        return heights;
    }

    private List<Atom> Assemble(List<LaidCell> cells, double[] heights, double left, double total)
    {
        var head = new TableHead();
        var rows = table.Rows.Select((row, r) => new RowAtom(head, row.IsHead, left, total) { Height = heights[r] }).ToList();
        head.Rows.AddRange(rows.Where(row => row.IsHead));
        for (var c = 0; c < cells.Count; c++)
        {
            Distribute(cells[c], c, rows, heights);
        }

        // The head stays with the first row below it, and rows that a cell spans stay together.
        var spannedTo = 0;
        var next = 0;
        for (var r = 1; r < rows.Count; r++)
        {
            for (; next < cells.Count && cells[next].Row < r; next++)
            {
                spannedTo = Math.Max(spannedTo, cells[next].Row + cells[next].Cell.RowSpan);
            }

            rows[r].MayBreakBefore = !rows[r - 1].IsHead && spannedTo <= r && !IsTied(rows, r);
        }

        return [.. rows];
    }

    /// <summary>Short tables stay whole; of longer ones no row stands alone before or behind the end of a page.</summary>
    private static bool IsTied(List<RowAtom> rows, int row) =>
        rows.Count <= ShortTable || row == rows.Count - 1 || (row > 1 && rows[row - 2].IsHead && !rows[row - 1].IsHead);

    /// <summary>Gives each piece of a cell to the row in which it comes to stand.</summary>
    private static void Distribute(LaidCell cell, int index, List<RowAtom> rows, double[] heights)
    {
        var offset = CellPadding + cell.Drop;
        var (row, rowTop) = (cell.Row, 0.0);
        var lastRow = Math.Min(cell.Row + cell.Cell.RowSpan, rows.Count) - 1;
        for (var i = 0; i < cell.Atoms.Count; i++)
        {
            var atom = cell.Atoms[i];
            offset += i == 0 ? 0 : atom.SpaceBefore;
            while (row < lastRow && offset >= rowTop + heights[row])
            {
                rowTop += heights[row++];
            }

            rows[row].Pieces.Add(new RowPiece(atom, offset - rowTop, index, cell.Cell.IsRepeated));
            rows[row].Anchors = rows[row].Anchors.AddRange(atom.Anchors);
            offset += atom.Height;
        }
    }

    private sealed record LaidCell(FlowCell Cell, int Row, List<Atom> Atoms)
    {
        /// <summary>How far the first baseline lies below the top of the content; 0 where the cell does not begin with a line.</summary>
        public double FirstBaseline { get; } = Atoms is [LineAtom line, ..] ? line.Baseline : 0;

        /// <summary>How far the content is moved down, in points.</summary>
        public double Drop { get; init; }

        public double Height { get; } = Atoms.Select((atom, i) => atom.Height + (i == 0 ? 0 : atom.SpaceBefore)).Sum();
    }
}
