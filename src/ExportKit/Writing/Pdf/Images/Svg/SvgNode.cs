using ExportKit.Model;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>An element of a drawing, or a piece of its text.</summary>
/// <param name="name">The element's local name; <see cref="TextName"/> for text.</param>
/// <param name="parent">What holds it; null for the root.</param>
internal sealed class SvgNode(string name, SvgNode? parent)
{
    /// <summary>What stands in the place of a name for text.</summary>
    public const string TextName = "#text";

    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);

    /// <summary>The element's local name.</summary>
    public string Name { get; } = name;

    /// <summary>What holds it; null for the root.</summary>
    public SvgNode? Parent { get; } = parent;

    /// <summary>What it holds, in order.</summary>
    public List<SvgNode> Children { get; } = [];

    /// <summary>The text of a piece of text.</summary>
    public string Text { get; init; } = "";

    /// <summary>The names of the attributes that it has.</summary>
    public IReadOnlyDictionary<string, string> Attributes => _attributes;

    /// <summary>The names of the classes that it has.</summary>
    public string[] Classes { get; private set; } = [];

    /// <summary>An attribute's value, without the white space around it; null where the element does not have it.</summary>
    /// <param name="attribute">The attribute's local name.</param>
    public string? this[string attribute] => _attributes.GetValueOrDefault(attribute)?.Trim();

    /// <summary>Gives the element an attribute.</summary>
    /// <param name="attribute">Its local name.</param>
    /// <param name="value">Its value.</param>
    public void Set(string attribute, string value)
    {
        // The plain one wins over the older one with a prefix (SVG 2, 16.1.6).
        _attributes.TryAdd(attribute, value);
        if (attribute == "class")
        {
            Classes = value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        }
    }

    /// <summary>All text within it.</summary>
    public string InnerText() =>
        Name == TextName ? Text
        : !FreshStack.HasRoom ? FreshStack.Run(static node => node.InnerText(), this)
        : string.Concat(Children.Select(child => child.InnerText()));
}
