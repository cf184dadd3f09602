using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Writing.Epub;

/// <summary>Writes tables with caption, sections, scopes and headers (WCAG techniques H39, H43, H63).</summary>
internal sealed class XhtmlTables(ContentWriter content)
{
    /// <summary>The identifiers of the header cells of the table that is written, as the article and as the book has them.</summary>
    private Dictionary<string, string> _headers = [];

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    private XhtmlWriter Out => content.Out;

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    public void Write(Table table)
    {
        var outer = _headers;
        _headers = HeadersOf(table);
        Count(table);
        content.Blocks.Start("table", table);
        Caption(table);
        for (var start = 0; start < table.Rows.Length;)
        {
            var section = table.Rows[start].Section;
            var end = start;
            while (end < table.Rows.Length && table.Rows[end].Section == section)
            {
                end++;
            }

            // A head can only come first and a foot only last.
            var element = section == TableSection.Head && start == 0 ? "thead"
                : section == TableSection.Foot && end == table.Rows.Length ? "tfoot" : "tbody";
            Section(element, table.Rows.AsSpan()[start..end]);
            start = end;
        }

        Out.End();
        _headers = outer;
    }

    private Dictionary<string, string> HeadersOf(Table table)
    {
        var cells = table.Rows.SelectMany(row => row.Cells).ToList();
        var named = cells.SelectMany(cell => cell.Headers).ToHashSet(StringComparer.Ordinal);
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            if (cell.Id is { } id && IsHeader(cell) && named.Contains(id) && !headers.ContainsKey(id))
            {
                headers[id] = content.Book.Identifiers.New(id);
            }
        }

        return headers;
    }

    /// <summary>A header cell that says nothing heads nothing: an empty corner is a data cell.</summary>
    private static bool IsHeader(TableCell cell) => cell.IsHeader && !cell.Content.IsEmpty;

    private void Count(Table table)
    {
        content.Book.Facts.Tables++;
        if (table.Rows.Any(row => row.Cells.Any(IsHeader)))
        {
            content.Book.Facts.TablesWithHeaders++;
        }
    }

    /// <summary>Caption and summary both stand in the caption, as HTML (4.9.1) advises: what helps one reader helps all.</summary>
    private void Caption(Table table)
    {
        if (table.Caption.IsEmpty && table.Summary is null)
        {
            return;
        }

        Out.Start("caption");
        content.Inlines.Write(table.Caption);
        if (table.Summary is { } summary)
        {
            Out.Text(table.Caption.IsEmpty ? "" : " ");
            Out.Start("span", "summary").Text(summary).End();
        }

        Out.End();
    }

    private void Section(string element, ReadOnlySpan<TableRow> rows)
    {
        Out.Start(element);
        foreach (var row in rows)
        {
            Out.Start("tr");
            foreach (var cell in row.Cells)
            {
                Cell(cell);
            }

            Out.End();
        }

        Out.End();
    }

    private void Cell(TableCell cell)
    {
        var isHeader = IsHeader(cell);
        Out.Start(isHeader ? "th" : "td");
        if (isHeader)
        {
            HeaderAttributes(cell);
        }

        Spans(cell);
        var headers = cell.Headers.Where(_headers.ContainsKey).Select(id => _headers[id]).ToList();
        if (headers.Count > 0)
        {
            Out.Attribute("headers", string.Join(' ', headers));
        }

        Out.Speaks(cell.Language, null);
        var outer = content.Blocks.IsWithinHeaderCell;
        content.Blocks.IsWithinHeaderCell |= isHeader;
        content.Blocks.WriteTight(cell.Content);
        content.Blocks.IsWithinHeaderCell = outer;
        Out.End();
    }

    /// <summary>The short form of a header has no place here: EPUB's XHTML does not take <c>abbr</c>.</summary>
    private void HeaderAttributes(TableCell cell)
    {
        // Written once, even where an article names two cells alike.
        if (cell.Id is not null && _headers.TryGetValue(cell.Id, out var id) && _written.Add(id))
        {
            Out.Attribute("id", id);
        }

        if (Scope(cell.Scope) is { } scope)
        {
            Out.Attribute("scope", scope);
        }
    }

    private void Spans(TableCell cell)
    {
        if (cell.ColumnSpan > 1)
        {
            Out.Attribute("colspan", cell.ColumnSpan.ToString(CultureInfo.InvariantCulture));
        }

        if (cell.RowSpan > 1)
        {
            Out.Attribute("rowspan", cell.RowSpan.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>HTML has no scope for both: a cell that heads column and row speaks by <c>headers</c>, and its scope says column.</summary>
    private static string? Scope(HeaderScope scope) => scope switch
    {
        HeaderScope.None => null,
        HeaderScope.Column or HeaderScope.Both => "col",
        HeaderScope.Row => "row",
        _ => throw new NotSupportedException($"The scope {scope} is not known to the EPUB writer."),
    };
}
