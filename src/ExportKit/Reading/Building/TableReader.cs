using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Model;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Reads tables of data; tables of layout give what they hold, cell after cell.</summary>
/// <param name="context">What is known of the page.</param>
/// <param name="blocks">Reads what cells hold.</param>
/// <param name="inlines">Reads captions.</param>
internal sealed class TableReader(BuildContext context, BlockReader blocks, InlineReader inlines)
{
    private const int WidestSpan = 1000;

    /// <summary>Reads a table.</summary>
    /// <param name="table">The <c>table</c>.</param>
    public ImmutableArray<Block> Read(Element table)
    {
        var rows = Rows(table);
        if (!TableKind.IsData(table, rows))
        {
            return Unwrapped(table);
        }

        var head = new List<TableRow>();
        var body = new List<TableRow>();
        var foot = new List<TableRow>();
        foreach (var row in rows)
        {
            var cells = TableKind.Cells(row).Select(Cell).ToImmutableArray();
            if (cells.IsEmpty)
            {
                continue;
            }

            switch (row.Parent!.Name)
            {
                case "thead":
                    head.Add(new TableRow(TableSection.Head, cells));
                    break;
                case "tfoot":
                    foot.Add(new TableRow(TableSection.Foot, cells));
                    break;
                default:
                    body.Add(new TableRow(TableSection.Body, cells));
                    break;
            }
        }

        return head.Count + body.Count + foot.Count == 0 ? [] : [Marked(table, [.. head, .. body, .. foot])];
    }

    private Table Marked(Element table, ImmutableArray<TableRow> rows)
    {
        var caption = Caption(table);
        return blocks.Marked(
            new Table(rows)
            {
                Caption = caption is null ? [] : inlines.Read(caption.Children),
                Summary = FactText.Clean(table.Value("summary")) ?? Described(table),
            },
            table);
    }

    /// <summary>The table's <c>caption</c>, or the <c>figcaption</c> of the figure around it.</summary>
    private static Element? Caption(Element table)
    {
        foreach (var child in table.Children)
        {
            if (child is Element { Name: "caption" } caption)
            {
                return caption;
            }
        }

        return table.Within("figure")?.First("figcaption");
    }

    private string? Described(Element table) =>
        table.Value("aria-describedby") is { } id && context.Page.ById(id) is { } element && element.Name != "caption" ? FactText.Clean(ElementText.Of(element)) : null;

    /// <summary>The rows of a table in order, those of tables within it left out.</summary>
    private static List<Element> Rows(Element element)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static element => Rows(element), element);
        }

        var rows = new List<Element>();
        foreach (var child in element.Children)
        {
            if (child is not Element inner || inner.Dropped != DropReason.None)
            {
                continue;
            }

            if (inner.Name == "tr")
            {
                rows.Add(inner);
            }
            else if (inner.Name is "thead" or "tbody" or "tfoot")
            {
                rows.AddRange(Rows(inner));
            }
        }

        return rows;
    }

    private TableCell Cell(Element cell) => new(blocks.Contained(cell))
    {
        IsHeader = cell.Name == "th" || cell.Value("role") is "columnheader" or "rowheader",
        Scope = ScopeOf(cell),
        ColumnSpan = Span(cell, "colspan"),
        RowSpan = Span(cell, "rowspan"),
        Id = cell.Value("id"),
        Headers = cell.Value("headers") is { } ids ? [.. ids.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)] : [],
        ShortForm = FactText.Clean(cell.Value("abbr")),
        Language = OwnLanguage(cell),
    };

    private static HeaderScope ScopeOf(Element cell) => (cell.Value("scope")?.ToLowerInvariant(), cell.Value("role")) switch
    {
        ("col" or "colgroup", _) or (null, "columnheader") => HeaderScope.Column,
        ("row" or "rowgroup", _) or (null, "rowheader") => HeaderScope.Row,
        _ => HeaderScope.None,
    };

    private string? OwnLanguage(Element cell) =>
        LanguageOf.Own(cell) is { } language && !string.Equals(language, (cell.Parent is { } row ? LanguageOf.Nearest(row) : null) ?? context.Page.Language, StringComparison.OrdinalIgnoreCase)
            ? language
            : null;

    private static int Span(Element cell, string attribute) =>
        int.TryParse(cell.Value(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, WidestSpan) : 1;

    private ImmutableArray<Block> Unwrapped(Element table)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static step => step.Self.Unwrapped(step.table), (Self: this, table));
        }

        var result = ImmutableArray.CreateBuilder<Block>();
        foreach (var child in table.Children)
        {
            if (child is Element element && child.Dropped == DropReason.None)
            {
                result.AddRange(element.Name is "tbody" or "thead" or "tfoot" or "tr" ? Unwrapped(element) : blocks.Children(element));
            }
        }

        return result.ToImmutable();
    }
}
