using System.Collections.Immutable;

namespace ExportKit.Model;

/// <summary>Part of what a block holds: inlines, blocks, or inlines and the blocks below them.</summary>
/// <param name="Inlines">The inlines; empty where the part has none.</param>
/// <param name="Blocks">The blocks that follow the inlines; empty where the part has none.</param>
internal readonly record struct BlockPart(ImmutableArray<Inline> Inlines, ImmutableArray<Block> Blocks);

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
            if (HoldsNoBlocks(block))
            {
                continue;
            }

            var parts = Parts(block);
            for (var i = parts.Length - 1; i >= 0; i--)
            {
                Push(rest, parts[i].Blocks);
            }
        }
    }

    /// <summary>All that an article's body is made of, blocks and inlines, in exact reading order: each before what it contains.</summary>
    /// <param name="article">The article.</param>
    internal static IEnumerable<object> Nodes(Article article) => Nodes(article.Body);

    /// <summary>All that blocks are made of, blocks and inlines, in exact reading order: each before what it contains.</summary>
    /// <param name="blocks">The blocks.</param>
    internal static IEnumerable<object> Nodes(ImmutableArray<Block> blocks)
    {
        var rest = new Stack<Step>();
        Push(rest, new BlockPart([], blocks));
        while (rest.TryPop(out var next))
        {
            foreach (var inline in new InlineSequence(next.Inlines))
            {
                yield return inline;
            }

            if (next.Block is null)
            {
                continue;
            }

            yield return next.Block;
            if (HoldsNoBlocks(next.Block))
            {
                foreach (var inline in new InlineSequence(OwnInlines(next.Block)))
                {
                    yield return inline;
                }

                continue;
            }

            var parts = Parts(next.Block);
            for (var i = parts.Length - 1; i >= 0; i--)
            {
                Push(rest, parts[i]);
            }
        }
    }

    /// <summary>Every picture that is shown in the body, in reading order: of figures, within lines, and of formulas.</summary>
    /// <param name="article">The article.</param>
    public static IEnumerable<Picture> Pictures(Article article)
    {
        foreach (var node in Nodes(article))
        {
            if ((node is Figure figure ? figure.Picture : PictureOf(node)) is { } picture)
            {
                yield return picture;
            }
        }
    }

    /// <summary>Every picture of some inlines, in reading order.</summary>
    /// <param name="inlines">The inlines.</param>
    internal static IEnumerable<Picture> Pictures(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in new InlineSequence(inlines))
        {
            if (PictureOf(inline) is { } picture)
            {
                yield return picture;
            }
        }
    }

    private static Picture? PictureOf(object node) => node switch
    {
        InlineImage image => image.Picture,
        Formula formula => formula.Picture,
        _ => null,
    };

    /// <summary>Every inline that a block itself holds (not the blocks within it), each before what it contains.</summary>
    /// <param name="block">The block.</param>
    public static IEnumerable<Inline> Inlines(Block block) => Inlines(OwnInlines(block));

    /// <summary>Every inline of some inlines, each before what it contains.</summary>
    /// <param name="inlines">The inlines.</param>
    public static IEnumerable<Inline> Inlines(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in new InlineSequence(inlines))
        {
            yield return inline;
        }
    }

    /// <summary>The inlines that a block itself holds (not the blocks within it) as one run, in reading order.</summary>
    /// <param name="block">The block.</param>
    internal static ImmutableArray<Inline> OwnInlines(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Content,
        Heading heading => heading.Content,
        Figure figure => figure.Caption,
        Embed or Note or ListBlock or SectionBreak or CodeBlock => [],
        _ => [.. Parts(block).SelectMany(part => part.Inlines)],
    };

    private static bool HoldsNoBlocks(Block block) => block is Paragraph or Heading or Figure or FormulaBlock or SectionBreak or CodeBlock;

    /// <summary>The runs of blocks that a block contains, in reading order.</summary>
    /// <param name="block">The block.</param>
    internal static IEnumerable<ImmutableArray<Block>> Containers(Block block)
    {
        foreach (var part in Parts(block))
        {
            if (!part.Blocks.IsEmpty)
            {
                yield return part.Blocks;
            }
        }
    }

    /// <summary>The runs of inlines that a block itself holds, in reading order.</summary>
    /// <param name="block">The block.</param>
    internal static IEnumerable<ImmutableArray<Inline>> InlineParts(Block block)
    {
        foreach (var part in Parts(block))
        {
            if (!part.Inlines.IsEmpty)
            {
                yield return part.Inlines;
            }
        }
    }

    /// <summary>What a block holds, in reading order: runs of inlines and runs of blocks.</summary>
    /// <param name="block">The block.</param>
    internal static BlockPart[] Parts(Block block) => block switch
    {
        Paragraph paragraph => [new(paragraph.Content, [])],
        Heading heading => [new(heading.Content, [])],
        Figure figure => [new(figure.Caption, [])],
        FormulaBlock formula => [new([formula.Formula], [])],
        Quotation quotation => [new([], quotation.Content), new(quotation.Attribution, [])],
        Aside aside => [new(aside.Title, aside.Content)],
        Embed embed => [new([], embed.Content)],
        Note note => [new([], note.Content)],
        ListBlock list => [.. list.Items.Select(item => new BlockPart([], item.Content))],
        DefinitionList list => [.. list.Entries.SelectMany(Parts)],
        Table table => [new(table.Caption, []), .. table.Rows.SelectMany(row => row.Cells).Select(cell => new BlockPart([], cell.Content))],
        Chapter chapter => [new(chapter.Metadata.Headline, []), new(chapter.Metadata.Standfirst, chapter.Content)],
        SectionBreak or CodeBlock => [],
        _ => throw new NotSupportedException($"Block {block.GetType().Name} is not known to the walker."),
    };

    private static IEnumerable<BlockPart> Parts(DefinitionEntry entry) =>
        entry.Terms.Select(term => new BlockPart(term, [])).Concat(entry.Definitions.Select(definition => new BlockPart([], definition)));

    private static void Push(Stack<Step> rest, BlockPart part)
    {
        for (var i = part.Blocks.Length - 1; i >= 0; i--)
        {
            rest.Push(new Step([], part.Blocks[i]));
        }

        if (!part.Inlines.IsEmpty)
        {
            rest.Push(new Step(part.Inlines, null));
        }
    }

    private static void Push(Stack<Block> rest, ImmutableArray<Block> items)
    {
        for (var i = items.Length - 1; i >= 0; i--)
        {
            rest.Push(items[i]);
        }
    }

    /// <summary>What is still to be walked: inlines, or a block with all that it holds.</summary>
    private readonly record struct Step(ImmutableArray<Inline> Inlines, Block? Block);
}
