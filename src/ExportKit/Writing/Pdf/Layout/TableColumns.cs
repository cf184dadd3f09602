using ExportKit.Model;
using ExportKit.Writing.Pdf.Flow;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>Finds how wide the columns of a table are.</summary>
internal static class TableColumns
{
    private const double PictureWidth = 80;
    private const double LeastWidth = 12;

    // A longer word is parted rather than asked a column for: as a multiple of the size of text.
    private const double LongestWord = 14;

    /// <summary>What the columns ask for.</summary>
    /// <param name="layout">Shapes the text.</param>
    /// <param name="table">The table.</param>
    /// <param name="padding">What each column needs beside its text.</param>
    public static TableWants WantsOf(FlowLayout layout, FlowTable table, double padding)
    {
        var least = new double[Math.Max(1, table.Columns)];
        var liked = new double[least.Length];
        foreach (var cell in table.Rows.SelectMany(row => row.Cells).OrderBy(cell => cell.ColumnSpan))
        {
            var (min, max) = Wants(layout, cell.Blocks);
            Raise(least, cell, Math.Min(min, LongestWord * layout.Styles.BodySize) + padding);
            Raise(liked, cell, max + padding);
        }

        return new TableWants(least, liked, padding);
    }

    /// <summary>Widths in points that together do not pass the measure: what each column would like where there is room,
    /// else what its longest word needs and a share of the rest, else a share of the measure.</summary>
    /// <param name="wants">What the columns ask for.</param>
    /// <param name="measure">How wide the table may be.</param>
    public static double[] Widths(TableWants wants, double measure) => Share(wants.Least, wants.Liked, measure);

    private static double[] Share(double[] least, double[] liked, double measure)
    {
        if (liked.Sum() <= measure)
        {
            return liked;
        }

        var spare = measure - least.Sum();
        if (spare < 0)
        {
            var all = least.Sum();
            return [.. least.Select(width => Math.Max(width * measure / all, Math.Min(LeastWidth, measure / least.Length)))];
        }

        var wish = liked.Zip(least, (most, min) => Math.Max(0, most - min)).Sum();
        return [.. least.Select((min, i) => min + (spare * Math.Max(0, liked[i] - min) / wish))];
    }

    /// <summary>Where a cell needs more than its columns have, the last of them get the rest in equal parts.</summary>
    private static void Raise(double[] widths, FlowCell cell, double needed)
    {
        var last = Math.Min(cell.Column + cell.ColumnSpan, widths.Length);
        var missing = needed - widths[cell.Column..last].Sum();
        for (var c = cell.Column; c < last && missing > 0; c++)
        {
            widths[c] += missing / (last - cell.Column);
        }
    }

    private static (double Least, double Liked) Wants(FlowLayout layout, IEnumerable<FlowBlock> blocks)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static step => Wants(step.layout, step.blocks), (layout, blocks));
        }

        var (least, liked) = (0.0, 0.0);
        foreach (var block in blocks)
        {
            var (min, max) = block switch
            {
                FlowParagraph { Items.IsEmpty: false } paragraph => Wants(layout, paragraph),
                FlowGroup group => Wants(layout, group),
                FlowFigure => (PictureWidth, PictureWidth * 2),
                _ => (0, 0),
            };
            least = Math.Max(least, min);
            liked = Math.Max(liked, max);
        }

        return (least, liked);
    }

    private static (double Least, double Liked) Wants(FlowLayout layout, FlowParagraph paragraph)
    {
        var shaped = layout.Shape(paragraph.Items, paragraph.Direction);
        return (shaped.MinimumWidth + 0.01, shaped.NaturalWidth + 0.01);
    }

    private static (double Least, double Liked) Wants(FlowLayout layout, FlowGroup group)
    {
        var (min, max) = Wants(layout, group.Blocks);
        return (min + group.StartIndent + group.EndIndent, max + group.StartIndent + group.EndIndent);
    }
}
