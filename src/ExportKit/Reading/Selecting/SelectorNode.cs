using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Selecting;

/// <summary>An element as selectors see it: with what reading takes from its tree (scripts, styles, <c>meta</c>), and with the elements
/// that a browser adds where the source leaves their tags out (<c>html</c>, <c>body</c>, <c>tbody</c>).</summary>
/// <param name="name">Its name in lower case.</param>
/// <param name="element">The element; null for one that the source does not write.</param>
internal sealed class SelectorNode(string name, Element? element)
{
    /// <summary>Its name in lower case, as the source has it.</summary>
    public string Name { get; } = name;

    /// <summary>The element of the page; null for one that the source does not write.</summary>
    public Element? Element { get; } = element;

    /// <summary>The place of its parent among all nodes; -1 for one at the top.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>The place of the element before it, of one parent; -1 for the first.</summary>
    public int Previous { get; set; } = -1;

    /// <summary>Whether it holds an element or a character.</summary>
    public bool HasContent { get; set; }

    /// <summary>Its language, its own or that of what is around it; null where none is named.</summary>
    public string? Language { get; init; }

    /// <summary>The value of an attribute; null where it is absent.</summary>
    /// <param name="attribute">The attribute's name in lower case.</param>
    public string? this[string attribute] => Element?[attribute];
}
