using System.Globalization;
using System.Text;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Speech;

/// <content>Tables: their size, their title, the words of their head once, then row by row each cell with its headers.</content>
internal sealed partial class SpeechComposer
{
    private void Table(Table table)
    {
        var grid = new TableGrid(table);
        var head = TableHead.Rows(table);
        var count = table.Rows.Length - head;
        Together(() =>
        {
            Say(_words.Format(Word.TableSize, _words.Count(Word.TableRows, count), _words.Count(Word.TableColumns, grid.ColumnCount)));
            Line(_words[Word.TableCaption], table.Caption);
            Line(_words[Word.TableSummary], Text(table.Summary ?? ""));
        });
        for (var row = 0; row < head; row++)
        {
            HeadRow(grid, row);
        }

        var headers = new CellHeaders(grid, head, _words, CellText);
        for (var row = head; row < table.Rows.Length; row++)
        {
            BodyRow(grid, row, _words.Format(Word.TableRow, Number(row - head + 1), Number(count)), headers);
        }

        Say(_words[Word.TableEnd]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void HeadRow(TableGrid grid, int row) => Together(() =>
    {
        _prefix += _words.Format(Word.TableHeaderRow, "");
        foreach (var placed in grid.Row(row).Where(placed => placed.Row == row))
        {
            Content(placed.Cell);
        }

        _prefix = "";
    });

    private void BodyRow(TableGrid grid, int row, string name, CellHeaders headers) => Together(() =>
    {
        Say(name);
        foreach (var group in headers.Groups(row))
        {
            Say(group);
        }

        foreach (var placed in grid.Row(row))
        {
            var label = headers.Labels(placed, row);
            _prefix += label.Length == 0 ? "" : _words.Format(Word.TableCell, label, "");
            var said = ssml.Sentences;
            if (placed.Row == row)
            {
                Content(placed.Cell);
            }
            else
            {
                Say(headers.Words(placed));
            }

            if (ssml.Sentences == said)
            {
                Say(_words[Word.EmptyCell]);
            }

            _prefix = "";
        }
    });

    private void Content(TableCell cell)
    {
        var (wasInCell, outer) = (_isInCell, _language);
        (_isInCell, _language) = (true, cell.Language ?? outer);
        _oneParagraph++;
        Blocks(cell.Content);
        _oneParagraph--;
        (_isInCell, _language) = (wasInCell, outer);
    }

    /// <summary>What a cell says, for saying it again.</summary>
    private static string CellText(TableCell cell)
    {
        var text = new StringBuilder();
        foreach (var block in ArticleWalker.Blocks(cell.Content))
        {
            var own = block switch
            {
                Figure { Picture: { IsDecorative: false, Alt: { } alt } } => alt.Text,
                CodeBlock code => code.Text,
                FormulaBlock formula => formula.Formula.Spoken,
                Embed embed => embed.Title,
                _ => string.Join(' ', ArticleWalker.InlineParts(block).Select(InlineText.Of)),
            };
            text.Append(text.Length > 0 && own.Length > 0 ? " " : "").Append(own);
        }

        return new SpeechCleaner().Clean(text.ToString()).Trim(' ');
    }
}
