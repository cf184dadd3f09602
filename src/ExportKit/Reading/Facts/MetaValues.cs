using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>The values of a page's <c>meta</c> elements by their names, for one who asks for a hundred of them.</summary>
internal sealed class MetaValues
{
    private readonly Dictionary<string, List<string>> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the values.</summary>
    /// <param name="page">The page.</param>
    public MetaValues(Page page)
    {
        foreach (var meta in page.Metas)
        {
            // Some tools that save pages write "value" for "content".
            if ((meta.Value("content") ?? meta.Value("value")) is { } content)
            {
                var (property, name, item) = (meta.Value("property"), meta.Value("name"), meta.Value("itemprop"));
                Add(property, content);
                Add(AreSame(name, property) ? null : name, content);
                Add(AreSame(item, property) || AreSame(item, name) ? null : item, content);
            }
        }
    }

    /// <summary>The first value of the first of these names that has one; null where none has.</summary>
    /// <param name="names">The names, most trusted first.</param>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_byName.TryGetValue(name, out var values))
            {
                return values[0];
            }
        }

        return null;
    }

    /// <summary>All values of a name, in document order.</summary>
    /// <param name="name">The name.</param>
    public IReadOnlyList<string> All(string name) => _byName.TryGetValue(name, out var values) ? values : [];

    private void Add(string? name, string content)
    {
        if (name is null)
        {
            return;
        }

        if (!_byName.TryGetValue(name, out var values))
        {
            _byName[name] = values = [];
        }

        values.Add(content);
    }

    private static bool AreSame(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
