using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Makes each table a full grid in which every data cell knows its headers (ISO 14289-1, 7.5; WCAG 1.3.1).</summary>
internal sealed class TableHeaders(DiagnosticBag diagnostics) : ArticleRewriter
{
    private int _tables;

    public override Article Rewrite(Article article)
    {
        _tables = 0;
        return base.Rewrite(article);
    }

    /// <inheritdoc/>
    protected override ImmutableArray<Inline> Part(ImmutableArray<Inline> inlines) => inlines;

    /// <inheritdoc/>
    protected override IEnumerable<Block> Block(Block block) => block is Table table ? Headed(table) : base.Block(block);

    private IEnumerable<Block> Headed(Table table)
    {
        // The grid tells cells apart by which they are: no two may be the same object.
        ImmutableArray<TableRow> given = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { })] })];
        var person = HeadersByPerson.Of(table, diagnostics);
        given = person?.Sectioned(given) ?? given;
        if (TableRepair.Repaired(given, out var changed) is not { } rows)
        {
            diagnostics.Report(DiagnosticCodes.ContentReduced, "A table is too large to be one; its cells stand one after another", table.Place, "Part the table, or mend a colspan or rowspan that is too great");
            return Blocks([.. Unwrapped(table)]);
        }

        if (changed)
        {
            diagnostics.Report(DiagnosticCodes.TableRepaired, "Rows of a table did not fill its grid; empty cells were added or spans cut", table.Place, "Give each row as many cells as the others, colspan and rowspan counted");
        }

        // Numbered in the order in which they are read, which is that of the repaired rows.
        _tables++;
        var name = "table-" + _tables.ToString(CultureInfo.InvariantCulture);
        rows = ((Table)Inside(table with { Rows = rows })).Rows;
        rows = person is null ? WithHeaderCells(rows, table.Place) : person.Marked(rows);
        return [table with { Rows = HeaderNames.Given(rows, name) }];
    }

    private static IEnumerable<Block> Unwrapped(Table table) =>
        table.Rows.SelectMany(row => row.Cells)
            .SelectMany(cell => cell.Content.Select(block => Hoisted.From(cell.Language ?? table.Language, table.Direction, block)))
            .Prepend(new Paragraph(table.Caption) { Id = table.Id, Place = table.Place, Language = table.Language, Direction = table.Direction })
            .Where(block => block is not Paragraph { Content.IsEmpty: true });

    private ImmutableArray<TableRow> WithHeaderCells(ImmutableArray<TableRow> rows, SourcePlace? place)
    {
        rows = HeaderInference.WithoutEmptyHeaders(rows);
        var inferred = HeaderInference.Infer(rows, out var what);
        if (inferred is not null)
        {
            diagnostics.Report(
                DiagnosticCodes.TableHeadersInferred, $"{what} of a table was taken for its header cells", place, "Mark header cells up as th, with scope=\"col\" or scope=\"row\"");
        }
        else if (!rows.Any(row => row.Cells.Any(cell => cell.IsHeader)))
        {
            diagnostics.Report(
                DiagnosticCodes.TableWithoutHeaders, "A table has no header cells, and none could be inferred", place, "Mark the cells that name columns or rows up as th, with scope=\"col\" or scope=\"row\"; a sidecar can say it too");
        }

        return HeadRows.Given(inferred ?? rows);
    }
}
