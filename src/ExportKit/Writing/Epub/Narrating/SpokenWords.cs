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

    /// <summary>The text on one line, without what only tells where a line may break, its digits as most voices know them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language, a BCP 47 tag.</param>
    public static string Clean(string text, string language)
    {
        // eSpeak NG, as of 1.51, is silent where digits are of full width, and in Urdu, or of a script that is not the voice's; European ones
        // it says in every language, and in Nepali alone in English.
        var keepsDigits = language.Split('-')[0].Equals("ne", StringComparison.OrdinalIgnoreCase);
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                clean.Append(clean.Length > 0 && clean[^1] != ' ' ? " " : "");
            }
            else if (!keepsDigits && char.IsDigit(letter))
            {
                clean.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)));
            }
            else if (letter is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF'))
            {
                clean.Append(letter);
            }
        }

        return clean.ToString().TrimEnd();
    }
}
