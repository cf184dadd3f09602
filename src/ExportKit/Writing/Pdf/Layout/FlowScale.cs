using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>Sets the text of tables smaller.</summary>
internal static class FlowScale
{
    /// <summary>A table with smaller text; no text that was of a size to be read falls below a floor.</summary>
    /// <param name="table">The table.</param>
    /// <param name="scale">How much smaller.</param>
    /// <param name="floor">The least size, in points.</param>
    public static FlowTable Apply(FlowTable table, double scale, double floor) => table with
    {
        Rows = [.. table.Rows.Select(row => row with
        {
            Cells = [.. row.Cells.Select(cell => cell with { Blocks = [.. cell.Blocks.Select(block => Apply(block, scale, floor))] })],
        })],
    };

    private static FlowBlock Apply(FlowBlock block, double scale, double floor) => FreshStack.HasRoom
        ? ApplyTo(block, scale, floor)
        : FreshStack.Run(static step => ApplyTo(step.block, step.scale, step.floor), (block, scale, floor));

    private static FlowBlock ApplyTo(FlowBlock block, double scale, double floor) => block switch
    {
        FlowParagraph paragraph => Apply(paragraph, scale, floor),
        FlowGroup group => group with { Blocks = [.. group.Blocks.Select(inner => Apply(inner, scale, floor))] },
        FlowFigure figure => figure with
        {
            StandIn = figure.StandIn is { } words ? Apply(words, scale, floor) : null,
            Below = [.. figure.Below.Select(below => Apply(below, scale, floor))],
        },
        FlowTable table => Apply(table, scale, floor),
        _ => block,
    };

    private static FlowParagraph Apply(FlowParagraph paragraph, double scale, double floor) => paragraph with
    {
        Items = Apply(paragraph.Items, scale, floor),
        Label = Apply(paragraph.Label, scale, floor),
        LineHeight = paragraph.LineHeight * scale,
    };

    private static ImmutableArray<ParagraphItem> Apply(ImmutableArray<ParagraphItem> items, double scale, double floor) =>
        [.. items.Select(item => item is TextSpan span ? span with { Style = Apply(span.Style, scale, floor) } : item)];

    private static TextStyle Apply(TextStyle style, double scale, double floor) => style with
    {
        Size = style.Size < floor ? style.Size * scale : Math.Max(floor, style.Size * scale),
        Rise = style.Rise * scale,
    };
}
