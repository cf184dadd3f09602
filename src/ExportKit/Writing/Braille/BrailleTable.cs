using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Braille;

/// <summary>Sets a table: in columns where it fits the line, with a line of dots below its head; else row by row, the first cell at the
/// margin and each other one below it after the words of its column's head.</summary>
/// <param name="translation">What the parts of the document have in common.</param>
/// <param name="language">The language of what contains the table.</param>
/// <param name="indent">How many cells it is indented by.</param>
internal sealed class BrailleTable(BrailleTranslation translation, string language, int indent)
{
    private const int BetweenColumns = 2;

    private StructureWords Words => translation.Words;

    /// <summary>Composes a table.</summary>
    /// <param name="table">The table.</param>
    public List<BrailleParagraph> Compose(Table table)
    {
        var grid = new TableGrid(table);
        var cells = Enumerable.Range(0, table.Rows.Length).Select(row => Row(grid, row)).ToArray();
        var paragraphs = new List<BrailleParagraph>();
        Title(table, paragraphs);
        var head = TableHead.Rows(table);
        var widths = Widths(cells, grid.ColumnCount);
        if (widths.Sum() + (BetweenColumns * (widths.Length - 1)) <= translation.Options.Cells - indent)
        {
            Columns(cells, widths, head, paragraphs);
        }
        else
        {
            Rows(cells, head, paragraphs);
        }

        return paragraphs;
    }

    private void Title(Table table, List<BrailleParagraph> paragraphs)
    {
        if (!table.Caption.IsEmpty)
        {
            paragraphs.Add(Paragraph(inlines => inlines.Add(table.Caption), 6, 4) with { KeepsWithNext = true });
        }

        if (table.Summary is { } summary)
        {
            paragraphs.Add(Paragraph(
                inlines => inlines.TranscribersNote(() => inlines.Pattern(Words[Word.TableSummary], () => inlines.Text(summary))), 6, 4));
        }
    }

    private ImmutableArray<BrailleWord>[] Row(TableGrid grid, int row)
    {
        var cells = new ImmutableArray<BrailleWord>[grid.ColumnCount];
        for (var column = 0; column < cells.Length; column++)
        {
            // A cell that spans shows where it begins; a head that spans columns speaks for each.
            var placed = grid.At(row, column);
            var isShown = placed is not null && (placed.Row == row && placed.Column == column || placed.Cell.IsHeader && placed.Row == row);
            cells[column] = isShown ? Content(placed!.Cell) : [];
        }

        return cells;
    }

    private ImmutableArray<BrailleWord> Content(TableCell cell)
    {
        var inlines = new BrailleInlines(translation, cell.Language ?? language);
        foreach (var block in ArticleWalker.Blocks(cell.Content))
        {
            inlines.Text(" ");
            Fill(inlines, block);
        }

        return inlines.ToWords();
    }

    private void Fill(BrailleInlines inlines, Block block)
    {
        switch (block)
        {
            case Figure { Picture.IsDecorative: false } figure:
                inlines.TranscribersNote(() => translation.Say(inlines, figure.Picture));
                break;
            case CodeBlock code:
                inlines.Text(code.Text, TypeForms.Uncontracted);
                break;
            case Embed embed:
                inlines.Text(embed.Title.Length > 0 ? embed.Title : embed.Address ?? "");
                break;
            case FormulaBlock formula:
                inlines.Text(formula.Formula.Spoken);
                break;
            default:
                break;
        }

        foreach (var part in ArticleWalker.InlineParts(block))
        {
            inlines.Add(part);
            inlines.Text(" ");
        }

        if (block is Figure { Credit: { } credit })
        {
            inlines.Text(" " + credit);
        }
    }

    private static int[] Widths(ImmutableArray<BrailleWord>[][] cells, int columns) =>
        [.. Enumerable.Range(0, columns).Select(column => cells.Max(row => Length(row[column])))];

    private static int Length(ImmutableArray<BrailleWord> words) => words.Sum(word => word.Cells.Length) + Math.Max(0, words.Length - 1);

    private static string Joined(ImmutableArray<BrailleWord> words) => string.Join(BrailleWord.Space, words.Select(word => word.Cells));

    private void Columns(ImmutableArray<BrailleWord>[][] cells, int[] widths, int head, List<BrailleParagraph> paragraphs)
    {
        var between = new string(BrailleWord.Space, BetweenColumns);
        for (var row = 0; row < cells.Length; row++)
        {
            var line = string.Join(between, cells[row].Select((words, column) => Joined(words).PadRight(widths[column], BrailleWord.Space)));
            paragraphs.Add(Verbatim(line) with { KeepsWithNext = row < head });
            if (row == head - 1)
            {
                // Dot 5, then dots 2 and 5, as wide as each column.
                var rules = widths.Select(width => "⠐".PadRight(width, '⠒')[..width]);
                paragraphs.Add(Verbatim(string.Join(between, rules)) with { KeepsWithNext = true });
            }
        }
    }

    private void Rows(ImmutableArray<BrailleWord>[][] cells, int head, List<BrailleParagraph> paragraphs)
    {
        for (var row = head; row < cells.Length; row++)
        {
            for (var column = 0; column < cells[row].Length; column++)
            {
                if (cells[row][column].IsEmpty)
                {
                    continue;
                }

                var label = ImmutableArray<BrailleWord>.Empty;
                for (var above = 0; above < head && column > 0; above++)
                {
                    label = label.AddRange(cells[above][column]);
                }

                var first = column == 0 ? 0 : 2;
                paragraphs.Add(Indented(Labelled(label, cells[row][column]), first, first + 2));
            }
        }
    }

    private ImmutableArray<BrailleWord> Labelled(ImmutableArray<BrailleWord> label, ImmutableArray<BrailleWord> content)
    {
        if (label.IsEmpty)
        {
            return content;
        }

        var inlines = new BrailleInlines(translation, language);
        inlines.Generated(Words.Format(Word.Definition, "", "").TrimEnd());
        var mark = inlines.ToWords() is [var colon, ..] ? colon.Cells : "";
        return [.. label[..^1], label[^1] with { Cells = label[^1].Cells + mark }, .. content];
    }

    private BrailleParagraph Paragraph(Action<BrailleInlines> fill, int first, int runover)
    {
        var inlines = new BrailleInlines(translation, language);
        fill(inlines);
        return Indented(inlines.ToWords(), first, runover);
    }

    private BrailleParagraph Indented(ImmutableArray<BrailleWord> words, int first, int runover)
    {
        var most = translation.Options.Cells / 2;
        return new BrailleParagraph(words) { First = Math.Min(indent + first, most), Runover = Math.Min(indent + runover, most) };
    }

    private BrailleParagraph Verbatim(string line) =>
        new([new BrailleWord(line.TrimEnd(BrailleWord.Space))]) { IsVerbatim = true, First = indent };
}
