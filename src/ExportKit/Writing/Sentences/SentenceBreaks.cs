using System.Globalization;
using ExportKit.Writing.Icu;

namespace ExportKit.Writing.Sentences;

/// <summary>Where sentences end: where ICU says (UAX 29, section 5), less where that cannot be: before a small letter, after an abbreviation,
/// within what is one whole; and where there would be nothing to say.</summary>
/// <param name="icu">ICU.</param>
internal sealed class SentenceBreaks(IcuFunctions icu) : IDisposable
{
    /// <summary>How long a stretch of Thai or Lao must be to end at a space: these write no mark where a sentence ends, and a space
    /// between phrases.</summary>
    private const int LongPhrase = 60;

    private readonly IcuSentenceBreaks _icu = new(icu);

    /// <summary>Finds the places.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Where sentences begin, but for the first: in order.</returns>
    public List<int> Find(SentenceText text)
    {
        var letters = text.ToString();
        var places = new List<int>();
        var (start, next) = (0, NextSaid(letters, 0));
        var first = next;
        foreach (var found in WithPhrases(_icu.Find(letters, text.Language), letters))
        {
            var place = BeforeOpening(letters, found, first);
            next = NextSaid(letters, Math.Max(next, place));
            if (first < place && next < letters.Length && !IsWithinWhole(text, place) && IsEnd(text, letters, start, place, next))
            {
                places.Add(place);
                (start, first) = (place, next);
            }
        }

        return places;
    }

    /// <inheritdoc/>
    public void Dispose() => _icu.Dispose();

    private static IEnumerable<int> WithPhrases(List<int> places, string letters)
    {
        var start = 0;
        foreach (var end in places.Append(letters.Length))
        {
            for (var i = start + 1; i < end - 1; i++)
            {
                if (letters[i - 1] == ' ' && i - start >= LongPhrase && IsSouthEastAsian(letters[i]) && IsSouthEastAsian(letters[i - 2]))
                {
                    yield return start = i;
                }
            }

            start = end;
            if (end < letters.Length)
            {
                yield return end;
            }
        }
    }

    private static bool IsSouthEastAsian(char letter) => letter is >= '\u0e00' and <= '\u0eff' && !char.IsDigit(letter);

    /// <summary>Where the next letter, digit or sign stands that a voice says; the text's length where there is none.</summary>
    private static int NextSaid(string letters, int from)
    {
        while (from < letters.Length && !char.IsLetterOrDigit(letters[from]) && !char.IsSurrogate(letters[from]))
        {
            from++;
        }

        return from;
    }

    /// <summary>To ICU opening marks that follow without a space end a sentence too, as they do where Chinese and Japanese quote.</summary>
    private static int BeforeOpening(string letters, int place, int first)
    {
        while (place > first && CharUnicodeInfo.GetUnicodeCategory(letters[place - 1]) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation)
        {
            place--;
        }

        return place;
    }

    private static bool IsWithinWhole(SentenceText text, int place)
    {
        // By halves: a paragraph may have thousands of links.
        var (low, high) = (0, text.Wholes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (text.Wholes[middle].End <= place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < text.Wholes.Count && text.Wholes[low].Start < place;
    }

    private static bool IsEnd(SentenceText text, string letters, int start, int place, int next)
    {
        if (char.IsLower(letters[next]))
        {
            return false;
        }

        var end = place;
        while (end > start && (char.IsWhiteSpace(letters[end - 1]) || IsClosing(letters[end - 1])))
        {
            end--;
        }

        // Nothing but a full stop leaves a doubt.
        var isPoint = end > start && letters[end - 1] == '.' && (end < 2 || letters[end - 2] != '.');
        return !isPoint || letters.AsSpan(end, place - end).Contains('\n')
            || !text.EndsAbbreviation(end) && !Abbreviations.EndsIn(letters, start, end, next, text.LanguageAt(end - 1));
    }

    private static bool IsClosing(char mark) => mark is '"' or '\'' or ')' or ']' or '”' or '’' or '»' or '“' or '«' or '‘';
}
