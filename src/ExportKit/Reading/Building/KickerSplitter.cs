using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Reading.Facts;

namespace ExportKit.Reading.Building;

/// <summary>Takes a kicker off a headline that has it within its element: "Our series: The headline", where the page states
/// "The headline" elsewhere.</summary>
internal static class KickerSplitter
{
    private const int LongestKicker = 60;

    /// <summary>The headline without its kicker; as it is where it has none.</summary>
    /// <param name="headline">The headline as the page shows it.</param>
    /// <param name="known">The headlines that the page states, those written for readers first.</param>
    public static ImmutableArray<Inline> WithoutKicker(ImmutableArray<Inline> headline, IReadOnlyList<string> known)
    {
        var text = InlineText.Of(headline).Replace('\u00a0', ' ');
        var key = TextKey.Of(text);
        foreach (var candidate in known)
        {
            // The first that tells decides.
            if (TextKey.Of(candidate) == key)
            {
                return headline;
            }

            var at = text.LastIndexOf(candidate.Replace('\u00a0', ' '), StringComparison.OrdinalIgnoreCase);
            if (at > 0 && at + candidate.Length == text.Length && at <= LongestKicker && candidate.Length * 2 > at && !char.IsLetterOrDigit(text[at - 1])
                && TextKey.Of(text[..at]).Length > 0)
            {
                return InlineTrim.Start(InlineSlice.After(headline, at));
            }
        }

        return headline;
    }
}
