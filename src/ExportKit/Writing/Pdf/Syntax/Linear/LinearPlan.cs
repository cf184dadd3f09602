namespace ExportKit.Writing.Pdf.Syntax.Linear;

/// <summary>The order of a linearised file: its units by parts, and the new numbers of all objects.</summary>
internal sealed class LinearPlan
{
    private const int ObjectsPerStream = 200;

    private readonly IReadOnlyList<PdfObject> _objects;
    private readonly ObjectUsers _users;
    private readonly int _catalog;

    private LinearPlan(IReadOnlyList<PdfObject> objects, ObjectUsers users, int catalog)
    {
        _objects = objects;
        _users = users;
        _catalog = catalog;
        NewNumbers = new int[objects.Count + 1];
    }

    /// <summary>The new number of each object, by its old one.</summary>
    public int[] NewNumbers { get; }

    /// <summary>Part 4.</summary>
    public List<LinearUnit> Opening { get; } = [];

    /// <summary>Part 6: the first page's object, what it uses, the bookmarks.</summary>
    public List<LinearUnit> FirstPage { get; } = [];

    /// <summary>Part 7: for each page but the first, its object and what it alone uses.</summary>
    public List<List<LinearUnit>> OtherPages { get; } = [];

    /// <summary>Part 8.</summary>
    public List<LinearUnit> Shared { get; } = [];

    /// <summary>Part 9.</summary>
    public List<LinearUnit> Rest { get; } = [];

    /// <summary>The number of the linearisation dictionary: the first of the first half of the file.</summary>
    public int Dictionary { get; private set; }

    /// <summary>The number of the first cross-reference stream, which speaks of the first half.</summary>
    public int FirstCrossReferences => Dictionary + 1;

    /// <summary>The number of the hint stream.</summary>
    public int Hints { get; private set; }

    /// <summary>The number of the last cross-reference stream, which speaks of all objects with lower numbers than
    /// <see cref="Dictionary"/>.</summary>
    public int LastCrossReferences { get; private set; }

    /// <summary>One more than the highest number.</summary>
    public int Size { get; private set; }

    /// <summary>The units of the second half, in order.</summary>
    public IEnumerable<LinearUnit> SecondHalf => OtherPages.SelectMany(page => page).Concat(Shared).Concat(Rest);

    /// <summary>Plans a file.</summary>
    /// <param name="objects">The objects, from number 1.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="info">The information dictionary; null for none.</param>
    /// <param name="mayPack">Whether object streams are used at all.</param>
    public static LinearPlan Of(IReadOnlyList<PdfObject> objects, PdfReference catalog, PdfReference? info, bool mayPack)
    {
        var plan = new LinearPlan(objects, ObjectUsers.Of(objects, catalog, info), catalog.Number);
        plan.Place(plan.Units(mayPack));
        plan.Number();
        return plan;
    }

    /// <summary>What belongs to no page's face is packed: the structure above all.</summary>
    private List<LinearUnit> Units(bool mayPack)
    {
        var units = new List<LinearUnit>();
        var packed = new SortedDictionary<int, List<int>>();
        for (var number = 1; number <= _objects.Count; number++)
        {
            if (!mayPack || !IsPackable(number))
            {
                units.Add(new LinearUnit([number], isPacked: false));
                continue;
            }

            var kind = (_users.IsOfOutlines(number) ? 2 : 0) + (_users.PagesOf(number) is null ? 0 : 1);
            if (!packed.TryGetValue(kind, out var numbers) || numbers.Count == ObjectsPerStream)
            {
                packed[kind] = numbers = [];
                units.Add(new LinearUnit(numbers, isPacked: true));
            }

            numbers.Add(number);
        }

        return units;
    }

    private bool IsPackable(int number)
    {
        var value = _objects[number - 1];
        var type = ((value as PdfDictionary)?["Type"] as PdfName)?.Value;
        return value is not PdfStream
            && number != _catalog
            && type != "Page"
            && _users.OthersOf(number) > 0
            && !_users.IsOfOpening(number)
            && (type == "StructElem" || _users.PagesOf(number) is null);
    }

    private void Place(List<LinearUnit> units)
    {
        var catalog = (PdfDictionary)_objects[_catalog - 1];
        var outlines = catalog["Outlines"] as PdfReference;
        foreach (var unit in units)
        {
            unit.Decide(_users, _catalog, outlines is not null && catalog["PageMode"] is PdfName { Value: "UseOutlines" });
        }

        var pages = _users.Pages;
        for (var page = 1; page < pages.Count; page++)
        {
            OtherPages.Add([.. units.Where(unit => unit.Part == LinearPart.OtherPage && unit.Pages.Contains(page)).OrderByDescending(unit => Is(unit, pages[page]))]);
        }

        Opening.AddRange(units.Where(unit => unit.Part == LinearPart.Opening).OrderByDescending(unit => Is(unit, _catalog)));
        var first = units.Where(unit => unit.Part == LinearPart.FirstPage).ToList();
        FirstPage.AddRange(first.Where(unit => !unit.IsOfOutlines).OrderByDescending(unit => Is(unit, pages[0])));
        FirstPage.AddRange(first.Where(unit => unit.IsOfOutlines).OrderByDescending(unit => Is(unit, outlines?.Number ?? 0)));
        Shared.AddRange(units.Where(unit => unit.Part == LinearPart.Shared));
        Rest.AddRange(units.Where(unit => unit.Part == LinearPart.Rest).OrderByDescending(unit => unit.IsOfOutlines && Is(unit, outlines?.Number ?? 0)));
    }

    private static bool Is(LinearUnit unit, int number) => !unit.IsPacked && unit.Numbers[0] == number;

    /// <summary>The second half has the lower numbers. In each half what is packed comes last.</summary>
    private void Number()
    {
        var next = Number(SecondHalf, 1);
        LastCrossReferences = next++;
        next = NumberPacked(SecondHalf, next);
        Dictionary = next;
        next = Number(Opening.Concat(FirstPage), next + 2);
        Hints = next++;
        Size = NumberPacked(Opening.Concat(FirstPage), next);
    }

    private int Number(IEnumerable<LinearUnit> units, int next)
    {
        foreach (var unit in units)
        {
            unit.Number = next++;
            if (!unit.IsPacked)
            {
                NewNumbers[unit.Numbers[0]] = unit.Number;
            }
        }

        return next;
    }

    private int NumberPacked(IEnumerable<LinearUnit> units, int next)
    {
        foreach (var number in units.Where(unit => unit.IsPacked).SelectMany(unit => unit.Numbers))
        {
            NewNumbers[number] = next++;
        }

        return next;
    }
}
