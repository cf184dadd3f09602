namespace ExportKit.Reading.Facts;

/// <summary>Reads International Standard Serial Numbers (ISO 3297).</summary>
internal static class SerialNumber
{
    private const int Digits = 8;

    /// <summary>The number within a text such as "ISSN 0317-8471", as four and four digits with a hyphen; null where there is
    /// none, or its check digit is wrong.</summary>
    /// <param name="text">The text.</param>
    public static string? Find(string text)
    {
        Span<char> digits = stackalloc char[Digits];
        var count = 0;
        foreach (var sign in text.Trim())
        {
            if (char.IsAsciiDigit(sign) || (sign is 'X' or 'x' && count == Digits - 1))
            {
                if (count == Digits)
                {
                    return null;
                }

                digits[count++] = char.ToUpperInvariant(sign);
            }
            else if (count > 0 && sign is not ('-' or '\u2010' or '\u2011' or '\u2013'))
            {
                return null;
            }
        }

        return count == Digits && IsSound(digits) ? $"{digits[..4]}-{digits[4..]}" : null;
    }

    private static bool IsSound(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < Digits; i++)
        {
            sum += (digits[i] == 'X' ? 10 : digits[i] - '0') * (Digits - i);
        }

        return sum % 11 == 0;
    }
}
