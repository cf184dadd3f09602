using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Says what a cell holds on one line, however many blocks it holds.</summary>
/// <param name="blocks">Says the blocks.</param>
internal sealed class CellComposer(BlockComposer blocks)
{
    private static readonly BlockPlace Place = new(IsInCell: true);

    private readonly Dictionary<TableCell, PlainTextLine> _said = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a cell holds; blank where it holds nothing. Saying it again numbers no link twice.</summary>
    /// <param name="cell">The cell.</param>
    public PlainTextLine Line(TableCell cell)
    {
        if (!_said.TryGetValue(cell, out var line))
        {
            _said[cell] = line = Compose(cell);
        }

        return line;
    }

    /// <summary>Words that were said before, as the writer's.</summary>
    /// <param name="words">The words.</param>
    public static PlainTextLine Again(string words) => words.Length == 0 ? PlainTextLine.Blank : PlainTextLine.Generated(words);

    /// <summary>Adds a line that is made already to one that is being built.</summary>
    /// <param name="line">The line that is being built.</param>
    /// <param name="content">The line that is made.</param>
    public static void Append(LineBuilder line, PlainTextLine content)
    {
        foreach (var run in content.Runs)
        {
            if (run.IsGenerated)
            {
                line.Generated(run.Text);
            }
            else if (run.IsSilent)
            {
                line.Silent(run.Text);
            }
            else
            {
                // Its symbols are calmed already.
                line.Own(run.Text, isCode: true);
            }
        }
    }

    private PlainTextLine Compose(TableCell cell)
    {
        var lines = blocks.Tight(cell.Content, Place);
        if (lines.Count == 0)
        {
            return PlainTextLine.Blank;
        }

        var line = lines[0];
        for (var i = 1; i < lines.Count; i++)
        {
            line = line.Before(Between(line), lines[i]);
        }

        return line;
    }

    private string Between(PlainTextLine line)
    {
        var last = line.Text[^1];
        return SpeechCharacters.IsWide(last) ? ""
            : SpeechCharacters.EndsClause(last) ? " "
            : blocks.Composition.Words.Format(Word.PartSeparator, "", "");
    }
}
