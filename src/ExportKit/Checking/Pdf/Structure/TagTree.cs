using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Structure;

/// <summary>The structure tree of a file, each element once.</summary>
internal sealed class TagTree
{
    private const int MaxElements = 2_000_000;

    private readonly CosFile _file;
    private readonly HashSet<CosDictionary> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CosDictionary, TagElement> _byDictionary = new(ReferenceEqualityComparer.Instance);

    private TagTree(CosFile file, CosDictionary root)
    {
        _file = file;
        Root = root;
        Roles = new RoleMap(file, root);
        ParentTree = CosTree.Numbers(file, file.Dictionary(root, "ParentTree"));
        Classes = file.Dictionary(root, "ClassMap") ?? CosDictionary.Empty;
    }

    /// <summary>The dictionary of the root.</summary>
    public CosDictionary Root { get; }

    /// <summary>The role map.</summary>
    public RoleMap Roles { get; }

    /// <summary>The class map; empty where there is none.</summary>
    public CosDictionary Classes { get; }

    /// <summary>The parent tree: what belongs to the content of a page or form, or to an object.</summary>
    public Dictionary<int, CosValue> ParentTree { get; }

    /// <summary>The elements at the root.</summary>
    public List<TagElement> Top { get; } = [];

    /// <summary>All elements, each before what it holds.</summary>
    public List<TagElement> All { get; } = [];

    /// <summary>Elements that are named as a child twice, of which the first place counts.</summary>
    public List<TagElement> Repeated { get; } = [];

    /// <summary>Reads the tree; null where the file has none.</summary>
    /// <param name="file">The file.</param>
    public static TagTree? Read(CosFile file)
    {
        if (file.Dictionary(file.Catalog, "StructTreeRoot") is not { } root)
        {
            return null;
        }

        var tree = new TagTree(file, root);
        tree.ReadAll();
        return tree;
    }

    /// <summary>The element that a dictionary is; null where it is none of the tree.</summary>
    /// <param name="dictionary">The dictionary.</param>
    public TagElement? Find(CosDictionary? dictionary) => dictionary is null ? null : _byDictionary.GetValueOrDefault(dictionary);

    private void ReadAll()
    {
        var rest = new Stack<Visit>();
        PushKids(Root, null, null, rest);
        while (rest.TryPop(out var visit))
        {
            if (_file.Resolve(visit.Value) is CosDictionary dictionary && IsElement(dictionary))
            {
                Enter(visit, dictionary, rest);
            }
            else if (visit.Parent is { } parent && Content(visit) is { } kid)
            {
                parent.Kids.Add(kid);
            }
        }
    }

    private void Enter(Visit visit, CosDictionary dictionary, Stack<Visit> rest)
    {
        if (!_seen.Add(dictionary) || All.Count >= MaxElements)
        {
            if (_byDictionary.TryGetValue(dictionary, out var known))
            {
                Repeated.Add(known);
            }

            return;
        }

        var type = _file.Name(dictionary, "S") ?? "";
        var element = new TagElement
        {
            Number = (visit.Value as CosReference)?.Number ?? 0,
            Dictionary = dictionary,
            Type = type,
            Role = Roles.Role(dictionary, type),
            Parent = visit.Parent,
        };
        _byDictionary.Add(dictionary, element);
        All.Add(element);
        if (visit.Parent is { } parent)
        {
            parent.Kids.Add(new ElementKid(element));
        }
        else
        {
            Top.Add(element);
        }

        PushKids(dictionary, element, CosFile.Reference(dictionary, "Pg") ?? visit.Page, rest);
    }

    private void PushKids(CosDictionary dictionary, TagElement? parent, int? page, Stack<Visit> rest)
    {
        var kids = _file.Items(dictionary, "K");
        for (var i = kids.Count - 1; i >= 0; i--)
        {
            rest.Push(new Visit(kids[i], parent, page));
        }
    }

    private bool IsElement(CosDictionary dictionary) => _file.Name(dictionary, "Type") is not ("MCR" or "OBJR") && dictionary.Raw("S") is not null;

    private TagKid? Content(Visit visit) => _file.Resolve(visit.Value) switch
    {
        CosNumber mcid => new ContentKid(visit.Page, null, mcid.Whole),
        CosDictionary dictionary when _file.Name(dictionary, "Type") == "OBJR" =>
            new ObjectKid(CosFile.Reference(dictionary, "Obj") ?? 0, _file.Dictionary(dictionary, "Obj")),
        CosDictionary dictionary when _file.Whole(dictionary, "MCID") is { } mcid =>
            new ContentKid(CosFile.Reference(dictionary, "Pg") ?? visit.Page, CosFile.Reference(dictionary, "Stm"), mcid),
        _ => null,
    };

    private sealed record Visit(CosValue Value, TagElement? Parent, int? Page);
}
