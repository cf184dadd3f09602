using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing;

/// <summary>Which headers are said with which cell.</summary>
/// <param name="grid">The table's cells by place.</param>
/// <param name="headRows">How many rows are its head.</param>
/// <param name="structure">The words of structure.</param>
/// <param name="said">What a cell says, as words alone.</param>
internal sealed class CellHeaders(TableGrid grid, int headRows, StructureWords structure, Func<TableCell, string> said)
{
    private readonly Dictionary<PlacedCell, string> _said = new(ReferenceEqualityComparer.Instance);

    /// <summary>The headers of columns that stand before a cell: those of the head, outermost first.</summary>
    /// <param name="placed">The cell.</param>
    /// <param name="row">The row in which it is said.</param>
    public string Labels(PlacedCell placed, int row)
    {
        // A header of columns or of a group of rows names others; nothing names it.
        if (placed.Cell is { IsHeader: true, Scope: HeaderScope.Column })
        {
            return "";
        }

        var labels = new List<string>();
        foreach (var header in HeadersOf(placed))
        {
            if (header.Row < headRows && !header.IsInRow(row) && Label(header) is { Length: > 0 } label && !labels.Contains(label))
            {
                labels.Add(label);
            }
        }

        return string.Join(structure.Format(Word.LabelParts, "", ""), labels);
    }

    /// <summary>The headers of groups of rows that stand in a row above, outside the head: said once, before the row's cells.</summary>
    /// <param name="row">The row.</param>
    public IEnumerable<string> Groups(int row)
    {
        var groups = new HashSet<PlacedCell>(ReferenceEqualityComparer.Instance);
        // What spans into the row from above has headers of the rows above too, which say nothing of this one.
        foreach (var placed in grid.Row(row).Where(placed => placed.Row == row))
        {
            foreach (var header in HeadersOf(placed))
            {
                if (header.Row >= headRows && header.Row < row && !header.IsInRow(row) && groups.Add(header) && Label(header).Length > 0)
                {
                    yield return Label(header);
                }
            }
        }
    }

    /// <summary>The words of a cell, for saying them again.</summary>
    /// <param name="placed">The cell.</param>
    public string Words(PlacedCell placed)
    {
        if (!_said.TryGetValue(placed, out var words))
        {
            words = said(placed.Cell);
            _said[placed] = words;
        }

        return words;
    }

    private string Label(PlacedCell header) => header.Cell.ShortForm ?? Words(header);

    /// <summary>The headers that normalising found for a cell; for a cell that names none, those above it in the head.</summary>
    private IEnumerable<PlacedCell> HeadersOf(PlacedCell placed)
    {
        if (!placed.Cell.Headers.IsEmpty)
        {
            foreach (var id in placed.Cell.Headers)
            {
                if (grid.ById(id) is { } header)
                {
                    yield return header;
                }
            }

            yield break;
        }

        for (var row = 0; row < headRows; row++)
        {
            if (grid.At(row, placed.Column) is { Cell.IsHeader: true } header && header.Row == row)
            {
                yield return header;
            }
        }
    }
}
