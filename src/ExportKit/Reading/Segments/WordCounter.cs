namespace ExportKit.Reading.Segments;

/// <summary>Counts words in any script: runs of letters and digits; in scripts written without spaces, two characters are one.</summary>
internal static class WordCounter
{
    /// <summary>The number of words.</summary>
    /// <param name="text">The text.</param>
    public static int Count(ReadOnlySpan<char> text)
    {
        int words = 0, dense = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (c < 0x80)
            {
                var goesOn = char.IsAsciiLetterOrDigit(c) || inWord && c == '\'';
                words += goesOn && !inWord ? 1 : 0;
                inWord = goesOn;
            }
            else if (IsDense(c))
            {
                dense++;
                inWord = false;
            }
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                words += inWord ? 0 : 1;
                inWord = true;
            }
            else if (c is not ('’' or '\u00ad' or '\u200c' or '\u200d') && !IsMark(c))
            {
                inWord = false;
            }
        }

        return words + (dense + 1) / 2;
    }

    /// <summary>Whether a character belongs to a script written without spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese.</summary>
    /// <param name="c">The character.</param>
    public static bool IsDense(char c) =>
        c >= '\u0e00' && (c <= '\u0eff' || c is >= '\u1000' and <= '\u109f' or >= '\u1780' and <= '\u17ff'
            or >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u4dbf' or >= '\u4e00' and <= '\u9fff' or >= '\uf900' and <= '\ufaff');

    private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
