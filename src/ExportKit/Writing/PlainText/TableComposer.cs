using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Says tables: their size, their caption, the words of their head once, then row by row each cell with its headers.</summary>
/// <param name="blocks">Says what the cells hold.</param>
internal sealed class TableComposer(BlockComposer blocks)
{
    private StructureWords Words => blocks.Composition.Words;

    /// <summary>Says a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="lines">Takes the lines.</param>
    public void Say(Table table, LineList lines)
    {
        var grid = new TableGrid(table);
        var headRows = TableHead.Rows(table);
        var rowCount = table.Rows.Length - headRows;
        lines.AddGenerated(Words.Format(
            Word.TableSize, Words.Count(Word.TableRows, rowCount), Words.Count(Word.TableColumns, grid.ColumnCount)));
        if (!table.Caption.IsEmpty)
        {
            lines.Add(blocks.Inlines.Line(Words[Word.TableCaption], table.Caption));
        }

        if (table.Summary is { } summary)
        {
            lines.Add(blocks.Inlines.Line(Words[Word.TableSummary], summary));
        }

        var cells = new CellComposer(blocks);
        var pages = blocks.Composition.Pages.Of(table);
        if (blocks.Composition.Options.Tables != TableStyle.Grid || !new GridComposer(blocks, cells).TrySay(table, grid, lines, pages))
        {
            SayRows(table, grid, lines, headRows, cells, pages);
        }

        lines.AddGenerated(Words[Word.TableEnd]);
    }

    private void SayRows(Table table, TableGrid grid, LineList lines, int headRows, CellComposer cells, ImmutableArray<string>[] pages)
    {
        for (var row = 0; row < headRows; row++)
        {
            blocks.Composition.Pages.Say(lines, pages[row]);
            lines.Add(HeadRow(grid, row, cells));
        }

        var rowCount = table.Rows.Length - headRows;
        var again = new CellComposer(new BlockComposer(blocks.Composition.WordsOnly()));
        var headers = new CellHeaders(grid, headRows, Words, cell => again.Line(cell).Text);
        for (var row = headRows; row < table.Rows.Length; row++)
        {
            blocks.Composition.Pages.Say(lines, pages[row]);
            lines.Add(BodyRow(grid, row, row - headRows + 1, rowCount, cells, headers));
        }
    }

    private PlainTextLine HeadRow(TableGrid grid, int row, CellComposer cells)
    {
        var line = blocks.Inlines.Builder();
        line.Pattern(Words[Word.TableHeaderRow], _ =>
        {
            var isFirst = true;
            foreach (var placed in grid.Row(row))
            {
                var content = placed.Row == row ? cells.Line(placed.Cell) : PlainTextLine.Blank;
                if (content.IsBlank)
                {
                    continue;
                }

                if (!isFirst)
                {
                    line.Generated(Words.Format(Word.PartSeparator, "", ""));
                }

                CellComposer.Append(line, content);
                isFirst = false;
            }
        });
        line.EndSentence();
        return line.Line();
    }

    private PlainTextLine BodyRow(TableGrid grid, int row, int number, int count, CellComposer cells, CellHeaders headers)
    {
        var line = blocks.Inlines.Builder();
        line.Generated(Words.Format(Word.TableRow, Number(number), Number(count)));
        foreach (var group in headers.Groups(row))
        {
            line.NextSentence();
            line.Generated(group);
            line.EndSentence();
        }

        foreach (var placed in grid.Row(row))
        {
            line.NextSentence();
            var content = placed.Row == row ? cells.Line(placed.Cell) : CellComposer.Again(headers.Words(placed));
            AppendCell(line, headers.Labels(placed, row), content);
            line.EndSentence();
        }

        return line.Line();
    }

    private void AppendCell(LineBuilder line, string labels, PlainTextLine content)
    {
        if (labels.Length == 0)
        {
            AppendContent(line, content);
        }
        else
        {
            line.Pattern(Words[Word.TableCell], part =>
            {
                if (part == 0)
                {
                    line.Generated(labels);
                }
                else
                {
                    AppendContent(line, content);
                }
            });
        }
    }

    private void AppendContent(LineBuilder line, PlainTextLine content)
    {
        CellComposer.Append(line, content);
        if (content.IsBlank)
        {
            line.Generated(Words[Word.EmptyCell]);
        }
        else if (content.Text.AsSpan().IndexOfAnyExcept("-–—―−.…·") < 0)
        {
            // A dash in a cell says to the eye that there is nothing; no voice says a dash.
            line.Generated(" (" + Words[Word.EmptyCell] + ")");
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
