using ExportKit.Checking.Pdf.Content;

namespace ExportKit.Checking.Pdf.Words;

/// <summary>Whether a space stands between two texts that have none: many files end lines and set words apart by place alone.</summary>
internal static class WordGap
{
    // A space between words is a quarter of the size in most fonts, and letters are seldom set wider apart than a tenth.
    private const double SpaceWidth = 0.17;
    private const double LineStep = 0.5;

    /// <summary>Whether a space stands between.</summary>
    /// <param name="text">The text before, or its end.</param>
    /// <param name="before">Where that text stands.</param>
    /// <param name="next">The text behind, or its start.</param>
    /// <param name="after">Where that one stands.</param>
    public static bool IsBetween(string text, ShownText before, string next, ShownText after)
    {
        if (text.Length == 0 || next.Length == 0 || char.IsWhiteSpace(text[^1]) || char.IsWhiteSpace(next[0]))
        {
            return false;
        }

        if (IsUnspaced(text[^1]) && IsUnspaced(next[0]))
        {
            return false;
        }

        // Behind a hyphen a line breaks within a word. Where the direction changes, a gap is what stands in the other direction.
        var (across, gap, size) = Distance(before, after);
        return across > LineStep * size
            ? text[^1] is not ('-' or '\u00AD' or '\u2010')
            : gap > SpaceWidth * size && IsFromRight(text[^1]) == IsFromRight(next[0]);
    }

    /// <summary>How far two texts are apart, across the line and along it, and the size that this is measured by.</summary>
    private static (double Across, double Gap, double Size) Distance(ShownText before, ShownText after)
    {
        var size = Math.Max(Math.Min(before.Size, after.Size), 0.1);
        var (dx, dy) = (before.End.X - before.Start.X, before.End.Y - before.Start.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        var (ux, uy) = length > 0 ? (dx / length, dy / length) : (1.0, 0.0);
        double Along(PagePoint point) => ((point.X - before.Start.X) * ux) + ((point.Y - before.Start.Y) * uy);
        var across = ((after.Start.Y - before.Start.Y) * ux) - ((after.Start.X - before.Start.X) * uy);
        var (start, end) = (Along(after.Start), Along(after.End));

        // In scripts from right to left the next text stands before the last.
        return (Math.Abs(across), Math.Max(Math.Min(start, end) - length, -Math.Max(start, end)), size);
    }

    /// <summary>Whether a character is of a script that sets no spaces between words: Chinese, Japanese.</summary>
    private static bool IsUnspaced(char character) => character is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF';

    /// <summary>Whether a character is of a script from right to left: Hebrew, Arabic and those between.</summary>
    private static bool IsFromRight(char character) => character is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';
}
