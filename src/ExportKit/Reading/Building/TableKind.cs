using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Tells tables of data from tables that only lay a page out.</summary>
internal static class TableKind
{
    private const int LongCell = 60;

    /// <summary>Whether a table holds data.</summary>
    /// <param name="table">The <c>table</c>.</param>
    /// <param name="rows">Its rows, those of tables within it left out.</param>
    public static bool IsData(Element table, IReadOnlyList<Element> rows)
    {
        if (table.Value("role")?.ToLowerInvariant() is "presentation" or "none")
        {
            return false;
        }

        if (table.Value("role")?.ToLowerInvariant() is "table" or "grid" || table.Value("summary") is not null || HasStructure(table, rows))
        {
            return rows.Count > 0;
        }

        return table.First("table") is null && LooksRegular(rows);
    }

    private static bool HasStructure(Element table, IReadOnlyList<Element> rows)
    {
        foreach (var child in table.Children)
        {
            if (child is Element { Name: "caption" } or Element { Name: "thead" } && ElementText.Of((Element)child).Length > 0)
            {
                return true;
            }
        }

        return rows.Any(row => Cells(row).Any(cell => cell.Name == "th" && ElementText.Of(cell).Length > 0));
    }

    /// <summary>Two rows and two columns or more, rows alike in length, and few cells with long texts.</summary>
    private static bool LooksRegular(IReadOnlyList<Element> rows)
    {
        int cells = 0, filled = 0, longCells = 0, rowsWithColumns = 0;
        foreach (var row in rows)
        {
            var own = Cells(row).ToList();
            rowsWithColumns += own.Count > 1 ? 1 : 0;
            foreach (var cell in own)
            {
                cells++;
                var words = WordCounter.Count(ElementText.Of(cell));
                filled += words > 0 ? 1 : 0;
                longCells += words > LongCell ? 1 : 0;
            }
        }

        return rowsWithColumns >= 2 && rowsWithColumns * 10 >= rows.Count * 6 && filled * 2 >= cells && longCells * 5 <= cells;
    }

    /// <summary>The cells of a row.</summary>
    /// <param name="row">The <c>tr</c>.</param>
    public static IEnumerable<Element> Cells(Element row)
    {
        foreach (var child in row.Children)
        {
            if (child is Element { Name: "td" or "th" } cell && cell.Dropped == DropReason.None)
            {
                yield return cell;
            }
        }
    }
}
