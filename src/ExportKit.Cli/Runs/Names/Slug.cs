using System.Globalization;
using System.Text;

namespace ExportKit.Cli;

/// <summary>Makes names of files from headlines.</summary>
internal static class Slug
{
    private const int MaxBytes = 80;

    /// <summary>The words of a text in small letters, joined by hyphens; <c>article</c> where it has none.</summary>
    /// <param name="text">The text, in any script.</param>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        var end = 0;
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isPart = IsPartOfWord(rune);
            if (!isPart && (slug.Length == 0 || slug[^1] == '-'))
            {
                continue;
            }

            // An apostrophe parts no word.
            if (rune.Value is '\'' or '’')
            {
                continue;
            }

            var next = isPart ? Rune.ToLowerInvariant(rune) : new Rune('-');
            bytes += next.Utf8SequenceLength;
            if (bytes > MaxBytes)
            {
                // A word that does not fit is left out, unless it is the only one.
                return end > 0 ? slug.ToString(0, end) : slug.ToString();
            }

            end = isPart ? end : slug.Length;
            slug.Append(next.ToString());
        }

        var whole = slug.ToString().TrimEnd('-');
        return whole.Length == 0 ? "article" : whole;
    }

    private static bool IsPartOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
