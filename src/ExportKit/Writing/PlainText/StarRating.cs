using System.Globalization;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Ratings written as rows of stars, which voices pass over or spell out: they are said as numbers.</summary>
internal static class StarRating
{
    /// <summary>Says a rating, if one begins here: several stars in a row or with single spaces between, or a line that is one star.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to look.</param>
    /// <param name="words">The words of structure.</param>
    /// <param name="calm">Takes the words.</param>
    /// <returns>Where the rating ends; <paramref name="start"/> where there is none.</returns>
    public static int Say(MarkedText text, int start, StructureWords words, MarkedText calm)
    {
        var (full, empty, isOrdered) = (0, 0, true);
        var end = start;
        for (var i = start; SpeechCharacters.IsStar(text[i]) && text.KindAt(i) == RunKind.Own; i += text[i + 1] == ' ' ? 2 : 1)
        {
            isOrdered &= text[i] == '☆' || empty == 0;
            full += text[i] == '☆' ? 0 : 1;
            empty += text[i] == '☆' ? 1 : 0;
            end = i + 1;
        }

        if (full + empty < 2 && (end == start || end - start < text.Length))
        {
            return start;
        }

        if (isOrdered)
        {
            calm.Append(Words(full, full + empty, words), RunKind.Generated);
        }
        else
        {
            // Full stars drawn over empty ones: nobody can tell how many are meant.
            calm.Append('★', RunKind.Own);
        }

        return end;
    }

    private static string Words(int full, int all, StructureWords words) => full == all
        ? words.Count(Word.Stars, full)
        : words.Count(Word.StarsOf, all, full.ToString(CultureInfo.InvariantCulture));
}
