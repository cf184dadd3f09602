using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>How much text stands within each element of a page, counted in one walk: whatever element is asked for, its length is a
/// difference of two sums.</summary>
internal sealed class TextLengths
{
    private readonly int[] _before;

    /// <summary>Counts.</summary>
    /// <param name="root">The page's root.</param>
    public TextLengths(Element root)
    {
        _before = new int[root.EndIndex + 1];
        _before[root.Index + 1] = Own(root);
        foreach (var element in root.Descendants())
        {
            _before[element.Index + 1] = _before[element.Index] + Own(element);
        }
    }

    /// <summary>The characters within an element, without white space around each run of text.</summary>
    /// <param name="element">The element.</param>
    public int Of(Element element) => _before[element.EndIndex] - _before[element.Index];

    private static int Own(Element element)
    {
        var length = 0;
        foreach (var child in element.Children)
        {
            length += child is TextNode text ? text.Text.AsSpan().Trim().Length : 0;
        }

        return length;
    }
}
