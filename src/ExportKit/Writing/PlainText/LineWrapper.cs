namespace ExportKit.Writing.PlainText;

/// <summary>Breaks lines that are too wide; those that follow within the item of a list are indented like its words. A word that is
/// wider than a line stands on one of its own, whole.</summary>
/// <param name="width">How many columns a line may have.</param>
/// <param name="breaks">Where lines may be broken.</param>
internal sealed class LineWrapper(int width, LineBreaks breaks)
{
    // However deep a list lies, words keep room.
    private const int LeastRoom = 12;

    /// <summary>Breaks a line.</summary>
    /// <param name="line">The line.</param>
    public IEnumerable<string> Wrap(PlainTextLine line)
    {
        var text = line.Text;
        if (line.IsFixed || DisplayWidth.Of(text) <= width)
        {
            return [text];
        }

        var most = Math.Max(0, width - LeastRoom);
        var indent = text.Length - text.AsSpan().TrimStart(' ').Length;
        return Wrap(indent > most ? text[(indent - most)..] : text, Math.Min(line.HangingIndent, most));
    }

    private List<string> Wrap(string text, int hangingIndent)
    {
        var lines = new List<string>();
        var indent = new string(' ', hangingIndent);
        var places = breaks.Find(text);
        // What indents the first line belongs to its first word.
        var next = Next(places, text.Length - text.AsSpan().TrimStart(' ').Length);
        var (start, end, used) = (0, next, DisplayWidth.Of(text.AsSpan(0, next)));
        while (end < text.Length)
        {
            next = Next(places, end);
            var part = DisplayWidth.Of(text.AsSpan(end, next - end));
            var visible = DisplayWidth.Of(text.AsSpan(end, next - end).TrimEnd(' '));
            if (used + visible > width)
            {
                lines.Add(Line(lines, indent, text[start..end]));
                (start, used) = (end, hangingIndent);
            }

            used += part;
            end = next;
        }

        lines.Add(Line(lines, indent, text[start..]));
        return lines;
    }

    private static string Line(List<string> lines, string indent, string text) => (lines.Count == 0 ? "" : indent) + text.TrimEnd(' ');

    private static int Next(bool[] places, int index)
    {
        do
        {
            index++;
        }
        while (index < places.Length - 1 && !places[index]);

        return Math.Min(index, places.Length - 1);
    }
}
