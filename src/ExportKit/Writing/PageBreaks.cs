using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Writing;

/// <summary>Gives out the page breaks of another document while a writer walks the article: each once, and in the order of the pages.</summary>
/// <param name="map">The pages; null for none.</param>
internal sealed class PageBreaks(PageMap? map)
{
    /// <summary>The offset in a figure at which its credit stands; the picture stands at 0.</summary>
    public const int OfCredit = 1;

    private readonly Dictionary<object, List<Break>> _byNode = ByNode(map);
    private int _next;

    /// <summary>The first page, with which the document begins.</summary>
    public IEnumerable<string> AtStart() => Through(0);

    /// <summary>The pages without words of the article that come next, at the end of a part: what they show belongs to it.</summary>
    public IEnumerable<string> AtEndOfPart()
    {
        var last = _next;
        while (map is not null && last < map.Pages.Length && map.Pages[last].Start is null)
        {
            last++;
        }

        return Through(last - 1);
    }

    /// <summary>The pages that no place of the article was found for, at the document's end.</summary>
    public IEnumerable<string> AtEnd() => Through((map?.Pages.Length ?? 0) - 1);

    /// <summary>The pages that begin at the very start of a block, so that the break can stand before it.</summary>
    /// <param name="block">The block.</param>
    public IEnumerable<string> Before(Block block) => _byNode.Count > 0 ? BeforeFirst(ArticleWalker.Nodes([block])) : [];

    /// <summary>The pages that begin with a headline, so that the break can stand before it.</summary>
    /// <param name="headline">The headline.</param>
    public IEnumerable<string> Before(ImmutableArray<Inline> headline) => _byNode.Count > 0 ? BeforeFirst(ArticleWalker.Inlines(headline)) : [];

    /// <summary>The pages that begin with something that shows as one: a picture, a formula, a line of the front matter.</summary>
    /// <param name="node">What it is.</param>
    /// <param name="offset">Which part of it.</param>
    public IEnumerable<string> Before(object node, int offset = 0) =>
        _byNode.Count > 0 ? Within(node, offset, offset + 1).SelectMany(found => found.Labels) : [];

    /// <summary>The pages that begin anywhere within blocks, and were not given out yet.</summary>
    /// <param name="blocks">The blocks.</param>
    public IEnumerable<string> Inside(ImmutableArray<Block> blocks) => _byNode.Count == 0 ? []
        : ArticleWalker.Nodes(blocks).SelectMany(node => Within(node, 0, int.MaxValue)).SelectMany(found => found.Labels);

    /// <summary>The pages that begin within a stretch of a node's text, and where; with the first of them those before it that were not
    /// given out yet.</summary>
    /// <param name="node">The node.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    public IEnumerable<(int Offset, IEnumerable<string> Labels)> Within(object node, int start, int end) =>
        _byNode.Count > 0 ? Found(node, start, end) : [];

    private IEnumerable<(int Offset, IEnumerable<string> Labels)> Found(object node, int start, int end)
    {
        if (!_byNode.TryGetValue(node, out var breaks))
        {
            yield break;
        }

        foreach (var (offset, page) in breaks)
        {
            if (offset >= start && offset < end && page >= _next)
            {
                yield return (offset, [.. Through(page)]);
            }
        }
    }

    private IEnumerable<string> BeforeFirst(IEnumerable<object> nodes) => nodes.FirstOrDefault(IsPlace) is { } first ? Before(first) : [];

    // A page without a place of its own begins where the next one does.
    private IEnumerable<string> Through(int page)
    {
        while (map is not null && _next <= page)
        {
            yield return map.Pages[_next++].Label;
        }
    }

    private static bool IsPlace(object node) => node is TextRun or Ruby or InlineImage or NoteReference or Formula or Figure or CodeBlock or Embed;

    private static Dictionary<object, List<Break>> ByNode(PageMap? map)
    {
        var breaks = new Dictionary<object, List<Break>>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < (map?.Pages.Length ?? 0); i++)
        {
            if (map!.Pages[i].Start is { } start)
            {
                if (!breaks.TryGetValue(start.Node, out var list))
                {
                    breaks[start.Node] = list = [];
                }

                list.Add(new Break(start.Offset, i));
            }
        }

        return breaks;
    }

    private sealed record Break(int Offset, int Page);
}
