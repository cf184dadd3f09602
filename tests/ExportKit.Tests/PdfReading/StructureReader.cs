namespace ExportKit.Tests.PdfReading;

/// <summary>Reads the structure tree.</summary>
internal sealed class StructureReader
{
    private readonly PdfFile _file;
    private readonly PdfDictionary _roleMap;
    private readonly PdfDictionary _classMap;
    private readonly HashSet<int> _seen = [];

    private StructureReader(PdfFile file, PdfDictionary root)
    {
        _file = file;
        _roleMap = file.Dictionary(root, "RoleMap") ?? PdfDictionary.Empty;
        _classMap = file.Dictionary(root, "ClassMap") ?? PdfDictionary.Empty;
    }

    /// <summary>The root of the tree, as an element of the type <c>StructTreeRoot</c>; null where the file has no tree.</summary>
    public static StructureElement? Read(PdfFile file)
    {
        if (file.Dictionary(file.Catalog, "StructTreeRoot") is not { } root)
        {
            return null;
        }

        var reader = new StructureReader(file, root);
        var number = (file.Catalog.Entries["StructTreeRoot"] as PdfReference)?.Number ?? 0;
        var element = new StructureElement { Number = number, Type = "StructTreeRoot", Role = "StructTreeRoot", Attributes = [] };
        reader.ReadKids(element, root, null);
        return element;
    }

    private void ReadKids(StructureElement element, PdfDictionary dictionary, int? page)
    {
        var kids = dictionary.Entries.GetValueOrDefault("K");
        var items = kids is null ? [] : _file.Resolve(kids) is PdfArray array ? array.Items : [kids];
        foreach (var item in items)
        {
            if (Kid(element, item, page) is { } kid)
            {
                element.Kids.Add(kid);
            }
        }
    }

    private StructureKid? Kid(StructureElement parent, PdfValue item, int? page)
    {
        switch (_file.Resolve(item))
        {
            case PdfNumber mcid:
                return new ContentKid(page ?? throw new PdfFormatException($"A {parent.Type} has content but no page"), mcid.Whole);
            case PdfDictionary dictionary when _file.Name(dictionary, "Type") == "MCR":
                var owner = Number(dictionary, "Stm") ?? Number(dictionary, "Pg") ?? page;
                return new ContentKid(
                    owner ?? throw new PdfFormatException("A marked-content reference has no page"),
                    ((PdfNumber)_file.Get(dictionary, "MCID")).Whole);
            case PdfDictionary dictionary when _file.Name(dictionary, "Type") == "OBJR":
                var number = Number(dictionary, "Obj") ?? throw new PdfFormatException("An object reference names no object");
                return new ObjectKid(number, _file.Dictionary(dictionary, "Obj") ?? throw new PdfFormatException($"Object {number} is no dictionary"));
            case PdfDictionary dictionary:
                return new ElementKid(Element(parent, (item as PdfReference)?.Number ?? 0, dictionary, page));
            case PdfNull:
                return null;
            default:
                throw new PdfFormatException($"A {parent.Type} holds what no element can");
        }
    }

    private StructureElement Element(StructureElement parent, int number, PdfDictionary dictionary, int? page)
    {
        if (number > 0 && !_seen.Add(number))
        {
            throw new PdfFormatException($"The structure element {number} stands twice in the tree");
        }

        var type = _file.Name(dictionary, "S") ?? throw new PdfFormatException($"The structure element {number} has no type");
        var attributes = Attributes(dictionary);
        var element = new StructureElement
        {
            Number = number,
            Type = type,
            Role = Role(type),
            Namespace = _file.Dictionary(dictionary, "NS") is { } space ? _file.Text(space, "NS") : null,
            Parent = parent,
            ParentNumber = Number(dictionary, "P"),
            Alt = _file.Text(dictionary, "Alt"),
            ActualText = _file.Text(dictionary, "ActualText"),
            Expansion = _file.Text(dictionary, "E"),
            Language = _file.Text(dictionary, "Lang"),
            Title = _file.Text(dictionary, "T"),
            Id = _file.Text(dictionary, "ID"),
            Attributes = attributes,
            IsGenerated = parent.IsGenerated || attributes.Any(SaysGenerated),
        };
        ReadKids(element, dictionary, Number(dictionary, "Pg") ?? page);
        return element;
    }

    private int? Number(PdfDictionary dictionary, string key) =>
        (dictionary.Entries.GetValueOrDefault(key) as PdfReference)?.Number;

    private string Role(string type)
    {
        for (var hops = 0; hops < 16 && _file.Name(_roleMap, type) is { } mapped; hops++)
        {
            type = mapped;
        }

        return type;
    }

    private List<StructureAttributes> Attributes(PdfDictionary dictionary)
    {
        var classes = _file.Items(dictionary, "C").OfType<PdfName>().SelectMany(name => _file.Items(_classMap, name.Value));

        // Numbers between the dictionaries are revisions (14.7.5.3) and say nothing here.
        return [.. classes.Concat(_file.Items(dictionary, "A")).Select(_file.AsDictionary).OfType<PdfDictionary>().Select(Set)];
    }

    private StructureAttributes Set(PdfDictionary entries)
    {
        var resolved = entries.Entries.ToDictionary(entry => entry.Key, entry => _file.Resolve(entry.Value), StringComparer.Ordinal);
        return new StructureAttributes(_file.Name(entries, "O") ?? "", new PdfDictionary(resolved));
    }

    private bool SaysGenerated(StructureAttributes attributes) =>
        attributes.Owner == "UserProperties"
        && _file.Items(attributes.Entries, "P").OfType<PdfDictionary>()
            .Any(property => _file.Text(property, "N") == "Generated" && _file.Get(property, "V") is PdfBoolean { Value: true });
}
