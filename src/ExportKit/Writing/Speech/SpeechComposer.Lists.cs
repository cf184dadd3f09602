using System.Globalization;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Speech;

/// <content>Lists and definitions.</content>
internal sealed partial class SpeechComposer
{
    private void List(ListBlock list)
    {
        if (_isInCell)
        {
            Items(list);
            return;
        }

        _listLevel++;
        var level = _listLevel.ToString(CultureInfo.InvariantCulture);
        Say(_listLevel == 1 ? _words.Count(Word.ListStart, list.Items.Length) : _words.Count(Word.NestedListStart, list.Items.Length, level));
        Items(list);

        // Where its end could not be heard.
        if (_listLevel > 1)
        {
            Say(_words.Format(Word.NestedListEnd, level));
        }
        else if (list.Items.Any(item => item.Content.Length > 1))
        {
            Say(_words[Word.ListEnd]);
        }

        _listLevel--;
    }

    private void Items(ListBlock list)
    {
        foreach (var item in list.Items)
        {
            _prefix += list.IsOrdered ? ListMarks.Of(list.Numbering, item.Number) + " " : "";
            Blocks(item.Content);
            _prefix = "";
        }
    }

    private void Definitions(DefinitionList list)
    {
        foreach (var entry in list.Entries)
        {
            Together(() =>
            {
                foreach (var term in entry.Terms)
                {
                    Line(term, Stress.Moderate);
                }

                foreach (var definition in entry.Definitions)
                {
                    Blocks(definition);
                }
            });
        }
    }
}
