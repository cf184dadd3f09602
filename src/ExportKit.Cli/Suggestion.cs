using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Finds the word that a person most likely meant.</summary>
internal static class Suggestion
{
    /// <summary>The nearest of some words; null where none is near.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been meant; the first of several that are equally near wins.</param>
    public static string? Nearest(string word, IEnumerable<string> known) => NearestWord.Of(word, known);

    /// <summary>The same as a sentence to end a message with; empty where none is near, or several are equally.</summary>
    public static string DidYouMean(string word, IEnumerable<string> known)
    {
        var lower = word.ToLowerInvariant();
        return Nearest(lower, known) is { } nearest && known.Count(one => Distance(lower, one) <= Distance(lower, nearest)) == 1 ? $" Did you mean {nearest}?" : "";
    }

    /// <summary>How many letters must be added, removed, changed or swapped with their neighbour to make one word of another.</summary>
    public static int Distance(string from, string to) => NearestWord.Distance(from, to);
}
