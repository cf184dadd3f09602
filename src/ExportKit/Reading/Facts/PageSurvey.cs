using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Which elements of a page have the names and attributes that one step of reading after the other looks for: found in one walk,
/// since most elements have none of them.</summary>
/// <param name="page">The page. Its tree is walked through when it is first asked, and must not be changed after that.</param>
internal sealed class PageSurvey(Page page)
{
    private readonly List<Element> _typed = [];
    private readonly List<Element> _properties = [];
    private readonly List<Element> _related = [];
    private readonly List<Element> _headlines = [];
    private readonly List<Element> _pictures = [];
    private Telling[]? _told;
    private MetaValues? _metas;

    /// <summary>The page.</summary>
    public Page Page => page;

    /// <summary>The elements that say of what type a thing is, in document order.</summary>
    public List<Element> Typed => Asked(_typed);

    /// <summary>The elements that say which property of a thing they are, in document order.</summary>
    public List<Element> Properties => Asked(_properties);

    /// <summary>The elements that say how what they lead to is related to the page, in document order.</summary>
    public List<Element> Related => Asked(_related);

    /// <summary>The elements that may show the headline, in document order.</summary>
    public List<Element> Headlines => Asked(_headlines);

    /// <summary>The elements that may show a picture, in document order.</summary>
    public List<Element> Pictures => Asked(_pictures);

    /// <summary>The values of the page's <c>meta</c> elements.</summary>
    public MetaValues Metas => _metas ??= new MetaValues(page);

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
            var all = ByName(element);
            foreach (ref var attribute in element.Attributes.AsSpan())
            {
                all |= ByAttribute(attribute.Name);
            }

            told[element.Index] = all;
            Add(_typed, element, all & Telling.Type);
            Add(_properties, element, all & Telling.Property);
            Add(_related, element, all & Telling.Relation);
            Add(_headlines, element, all & (Telling.Headline | Telling.Property));
            Add(_pictures, element, all & (Telling.Picture | Telling.Role | Telling.Identifier));
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

    private static Telling ByName(Element element) =>
        Tags.HeadingLevel(element.Name) > 0 || HeadlineFinder.IsCalledTitle(element) ? Telling.Headline
        : element.Name is "img" or "amp-img" or "amp-anim" or "svg" ? Telling.Picture
        : Telling.Nothing;

    private static Telling ByAttribute(string attribute) => attribute switch
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

/// <summary>What the name and the attributes of an element may tell.</summary>
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

    /// <summary>That it shows the headline: a heading, or what is called a title.</summary>
    Headline = 64,

    /// <summary>That it is a picture.</summary>
    Picture = 128,
}
