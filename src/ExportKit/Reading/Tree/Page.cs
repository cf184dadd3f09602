using ExportKit.Limits;

namespace ExportKit.Reading.Tree;

/// <summary>A page as reading works on it: its tree, and the machinery of its head.</summary>
/// <param name="root">The root, whose children are what the source has at its top.</param>
internal sealed class Page(Element root)
{
    private Dictionary<string, Element>? _byId;

    /// <summary>The root of the tree.</summary>
    public Element Root { get; } = root;

    /// <summary>The time and memory of the page; null where it may take any.</summary>
    public PageBudget? Budget { get; set; }

    /// <summary>The text of <c>title</c>; null where there is none.</summary>
    public string? Title { get; set; }

    /// <summary>The language of <c>html</c> or <c>body</c>; null where none is named.</summary>
    public string? Language { get; set; }

    /// <summary>The base direction of <c>html</c> or <c>body</c>; null where none is named.</summary>
    public string? Direction { get; set; }

    /// <summary>The address of <c>base</c>; null where there is none.</summary>
    public string? BaseAddress { get; set; }

    /// <summary>All <c>meta</c> elements.</summary>
    public List<Element> Metas { get; } = [];

    /// <summary>All <c>link</c> elements.</summary>
    public List<Element> Links { get; } = [];

    /// <summary>All scripts that hold data: JSON and JSON-LD.</summary>
    public List<DataScript> DataScripts { get; } = [];

    /// <summary>Whether part of the page nested too deeply and was flattened; the place of the first such part.</summary>
    public PageNode? Flattened { get; set; }

    /// <summary>The first element that has more attributes than are read, and how many it has; null where none has.</summary>
    public (Element Element, int Count)? Cut { get; set; }

    /// <summary>The first script of data that is longer than is read, and how many characters it has; null where none is.</summary>
    public (Element Element, int Length)? DataCut { get; set; }

    /// <summary>What was taken from the tree when it was built, in document order; null where nobody asked for it.</summary>
    public List<RemovedElement>? Removed { get; set; }

    /// <summary>Forgets the identifiers that were looked up, since the tree was changed.</summary>
    public void ForgetIds() => _byId = null;

    /// <summary>The element with this identifier; null where there is none.</summary>
    /// <param name="id">The identifier.</param>
    public Element? ById(string id)
    {
        if (_byId is null)
        {
            _byId = new Dictionary<string, Element>(StringComparer.Ordinal);
            foreach (var element in Root.Descendants())
            {
                if (element.Value("id") is { } own)
                {
                    _byId.TryAdd(own, element);
                }
            }
        }

        return _byId.GetValueOrDefault(id);
    }
}

/// <summary>An element that was taken from the tree.</summary>
/// <param name="Element">The element.</param>
/// <param name="Parent">What it stood in: an element of the tree, or one that was taken from it too.</param>
/// <param name="Before">Before which child of the parent it stood.</param>
/// <param name="HasContent">Whether it held anything.</param>
internal sealed record RemovedElement(Element Element, Element Parent, int Before, bool HasContent);

/// <summary>A script that holds data.</summary>
/// <param name="Type">Its type in lower case, or empty.</param>
/// <param name="Id">Its identifier, or empty.</param>
/// <param name="Text">Its text as in the source.</param>
/// <param name="Place">The node's place in the tree, for diagnostics.</param>
internal sealed record DataScript(string Type, string Id, string Text, PageNode Place)
{
    /// <summary>The type given to a piece of a stream of rows, which a program hands over call by call.</summary>
    public const string Flight = "flight";

    /// <summary>How such a call begins.</summary>
    public const string FlightCall = "self.__next_f.push(";
}
