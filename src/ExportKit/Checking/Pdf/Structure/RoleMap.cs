using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Structure;

/// <summary>The role map of a structure tree (ISO 32000-1, 14.7.3), with the namespaces of PDF 2.0 where an element has one.</summary>
internal sealed class RoleMap
{
    private readonly CosFile _file;
    private readonly CosDictionary _map;

    /// <summary>Reads the role map.</summary>
    /// <param name="file">The file.</param>
    /// <param name="root">The root of the structure tree.</param>
    public RoleMap(CosFile file, CosDictionary root)
    {
        _file = file;
        _map = file.Dictionary(root, "RoleMap") ?? CosDictionary.Empty;
    }

    /// <summary>The types that it maps.</summary>
    public IEnumerable<string> Types => _map.Entries.Keys;

    /// <summary>The standard type that a type leads to; null where it leads to none, or round in a circle.</summary>
    /// <param name="type">The type.</param>
    public string? Role(string type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_file.Name(_map, type) is { } next)
        {
            if (!seen.Add(type))
            {
                return null;
            }

            type = next;
        }

        return IsStandard(type) ? type : null;
    }

    /// <summary>The standard type of an element: in PDF 2.0 its namespace may have a map of its own.</summary>
    /// <param name="element">The element's dictionary.</param>
    /// <param name="type">Its type.</param>
    public string? Role(CosDictionary element, string type)
    {
        if (_file.Dictionary(element, "NS") is not { } space || _file.Dictionary(space, "RoleMapNS") is not { } map)
        {
            return Role(type);
        }

        return _file.Get(map, type) switch
        {
            CosName name => Role(name.Value),
            CosArray { Items: [CosName name, ..] } => Role(name.Value),
            _ => Role(type),
        };
    }

    /// <summary>Whether a type leads back to itself.</summary>
    /// <param name="type">The type.</param>
    public bool IsCircular(string type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { type };
        while (_file.Name(_map, type) is { } next)
        {
            if (!seen.Add(next))
            {
                return true;
            }

            type = next;
        }

        return false;
    }

    /// <summary>Whether a type is standard and yet mapped to another.</summary>
    /// <param name="type">The type.</param>
    public bool IsRemapped(string type) => StandardTypes.IsStandard(type) && _file.Name(_map, type) is { } other && other != type;

    private bool IsStandard(string type) => _file.IsVersion2 ? StandardTypes.IsStandard2(type) : StandardTypes.IsStandard(type);
}
