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

    /// <summary>How messages name it: <c>Figure (object 12)</c>.</summary>
    public string Label => Number > 0 ? $"{(Type.Length > 0 ? Type : "element")} (object {Number})" : Type;

    private static bool IsPassedThrough(string? role) => role is "Div" or "NonStruct" or "Part";
}
