using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Structure;

/// <summary>An element of the structure tree (ISO 32000-1, 14.7.2).</summary>
internal sealed class TagElement
{
    /// <summary>The number of its object; 0 where it is a direct object.</summary>
    public required int Number { get; init; }

    /// <summary>Its dictionary.</summary>
    public required CosDictionary Dictionary { get; init; }

    /// <summary>Its type as the file names it; empty where it names none.</summary>
    public required string Type { get; init; }

    /// <summary>The standard type that the role map leads to; null where it leads to none.</summary>
    public required string? Role { get; init; }

    /// <summary>What contains it; null for those at the root.</summary>
    public required TagElement? Parent { get; init; }

    /// <summary>What it holds, in reading order.</summary>
    public List<TagKid> Kids { get; } = [];

    /// <summary>The elements that it holds.</summary>
    public IEnumerable<TagElement> Children
    {
        get
        {
            foreach (var kid in Kids)
            {
                if (kid is ElementKid child)
                {
                    yield return child.Element;
                }
            }
        }
    }

    /// <summary>The roles of its children, with those that say nothing of their own (<c>Div</c>, <c>NonStruct</c>, <c>Part</c>) in
    /// whose place stand their children; those without a role are left out.</summary>
    public List<TagElement> SignificantChildren
    {
        get
        {
            var found = new List<TagElement>();
            var rest = new Stack<TagElement>(Children.Reverse());
            while (rest.TryPop(out var child))
            {
                if (IsPassedThrough(child.Role))
                {
                    foreach (var inner in child.Children.Reverse())
                    {
                        rest.Push(inner);
                    }
                }
                else if (child.Role is not null)
                {
                    found.Add(child);
                }
            }

            return found;
        }
    }

    /// <summary>The nearest element around it that says something of its own; null for none.</summary>
    public TagElement? SignificantParent
    {
        get
        {
            var around = Parent;
            while (around is not null && IsPassedThrough(around.Role))
            {
                around = around.Parent;
            }

            return around;
        }
    }

    /// <summary>The page on which what it holds begins, as a person counts, from 1; 0 where it holds nothing on a page.</summary>
    public int Page { get; private set; }

    /// <summary>How messages name it: <c>Figure on page 3 (object 12)</c>.</summary>
    public string Label => (Type.Length > 0 ? Type : "element") + (Page > 0 ? $" on page {Page}" : "") + (Number > 0 ? $" (object {Number})" : "");

    /// <summary>Tells elements on which pages they are.</summary>
    /// <param name="elements">The elements, each before what it holds.</param>
    /// <param name="pages">The pages by the numbers of their objects, as a person counts.</param>
    public static void Place(List<TagElement> elements, Dictionary<int, int> pages)
    {
        for (var i = elements.Count - 1; i >= 0; i--)
        {
            elements[i].Page = elements[i].FirstPage(pages);
        }
    }

    private int FirstPage(Dictionary<int, int> pages)
    {
        foreach (var kid in Kids)
        {
            var page = kid switch
            {
                ContentKid { Page: { } number } => pages.GetValueOrDefault(number),
                ElementKid child => child.Element.Page,
                _ => 0,
            };
            if (page > 0)
            {
                return page;
            }
        }

        return CosFile.Reference(Dictionary, "Pg") is { } own ? pages.GetValueOrDefault(own) : 0;
    }

    private static bool IsPassedThrough(string? role) => role is "Div" or "NonStruct" or "Part";
}
