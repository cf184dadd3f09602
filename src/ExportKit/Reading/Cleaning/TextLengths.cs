using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>Counts the text within elements of a page, and that of the page no further than somebody asks.</summary>
/// <param name="root">The page's root.</param>
internal sealed class TextLengths(Element root)
{
    private int _next;
    private int _counted = Own(root);

    /// <summary>The characters within an element, without white space around each run of text.</summary>
    /// <param name="element">The element.</param>
    public static int Of(Element element)
    {
        var length = Own(element);
        foreach (var inner in element.Descendants())
        {
            length += Own(inner);
        }

        return length;
    }

    /// <summary>Whether the page has more characters than these.</summary>
    /// <param name="length">How many.</param>
    public bool Exceed(int length)
    {
        var (row, start, end) = root.Row;
        for (; _counted <= length && start + _next < end; _next++)
        {
            root.Budget?.Tick();
            _counted += Own(row[start + _next]);
        }

        return _counted > length;
    }

    private static int Own(Element element)
    {
        var length = 0;
        for (var i = 0; i < element.Children.Count; i++)
        {
            length += element.Children[i] is TextNode text ? text.Text.AsSpan().Trim().Length : 0;
        }

        return length;
    }
}
