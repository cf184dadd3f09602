using System.Globalization;

namespace ExportKit.Checking.Comparing;

/// <summary>The difference of two lists of lines in unified form, for people to read.</summary>
internal static class UnifiedDifference
{
    private const int Context = 2;

    // A line may be a whole paragraph: what is shown of it is what lies about the change.
    private const int MostCharacters = 240;
    private const int Before = 60;

    /// <summary>The lines of the difference; none where both are the same.</summary>
    /// <param name="left">What is there.</param>
    /// <param name="right">What would be there.</param>
    public static List<string> Lines(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var lines = new List<string>();
        var differences = SequenceComparison.Compare(left, right);
        for (var first = 0; first < differences.Count;)
        {
            var last = first;
            while (last + 1 < differences.Count && differences[last + 1].LeftStart - differences[last].LeftEnd <= 2 * Context)
            {
                last++;
            }

            AddHunk(left, right, differences.GetRange(first, last - first + 1), lines);
            first = last + 1;
        }

        return lines;
    }

    private static void AddHunk(IReadOnlyList<string> left, IReadOnlyList<string> right, List<WordDifference> hunk, List<string> lines)
    {
        var lead = Math.Min(Context, hunk[0].LeftStart);
        var trail = Math.Min(Context, left.Count - hunk[^1].LeftEnd);
        var (leftStart, leftEnd) = (hunk[0].LeftStart - lead, hunk[^1].LeftEnd + trail);
        var (rightStart, rightEnd) = (hunk[0].RightStart - lead, hunk[^1].RightEnd + trail);
        lines.Add($"@@ -{Range(leftStart, leftEnd)} +{Range(rightStart, rightEnd)} @@");
        var at = leftStart;
        foreach (var difference in hunk)
        {
            AddSame(left, at, difference.LeftStart, lines);
            AddChange(left, right, difference, lines);
            at = difference.LeftEnd;
        }

        AddSame(left, at, leftEnd, lines);
    }

    private static void AddSame(IReadOnlyList<string> left, int start, int end, List<string> lines)
    {
        for (var i = start; i < end; i++)
        {
            lines.Add(" " + Shown(left[i], 0));
        }
    }

    private static void AddChange(IReadOnlyList<string> left, IReadOnlyList<string> right, WordDifference change, List<string> lines)
    {
        for (var i = change.LeftStart; i < change.LeftEnd; i++)
        {
            var other = change.RightStart + i - change.LeftStart;
            lines.Add("-" + Shown(left[i], other < change.RightEnd ? SameStart(left[i], right[other]) : 0));
        }

        for (var i = change.RightStart; i < change.RightEnd; i++)
        {
            var other = change.LeftStart + i - change.RightStart;
            lines.Add("+" + Shown(right[i], other < change.LeftEnd ? SameStart(left[other], right[i]) : 0));
        }
    }

    // A range that holds no line is named by the line before it, as in every unified difference.
    private static string Range(int start, int end) => string.Create(CultureInfo.InvariantCulture, $"{(end > start ? start + 1 : start)},{end - start}");

    private static int SameStart(string left, string right) => left.AsSpan().CommonPrefixLength(right);

    private static string Shown(string line, int change)
    {
        if (line.Length <= MostCharacters)
        {
            return line;
        }

        var start = Edge(line, Math.Clamp(change - Before, 0, line.Length - MostCharacters));
        var end = Edge(line, start + MostCharacters);
        return (start > 0 ? "... " : "") + line[start..end] + (end < line.Length ? " ..." : "");
    }

    private static int Edge(string line, int at) => at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;
}
