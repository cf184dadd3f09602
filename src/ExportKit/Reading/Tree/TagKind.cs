namespace ExportKit.Reading.Tree;

/// <summary>What the parser makes of the tags of a name.</summary>
/// <param name="name">The name in lower case.</param>
internal sealed class TagKind(string name)
{
    private const int Slots = 256;

    private static readonly string[] Void =
    [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "isindex", "keygen", "link", "meta", "param", "source", "spacer", "wbr",
    ];

    private static readonly string[] Raw = ["script", "style", "textarea", "title", "noxhtml"];

    private static readonly TagKind Other = new(string.Empty);

    private static readonly TagKind?[] Table = TableOf();

    private readonly int _hash = TagScanner.HashOf(name);

    /// <summary>Which elements it ends where it begins, and which end it (<see cref="ImpliedEnds"/>).</summary>
    public int EndKind { get; } = ImpliedEnds.Kind(name);

    /// <summary>Whether it has no end tag.</summary>
    public bool IsVoid { get; init; }

    /// <summary>Whether there are no tags within it.</summary>
    public bool IsRaw { get; init; }

    /// <summary>The kind of a name.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <param name="hash">Its number (<see cref="TagScanner.Hash"/>).</param>
    public static TagKind Of(ReadOnlySpan<char> name, int hash)
    {
        for (var at = hash & (Slots - 1); Table[at] is { } kind; at = (at + 1) & (Slots - 1))
        {
            if (kind._hash == hash && kind.Is(name))
            {
                return kind;
            }
        }

        return Other;
    }

    private bool Is(ReadOnlySpan<char> other) => other.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static TagKind?[] TableOf()
    {
        var table = new TagKind?[Slots];
        foreach (var name in ImpliedEnds.Names.Concat(Void).Concat(Raw).Distinct(StringComparer.Ordinal))
        {
            var kind = new TagKind(name) { IsVoid = Void.Contains(name), IsRaw = Raw.Contains(name) };
            var at = kind._hash & (Slots - 1);
            while (table[at] is not null)
            {
                at = (at + 1) & (Slots - 1);
            }

            table[at] = kind;
        }

        return table;
    }
}
