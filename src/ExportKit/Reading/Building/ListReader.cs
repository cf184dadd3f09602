using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Model;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Reads lists and definition lists.</summary>
/// <param name="blocks">Reads what items hold.</param>
/// <param name="inlines">Reads terms.</param>
internal sealed class ListReader(BlockReader blocks, InlineReader inlines)
{
    /// <summary>Reads a list; items that are notes stand as notes after it, and a list that holds no item gives what it holds.</summary>
    /// <param name="list">The <c>ul</c> or <c>ol</c>.</param>
    public ImmutableArray<Block> Read(Element list)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>();
        var notes = ImmutableArray.CreateBuilder<Block>();
        var numbers = new ListNumbers(list);
        foreach (var child in list.Children)
        {
            if (child is not Element element || child.Dropped != DropReason.None)
            {
                continue;
            }

            if (element.Name != "li")
            {
                Stray(list, element, items);
                continue;
            }

            var number = numbers.Next(element);
            Item(element, number, items, notes);
        }

        var result = ImmutableArray.CreateBuilder<Block>();
        if (items.Count > 0 && items.All(item => item.Content.All(block => block is Figure or Embed)))
        {
            // A list of pictures is a gallery: figures in a row.
            result.AddRange(items.SelectMany(item => item.Content));
        }
        else if (items.Count > 0)
        {
            result.Add(blocks.Marked(new ListBlock(Numbering(list), items.ToImmutable()), list));
        }

        result.AddRange(notes);
        return result.ToImmutable();
    }

    /// <summary>Reads a definition list.</summary>
    /// <param name="list">The <c>dl</c>.</param>
    public ImmutableArray<Block> Definitions(Element list)
    {
        var entries = ImmutableArray.CreateBuilder<DefinitionEntry>();
        var terms = ImmutableArray.CreateBuilder<ImmutableArray<Inline>>();
        var definitions = ImmutableArray.CreateBuilder<ImmutableArray<Block>>();
        var before = ImmutableArray.CreateBuilder<Block>();
        foreach (var element in Parts(list))
        {
            if (element.Name == "dt")
            {
                if (definitions.Count > 0)
                {
                    Close(entries, terms, definitions);
                }

                if (inlines.Read(element.Children) is { IsEmpty: false } term)
                {
                    terms.Add(term);
                }
            }
            else if (blocks.Contained(element) is { IsEmpty: false } definition)
            {
                // What defines nothing is said all the same.
                if (terms.Count == 0)
                {
                    before.AddRange(definition);
                }
                else
                {
                    definitions.Add(definition);
                }
            }
        }

        Close(entries, terms, definitions);
        return entries.Count == 0 ? before.ToImmutable() : [.. before, blocks.Marked(new DefinitionList(entries.ToImmutable()), list)];
    }

    private static void Close(
        ImmutableArray<DefinitionEntry>.Builder entries,
        ImmutableArray<ImmutableArray<Inline>>.Builder terms,
        ImmutableArray<ImmutableArray<Block>>.Builder definitions)
    {
        if (terms.Count > 0)
        {
            entries.Add(new DefinitionEntry(terms.ToImmutable(), definitions.ToImmutable()));
        }

        terms.Clear();
        definitions.Clear();
    }

    /// <summary>The terms and definitions, within groups too.</summary>
    private static List<Element> Parts(Element list)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static list => Parts(list), list);
        }

        var parts = new List<Element>();
        foreach (var child in list.Children)
        {
            if (child is not Element element || child.Dropped != DropReason.None)
            {
                continue;
            }

            if (element.Name is "dt" or "dd")
            {
                parts.Add(element);
            }
            else
            {
                parts.AddRange(Parts(element));
            }
        }

        return parts;
    }

    private void Item(Element element, int number, ImmutableArray<ListItem>.Builder items, ImmutableArray<Block>.Builder notes)
    {
        var wrapper = new Element("div");
        wrapper.Children.Add(element);
        var content = blocks.Children(wrapper);
        if (content.Length > 0 && content.All(block => block is Note))
        {
            notes.AddRange(content);
        }
        else if (!content.IsEmpty)
        {
            items.Add(new ListItem(content, number));
        }
    }

    /// <summary>A list straight within a list belongs to the item before it.</summary>
    private void Stray(Element list, Element element, ImmutableArray<ListItem>.Builder items)
    {
        var wrapper = new Element("div");
        wrapper.Children.Add(element);
        var content = blocks.Children(wrapper);
        if (content.IsEmpty)
        {
            return;
        }

        if (items.Count > 0 && element.Name is "ul" or "ol")
        {
            items[^1] = items[^1] with { Content = items[^1].Content.AddRange(content) };
        }
        else
        {
            items.Add(new ListItem(content, list.Name == "ol" ? items.Count + 1 : 0));
        }
    }

    private static ListNumbering Numbering(Element list) => (list.Name, list.Value("type")) switch
    {
        ("ol", "a") => ListNumbering.LowerAlpha,
        ("ol", "A") => ListNumbering.UpperAlpha,
        ("ol", "i") => ListNumbering.LowerRoman,
        ("ol", "I") => ListNumbering.UpperRoman,
        ("ol", _) => ListNumbering.Decimal,
        _ => ListNumbering.Bullet,
    };

    /// <summary>The numbers of an ordered list's items (HTML, "ordinal value").</summary>
    private sealed class ListNumbers
    {
        private readonly bool _ordered;
        private readonly int _step;
        private int _next;

        public ListNumbers(Element list)
        {
            _ordered = list.Name == "ol";
            var reversed = list.Has("reversed");
            _step = reversed ? -1 : 1;
            _next = Int(list.Value("start")) ?? (reversed ? list.Children.Count(child => child is Element { Name: "li" }) : 1);
        }

        public int Next(Element item)
        {
            if (!_ordered)
            {
                return 0;
            }

            var number = Int(item.Value("value")) ?? _next;
            _next = number + _step;
            return number;
        }

        private static int? Int(string? text) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
