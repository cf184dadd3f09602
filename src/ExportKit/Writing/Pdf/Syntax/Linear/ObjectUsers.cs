namespace ExportKit.Writing.Pdf.Syntax.Linear;

/// <summary>Who uses the objects of a file (ISO 32000-1, F.3.6 to F.3.10): the pages, the bookmarks, what a reader needs at once
/// on opening the document, or something else.</summary>
/// <param name="objects">The objects, from number 1.</param>
internal sealed class ObjectUsers(IReadOnlyList<PdfObject> objects)
{
    private static readonly string[] AtOpening = ["ViewerPreferences", "PageMode", "Threads", "OpenAction", "AcroForm"];

    private readonly List<int>?[] _pages = new List<int>?[objects.Count];
    private readonly bool[] _outlines = new bool[objects.Count];
    private readonly bool[] _opening = new bool[objects.Count];
    private readonly int[] _others = new int[objects.Count];

    /// <summary>The numbers of the page objects, in the order of the pages.</summary>
    public List<int> Pages { get; } = [];

    /// <summary>The pages that use an object, by their indices in ascending order; null where none does.</summary>
    /// <param name="number">The object's number.</param>
    public IReadOnlyList<int>? PagesOf(int number) => _pages[number - 1];

    /// <summary>Whether the bookmarks lead to an object.</summary>
    /// <param name="number">The object's number.</param>
    public bool IsOfOutlines(int number) => _outlines[number - 1];

    /// <summary>Whether a reader needs an object on opening the document.</summary>
    /// <param name="number">The object's number.</param>
    public bool IsOfOpening(int number) => _opening[number - 1];

    /// <summary>How many other entries of catalog and trailer lead to an object.</summary>
    /// <param name="number">The object's number.</param>
    public int OthersOf(int number) => _others[number - 1];

    /// <summary>Walks a file from its catalog.</summary>
    /// <param name="objects">The objects, from number 1.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="info">The information dictionary; null for none.</param>
    public static ObjectUsers Of(IReadOnlyList<PdfObject> objects, PdfReference catalog, PdfReference? info)
    {
        var users = new ObjectUsers(objects);
        var root = (PdfDictionary)objects[catalog.Number - 1];
        users.FindPages(root["Pages"]!);
        for (var page = 0; page < users.Pages.Count; page++)
        {
            var index = page;
            users.Walk(new PdfReference(users.Pages[page]), isPage: true, number => (users._pages[number - 1] ??= []).Add(index));
        }

        foreach (var (key, value) in root.Entries)
        {
            users.Walk(value, isPage: false, Array.IndexOf(AtOpening, key) >= 0 ? number => users._opening[number - 1] = true
                : key == "Outlines" ? number => users._outlines[number - 1] = true
                : number => users._others[number - 1]++);
        }

        if (info is not null)
        {
            users.Walk(info, isPage: false, number => users._others[number - 1]++);
        }

        return users;
    }

    private void FindPages(PdfObject node)
    {
        var rest = new Stack<PdfObject>([node]);
        while (rest.TryPop(out var next))
        {
            var reference = (PdfReference)next;
            var dictionary = (PdfDictionary)objects[reference.Number - 1];
            if (dictionary["Kids"] is not PdfArray kids)
            {
                Pages.Add(reference.Number);
                continue;
            }

            for (var i = kids.Count - 1; i >= 0; i--)
            {
                rest.Push(kids[i]);
            }
        }
    }

    /// <summary>Visits each object that can be reached without crossing a page.</summary>
    private void Walk(PdfObject start, bool isPage, Action<int> visit)
    {
        var seen = new HashSet<int>();
        var rest = new Stack<PdfObject>([start]);
        var isTop = isPage;
        while (rest.TryPop(out var next))
        {
            if (next is PdfReference reference)
            {
                var target = objects[reference.Number - 1];
                if ((IsPage(target) && !isTop) || !seen.Add(reference.Number))
                {
                    continue;
                }

                visit(reference.Number);
                next = target;
            }

            Push(rest, next, isTop);
            isTop = false;
        }
    }

    private static void Push(Stack<PdfObject> rest, PdfObject value, bool isPage)
    {
        switch (value)
        {
            case PdfArray array:
                foreach (var item in array)
                {
                    rest.Push(item);
                }

                break;
            case PdfStream stream:
                Push(rest, stream.Dictionary, false);
                break;
            case PdfDictionary dictionary:
                foreach (var (key, item) in dictionary.Entries)
                {
                    if (!(isPage && key == "Parent"))
                    {
                        rest.Push(item);
                    }
                }

                break;
        }
    }

    private static bool IsPage(PdfObject value) => value is PdfDictionary dictionary && dictionary["Type"] is PdfName { Value: "Page" };
}
