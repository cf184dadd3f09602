using System.Collections.Immutable;
using ExportKit.Writing.Pdf.Flow;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>Parts a table that is too wide even for a turned page into panels of columns, which are set below one another. The first
/// column is repeated in each where it heads the rows.</summary>
internal static class TablePanels
{
    private const double MostRepeated = 0.35;
    private const double Ease = 1.6;

    /// <summary>Parts a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="wants">What its columns ask for.</param>
    /// <param name="width">How wide a panel may be.</param>
    public static List<FlowTable> Of(FlowTable table, TableWants wants, double width)
    {
        // There is room below: columns need not be as narrow as they could.
        var widths = wants.Least.Zip(wants.Liked, (least, liked) => Math.Min(Math.Max(least, liked), least * Ease)).ToArray();
        var repeats = table.Columns > 2 && widths[0] < width * MostRepeated && HeadsRows(table);
        var panels = new List<FlowTable>();
        for (var first = 0; first < table.Columns;)
        {
            var hasRepeat = repeats && first > 0;
            var used = (hasRepeat ? widths[0] : 0) + widths[first];
            var end = first + 1;
            while (end < table.Columns && used + widths[end] <= width)
            {
                used += widths[end++];
            }

            panels.Add(Panel(table, first, end, hasRepeat));
            first = end;
        }

        return panels;
    }

    private static bool HeadsRows(FlowTable table)
    {
        foreach (var row in table.Rows)
        {
            if (!row.IsHead && row.Cells is [{ Column: 0 } cell, ..] && (!cell.IsHeader || cell.ColumnSpan > 1))
            {
                return false;
            }
        }

        return true;
    }

    private static FlowTable Panel(FlowTable table, int first, int end, bool hasRepeat)
    {
        var shift = first - (hasRepeat ? 1 : 0);
        var rows = ImmutableArray.CreateBuilder<FlowRow>(table.Rows.Length);
        foreach (var row in table.Rows)
        {
            var cells = ImmutableArray.CreateBuilder<FlowCell>();
            foreach (var cell in row.Cells)
            {
                if (hasRepeat && cell.Column == 0 && cell.ColumnSpan == 1)
                {
                    cells.Add(cell with { IsRepeated = true });
                }

                var (from, to) = (Math.Max(cell.Column, first), Math.Min(cell.Column + cell.ColumnSpan, end));
                if (from < to)
                {
                    // What spans columns of several panels is said where it begins, and repeated in the others.
                    cells.Add(cell with { Column = from - shift, ColumnSpan = to - from, IsRepeated = cell.Column < first });
                }
            }

            rows.Add(row with { Cells = cells.ToImmutable() });
        }

        return new FlowTable(rows.ToImmutable(), end - shift, table.Direction);
    }
}
