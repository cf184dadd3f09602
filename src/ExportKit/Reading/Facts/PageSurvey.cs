using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Which elements of a page have the attributes that one step of reading after the other looks for: found in one walk, since most
/// elements have none of them.</summary>
/// <param name="page">The page. Its tree is walked through when it is first asked, and must not be changed after that.</param>
internal sealed class PageSurvey(Page page)
{
    private readonly List<Element> _typed = [];
    private readonly List<Element> _properties = [];
    private readonly List<Element> _related = [];
    private Telling[]? _told;

    /// <summary>The page.</summary>
    public Page Page => page;

    /// <summary>The elements that say of what type a thing is, in document order.</summary>
    public List<Element> Typed => Asked(_typed);

    /// <summary>The elements that say which property of a thing they are, in document order.</summary>
    public List<Element> Properties => Asked(_properties);

    /// <summary>The elements that say how what they lead to is related to the page, in document order.</summary>
    public List<Element> Related => Asked(_related);

    /// <summary>Whether an element of the page has an attribute of a kind.</summary>
    /// <param name="element">The element.</param>
    /// <param name="kind">The kind.</param>
    public bool Has(Element element, Telling kind) => ((_told ??= Walk())[element.Index] & kind) != 0;

    private List<Element> Asked(List<Element> elements)
    {
        _told ??= Walk();
        return elements;
    }

    private Telling[] Walk()
    {
        var told = new Telling[page.Root.EndIndex + 1];
        foreach (var element in page.Root.Descendants())
        {
            var all = Telling.Nothing;
            foreach (var (name, _) in element.Attributes)
            {
                all |= Of(name);
            }

            told[element.Index] = all;
            Add(_typed, element, all & Telling.Type);
            Add(_properties, element, all & Telling.Property);
            Add(_related, element, all & Telling.Relation);
        }

        return told;
    }

    private static void Add(List<Element> elements, Element element, Telling found)
    {
        if (found != Telling.Nothing)
        {
            elements.Add(element);
        }
    }

    private static Telling Of(string attribute) => attribute switch
    {
        "hidden" or "aria-hidden" or "style" => Telling.Hiding,
        "role" => Telling.Role,
        "itemtype" or "typeof" => Telling.Type,
        "itemprop" or "property" => Telling.Property,
        "rel" => Telling.Relation,
        ['d', 'a', 't', 'a', '-', .., 'i', 'd'] => Telling.Identifier,
        _ => Telling.Nothing,
    };
}

/// <summary>What the attributes of an element may tell.</summary>
[Flags]
internal enum Telling : byte
{
    /// <summary>Nothing of these.</summary>
    Nothing = 0,

    /// <summary>That it is not seen: <c>hidden</c>, <c>aria-hidden</c>, or a style.</summary>
    Hiding = 1,

    /// <summary>Its role.</summary>
    Role = 2,

    /// <summary>The type of the thing that it holds: <c>itemtype</c>, <c>typeof</c>.</summary>
    Type = 4,

    /// <summary>Which property of a thing it holds: <c>itemprop</c>, <c>property</c>.</summary>
    Property = 8,

    /// <summary>How what it leads to is related to the page: <c>rel</c>.</summary>
    Relation = 16,

    /// <summary>By which identifier data on the page may name it: <c>data-image-id</c>, <c>data-uuid</c>.</summary>
    Identifier = 32,
}
