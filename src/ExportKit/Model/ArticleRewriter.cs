using System.Collections.Immutable;

namespace ExportKit.Model;

/// <summary>Rebuilds an article with some of its nodes changed. A pass overrides what it changes; all else stays as it is.
/// Runs of text that come to stand side by side become one. An article may nest as deep as it likes.</summary>
public abstract class ArticleRewriter
{
    private Func<Block, IEnumerable<Block>>? _block;
    private Func<Inline, IEnumerable<Inline>?>? _inline;

    /// <summary>Rewrites the whole article: headline, standfirst, then the body.</summary>
    /// <param name="article">The article.</param>
    public virtual Article Rewrite(Article article) => article with
    {
        Metadata = Metadata(article.Metadata),
        Body = Blocks(article.Body),
    };

    /// <summary>Rewrites what is known about an article, or about a chapter: headline, then standfirst.</summary>
    /// <param name="metadata">What is known.</param>
    protected virtual ArticleMetadata Metadata(ArticleMetadata metadata) => metadata with
    {
        Headline = Part(metadata.Headline),
        Standfirst = Part(metadata.Standfirst),
    };

    /// <summary>Rewrites a run of blocks; what a block becomes may be none, one or several.</summary>
    /// <param name="blocks">The blocks.</param>
    protected virtual ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) =>
        FreshStack.HasRoom ? EachBlock(blocks) : FreshStack.Run(() => EachBlock(blocks));

    /// <summary>Rewrites one block, by default by rewriting what it holds.</summary>
    /// <param name="block">The block.</param>
    protected virtual IEnumerable<Block> Block(Block block) => [Inside(block)];

    /// <summary>Rewrites what a block holds; a formula on a line of its own must stay one.</summary>
    /// <param name="block">The block.</param>
    protected Block Inside(Block block) => block switch
    {
        Paragraph paragraph => Part(paragraph.Content) is var content && content == paragraph.Content ? paragraph : paragraph with { Content = content },
        Heading heading => Part(heading.Content) is var content && content == heading.Content ? heading : heading with { Content = content },
        Figure figure => Inside(figure),
        FormulaBlock formula => formula with { Formula = (Formula)Part([formula.Formula]).Single() },
        SectionBreak or CodeBlock => block,
        _ => InsideContainer(block),
    };

    /// <summary>Rewrites the inlines of a block as a whole: a paragraph's content, a caption, the headline.</summary>
    /// <param name="inlines">The inlines.</param>
    protected virtual ImmutableArray<Inline> Part(ImmutableArray<Inline> inlines) => Inlines(inlines);

    /// <summary>Rewrites a run of inlines, within a block or within another inline.</summary>
    /// <param name="inlines">The inlines.</param>
    protected ImmutableArray<Inline> Inlines(ImmutableArray<Inline> inlines) =>
        FreshStack.HasRoom ? EachInline(inlines) : FreshStack.Run(() => EachInline(inlines));

    /// <summary>Rewrites one inline, by default by rewriting what it holds; it may become none, one or several.</summary>
    /// <param name="inline">The inline.</param>
    protected virtual IEnumerable<Inline> Inline(Inline inline) => inline switch
    {
        InlineContainer container => [Inlines(container.Content) is var content && content == container.Content ? container : container with { Content = content }],
        InlineImage image => [image with { Picture = Picture(image.Picture) }],
        Formula { Picture: { } picture } formula => [formula with { Picture = Picture(picture) }],
        _ => [inline],
    };

    /// <summary>Whether a pass sees at a glance that an inline stays as it is: it is not asked what becomes of it then.</summary>
    /// <param name="inline">The inline.</param>
    private protected virtual bool Stays(Inline inline) => false;

    /// <summary>Rewrites a picture; by default it stays.</summary>
    /// <param name="picture">The picture.</param>
    protected virtual Picture Picture(Picture picture) => picture;

    /// <summary>Rewrites a cell of a table, by default by rewriting what it holds.</summary>
    /// <param name="cell">The cell.</param>
    protected virtual TableCell Cell(TableCell cell) => Blocks(cell.Content) is var content && content == cell.Content ? cell : cell with { Content = content };

    private ImmutableArray<Block> EachBlock(ImmutableArray<Block> blocks) => Each(blocks, _block ??= Block);

    private ImmutableArray<Inline> EachInline(ImmutableArray<Inline> inlines) =>
        TextRun.Joined(Each(inlines, _inline ??= inline => Stays(inline) ? null : Inline(inline)));

    /// <summary>What a run becomes; the run itself, where nothing in it changes, as in most passes over most of an article.</summary>
    private static ImmutableArray<T> Each<T>(ImmutableArray<T> nodes, Func<T, IEnumerable<T>?> rewritten)
        where T : class
    {
        ImmutableArray<T>.Builder? result = null;
        for (var i = 0; i < nodes.Length; i++)
        {
            var made = rewritten(nodes[i]);
            if (made is null || made is IReadOnlyList<T> { Count: 1 } single && ReferenceEquals(single[0], nodes[i]))
            {
                result?.Add(nodes[i]);
                continue;
            }

            if (result is null)
            {
                result = ImmutableArray.CreateBuilder<T>(nodes.Length);
                result.AddRange(nodes, i);
            }

            result.AddRange(made);
        }

        return result?.DrainToImmutable() ?? nodes;
    }

    private Block InsideContainer(Block block) => block switch
    {
        Quotation quotation => quotation with { Content = Blocks(quotation.Content), Attribution = Part(quotation.Attribution) },
        Aside aside => aside with { Title = Part(aside.Title), Content = Blocks(aside.Content) },
        Embed embed => embed with { Content = Blocks(embed.Content) },
        Note note => Blocks(note.Content) is var content && content == note.Content ? note : note with { Content = content },
        Chapter chapter => chapter with { Metadata = Metadata(chapter.Metadata), Content = Blocks(chapter.Content) },
        ListBlock list => Each(list.Items, Item) is var items && items == list.Items ? list : list with { Items = items },
        DefinitionList list => list with { Entries = [.. list.Entries.Select(Entry)] },
        Table table => table with { Caption = Part(table.Caption), Rows = Each(table.Rows, Row) },
        _ => throw new NotSupportedException($"Block {block.GetType().Name} is not known to the rewriter."),
    };

    private ListItem Item(ListItem item) => Blocks(item.Content) is var content && content == item.Content ? item : item with { Content = content };

    private DefinitionEntry Entry(DefinitionEntry entry) =>
        new([.. entry.Terms.Select(Part)], [.. entry.Definitions.Select(Blocks)]);

    private TableRow Row(TableRow row) => Each(row.Cells, Cell) is var cells && cells == row.Cells ? row : row with { Cells = cells };

    private Figure Inside(Figure figure)
    {
        var (picture, caption) = (Picture(figure.Picture), Part(figure.Caption));
        return ReferenceEquals(picture, figure.Picture) && caption == figure.Caption ? figure : figure with { Picture = picture, Caption = caption };
    }

    /// <summary>The parts of a block, each rewritten; the row itself where none changes.</summary>
    private static ImmutableArray<T> Each<T>(ImmutableArray<T> parts, Func<T, T> rewritten)
        where T : class
    {
        ImmutableArray<T>.Builder? result = null;
        for (var i = 0; i < parts.Length; i++)
        {
            var made = rewritten(parts[i]);
            if (result is null && !ReferenceEquals(made, parts[i]))
            {
                result = ImmutableArray.CreateBuilder<T>(parts.Length);
                result.AddRange(parts, i);
            }

            result?.Add(made);
        }

        return result?.MoveToImmutable() ?? parts;
    }
}
