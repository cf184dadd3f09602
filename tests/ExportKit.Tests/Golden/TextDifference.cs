using System.Globalization;
using System.Text;

namespace ExportKit.Tests.Golden;

/// <summary>Tells people where two texts differ.</summary>
internal static class TextDifference
{
    private const int Shown = 12;
    private const int Context = 2;

    /// <summary>The lines from the first to the last that differ, at most a dozen of each, with two lines before them.</summary>
    /// <param name="kept">The text that is kept.</param>
    /// <param name="made">The text that was made.</param>
    public static string Between(string kept, string made)
    {
        var (before, after) = (kept.Split('\n'), made.Split('\n'));
        var start = 0;
        while (start < Math.Min(before.Length, after.Length) && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"From line {start + 1} (- kept, + made):\n");
        Append(text, "  ", before[Math.Max(0, start - Context)..start]);
        Append(text, "- ", before[start..^end]);
        Append(text, "+ ", after[start..^end]);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string sign, string[] lines)
    {
        foreach (var line in lines.Take(Shown))
        {
            text.Append(sign).Append(line.Replace("\r", "\\r", StringComparison.Ordinal)).Append('\n');
        }

        if (lines.Length > Shown)
        {
            text.Append(sign).Append(CultureInfo.InvariantCulture, $"... and {lines.Length - Shown} more lines\n");
        }
    }
}
