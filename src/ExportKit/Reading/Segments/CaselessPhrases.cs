namespace ExportKit.Reading.Segments;

/// <summary>Looks for any of many phrases in a text, whatever their case. Large and small letters are made one once for the text and not
/// again for each phrase, which for a vocabulary of fifty is most of the work that there is to save.</summary>
internal static class CaselessPhrases
{
    private const int Longest = 128;

    /// <summary>Whether one of the phrases stands in a text, as <see cref="StringComparison.OrdinalIgnoreCase"/> has it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="phrases">The phrases, in any case.</param>
    /// <returns>Whether one does.</returns>
    public static bool AnyIn(string text, string[] phrases)
    {
        var large = text.ToUpperInvariant().AsSpan();
        Span<char> room = stackalloc char[Longest];
        foreach (var phrase in phrases)
        {
            if (phrase.Length > large.Length)
            {
                continue;
            }

            var wanted = phrase.Length <= Longest ? room[..phrase.Length] : new char[phrase.Length];
            phrase.AsSpan().ToUpperInvariant(wanted);
            if (large.IndexOf(wanted) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
