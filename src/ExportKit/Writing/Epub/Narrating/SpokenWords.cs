using System.Globalization;
using System.Text;

namespace ExportKit.Writing.Epub.Narrating;

/// <summary>Words as an engine is given them.</summary>
internal static class SpokenWords
{
    /// <summary>Whether there is anything to say: letters or digits, and not marks alone.</summary>
    /// <param name="text">The text.</param>
    public static bool HasAny(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.ModifierLetter)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text on one line, without what only tells where a line may break.</summary>
    /// <param name="text">The text.</param>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                clean.Append(clean.Length > 0 && clean[^1] != ' ' ? " " : "");
            }
            else if (letter is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF'))
            {
                clean.Append(letter);
            }
        }

        return clean.ToString().TrimEnd();
    }
}
