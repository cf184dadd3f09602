using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Finds the word that a person most likely meant.</summary>
internal static class Suggestion
{
    // More would be the whole list again.
    private const int MostNamed = 2;

    /// <summary>The nearest of some words; null where none is near.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been meant; the first of several that are equally near wins.</param>
    public static string? Nearest(string word, IEnumerable<string> known) => NearestWord.Of(word, known);

    /// <summary>The same as a sentence to end a message with; empty where none is near. Of several that are equally near, those are named
    /// of which the word is a part.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    /// <param name="otherName">What other programs and people call one of them, by its name here; null where it is nobody's name.</param>
    public static string DidYouMean(string word, IEnumerable<string> known, Func<string, string?>? otherName = null)
    {
        var lower = word.ToLowerInvariant();
        string[] meant = otherName?.Invoke(lower) is { } other ? [other] : Meant(lower, [.. known]);
        return meant.Length > 0 ? $" Did you mean {string.Join(" or ", meant)}?" : "";
    }

    private static string[] Meant(string word, string[] known)
    {
        if (Nearest(word, known) is { } nearest && known.Count(one => Distance(word, one) <= Distance(word, nearest)) == 1)
        {
            return [nearest];
        }

        var parts = Array.FindAll(known, one => word.Length > 0 && $"-{one}-".Contains($"-{word}-", StringComparison.Ordinal));
        return parts.Length <= MostNamed ? parts : [];
    }

    /// <summary>How many letters must be added, removed, changed or swapped with their neighbour to make one word of another.</summary>
    public static int Distance(string from, string to) => NearestWord.Distance(from, to);
}
