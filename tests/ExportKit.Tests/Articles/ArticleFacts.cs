using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExportKit.Model;
using ExportKit.Writing;

namespace ExportKit.Tests;

/// <summary>What an article says, and as what: a line for each heading, text, picture, caption, credit, cell and so on, in reading order.
/// The lines of a document that was read back must be the same.</summary>
internal sealed class ArticleFacts
{
    private readonly List<string> _facts = [];
    private readonly List<string> _descriptions = [];

    /// <summary>The lines of an article; long descriptions, which a document may keep elsewhere, come last and sorted.</summary>
    public static IReadOnlyList<string> Of(Article article)
    {
        var facts = new ArticleFacts();
        facts.Add("headline", Words(article.Metadata.Headline));
        facts.Add("standfirst", Words(article.Metadata.Standfirst));
        facts.Describe(article.Metadata.Headline);
        facts.Describe(article.Metadata.Standfirst);
        facts.Add(article.Body);
        return [.. facts._facts, .. facts._descriptions.Order(StringComparer.Ordinal)];
    }

    /// <summary>A line; null where nothing is said.</summary>
    public static string? Line(string kind, string text)
    {
        var words = Plain(text);
        return words.Length == 0 ? null : $"{kind}: {words}";
    }

    /// <summary>The line of a cell.</summary>
    public static string Cell(bool isHeader, string? scope, string columns, string rows, IEnumerable<string> headers) =>
        $"{(isHeader ? "header" : "cell")} {scope} {columns}x{rows} [{string.Join("; ", headers)}]";

    private void Add(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Add(block);
        }
    }

    private void Add(Block block)
    {
        foreach (var part in ArticleWalker.InlineParts(block))
        {
            Describe(part);
        }

        switch (block)
        {
            case Paragraph paragraph:
                Add("text", Words(paragraph.Content));
                break;
            case Heading heading:
                Add("heading " + Number(heading.Level), Words(heading.Content));
                break;
            case FormulaBlock formula:
                Add("text", Words([formula.Formula]));
                break;
            case CodeBlock code:
                _facts.Add("code: " + XmlText.Clean(code.Text));
                break;
            case SectionBreak:
                _facts.Add("break");
                break;
            case Figure figure:
                Add(figure);
                break;
            case Table table:
                Add(table);
                break;
            case ListBlock or DefinitionList:
                AddList(block);
                break;
            default:
                AddBox(block);
                break;
        }
    }

    private void AddBox(Block block)
    {
        switch (block)
        {
            case Quotation quotation:
                Within("quotation", () =>
                {
                    Add(quotation.Content);
                    Add("attribution", Words(quotation.Attribution));
                });
                break;
            case Aside aside:
                Within("box", () =>
                {
                    Add("title", Words(aside.Title));
                    Add(aside.Content);
                });
                break;
            case Embed embed:
                Within("embed", () =>
                {
                    Add("text", embed.Title);
                    Add(embed.Content);
                });
                break;
            case Note note:
                Within("note", () => Add(note.Content));
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    private void AddList(Block block)
    {
        switch (block)
        {
            case ListBlock { Items.IsEmpty: true }:
                break;
            case ListBlock list:
                Within("list " + list.Numbering, () =>
                {
                    foreach (var item in list.Items)
                    {
                        _facts.Add(list.IsOrdered ? "item " + Number(item.Number) : "item");
                        Add(item.Content);
                    }
                });
                break;
            case DefinitionList list:
                Within("terms", () =>
                {
                    foreach (var entry in list.Entries)
                    {
                        _facts.AddRange(entry.Terms.Select(term => "term: " + Plain(Words(term))));
                        foreach (var definition in entry.Definitions.IsEmpty ? [[]] : entry.Definitions)
                        {
                            _facts.Add("definition");
                            Add(definition);
                        }
                    }
                });
                break;
        }
    }

    private void Add(Figure figure)
    {
        Add("picture", figure.Picture.Alt?.Text ?? "");
        Add("description", figure.Picture.LongDescription ?? "", _descriptions);
        Add("caption", Words(figure.Caption));
        Add("credit", figure.Credit ?? "");
    }

    private void Add(Table table) => Within("table", () =>
    {
        Add("caption", Words(table.Caption));
        Add("summary", table.Summary ?? "");
        var cells = table.Rows.SelectMany(row => row.Cells).ToList();
        var headers = cells.Where(cell => IsHeader(cell) && cell.Id is not null).ToDictionary(cell => cell.Id!, CellWords, StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            _facts.Add("row " + row.Section.ToString().ToLowerInvariant());
            foreach (var cell in row.Cells)
            {
                var scope = !IsHeader(cell) || cell.Scope == HeaderScope.None ? null : cell.Scope == HeaderScope.Row ? "row" : "col";
                _facts.Add(Cell(IsHeader(cell), scope, Number(cell.ColumnSpan), Number(cell.RowSpan), cell.Headers.Where(headers.ContainsKey).Select(id => headers[id])));
                Add(cell.Content);
            }
        }
    });

    // A header cell that says nothing heads nothing.
    private static bool IsHeader(TableCell cell) => cell.IsHeader && !cell.Content.IsEmpty;

    private static string CellWords(TableCell cell)
    {
        var facts = new ArticleFacts();
        facts.Add(cell.Content);
        return string.Join(' ', facts._facts);
    }

    private void Within(string kind, Action add)
    {
        _facts.Add(kind);
        add();
        _facts.Add("end of " + kind);
    }

    private void Add(string kind, string text, List<string>? facts = null)
    {
        if (Line(kind, text) is { } line)
        {
            (facts ?? _facts).Add(line);
        }
    }

    private void Describe(ImmutableArray<Inline> inlines)
    {
        foreach (var picture in ArticleWalker.Inlines(inlines).OfType<InlineImage>().Select(image => image.Picture).Where(picture => !picture.IsDecorative))
        {
            Add("description", picture.LongDescription ?? "", _descriptions);
        }
    }

    /// <summary>What inlines say, shortened words with their expansion.</summary>
    private static string Words(ImmutableArray<Inline> inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
        {
            text.Append(inline switch
            {
                Abbreviation abbreviation => $"{Words(abbreviation.Content)}<{abbreviation.Expansion}>",
                InlineContainer container => Words(container.Content),
                _ => InlineText.Of([inline]),
            });
        }

        return text.ToString();
    }

    /// <summary>A text without what no XML may hold.</summary>
    private static string Plain(string text) => string.Join(' ', ArticleWords.Split(XmlText.Clean(text)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
