namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>A selector of types, classes and identifiers, parted by what is within what (Selectors 4, 5, 6 and 14).</summary>
internal sealed class SvgSelector
{
    private const int MaxParts = 16;

    // The last one is the element's own; each says whether the one before it must be its parent.
    private readonly List<Part> _parts = [];

    /// <summary>How much it weighs against others.</summary>
    public int Weight { get; private set; }

    /// <summary>Reads a selector.</summary>
    /// <param name="text">The selector.</param>
    /// <returns>Null where it is of a kind that is not known.</returns>
    public static SvgSelector? Read(string text)
    {
        var selector = new SvgSelector();
        var isChild = false;
        foreach (var word in text.Replace(">", " > ", StringComparison.Ordinal).Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == ">")
            {
                isChild = true;
                continue;
            }

            if (ReadPart(word, isChild) is not { } part || selector._parts.Count == MaxParts)
            {
                return null;
            }

            selector._parts.Add(part);
            selector.Weight += part.Weight;
            isChild = false;
        }

        return selector._parts.Count == 0 || isChild ? null : selector;
    }

    /// <summary>Whether it is one of an element's.</summary>
    /// <param name="node">The element.</param>
    public bool Matches(SvgNode node)
    {
        SvgNode? current = node;
        for (var i = _parts.Count - 1; i >= 0; i--)
        {
            var mustBeHere = i == _parts.Count - 1 || _parts[i + 1].IsChild;
            while (current is not null && !_parts[i].Matches(current))
            {
                current = mustBeHere ? null : current.Parent;
            }

            if (current is null)
            {
                return false;
            }

            current = current.Parent;
        }

        return true;
    }

    private static Part? ReadPart(string word, bool isChild)
    {
        string? type = null;
        string? id = null;
        var classes = new List<string>();
        for (var start = 0; start < word.Length;)
        {
            var end = word.AsSpan(start + 1).IndexOfAny('.', '#') is var next && next < 0 ? word.Length : start + 1 + next;
            var name = word[start..end];
            if (name.AsSpan().IndexOfAny(":[]+~()\\") >= 0 || name is "." or "#")
            {
                return null;
            }

            switch (name[0])
            {
                case '.':
                    classes.Add(name[1..]);
                    break;
                case '#':
                    id = name[1..];
                    break;
                default:
                    type = name == "*" ? null : name;
                    break;
            }

            start = end;
        }

        return new Part(type, id, classes, isChild);
    }

    private sealed record Part(string? Type, string? Id, List<string> Classes, bool IsChild)
    {
        public int Weight => (Id is null ? 0 : 10_000) + (Classes.Count * 100) + (Type is null ? 0 : 1);

        public bool Matches(SvgNode node) =>
            (Type is null || node.Name == Type) && (Id is null || node["id"] == Id) && Classes.TrueForAll(name => Array.IndexOf(node.Classes, name) >= 0);
    }
}
