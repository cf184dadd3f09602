using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Writing;

/// <summary>How notes are called: by their labels, and by a number where the label is a symbol, which no voice says well.</summary>
internal sealed class NoteNames
{
    private readonly Dictionary<string, string> _byId = new(StringComparer.Ordinal);

    /// <summary>Names the notes of an article.</summary>
    /// <param name="article">The article.</param>
    public NoteNames(Article article)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var nameless = new List<Note>();
        foreach (var block in ArticleWalker.Blocks(article))
        {
            if (block is not Note note)
            {
                continue;
            }

            if (!note.Label.Any(char.IsLetterOrDigit))
            {
                nameless.Add(note);
            }
            else
            {
                used.Add(note.Label);
            }
        }

        var number = 0;
        foreach (var note in nameless)
        {
            string name;
            do
            {
                name = (++number).ToString(CultureInfo.InvariantCulture);
            }
            while (used.Contains(name));

            if (note.Id is { } id)
            {
                _byId[id] = name;
            }
        }
    }

    /// <summary>What a note is called.</summary>
    /// <param name="id">The note's identifier.</param>
    /// <param name="label">Its label.</param>
    public string Of(string? id, string label) => id is not null && _byId.TryGetValue(id, out var name) ? name : label;
}
