using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Finds the word that a person most likely meant.</summary>
internal static class Suggestion
{
    /// <summary>The nearest of some words; null where none is near.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been meant; the first of several that are equally near wins.</param>
    public static string? Nearest(string word, IEnumerable<string> known) => NearestWord.Of(word, known);

    /// <summary>How many letters must be added, removed, changed or swapped with their neighbour to make one word of another.</summary>
    public static int Distance(string from, string to) => NearestWord.Distance(from, to);
}
