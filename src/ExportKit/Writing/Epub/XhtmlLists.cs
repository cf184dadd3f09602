using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Writing.Epub;

/// <summary>Writes lists.</summary>
internal sealed class XhtmlLists(ContentWriter content)
{
    private XhtmlWriter Out => content.Out;

    /// <summary>Writes a list with its own numbers, wherever it begins and wherever it jumps.</summary>
    /// <param name="list">The list.</param>
    public void Write(ListBlock list)
    {
        if (list.Items.IsEmpty)
        {
            content.Blocks.KeepPlace(list);
            return;
        }

        content.Blocks.Start(list.IsOrdered ? "ol" : "ul", list);
        var next = 1;
        if (list.IsOrdered)
        {
            next = list.Items[0].Number;
            Numbering(list.Numbering, next);
        }

        foreach (var item in list.Items)
        {
            Out.Start("li");
            if (list.IsOrdered && item.Number != next)
            {
                Out.Attribute("value", Number(item.Number));
            }

            next = item.Number + 1;
            content.Blocks.WriteTight(item.Content);
            Out.End();
        }

        Out.End();
    }

    /// <summary>Writes terms with their definitions.</summary>
    /// <param name="list">The list.</param>
    public void Write(DefinitionList list)
    {
        content.Blocks.Start("dl", list);
        foreach (var entry in list.Entries)
        {
            foreach (var term in entry.Terms)
            {
                Out.Start("dt");
                content.Inlines.Write(term);
                Out.End();
            }

            foreach (var definition in entry.Definitions.IsEmpty ? [[]] : entry.Definitions)
            {
                // HTML (4.4.9) wants a definition after every term.
                Out.Start("dd");
                content.Blocks.WriteTight(definition);
                Out.End();
            }
        }

        Out.End();
    }

    private void Numbering(ListNumbering numbering, int start)
    {
        if (start != 1)
        {
            Out.Attribute("start", Number(start));
        }

        if (Type(numbering) is { } type)
        {
            Out.Attribute("type", type);
        }
    }

    private static string? Type(ListNumbering numbering) => numbering switch
    {
        ListNumbering.Bullet or ListNumbering.Decimal => null,
        ListNumbering.LowerAlpha => "a",
        ListNumbering.UpperAlpha => "A",
        ListNumbering.LowerRoman => "i",
        ListNumbering.UpperRoman => "I",
        _ => throw new NotSupportedException($"The numbering {numbering} is not known to the EPUB writer."),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
