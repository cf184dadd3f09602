using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Layout;
using ExportKit.Writing.Pdf.Tagging;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Drawing;

/// <summary>Tells what of the article each page of a document begins with.</summary>
internal sealed class PageStarts
{
    private readonly PlacedDocument _placed;

    // Where the text of a leaf begins in its paragraph: the least that any of its runs says.
    private readonly Dictionary<ContentLeaf, int> _leafStarts = [];

    /// <summary>Looks through a document.</summary>
    /// <param name="placed">Its pages after layout.</param>
    public PageStarts(PlacedDocument placed)
    {
        _placed = placed;
        foreach (var (leaf, start) in placed.Pages.SelectMany(Leaves))
        {
            _leafStarts[leaf] = _leafStarts.TryGetValue(leaf, out var least) ? Math.Min(least, start) : start;
        }
    }

    /// <summary>The name of the document, as a URN: the same whenever the same article is laid out the same way, and another one
    /// where a page begins with other words.</summary>
    /// <param name="metadata">The article's metadata.</param>
    public string Identifier(ArticleMetadata metadata)
    {
        var hash = StableHash.Of(string.Join('\n', metadata.Address, InlineText.Of(metadata.Headline), metadata.Published?.Value.ToString("O", CultureInfo.InvariantCulture)));
        foreach (var page in _placed.Pages)
        {
            hash = Leaves(page).Select(leaf => $"\n{Within(leaf)} {leaf.Leaf.Text}").FirstOrDefault() is { } first ? hash.With(first) : hash.With("\n");
        }

        return hash.ToUrn();
    }

    /// <summary>The pages, by the objects of an article.</summary>
    /// <param name="identifier">The document's identifier.</param>
    /// <param name="article">The article whose objects shall be named.</param>
    /// <param name="tagged">The article that was tagged: the same, or one with other texts in place of some.</param>
    public PageMap Map(string identifier, Article article, Article tagged)
    {
        var nodes = Nodes(article);
        var order = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        foreach (var (index, node) in (ReferenceEquals(article, tagged) ? nodes : Nodes(tagged)).Index())
        {
            order.TryAdd(node, index);
        }

        var last = (Node: -1, Offset: 0);
        var pages = ImmutableArray.CreateBuilder<PageStart>(_placed.Pages.Count);
        foreach (var page in _placed.Pages)
        {
            // The parts of a wide table go back to its first row: a page never begins before the one before it.
            var start = pages.Count == 0 ? null : Positions(page, order).Where(place => place.CompareTo(last) > 0).Cast<(int Node, int Offset)?>().FirstOrDefault();
            last = start ?? last;
            var position = start is { } found ? new ArticlePosition(nodes[found.Node], found.Offset) : null;
            pages.Add(new PageStart((page.Index + 1).ToString(CultureInfo.InvariantCulture), position));
        }

        return new PageMap(identifier, pages.MoveToImmutable());
    }

    /// <summary>What of an article a position can name, in reading order.</summary>
    private static List<object> Nodes(Article article) =>
    [
        .. ArticleWalker.Inlines(article.Metadata.Headline),
        .. ArticleWalker.Inlines(article.Metadata.Standfirst),
        article.Metadata,
        .. ArticleWalker.Nodes(article).SelectMany(node => node is Chapter chapter ? [chapter, chapter.Metadata] : new[] { node }),
    ];

    private IEnumerable<(int Node, int Offset)> Positions(PlacedPage page, Dictionary<object, int> order)
    {
        foreach (var found in Leaves(page))
        {
            if (found.Leaf.Position is { } position && order.TryGetValue(position.Node, out var node))
            {
                yield return (node, position.Offset + ParagraphText.SourceLength(found.Leaf.Text, Within(found)));
            }
        }
    }

    private int Within((ContentLeaf Leaf, int Start) found) => found.Start - _leafStarts[found.Leaf];

    /// <summary>What is drawn for the structure on a page, in reading order, and from which character of its paragraph.</summary>
    private static IEnumerable<(ContentLeaf Leaf, int Start)> Leaves(PlacedPage page)
    {
        foreach (var item in page.Items)
        {
            switch (item)
            {
                case PlacedLine { IsArtifact: false } line:
                    foreach (var run in line.Line.LogicalRuns)
                    {
                        if (((TextOwner)run.Owner!).Content is { } leaf)
                        {
                            yield return (leaf, run.TextStart);
                        }
                    }

                    break;
                case PlacedImage { Owner.Content: { } picture }:
                    yield return (picture, 0);
                    break;
            }
        }
    }
}
