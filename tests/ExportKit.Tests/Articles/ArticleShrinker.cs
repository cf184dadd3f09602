using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Tests;

/// <summary>Makes an article smaller in one place, so that what breaks a property is found quickly.</summary>
internal static class ArticleShrinker
{
    /// <summary>The article with half of its body, without one block, or with one block made smaller.</summary>
    public static IEnumerable<Article> Smaller(Article article)
    {
        foreach (var body in Smaller(article.Body))
        {
            yield return article with { Body = body };
        }

        foreach (var headline in Smaller(article.Metadata.Headline))
        {
            yield return article with { Metadata = article.Metadata with { Headline = headline } };
        }

        if (!article.Metadata.Standfirst.IsEmpty)
        {
            yield return article with { Metadata = article.Metadata with { Standfirst = [] } };
        }
    }

    private static IEnumerable<ImmutableArray<Block>> Smaller(ImmutableArray<Block> blocks)
    {
        if (blocks.Length > 3)
        {
            yield return blocks[..(blocks.Length / 2)];
            yield return blocks[(blocks.Length / 2)..];
        }

        for (var i = 0; i < blocks.Length; i++)
        {
            yield return blocks.RemoveAt(i);
        }

        for (var i = 0; i < blocks.Length; i++)
        {
            foreach (var inner in ArticleWalker.Containers(blocks[i]))
            {
                yield return blocks.RemoveAt(i).InsertRange(i, inner);
            }

            foreach (var smaller in Smaller(blocks[i]))
            {
                yield return blocks.SetItem(i, smaller);
            }
        }
    }

    private static IEnumerable<Block> Smaller(Block block) => block switch
    {
        Paragraph paragraph => Smaller(paragraph.Content).Select(content => paragraph with { Content = content }),
        Heading heading => Smaller(heading.Content).Select(content => heading with { Content = content }),
        Figure figure => Smaller(figure.Caption).Select(caption => figure with { Caption = caption }),
        Table table => Smaller(table),
        ListBlock list => from i in Enumerable.Range(0, list.Items.Length)
            from content in Smaller(list.Items[i].Content).Take(20)
            select list with { Items = list.Items.SetItem(i, list.Items[i] with { Content = content }) },
        Quotation quotation => Smaller(quotation.Content).Take(20).Select(content => quotation with { Content = content }),
        Aside aside => Smaller(aside.Content).Take(20).Select(content => aside with { Content = content }),
        _ => [],
    };

    private static IEnumerable<Table> Smaller(Table table)
    {
        for (var r = 0; r < table.Rows.Length; r++)
        {
            yield return table with { Rows = table.Rows.RemoveAt(r) };
            for (var c = 0; c < table.Rows[r].Cells.Length; c++)
            {
                yield return table with { Rows = table.Rows.SetItem(r, table.Rows[r] with { Cells = table.Rows[r].Cells.RemoveAt(c) }) };
            }
        }
    }

    private static IEnumerable<ImmutableArray<Inline>> Smaller(ImmutableArray<Inline> inlines)
    {
        for (var i = 0; i < inlines.Length; i++)
        {
            yield return inlines.RemoveAt(i);
            if (inlines[i] is InlineContainer container)
            {
                yield return inlines.RemoveAt(i).InsertRange(i, container.Content);
            }
            else if (inlines[i] is TextRun { Text: { Length: > 1 } text })
            {
                yield return inlines.SetItem(i, new TextRun(text[..(text.Length / 2)]));
                yield return inlines.SetItem(i, new TextRun(text[(text.Length / 2)..]));
            }
        }
    }
}
