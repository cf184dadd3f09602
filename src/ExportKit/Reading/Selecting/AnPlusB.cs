using System.Globalization;

namespace ExportKit.Reading.Selecting;

/// <summary>Understands <c>2n+1</c>, <c>odd</c>, <c>-n+3</c>, <c>5</c> (CSS Syntax Level 3, 6).</summary>
internal static class AnPlusB
{
    private const int Most = 1_000_000_000;

    /// <summary>Understands it.</summary>
    /// <param name="text">The text, without white space around it.</param>
    /// <param name="step">The <c>a</c>.</param>
    /// <param name="offset">The <c>b</c>.</param>
    public static bool TryParse(string text, out int step, out int offset)
    {
        (step, offset) = (0, 0);
        var lower = text.ToLowerInvariant();
        if (lower is "odd" or "even")
        {
            (step, offset) = (2, lower == "odd" ? 1 : 0);
            return true;
        }

        var n = lower.IndexOf('n', StringComparison.Ordinal);
        if (n < 0)
        {
            return Number(lower, out offset);
        }

        return Step(lower[..n], out step) && Offset(lower[(n + 1)..].Trim(), out offset);
    }

    private static bool Step(string text, out int step)
    {
        step = text is "" or "+" ? 1 : -1;
        return text is "" or "+" or "-" || Number(text, out step);
    }

    /// <summary>Behind the <c>n</c> a sign must stand, with or without spaces around it.</summary>
    private static bool Offset(string text, out int offset)
    {
        offset = 0;
        if (text.Length == 0)
        {
            return true;
        }

        var digits = text[1..].TrimStart();
        return text[0] is '+' or '-' && digits.Length > 0 && char.IsAsciiDigit(digits[0]) && Number(text[0] + digits, out offset);
    }

    private static bool Number(string text, out int number)
    {
        number = 0;
        if (text.Length == 0 || text.Length > 100 || !char.IsAsciiDigit(text[^1])
            || !decimal.TryParse(text.AsSpan(0, Math.Min(text.Length, 28)), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        number = (int)Math.Clamp(value, -Most, Most);
        return true;
    }
}
