using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Braille;

/// <content>Lists and definitions.</content>
internal sealed partial class BrailleComposer
{
    /// <summary>Each level begins two cells further in; all runovers stand two cells right of the deepest.</summary>
    private void AddList(ListBlock list, int first, int runover)
    {
        if (FreshStack.HasRoom)
        {
            AddItems(list, first, runover);
        }
        else
        {
            FreshStack.Run(() => AddItems(list, first, runover));
        }
    }

    private void AddItems(ListBlock list, int first, int runover)
    {
        _parts |= first == 0;
        foreach (var item in list.Items)
        {
            AddItem(item.Content, ListMarks.Of(list.Numbering, item.Number) + " ", first, runover);
        }

        _parts = first == 0;
    }

    private void AddItem(ImmutableArray<Block> content, string mark, int first, int runover)
    {
        var rest = content;
        var words = ImmutableArray<Inline>.Empty;
        if (content is [Paragraph paragraph, ..])
        {
            words = paragraph.Content;
            rest = content[1..];
            PrintPages(translation.Pages.Before(paragraph));
        }

        Add(Line(inlines =>
        {
            inlines.Text(mark);
            inlines.Add(words);
        }), first, runover);
        foreach (var block in rest)
        {
            if (block is ListBlock inner)
            {
                AddList(inner, first + 2, runover);
            }
            else
            {
                Within(runover, () => Blocks([block]));
            }
        }
    }

    private static int Depth(ListBlock list)
    {
        var depth = 1;
        var levels = new Stack<(ListBlock List, int Level)>([(list, 1)]);
        while (levels.TryPop(out var level))
        {
            depth = Math.Max(depth, level.Level);
            foreach (var inner in level.List.Items.SelectMany(item => item.Content).OfType<ListBlock>())
            {
                levels.Push((inner, level.Level + 1));
            }
        }

        return depth;
    }

    private void AddDefinitions(DefinitionList list)
    {
        _parts = true;
        foreach (var entry in list.Entries)
        {
            Add(Line(inlines => AddTerms(inlines, entry)), 0, 2);
            Within(2, () => entry.Definitions.ToList().ForEach(Blocks));
        }

        _parts = true;
    }

    private void AddTerms(BrailleInlines inlines, DefinitionEntry entry)
    {
        for (var i = 0; i < entry.Terms.Length; i++)
        {
            if (i > 0)
            {
                inlines.Generated(Words.Format(Word.PartSeparator, "", ""));
            }

            inlines.Add(entry.Terms[i], TypeForms.Bold);
        }
    }
}
