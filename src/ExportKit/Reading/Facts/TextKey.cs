namespace ExportKit.Reading.Facts;

/// <summary>What makes two texts the same to a reader: letters and digits, whatever their case, marks and spaces.</summary>
internal static class TextKey
{
    private const int OnStack = 512;

    /// <summary>The key of a text: its letters and digits in lower case, words parted by single spaces.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text)
    {
        // A key is never longer than its text.
        var key = text.Length <= OnStack ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterLower(c))
            {
                key[length++] = c;
            }
            else if (c == ' ')
            {
                length = Space(key, length);
            }
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c >= '\u0900' && IsMark(c))
            {
                key[length++] = char.ToLowerInvariant(c);
            }
            else if (c is not ('\u00ad' or '\u200b' or '\'' or '’' or '‘'))
            {
                length = Space(key, length);
            }
        }

        return key[..length].TrimEnd().ToString();
    }

    /// <summary>Adds a space where neither a space nor nothing is before it; gives the new length.</summary>
    private static int Space(Span<char> key, int length)
    {
        if (length > 0 && key[length - 1] != ' ')
        {
            key[length++] = ' ';
        }

        return length;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
