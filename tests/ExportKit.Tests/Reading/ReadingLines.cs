using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Tests.Reading;

/// <summary>What was read of a page, in lines that a test can state: one a block, what is within it indented, one a fact.</summary>
internal static class ReadingLines
{
    /// <summary>The blocks of the body.</summary>
    /// <param name="article">The article.</param>
    public static List<string> Body(Article article)
    {
        var lines = new List<string>();
        Add(lines, article.Body, string.Empty);
        return lines;
    }

    /// <summary>A fact of the article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="name">The name of the fact; null is returned where there is none of this name.</param>
    public static string? Fact(Article article, string name)
    {
        var facts = article.Metadata;
        return name switch
        {
            "headline" => InlineLines.Of(facts.Headline),
            "standfirst" => InlineLines.Of(facts.Standfirst),
            "authors" => string.Join("; ", facts.Authors),
            "section" => facts.Section ?? string.Empty,
            "publisher" => facts.Publisher ?? string.Empty,
            "published" => Date(facts.Published),
            "modified" => Date(facts.Modified),
            "address" => facts.Address ?? string.Empty,
            "language" => facts.Language ?? string.Empty,
            "direction" => facts.Direction.ToString(),
            "rights" => facts.Rights ?? string.Empty,
            _ => null,
        };
    }

    private static string Date(ArticleDate? date) => date is null ? string.Empty
        : date.Value.ToString(date.HasTime ? "yyyy-MM-dd HH:mm zzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture) + (date.ShowsTime ? " shown" : string.Empty) + (date.ZoneName is { } zone ? " " + zone : string.Empty);

    private static void Add(List<string> lines, ImmutableArray<Block> blocks, string indent)
    {
        foreach (var block in blocks)
        {
            var marks = (block.Language is { } language ? $"[{language}] " : string.Empty) + (block.Direction is { } direction ? $"[{direction}] " : string.Empty);
            lines.Add((indent + Line(block, marks)).TrimEnd());
            Within(lines, block, indent + "  ");
        }
    }

    private static string Line(Block block, string marks) => block switch
    {
        Paragraph paragraph => "p: " + marks + InlineLines.Of(paragraph.Content),
        Heading heading => $"h{heading.Level}: {marks}{InlineLines.Of(heading.Content)}",
        SectionBreak => "break:",
        Quotation quotation => "quote: " + marks + (quotation.Attribution.IsEmpty ? string.Empty : "by " + InlineLines.Of(quotation.Attribution)) + (quotation.Cite is { } cite ? $" ({InlineLines.Short(cite)})" : string.Empty),
        CodeBlock code => $"code: {code.CodeLanguage}|{code.Text.Replace("\n", "\\n", StringComparison.Ordinal)}",
        Aside aside => $"{aside.Kind.ToString().ToLowerInvariant()}: {marks}{InlineLines.Of(aside.Title)}",
        Embed embed => $"{embed.Kind.ToString().ToLowerInvariant()} embed: {embed.Title} ({InlineLines.Short(embed.Address)})",
        Note note => $"note: {note.Label}",
        FormulaBlock formula => "formula: " + InlineLines.Of([formula.Formula]),
        ListBlock list => $"{list.Numbering.ToString().ToLowerInvariant()} list: {marks}",
        DefinitionList => "definitions:",
        Table table => "table: " + InlineLines.Of(table.Caption) + (table.Summary is { } summary ? $" ({summary})" : string.Empty),
        Figure figure => "figure: " + InlineLines.Picture(figure.Picture)
            + (figure.Caption.IsEmpty ? string.Empty : "; caption " + InlineLines.Of(figure.Caption))
            + (figure.Credit is { } credit ? "; credit " + credit : string.Empty) + (figure.IsLead ? "; lead" : string.Empty),
        _ => throw new NotSupportedException($"{block.GetType().Name} has no line."),
    };

    private static void Within(List<string> lines, Block block, string indent)
    {
        switch (block)
        {
            case ListBlock list:
                foreach (var item in list.Items)
                {
                    lines.Add(indent + (list.IsOrdered ? $"{item.Number}." : "item:"));
                    Add(lines, item.Content, indent + "  ");
                }

                break;
            case DefinitionList list:
                foreach (var entry in list.Entries)
                {
                    lines.AddRange(entry.Terms.Select(term => indent + "term: " + InlineLines.Of(term)));
                    foreach (var definition in entry.Definitions)
                    {
                        lines.Add(indent + "definition:");
                        Add(lines, definition, indent + "  ");
                    }
                }

                break;
            case Table table:
                lines.AddRange(table.Rows.Select(row => $"{indent}{row.Section.ToString().ToLowerInvariant()}: {string.Join(" | ", row.Cells.Select(Cell))}"));
                break;
            default:
                foreach (var inner in ArticleWalker.Containers(block))
                {
                    Add(lines, inner, indent);
                }

                break;
        }
    }

    private static string Cell(TableCell cell)
    {
        var lines = new List<string>();
        Add(lines, cell.Content, string.Empty);
        var text = lines is [var only] && only.StartsWith("p: ", StringComparison.Ordinal) ? only[3..] : string.Join(" / ", lines);
        return (cell.IsHeader ? "!" : string.Empty) + text
            + (cell.Scope == HeaderScope.None ? string.Empty : $" ({cell.Scope})")
            + (cell.Language is { } language ? $" [{language}]" : string.Empty) + (cell.ShortForm is { } form ? $" (short {form})" : string.Empty)
            + (cell.Headers.IsEmpty ? string.Empty : $" (of {string.Join(' ', cell.Headers)})") + (cell.Id is { } id ? $" #{id}" : string.Empty)
            + (cell.ColumnSpan == 1 ? string.Empty : $" ({cell.ColumnSpan} columns)") + (cell.RowSpan == 1 ? string.Empty : $" ({cell.RowSpan} rows)");
    }
}
