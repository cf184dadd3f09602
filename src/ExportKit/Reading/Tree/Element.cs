using ExportKit.Limits;

namespace ExportKit.Reading.Tree;

/// <summary>An element of a page.</summary>
/// <param name="name">Its name in lower case.</param>
internal sealed class Element(string name) : PageNode
{
    /// <summary>Longer names are styles in full or data, of which the beginning tells enough.</summary>
    private const int LongestNames = 4000;

    private ClassNames? _names;

    // Of most attributes that are asked for this alone tells that the element has none such.
    private ulong _attributeBits;

    /// <summary>Its name in lower case.</summary>
    public string Name { get; } = name;

    /// <summary>Its name as the source has it, in lower case, where it is read under another; else null.</summary>
    public string? SourceName { get; init; }

    /// <summary>Its attributes, names in lower case, in source order.</summary>
    public ElementAttribute[] Attributes
    {
        get;
        set
        {
            field = value;
            _attributeBits = 0;
            foreach (var attribute in value)
            {
                _attributeBits |= ElementAttribute.Bit(attribute.Name);
            }
        }
    } = [];

    /// <summary>When reading has to be done; null where it may take any time.</summary>
    public PageBudget? Budget { get; set; }

    /// <summary>What it holds.</summary>
    public List<PageNode> Children { get; } = [];

    /// <summary>The order of the last node within it.</summary>
    public int LastOrder { get; set; }

    /// <summary>Whether it begins and ends lines: by its name, or since it holds an element that does.</summary>
    public bool IsBlock { get; set; }

    /// <summary>Whether it holds a picture with its caption, and nothing else: its words are the figure's own.</summary>
    public bool IsFigure { get; set; }

    /// <summary>The time of day that the page gives it, where it is an entry of a live report; else null.</summary>
    public string? EntryTime { get; set; }

    /// <summary>What its class and identifier say; the identifier of a heading is made of its words, and says nothing more.</summary>
    public ClassNames Names => _names ??= NamesOf(Telling(this["class"]), Tags.HeadingLevel(Name) > 0 ? null : this["id"]);

    /// <summary>The value of an attribute; null where it is absent.</summary>
    /// <param name="attribute">The attribute's name in lower case.</param>
    public string? this[string attribute]
    {
        get
        {
            if ((_attributeBits & ElementAttribute.Bit(attribute)) == 0)
            {
                return null;
            }

            foreach (ref var own in Attributes.AsSpan())
            {
                if (own.Name == attribute)
                {
                    return own.Value();
                }
            }

            return null;
        }
    }

    /// <summary>Whether the attribute is there, whatever its value.</summary>
    /// <param name="attribute">The attribute's name in lower case.</param>
    public bool Has(string attribute) => this[attribute] is not null;

    /// <summary>The attribute without white space around it; null where it is absent or blank.</summary>
    /// <param name="attribute">The attribute's name in lower case.</param>
    public string? Value(string attribute) => this[attribute]?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Whether an attribute of white-space separated words holds this one, in any case.</summary>
    /// <param name="attribute">The attribute's name in lower case.</param>
    /// <param name="word">The word.</param>
    public bool HasWord(string attribute, string word)
    {
        var value = this[attribute];
        if (value is null)
        {
            return false;
        }

        foreach (var range in value.AsSpan().SplitAny(' ', '\t', '\n', '\r', '\f'))
        {
            if (value.AsSpan(range).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is this node or holds it.</summary>
    /// <param name="node">The node.</param>
    public bool Contains(PageNode node) => node.Order >= Order && node.Order <= LastOrder;

    /// <summary>The elements of the tree in document order, where it is numbered; null where it is not, or was changed since.</summary>
    public ElementRow? InOrder { get; set; }

    /// <summary>Its index among these.</summary>
    public int Index { get; set; }

    /// <summary>The index behind the last element within it.</summary>
    public int EndIndex { get; set; }

    /// <summary>The elements within it: a row in document order, and which part of it.</summary>
    public (Element[] Row, int Start, int End) Row => InOrder is { } row ? (row.All, Index + 1, EndIndex) : TreeOrder.RowWithin(this);

    /// <summary>The elements within it, in document order.</summary>
    public DescendantElements Descendants() => new(this, null);

    /// <summary>The elements within it that are not left out, in document order; none where it is left out itself. What is left out is
    /// passed over whole, so that no element has to ask all those around it (<see cref="PageNode.IsDropped"/>).</summary>
    public IEnumerable<Element> ShownDescendants()
    {
        if (IsDropped())
        {
            yield break;
        }

        var (row, start, end) = Row;
        for (var at = start; at < end;)
        {
            Budget?.Tick();
            var element = row[at];
            if (element.Dropped != DropReason.None)
            {
                at += 1 + TreeOrder.CountWithin(element);
                continue;
            }

            yield return element;
            at++;
        }
    }

    /// <summary>The elements within it with this name, in document order.</summary>
    /// <param name="name">The name in lower case.</param>
    public DescendantElements Descendants(string name) => new(this, name);

    /// <summary>The first element within it with this name; null where there is none.</summary>
    /// <param name="name">The name in lower case.</param>
    public Element? First(string name) => Descendants(name).First();

    /// <summary>The elements around it, from the nearest outwards.</summary>
    public IEnumerable<Element> Ancestors()
    {
        for (var element = Parent; element is not null; element = element.Parent)
        {
            yield return element;
        }
    }

    /// <summary>The nearest element around it with this name; null where there is none.</summary>
    /// <param name="name">The name in lower case.</param>
    public Element? Within(string name)
    {
        Budget?.Tick();
        for (var element = Parent; element is not null; element = element.Parent)
        {
            if (element.Name == name)
            {
                return element;
            }
        }

        return null;
    }

    /// <summary>The place of a child among the children; the tree is numbered.</summary>
    /// <param name="child">The child.</param>
    public int IndexOf(PageNode child)
    {
        var (low, high) = (0, Children.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Children[middle].Order < child.Order ? (middle + 1, high) : (low, middle);
        }

        return low < Children.Count && Children[low] == child ? low : Children.IndexOf(child);
    }

    /// <inheritdoc/>
    public override string ToString() => $"<{Name} class=\"{this["class"]}\" id=\"{this["id"]}\">";

    private ClassNames NamesOf(string? classes, string? id) => InOrder?.NamesOf(classes, id) ?? ClassNames.Of(classes, id);

    private static string? Telling(string? names) => names is { Length: > LongestNames } ? names[..LongestNames] : names;
}
