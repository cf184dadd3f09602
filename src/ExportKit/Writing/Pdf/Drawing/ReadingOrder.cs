using System.Text;
using ExportKit.Writing.Pdf.Tagging;

namespace ExportKit.Writing.Pdf.Drawing;

/// <summary>A block of a document's structure: what people would count as one thing when they are read to.</summary>
/// <param name="kind">Its structure type.</param>
internal sealed class ReadBlock(string kind)
{
    private const int MostLetters = 72;
    private readonly StringBuilder _words = new();
    private StructureElement? _within;

    /// <summary>Its structure type.</summary>
    public string Kind { get; } = kind;

    /// <summary>Its place in reading order, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its first words.</summary>
    public string Words => _words.ToString().Trim();

    /// <summary>Adds words, as far as some are still wanted.</summary>
    /// <param name="text">The words.</param>
    /// <param name="within">The line or cell that they stand in: what stands in another one is no word with what was said before.</param>
    public void Say(string text, StructureElement? within)
    {
        if (_words.Length >= MostLetters)
        {
            return;
        }

        if (!ReferenceEquals(_within, within) && _words.Length > 0)
        {
            _words.Append(' ');
        }

        _within = within;

        _words.Append(text.Length > MostLetters ? text.AsSpan(0, MostLetters) : text);
        if (_words.Length >= MostLetters)
        {
            // A pair is never parted.
            _words.Length = char.IsHighSurrogate(_words[MostLetters - 1]) ? MostLetters - 1 : MostLetters;
            _words.Append('…');
        }
    }
}

/// <summary>The blocks of a document in the order of its structure tree, which is the order in which it is read, whatever the order in which
/// it is drawn (ISO 32000-1, 14.8.2.3).</summary>
internal sealed class ReadingOrder
{
    private readonly Dictionary<ContentLeaf, ReadBlock> _blocks = new(ReferenceEqualityComparer.Instance);
    private int _last;

    private ReadingOrder()
    {
    }

    /// <summary>Walks a structure tree.</summary>
    /// <param name="root">Its Document element.</param>
    /// <param name="drawn">What is drawn at all: an element of which nothing is has no number.</param>
    public static ReadingOrder Of(StructureElement root, IReadOnlySet<ContentLeaf> drawn)
    {
        var order = new ReadingOrder();
        var rest = new Stack<(StructureKid Kid, Group Group)>([(root, new Group("P"))]);
        while (rest.TryPop(out var next))
        {
            switch (next.Kid)
            {
                case ContentLeaf leaf when drawn.Contains(leaf):
                    order.Add(leaf, next.Group);
                    break;
                case StructureElement element:
                    var group = Within(element, next.Group);
                    for (var i = element.Kids.Count - 1; i >= 0; i--)
                    {
                        rest.Push((element.Kids[i], group));
                    }

                    break;
            }
        }

        return order;
    }

    /// <summary>The block that content belongs to; null for content of no element.</summary>
    public ReadBlock? BlockOf(ContentLeaf? leaf) => leaf is null ? null : _blocks.GetValueOrDefault(leaf);

    /// <summary>A row of a table and an item of a list are read as one; so is each picture, wherever it stands.</summary>
    private static Group Within(StructureElement element, Group outer) => element.Type switch
    {
        StructureType.Figure or StructureType.Formula => new Group(element.Type) { Says = element.Alt },
        StructureType.TR or StructureType.LI or StructureType.TOCI => outer.Kind == StructureType.TR ? outer : new Group(element.Type),
        StructureType.Caption or StructureType.Note or StructureType.FENote => new Group(element.Type),
        StructureType.P when outer.IsWhole => outer,
        StructureType.P => new Group(element.Type),
        _ when StructureType.HeadingLevel(element.Type) > 0 || element.Type == "Title" => new Group(element.Type),
        _ => outer,
    };

    private void Add(ContentLeaf leaf, Group group)
    {
        if (group.Block is null)
        {
            group.Block = new ReadBlock(group.Kind) { Number = ++_last };
            group.Block.Say(group.Says ?? "", null);
        }

        _blocks[leaf] = group.Block;
        if (group.Says is null)
        {
            group.Block.Say(leaf.Text, Line(leaf.Element));
        }
    }

    /// <summary>What an element within a line stands in.</summary>
    private static StructureElement Line(StructureElement element)
    {
        while (element.Parent is { } parent && element.Type is StructureType.Span or StructureType.Quote or StructureType.Link or StructureType.Reference
            or StructureType.Em or StructureType.Strong or StructureType.Ruby or StructureType.RB or StructureType.Code)
        {
            element = parent;
        }

        return element;
    }

    /// <summary>What becomes one block, when the first of its content is met.</summary>
    private sealed class Group(string kind)
    {
        public string Kind { get; } = kind;

        public string? Says { get; init; }

        public ReadBlock? Block { get; set; }

        public bool IsWhole => Kind is StructureType.TR or StructureType.LI or StructureType.TOCI or StructureType.Caption or StructureType.Note or StructureType.FENote;
    }
}
