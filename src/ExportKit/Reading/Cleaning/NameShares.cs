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
    private readonly NameVocabulary _vocabulary;
    private readonly List<string> _found = [];
    private readonly double _largest;

    /// <summary>Begins to count.</summary>
    /// <param name="segments">The page's segments.</param>
    /// <param name="vocabulary">The names to count.</param>
    /// <param name="largest">The largest share of the page's prose that an element may hold to be counted: one wrapper of the
    /// whole article says nothing of small elements that share its name.</param>
    public NameShares(SegmentMap segments, NameVocabulary vocabulary, double largest = 1)
    {
        _segments = segments;
        _vocabulary = vocabulary;
        _largest = largest;
    }

    /// <summary>Counts an element; those around it were counted before.</summary>
    /// <param name="element">The element.</param>
    /// <param name="prose">The words of prose within it.</param>
    public void Count(Element element, int prose)
    {
        if (prose > _largest * _segments.ProseWords)
        {
            return;
        }

        _found.Clear();
        _vocabulary.AllIn(element.Names, _found);
        foreach (var name in _found)
        {
            if (!_end.TryGetValue(name, out var end) || element.Order > end)
            {
                _end[name] = element.LastOrder;
                _prose[name] = Prose(name) + prose;
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
}
