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
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c >= '\u0900' && IsMark(c))
            {
                key[length++] = char.ToLowerInvariant(c);
            }
            else if (length > 0 && key[length - 1] != ' ' && c is not ('\u00ad' or '\u200b' or '\'' or '’' or '‘'))
            {
                key[length++] = ' ';
            }
        }

        return key[..length].TrimEnd().ToString();
    }

    /// <summary>How alike two texts are: the share of the words of the shorter that the longer has, from 0 to 1.</summary>
    /// <param name="a">A key.</param>
    /// <param name="b">Another.</param>
    public static double Overlap(string a, string b)
    {
        var left = a.Split(' ');
        var right = b.Split(' ');
        var (few, many) = left.Length <= right.Length ? (left, right) : (right, left);
        var set = new HashSet<string>(many, StringComparer.Ordinal);
        var found = few.Count(set.Contains);
        return (double)found / few.Length;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
