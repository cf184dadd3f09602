using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Says tables in aligned columns: a line each row, two spaces between columns, and nothing drawn. What spans rows is said in
/// each of them, what spans columns has their room.</summary>
/// <param name="blocks">Says what the cells hold.</param>
/// <param name="cells">Says cells, and knows those that were said.</param>
internal sealed class GridComposer(BlockComposer blocks, CellComposer cells)
{
    // Where lines are not broken: more than a screen shows is no help.
    private const int DefaultWidth = 120;
    private const int Gap = 2;

    private readonly CellComposer _again = new(new BlockComposer(blocks.Composition.WordsOnly()));

    /// <summary>Says the rows of a table, head and all.</summary>
    /// <param name="table">The table.</param>
    /// <param name="grid">Its cells by place.</param>
    /// <param name="lines">Takes the lines.</param>
    /// <param name="pages">The pages that begin in each row.</param>
    /// <returns>Whether they were said; not if they are too wide, which is reported.</returns>
    public bool TrySay(Table table, TableGrid grid, LineList lines, ImmutableArray<string>[] pages)
    {
        var most = blocks.Composition.Options.WrapWidth ?? DefaultWidth;
        var widths = grid.ColumnCount * (Gap + 1) - Gap > most ? null : Widths(grid, table.Rows.Length);
        if (widths is null || Room(widths, 0, widths.Length) > most)
        {
            blocks.Composition.Diagnostics.Report(
                DiagnosticCodes.TableTooWide,
                $"A table is wider than {most} columns of text; it is said row by row",
                table.Place,
                blocks.Composition.Options.WrapWidth is null ? null : "Give --wrap a greater number");
            return false;
        }

        for (var row = 0; row < table.Rows.Length; row++)
        {
            blocks.Composition.Pages.Say(lines, pages[row]);
            lines.Add(Row(grid, row, widths));
        }

        return true;
    }

    /// <summary>How wide each column is: as its widest cell, and the last of several as what spans them needs.</summary>
    private int[] Widths(TableGrid grid, int rows)
    {
        var widths = new int[grid.ColumnCount];
        foreach (var areSpanning in new[] { false, true })
        {
            for (var row = 0; row < rows; row++)
            {
                foreach (var placed in grid.Row(row))
                {
                    if (placed.Row == row && grid.Span(placed, row) > 1 == areSpanning)
                    {
                        Widen(widths, grid.ColumnOf(placed, row), grid.Span(placed, row), DisplayWidth.Of(Said(placed, row).Text));
                    }
                }
            }
        }

        return widths;
    }

    private static void Widen(int[] widths, int column, int span, int needed)
    {
        var missing = needed - Room(widths, column, span);
        widths[column + span - 1] += Math.Max(0, missing);
    }

    private static int Room(int[] widths, int column, int span)
    {
        var room = Gap * (span - 1);
        for (var i = column; i < column + span; i++)
        {
            room += widths[i];
        }

        return room;
    }

    private PlainTextLine Row(TableGrid grid, int row, int[] widths)
    {
        var runs = ImmutableArray.CreateBuilder<PlainTextRun>();
        var (used, start) = (0, 0);
        foreach (var placed in grid.Row(row))
        {
            for (var column = grid.ColumnOf(placed, row); start < column; start++)
            {
                used += widths[start] + Gap;
            }

            var said = Said(placed, row);
            var written = DisplayWidth.Of(string.Concat(runs.Select(run => run.Said)));
            if (used > written)
            {
                runs.Add(new PlainTextRun(new string(' ', used - written), true));
            }

            runs.AddRange(said.Runs);
        }

        return new PlainTextLine(runs.ToImmutable()) { IsFixed = true };
    }

    private PlainTextLine Said(PlacedCell placed, int row)
    {
        var said = placed.Row == row ? cells.Line(placed.Cell) : CellComposer.Again(_again.Line(placed.Cell).Text);
        return said.IsBlank ? PlainTextLine.Generated(blocks.Composition.Words[Word.EmptyCell]) : said;
    }
}
