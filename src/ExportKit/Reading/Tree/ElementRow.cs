namespace ExportKit.Reading.Tree;

/// <summary>What the elements of a numbered tree share.</summary>
internal sealed class ElementRow
{
    private readonly Dictionary<string, ClassNames> _names = new(StringComparer.Ordinal);

    /// <summary>The elements in document order.</summary>
    public Element[] All { get; set; } = [];

    /// <summary>What a class and an identifier say. Most elements of a page have a class that others have too: it is taken apart once.</summary>
    /// <param name="classes">The class attribute.</param>
    /// <param name="id">The identifier.</param>
    public ClassNames NamesOf(string? classes, string? id)
    {
        if (string.IsNullOrEmpty(classes) || !string.IsNullOrEmpty(id))
        {
            return ClassNames.Of(classes, id);
        }

        if (!_names.TryGetValue(classes, out var names))
        {
            _names[classes] = names = ClassNames.Of(classes, null);
        }

        return names;
    }
}
