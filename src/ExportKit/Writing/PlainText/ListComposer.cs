using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Says lists: how many items there are and, within another list, at which level; then each item on its line.</summary>
/// <param name="blocks">Says what the items hold.</param>
internal sealed class ListComposer(BlockComposer blocks)
{
    private const string Indent = "  ";

    private StructureWords Words => blocks.Composition.Words;

    /// <summary>Says a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="lines">Takes the lines.</param>
    /// <param name="place">Where it stands.</param>
    public void Say(ListBlock list, LineList lines, BlockPlace place)
    {
        var level = place.ListLevel + 1;
        var items = Items(list, place with { ListLevel = level });
        if (items.Count == 0)
        {
            return;
        }

        if (place.IsInCell)
        {
            SayWithinCell(list, items, lines);
            return;
        }

        lines.AddGenerated(level == 1
            ? Words.Count(Word.ListStart, items.Count)
            : Words.Count(Word.NestedListStart, items.Count, Number(level)));
        foreach (var (item, said) in items)
        {
            lines.AddAll(said, Label(list.Numbering, item.Number), Indent);
        }

        SayEnd(items, lines, place, level);
    }

    /// <summary>Says a list of definitions.</summary>
    /// <param name="list">The list.</param>
    /// <param name="lines">Takes the lines.</param>
    /// <param name="place">Where it stands.</param>
    public void Say(DefinitionList list, LineList lines, BlockPlace place)
    {
        foreach (var entry in list.Entries)
        {
            SayEntry(entry, lines, place with { IsFollowed = true });
        }
    }

    private List<(ListItem Item, LineList Said)> Items(ListBlock list, BlockPlace place)
    {
        var items = new List<(ListItem, LineList)>(list.Items.Length);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var said = blocks.Tight(list.Items[i].Content, place with { IsFollowed = i < list.Items.Length - 1 });
            if (said.Count > 0)
            {
                items.Add((list.Items[i], said));
            }
        }

        return items;
    }

    private static void SayWithinCell(ListBlock list, List<(ListItem Item, LineList Said)> items, LineList lines)
    {
        foreach (var (item, said) in items)
        {
            lines.AddAll(said, list.IsOrdered ? Label(list.Numbering, item.Number) : "");
        }
    }

    /// <summary>The end is said where it could not be heard: after items of several lines, and, since indents are silent,
    /// where an outer list goes on.</summary>
    private void SayEnd(List<(ListItem Item, LineList Said)> items, LineList lines, BlockPlace place, int level)
    {
        if (level > 1 && place.IsFollowed)
        {
            lines.AddGenerated(Words.Format(Word.NestedListEnd, Number(level)));
        }
        else if (level == 1 && items.Any(item => item.Said.Count > 1))
        {
            lines.AddGenerated(Words[Word.ListEnd]);
        }
    }

    private void SayEntry(DefinitionEntry entry, LineList lines, BlockPlace place)
    {
        var term = Term(entry);
        var isFirst = true;
        foreach (var definition in entry.Definitions)
        {
            var said = blocks.Tight(definition, place);
            if (isFirst && said.Count > 0)
            {
                said[0] = Defined(term, said[0]);
            }

            var indent = place.IsInCell ? "" : Indent;
            lines.AddAll(said, isFirst ? "" : indent, indent);
            isFirst &= said.Count == 0;
        }

        if (isFirst)
        {
            lines.Add(term);
        }
    }

    private PlainTextLine Term(DefinitionEntry entry)
    {
        var line = blocks.Inlines.Builder();
        for (var i = 0; i < entry.Terms.Length; i++)
        {
            if (i > 0)
            {
                line.Generated(Words.Format(Word.PartSeparator, "", ""));
            }

            blocks.Inlines.Append(line, entry.Terms[i]);
        }

        return line.Line();
    }

    private PlainTextLine Defined(PlainTextLine term, PlainTextLine definition)
    {
        if (term.IsBlank)
        {
            return definition;
        }

        var endsWithColon = term.Text.EndsWith(':') || term.Text.EndsWith('：');
        return term.Before(endsWithColon ? " " : Words.Format(Word.Definition, "", ""), definition);
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What stands before an item: screen readers say nothing of a hyphen, and "bullet" of a bullet.</summary>
    private static string Label(ListNumbering numbering, int number) =>
        numbering == ListNumbering.Bullet ? "- " : ListMarks.Of(numbering, number) + " ";
}
