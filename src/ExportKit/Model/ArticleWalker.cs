using System.Collections.Immutable;

namespace ExportKit.Model;

/// <summary>Walks an article in reading order.</summary>
public static class ArticleWalker
{
    /// <summary>Every block of the body, each before what it contains.</summary>
    /// <param name="article">The article.</param>
    public static IEnumerable<Block> Blocks(Article article) => Blocks(article.Body);

    /// <summary>Every block of some blocks, each before what it contains.</summary>
    /// <param name="blocks">The blocks.</param>
    public static IEnumerable<Block> Blocks(ImmutableArray<Block> blocks)
    {
        var rest = new Stack<Block>();
        Push(rest, blocks);
        while (rest.TryPop(out var block))
        {
            yield return block;
            foreach (var inner in Containers(block).Reverse())
            {
                Push(rest, inner);
            }
        }
    }

    /// <summary>Every picture that is shown, in reading order: of figures, within lines, and of formulas.</summary>
    /// <param name="article">The article.</param>
    public static IEnumerable<Picture> Pictures(Article article)
    {
        foreach (var block in Blocks(article))
        {
            if (block is Figure figure)
            {
                yield return figure.Picture;
            }

            foreach (var inline in Inlines(block))
            {
                switch (inline)
                {
                    case InlineImage image:
                        yield return image.Picture;
                        break;
                    case Formula { Picture: { } picture }:
                        yield return picture;
                        break;
                }
            }
        }
    }

    /// <summary>Every inline that a block itself holds (not the blocks within it), each before what it contains.</summary>
    /// <param name="block">The block.</param>
    public static IEnumerable<Inline> Inlines(Block block) => InlineParts(block).SelectMany(part => Inlines(part));

    /// <summary>Every inline of some inlines, each before what it contains.</summary>
    /// <param name="inlines">The inlines.</param>
    public static IEnumerable<Inline> Inlines(ImmutableArray<Inline> inlines)
    {
        var rest = new Stack<Inline>();
        Push(rest, inlines);
        while (rest.TryPop(out var inline))
        {
            yield return inline;
            if (inline is InlineContainer container)
            {
                Push(rest, container.Content);
            }
        }
    }

    /// <summary>The runs of blocks that a block contains, in reading order.</summary>
    /// <param name="block">The block.</param>
    public static IEnumerable<ImmutableArray<Block>> Containers(Block block) => block switch
    {
        Quotation quotation => [quotation.Content],
        Aside aside => [aside.Content],
        Embed embed => [embed.Content],
        Note note => [note.Content],
        ListBlock list => list.Items.Select(item => item.Content),
        DefinitionList list => list.Entries.SelectMany(entry => entry.Definitions),
        Table table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Content),
        Paragraph or Heading or SectionBreak or CodeBlock or Figure or FormulaBlock => [],
        _ => throw new NotSupportedException($"Block {block.GetType().Name} is not known to the walker."),
    };

    /// <summary>The runs of inlines that a block itself holds, in reading order.</summary>
    /// <param name="block">The block.</param>
    public static IEnumerable<ImmutableArray<Inline>> InlineParts(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Content],
        Heading heading => [heading.Content],
        Figure figure => [figure.Caption],
        Quotation quotation => [quotation.Attribution],
        Aside aside => [aside.Title],
        Table table => [table.Caption],
        DefinitionList list => list.Entries.SelectMany(entry => entry.Terms),
        FormulaBlock formula => [[formula.Formula]],
        SectionBreak or CodeBlock or Embed or Note or ListBlock => [],
        _ => throw new NotSupportedException($"Block {block.GetType().Name} is not known to the walker."),
    };

    private static void Push<T>(Stack<T> rest, ImmutableArray<T> items)
    {
        for (var i = items.Length - 1; i >= 0; i--)
        {
            rest.Push(items[i]);
        }
    }
}
