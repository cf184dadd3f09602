using System.Collections.Immutable;
using ExportKit.Writing.Pdf.Flow;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>A block of a document, and how it stands on pages.</summary>
/// <param name="Block">The block.</param>
/// <param name="Setting">How it stands.</param>
internal sealed record PlannedBlock(FlowBlock Block, Setting Setting);

/// <summary>Decides how the blocks of a document stand on pages. Tables get the room that they need: a column, the whole measure, or a
/// turned page; before a page is turned, a table may be set a little smaller.</summary>
internal static class TablePlans
{
    /// <summary>Plans each block. What must stay with the next block stands as that does.</summary>
    /// <param name="layout">Measures tables.</param>
    /// <param name="blocks">The blocks.</param>
    public static PlannedBlock[] Of(FlowLayout layout, ImmutableArray<FlowBlock> blocks)
    {
        var plans = new PlannedBlock[blocks.Length];
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            var follows = blocks[i].KeepWithNext && i + 1 < blocks.Length;
            plans[i] = new(blocks[i], follows ? plans[i + 1].Setting : SettingOf(layout, blocks[i]));
        }

        return plans;
    }

    /// <summary>The width that blocks have.</summary>
    /// <param name="page">The pages.</param>
    /// <param name="setting">How the blocks stand.</param>
    public static double WidthOf(PageGeometry page, Setting setting) => setting switch
    {
        Setting.Turned => page.Turned.Measure,
        Setting.Across => page.Measure,
        _ => page.ColumnWidth,
    };

    private static Setting SettingOf(FlowLayout layout, FlowBlock block)
    {
        var across = layout.Styles.Page.Columns > 1 ? Setting.Across : Setting.Columns;
        return block is FlowGroup { Blocks: [.., FlowTable table] } ? SettingOf(layout, table, across)
            : block.IsAcross ? across
            : Setting.Columns;
    }

    private static Setting SettingOf(FlowLayout layout, FlowTable table, Setting across)
    {
        var wants = layout.WantsOf(table);
        var page = layout.Styles.Page;
        var least = layout.LeastTableScale;
        return wants.ScaleFor(page.ColumnWidth, 1) is not null ? Setting.Columns
            : wants.ScaleFor(page.Measure, least) is not null ? across
            : page.Turned.Measure > page.Measure && wants.ScaleFor(page.Turned.Measure, least) is not null ? Setting.Turned
            : across;
    }
}
