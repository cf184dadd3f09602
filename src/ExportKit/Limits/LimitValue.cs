using System.Globalization;

namespace ExportKit.Limits;

/// <summary>The values of limits in words: <c>64MB</c>, <c>60s</c>, <c>512</c>.</summary>
internal static class LimitValue
{
    // The largest first, so that words are short.
    private static readonly (string Word, long Factor)[] Bytes = [("GB", 1024 * 1024 * 1024), ("MB", 1024 * 1024), ("KB", 1024), ("B", 1)];
    private static readonly (string Word, long Factor)[] Times = [("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1)];

    /// <summary>A value in the largest unit of which it is a whole number; minutes only from two on.</summary>
    /// <param name="value">The value, in things, bytes or milliseconds.</param>
    /// <param name="unit">What it counts.</param>
    public static string Words(long value, LimitUnit unit)
    {
        foreach (var (word, factor) in Units(unit))
        {
            if (value >= factor && value % factor == 0 && (unit != LimitUnit.Time || factor <= 1000 || value >= 2 * factor))
            {
                return (value / factor).ToString(CultureInfo.InvariantCulture) + word;
            }
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Understands a value: digits, with a unit behind them where it is one of size or time (bytes and seconds without one).</summary>
    /// <param name="text">The words.</param>
    /// <param name="unit">What it counts.</param>
    /// <returns>The value; null where it is none, or one that cannot be counted.</returns>
    public static long? Parse(string text, LimitUnit unit)
    {
        var trimmed = text.AsSpan().Trim();
        var digits = 0;
        while (digits < trimmed.Length && char.IsAsciiDigit(trimmed[digits]))
        {
            digits++;
        }

        if (!long.TryParse(trimmed[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || Factor(trimmed[digits..].Trim(), unit) is not { } factor
            || number > long.MaxValue / factor)
        {
            return null;
        }

        return number * factor;
    }

    private static long? Factor(ReadOnlySpan<char> word, LimitUnit unit)
    {
        if (word.IsEmpty)
        {
            return unit == LimitUnit.Time ? 1000 : 1;
        }

        foreach (var (name, factor) in Units(unit))
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return factor;
            }
        }

        return null;
    }

    private static (string Word, long Factor)[] Units(LimitUnit unit) => unit switch
    {
        LimitUnit.Bytes => Bytes,
        LimitUnit.Time => Times,
        _ => [],
    };
}
