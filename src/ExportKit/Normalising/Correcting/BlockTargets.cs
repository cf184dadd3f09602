using System.Collections.Immutable;
using System.Text;
using ExportKit.Model;

namespace ExportKit.Normalising.Correcting;

/// <summary>The blocks of an article, as corrections name them.</summary>
internal sealed class BlockTargets
{
    private readonly Article _article;
    private readonly Dictionary<Block, WordKey> _keys = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes the blocks of an article.</summary>
    /// <param name="article">The article.</param>
    public BlockTargets(Article article) => _article = article;

    /// <summary>The heading that a correction is for, or the paragraph that says its words.</summary>
    /// <param name="target">What is named.</param>
    /// <param name="finder">Reports what is not found.</param>
    /// <param name="mayDiffer">Whether a few words may differ.</param>
    public Block? Heading(CorrectionTarget target, TargetFinder finder, bool mayDiffer)
    {
        var key = WordKey.Of(target.Name);
        return finder.Only(
            target,
            "heading",
            () => All(block => block is Heading && IsSame(block, key)),
            () => All(block => block is Paragraph && IsSame(block, key)),
            () => mayDiffer ? All(block => block is Heading && key.IsLike(Key(block))) : []);
    }

    /// <summary>Whether a heading says these words already.</summary>
    /// <param name="words">The words.</param>
    public bool HasHeading(string words)
    {
        var key = WordKey.Of(words);
        return All(block => block is Heading && IsSame(block, key)).Count > 0;
    }

    /// <summary>The block that a correction is for: of one within another of the same words, the outer one.</summary>
    /// <param name="target">What is named.</param>
    /// <param name="finder">Reports what is not found.</param>
    /// <param name="mayDiffer">Whether a few words may differ; not of what is to be left out, since the words themselves may be gone.</param>
    /// <param name="isLine">Whether a line of text is meant, rather than what holds nothing else.</param>
    public Block? Any(CorrectionTarget target, TargetFinder finder, bool mayDiffer, bool isLine)
    {
        var key = WordKey.Of(target.Name);
        return finder.Only(
            target,
            "block",
            () => isLine ? All(block => block is Paragraph or Model.Heading && IsSame(block, key)) : [],
            () => All(block => IsSame(block, key)),
            () => All(block => key.Begins(Key(block))),
            () => mayDiffer ? All(block => key.IsLike(Key(block))) : []);
    }

    /// <summary>The table that a correction is for.</summary>
    /// <param name="target">What is named.</param>
    /// <param name="finder">Reports what is not found.</param>
    public Table? Table(CorrectionTarget target, TargetFinder finder)
    {
        var tables = All(block => block is Table).ConvertAll(block => (Table)block);
        if (target.Name.Length == 0)
        {
            return finder.Only(target, "table", () => tables);
        }

        var key = WordKey.Of(target.Name);
        return finder.Only(
            target,
            "table",
            () => tables.FindAll(table => Caption(table).Text == key.Text),
            () => tables.FindAll(table => key.Begins(Caption(table))),
            () => tables.FindAll(table => key.IsLike(Caption(table))));
    }

    /// <summary>The words that a block is known by: those of the page, without what is said in place of pictures.</summary>
    /// <param name="block">The block.</param>
    public static string WordsOf(Block block) => string.Join(' ', Words(block).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static WordKey Caption(Table table) => WordKey.Of(InlineText.Of(table.Caption));

    private bool IsSame(Block block, WordKey key) => key.Text.Length > 0 && Key(block).Text == key.Text;

    /// <summary>The blocks for which something holds, without those within one for which it does.</summary>
    private List<Block> All(Func<Block, bool> holds)
    {
        var found = new List<Block>();
        var rest = new Stack<Block>();
        Push(rest, _article.Body);
        while (rest.TryPop(out var block))
        {
            if (holds(block))
            {
                found.Add(block);
                continue;
            }

            var parts = ArticleWalker.Parts(block);
            for (var i = parts.Length - 1; i >= 0; i--)
            {
                Push(rest, parts[i].Blocks);
            }
        }

        return found;
    }

    private static void Push(Stack<Block> rest, ImmutableArray<Block> blocks)
    {
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            rest.Push(blocks[i]);
        }
    }

    private WordKey Key(Block block)
    {
        if (!_keys.TryGetValue(block, out var key))
        {
            _keys[block] = key = WordKey.Of(Words(block));
        }

        return key;
    }

    private static string Words(Block block)
    {
        var words = new StringBuilder();
        foreach (var inner in ArticleWalker.Blocks([block]))
        {
            if (inner is CodeBlock code)
            {
                words.Append(code.Text).Append(' ');
            }
            else if (inner is Embed { Title.Length: > 0 } embed)
            {
                words.Append(embed.Title).Append(' ');
            }

            foreach (var part in ArticleWalker.InlineParts(inner))
            {
                // What is said in place of a picture is no word of the page, and may be corrected itself.
                words.Append(InlineText.Of([.. ArticleWalker.Inlines(part).Where(inline => inline is not (InlineContainer or InlineImage))])).Append(' ');
            }
        }

        return words.ToString();
    }
}
