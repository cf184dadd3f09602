using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>How much of a page's prose stands in elements of each name: a name that much of it carries means nothing there,
/// such as <c>paywall</c> on every paragraph.</summary>
internal sealed class NameShares
{
    private readonly Dictionary<string, int> _prose = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _end = new(StringComparer.Ordinal);
    private readonly SegmentMap _segments;
    private readonly List<string> _found = [];
    private readonly double _largest;

    /// <summary>Counts.</summary>
    /// <param name="root">The page's root.</param>
    /// <param name="segments">The page's segments.</param>
    /// <param name="vocabulary">The names to count.</param>
    /// <param name="largest">The largest share of the page's prose that an element may hold to be counted: one wrapper of the
    /// whole article says nothing of small elements that share its name.</param>
    public NameShares(Element root, SegmentMap segments, NameVocabulary vocabulary, double largest = 1)
    {
        _segments = segments;
        _largest = largest;
        foreach (var element in root.Descendants())
        {
            if (!element.IsBlock || element.Names.IsEmpty || element.Name is "body" or "html" or "article" or "main")
            {
                continue;
            }

            _found.Clear();
            vocabulary.AllIn(element.Names, _found);
            foreach (var name in _found)
            {
                Count(element, name);
            }
        }
    }

    /// <summary>The share of the page's prose that stands in elements with this name, from 0 to 1.</summary>
    /// <param name="name">The name.</param>
    public double Of(string name) => (double)Prose(name) / Math.Max(1, _segments.ProseWords);

    /// <summary>The words of prose that the page has outside elements with this name.</summary>
    /// <param name="name">The name.</param>
    public int Outside(string name) => _segments.ProseWords - Prose(name);

    private int Prose(string name) => _prose.TryGetValue(name, out var words) ? words : 0;

    private void Count(Element element, string name)
    {
        var prose = _segments.Prose(element);
        if (prose > _largest * _segments.ProseWords || _end.TryGetValue(name, out var end) && element.Order <= end)
        {
            return;
        }

        _end[name] = element.LastOrder;
        _prose[name] = Prose(name) + prose;
    }
}
