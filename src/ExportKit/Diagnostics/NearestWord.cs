namespace ExportKit.Diagnostics;

/// <summary>Finds the word that a person most likely meant.</summary>
internal static class NearestWord
{
    /// <summary>The nearest of some words; null where none is near.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been meant; the first of several that are equally near wins.</param>
    public static string? Of(string word, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        string? nearest = null;
        var least = (Math.Max(word.TrimStart('-').Length, 2) / 2) + 1;
        foreach (var candidate in known)
        {
            var distance = IsBeginning(word.TrimStart('-'), candidate.TrimStart('-')) ? 0 : Distance(word, candidate);
            if (distance < least)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>How many letters must be added, removed, changed or swapped with their neighbour to make one word of another.</summary>
    /// <param name="from">One word.</param>
    /// <param name="to">The other.</param>
    public static int Distance(string from, string to)
    {
        var before = new int[to.Length + 1];
        var above = new int[to.Length + 1];
        var current = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(above[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, above, current) = (above, current, before);
        }

        return above[to.Length];
    }

    private static bool IsBeginning(string word, string candidate) =>
        word.Length > 1 && candidate.StartsWith(word, StringComparison.Ordinal);
}
