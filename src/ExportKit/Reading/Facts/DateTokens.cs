using System.Globalization;

namespace ExportKit.Reading.Facts;

/// <summary>A word, a number or a mark of a written date.</summary>
/// <param name="Text">Its text in lower case.</param>
/// <param name="Number">Its number; -1 where it is none.</param>
/// <param name="End">Where it ends in the text.</param>
internal sealed record DateToken(string Text, int Number, int End)
{
    /// <summary>Whether it can be a day of a month.</summary>
    public bool IsDay => Number is >= 1 and <= 31 && Text.Length <= 2;

    /// <summary>Whether it can be a year.</summary>
    public bool IsYear => Text.Length == 4 && Number is > 1800 and < 2700;

    /// <summary>The month that it names; 0 where it names none.</summary>
    public int Month => Number < 0 ? MonthNames.Of(Text) : 0;

    /// <summary>Whether it may stand between day, month and year.</summary>
    public bool IsFiller => Text is "de" or "of" or "del" or "di" or "the" or "an" or "d" or "do";
}

/// <summary>Splits a written date.</summary>
internal static class DateTokens
{
    private const int Most = 80;

    private static readonly string[] OrdinalEndings = ["st", "nd", "rd", "th", "er", "º", "ª"];

    /// <summary>The tokens of a text: words and numbers; marks between numbers alone; ordinal endings left out.</summary>
    /// <param name="text">The text.</param>
    public static List<DateToken> Of(string text)
    {
        var tokens = new List<DateToken>();
        for (var i = 0; i < text.Length && tokens.Count < Most;)
        {
            var c = text[i];
            if (Digit(c) >= 0)
            {
                var start = i;
                var number = 0;
                while (i < text.Length && i - start < 9 && Digit(text[i]) is >= 0 and var digit)
                {
                    number = number * 10 + digit;
                    i++;
                }

                tokens.Add(new DateToken(number.ToString("D" + (i - start).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), number, i));
                i += OrdinalLength(text, i);
            }
            else if (char.IsLetter(c))
            {
                i = Word(text, i, tokens);
            }
            else
            {
                if (c is '/' or ':' or '-' || c == '.' && i > 0 && Digit(text[i - 1]) >= 0 && i + 1 < text.Length && Digit(text[i + 1]) >= 0)
                {
                    tokens.Add(new DateToken(c.ToString(), -1, i + 1));
                }

                i++;
            }
        }

        return tokens;
    }

    private static int Word(string text, int start, List<DateToken> tokens)
    {
        var end = start + 1;

        // Characters of Chinese and Japanese dates are words of their own; Thai abbreviations have points within.
        while (end < text.Length && !IsDateSign(text[start]) && !IsDateSign(text[end])
            && (char.IsLetter(text[end]) || IsMark(text[end]) || text[end] == '.' && text[start] is >= '\u0e00' and <= '\u0e7f' && end + 1 < text.Length && char.IsLetter(text[end + 1])))
        {
            end++;
        }

        end = SecondWord(text, start, end);
        tokens.Add(new DateToken(text[start..end].ToLowerInvariant(), -1, end));
        return end;
    }

    /// <summary>Arabic months of the Levant have two words: the end of the second, where both name one.</summary>
    private static int SecondWord(string text, int start, int end)
    {
        if (text[start] is < '\u0600' or > '\u06ff' || end >= text.Length || text[end] != ' ')
        {
            return end;
        }

        var second = end + 1;
        while (second < text.Length && char.IsLetter(text[second]))
        {
            second++;
        }

        return MonthNames.Of(text[start..second]) > 0 ? second : end;
    }

    private static bool IsDateSign(char c) => c is '年' or '月' or '日' or '년' or '월' or '일' or '時' or '分' or '시';

    private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static int Digit(char c) => char.IsDigit(c) ? (int)char.GetNumericValue(c) : -1;

    private static int OrdinalLength(string text, int at)
    {
        foreach (var ending in OrdinalEndings)
        {
            if (text.AsSpan(at).StartsWith(ending, StringComparison.OrdinalIgnoreCase)
                && (at + ending.Length == text.Length || !char.IsLetter(text[at + ending.Length])))
            {
                return ending.Length;
            }
        }

        return 0;
    }
}
