using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Flow;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>Tags tables: <c>Caption</c>, <c>THead</c>, <c>TBody</c>, <c>TFoot</c>, and cells that name their headers
/// (ISO 14289-1, 7.5).</summary>
internal sealed class TableTags(TagContext context, BlockTags blocks)
{
    /// <summary>Tags a table.</summary>
    /// <param name="parent">The element that it belongs to.</param>
    /// <param name="table">A normalised table: a full grid.</param>
    public FlowGroup Tag(StructureElement parent, Table table)
    {
        var element = parent.Add(new StructureElement(StructureType.Table)
        {
            Attributes = new StructureAttributes { Summary = table.Summary },
            Language = table.Language,
            Place = table.Place,
        });
        var flow = ImmutableArray.CreateBuilder<FlowBlock>();
        if (!table.Caption.IsEmpty)
        {
            var style = context.Styles.Small with { Bold = true };
            flow.Add(blocks.Paragraph(element.Add(StructureType.Caption), table.Caption, style, Ink.Text) with
            {
                KeepWithNext = true,
                SpaceAfter = style.Size * 0.5,
            });
        }

        flow.Add(Rows(element, table));
        return new FlowGroup(flow.ToImmutable(), GroupLook.Plain)
        {
            Direction = context.Direction,
            SpaceBefore = context.Styles.ParagraphSpace,
            SpaceAfter = context.Styles.ParagraphSpace * 1.6,
        };
    }

    private FlowTable Rows(StructureElement element, Table table)
    {
        var rows = ImmutableArray.CreateBuilder<FlowRow>(table.Rows.Length);
        var occupied = new Occupied();
        StructureElement? section = null;
        var kind = TableSection.Head;
        foreach (var row in table.Rows)
        {
            if (section is null || row.Section != kind)
            {
                kind = row.Section;
                section = element.Add(Section(kind));
            }

            rows.Add(Row(section.Add(StructureType.TR), row, occupied));
        }

        return new FlowTable(rows.ToImmutable(), occupied.Columns, context.Direction);
    }

    private static string Section(TableSection section) => section switch
    {
        TableSection.Head => StructureType.THead,
        TableSection.Foot => StructureType.TFoot,
        _ => StructureType.TBody,
    };

    private FlowRow Row(StructureElement element, TableRow row, Occupied occupied)
    {
        var cells = ImmutableArray.CreateBuilder<FlowCell>(row.Cells.Length);
        occupied.NextRow();
        foreach (var cell in row.Cells)
        {
            var column = occupied.Take(cell.ColumnSpan, cell.RowSpan);
            cells.Add(new FlowCell(Cell(element, cell), column, cell.ColumnSpan, cell.RowSpan, cell.IsHeader));
        }

        return new FlowRow(cells.ToImmutable(), row.Section == TableSection.Head);
    }

    private ImmutableArray<FlowBlock> Cell(StructureElement row, TableCell cell)
    {
        var element = row.Add(new StructureElement(cell.IsHeader ? StructureType.TH : StructureType.TD)
        {
            Id = cell.Id,
            Language = cell.Language,
            Attributes = new StructureAttributes
            {
                Scope = cell.IsHeader ? ScopeName(cell.Scope) : null,
                Headers = cell.Headers,
                RowSpan = cell.RowSpan,
                ColumnSpan = cell.ColumnSpan,
            },
        });
        return [.. blocks.Tag(element, cell.Content).Select(block => Smaller(block, cell.IsHeader))];
    }

    /// <summary>Text in cells is set as captions are, in header cells bold.</summary>
    private FlowBlock Smaller(FlowBlock block, bool bold) => block is not FlowParagraph paragraph
        ? block
        : paragraph with
        {
            Items = [.. paragraph.Items.Select(item => item is Text.TextSpan span
                ? span with { Style = span.Style with { Size = context.Styles.CellSize(span.Style.Size), Bold = span.Style.Bold || bold } }
                : item)],
            LineHeight = CellLineHeight(paragraph.LineHeight),
            SpaceAfter = context.Styles.BodySize * 0.3,
        };

    // Lines of cells stand a little closer than those of running text, but where all lines have one distance.
    private double CellLineHeight(double lineHeight) =>
        lineHeight * (context.Styles.CellSize(context.Styles.BodySize) / context.Styles.BodySize) * (context.Styles.Type.HasEvenLeading ? 1 : 0.966);

    private static string ScopeName(HeaderScope scope) => scope switch
    {
        HeaderScope.Row => "Row",
        HeaderScope.Both => "Both",
        _ => "Column",
    };

    /// <summary>Which columns are taken by cells from above, while rows are walked.</summary>
    private sealed class Occupied
    {
        private readonly List<int> _rowsLeft = [];
        private int _next;

        public int Columns => _rowsLeft.Count;

        public void NextRow()
        {
            _next = 0;
            for (var i = 0; i < _rowsLeft.Count; i++)
            {
                _rowsLeft[i] = Math.Max(0, _rowsLeft[i] - 1);
            }
        }

        public int Take(int columns, int rows)
        {
            while (_next < _rowsLeft.Count && _rowsLeft[_next] > 0)
            {
                _next++;
            }

            var first = _next;
            for (; _next < first + columns; _next++)
            {
                if (_next == _rowsLeft.Count)
                {
                    _rowsLeft.Add(0);
                }

                _rowsLeft[_next] = rows;
            }

            return first;
        }
    }
}
