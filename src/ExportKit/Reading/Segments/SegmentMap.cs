using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Segments;

/// <summary>All segments of a page, with sums over any element in no time.</summary>
internal sealed class SegmentMap
{
    private readonly int[] _firstFrom;
    private readonly int[] _words;
    private readonly int[] _prose;
    private readonly int[] _linked;

    /// <summary>Reads the segments of a page.</summary>
    /// <param name="root">The page's root.</param>
    public SegmentMap(Element root)
    {
        All = SegmentReader.Read(root);
        _firstFrom = FirstFrom(All, root.LastOrder + 2);
        _words = new int[All.Count + 1];
        _prose = new int[All.Count + 1];
        _linked = new int[All.Count + 1];
        for (var i = 0; i < All.Count; i++)
        {
            var segment = All[i];
            _words[i + 1] = _words[i] + segment.Words;
            _prose[i + 1] = _prose[i] + (segment.IsProse ? segment.Words : 0);
            _linked[i + 1] = _linked[i] + (int)Math.Round(segment.Words * segment.LinkShare);
        }
    }

    /// <summary>All segments in document order.</summary>
    public List<Segment> All { get; }

    /// <summary>The words of all prose of the page.</summary>
    public int ProseWords => _prose[^1];

    /// <summary>The words of the prose within an element, dropped or not.</summary>
    /// <param name="element">The element.</param>
    public int Prose(Element element) => Sum(_prose, element);

    /// <summary>All words within an element.</summary>
    /// <param name="element">The element.</param>
    public int Words(Element element) => Sum(_words, element);

    /// <summary>The words within an element that stand in links.</summary>
    /// <param name="element">The element.</param>
    public int Linked(Element element) => Sum(_linked, element);

    /// <summary>The segments within an element: the index of the first, and of the one after the last.</summary>
    /// <param name="element">The element.</param>
    public (int Start, int End) Range(Element element) => (IndexOf(element.Order), IndexOf(element.LastOrder + 1));

    /// <summary>The segments within an element.</summary>
    /// <param name="element">The element.</param>
    public IEnumerable<Segment> Within(Element element)
    {
        var (start, end) = Range(element);
        for (var i = start; i < end; i++)
        {
            element.Budget?.Tick();
            yield return All[i];
        }
    }

    /// <summary>The index of the first segment behind a node.</summary>
    /// <param name="node">The node.</param>
    public int FirstBehind(PageNode node) => IndexOf(node.Order + 1);

    private int Sum(int[] sums, Element element)
    {
        var (start, end) = Range(element);
        return sums[end] - sums[start];
    }

    /// <summary>The index of the first segment that begins at a place in document order or behind it.</summary>
    private int IndexOf(int order) => order < _firstFrom.Length ? _firstFrom[Math.Max(0, order)] : All.Count;

    /// <summary>Segments are asked for by the places of elements, several times for each: what is to be found is looked up.</summary>
    private static int[] FirstFrom(List<Segment> all, int places)
    {
        var first = new int[places];
        var order = 0;
        for (var i = 0; i < all.Count; i++)
        {
            for (; order <= all[i].Nodes[0].Order; order++)
            {
                first[order] = i;
            }
        }

        Array.Fill(first, all.Count, order, places - order);
        return first;
    }
}
