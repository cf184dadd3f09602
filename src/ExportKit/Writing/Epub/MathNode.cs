namespace ExportKit.Writing.Epub;

/// <summary>An element of a formula while it is checked.</summary>
/// <param name="Name">Its local name.</param>
internal sealed record MathNode(string Name)
{
    /// <summary>Its attributes in order.</summary>
    public List<KeyValuePair<string, string>> Attributes { get; init; } = [];

    /// <summary>The elements within it, where it is no token.</summary>
    public List<MathNode> Children { get; init; } = [];

    /// <summary>Its text, where it is a token.</summary>
    public string Text { get; set; } = "";

    /// <summary>The value of an attribute; null where it has none.</summary>
    /// <param name="name">The attribute.</param>
    public string? Attribute(string name)
    {
        foreach (var (key, value) in Attributes)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>An element that holds text.</summary>
    /// <param name="name">Its name: <c>mo</c>, <c>mtext</c>.</param>
    /// <param name="text">Its text.</param>
    public static MathNode Token(string name, string text) => new(name) { Text = text };
}
