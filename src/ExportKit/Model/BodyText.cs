using System.Collections.Immutable;
using System.Text;

namespace ExportKit.Model;

/// <summary>The words of an article's body as plain text, a line a block: without headline, standfirst, byline, dates,
/// captions, credits and notes about the authors; with quotations, subheads and the words of embedded posts.</summary>
internal static class BodyText
{
    /// <summary>The words of a body.</summary>
    /// <param name="article">The article.</param>
    public static string Of(Article article)
    {
        var text = new StringBuilder();
        Append(text, article.Body);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<Block> blocks)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => Append(step.text, step.blocks), (text, blocks));
            return;
        }

        foreach (var block in blocks)
        {
            Append(text, block);
        }
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Line(text, InlineText.Of(paragraph.Content));
                break;
            case Heading heading:
                Line(text, InlineText.Of(heading.Content));
                break;
            case CodeBlock code:
                Line(text, code.Text);
                break;
            case FormulaBlock formula:
                Line(text, formula.Formula.Linear);
                break;
            case Quotation quotation:
                Append(text, quotation.Content);
                Line(text, InlineText.Of(quotation.Attribution));
                break;
            case Embed { Kind: not EmbedKind.Post } or Aside { Kind: AsideKind.AuthorNote }:
                break;
            case Aside aside:
                Line(text, InlineText.Of(aside.Title));
                Append(text, aside.Content);
                break;
            case Table table:
                Rows(text, table);
                break;
            case DefinitionList list:
                Entries(text, list);
                break;
            default:
                foreach (var inner in ArticleWalker.Containers(block))
                {
                    Append(text, inner);
                }

                break;
        }
    }

    private static void Entries(StringBuilder text, DefinitionList list)
    {
        foreach (var entry in list.Entries)
        {
            foreach (var term in entry.Terms)
            {
                Line(text, InlineText.Of(term));
            }

            foreach (var definition in entry.Definitions)
            {
                Append(text, definition);
            }
        }
    }

    private static void Rows(StringBuilder text, Table table)
    {
        Line(text, InlineText.Of(table.Caption));
        foreach (var cell in table.Rows.SelectMany(row => row.Cells))
        {
            Append(text, cell.Content);
        }
    }

    private static void Line(StringBuilder text, string line)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            text.Append(text.Length == 0 ? string.Empty : "\n").Append(line.Trim());
        }
    }
}
