namespace ExportKit.Reading.Tree;

/// <summary>Which elements the parser ends by itself where another begins: <c>&lt;td&gt;</c> ends an open <c>&lt;td&gt;</c>. It asks the
/// innermost open element alone, and the one around it when that has ended; a cell with an open paragraph in it stays open.</summary>
internal static class ImpliedEnds
{
    /// <summary>The kind of all elements that neither end another nor are ended.</summary>
    public const int None = 0;

    private const string Headings = "h1 h2 h3 h4 h5";

    private static readonly Dictionary<string, int> Kinds = new(StringComparer.OrdinalIgnoreCase);

    // For each kind the kinds that end it, as bits.
    private static readonly ulong[] EndedBy = new ulong[64];

    static ImpliedEnds()
    {
        Add("a", "a");
        Add("dd dt", "dd dt");
        Add("li", "li");
        Add("option", "option");
        Add("table", "table");
        Add("caption colgroup", "tbody tfoot thead tr");
        Add("caption", "colgroup");
        Add("thead tbody", "tbody tfoot");
        Add("tr", "tbody tfoot thead tr");
        Add("td th", "tbody td tfoot th tr");
        foreach (var heading in Headings.Split(' '))
        {
            Add(heading, Headings.Replace(heading, string.Empty, StringComparison.Ordinal));
        }

        Add("p", $"address article aside blockquote dir div dl fieldset footer form {Headings} h6 header hr li menu nav ol p pre section table ul");
    }

    /// <summary>The names of all elements that end another or are ended.</summary>
    public static IEnumerable<string> Names => Kinds.Keys;

    /// <summary>The kind of an element.</summary>
    /// <param name="name">Its name, in any case.</param>
    public static int Kind(ReadOnlySpan<char> name) =>
        name.Length is > 0 and < 11 && Kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var kind) ? kind : None;

    /// <summary>Whether an innermost open element ends where another begins.</summary>
    /// <param name="open">Its kind.</param>
    /// <param name="next">The kind of the one that begins.</param>
    public static bool Ends(int open, int next) => next != None && (EndedBy[open] & (1UL << next)) != 0;

    private static void Add(string open, string by)
    {
        foreach (var ended in open.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var next in by.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                EndedBy[Number(ended)] |= 1UL << Number(next);
            }
        }
    }

    private static int Number(string name)
    {
        Kinds.TryAdd(name, Kinds.Count + 1);
        return Kinds[name];
    }
}
