using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Reading.Facts;

/// <summary>Reads ISO 8601 dates and what metadata makes of them: <c>2025-05-15T15:54:00+01:00</c>, <c>2025-05-15 15:54</c>,
/// <c>20250515T1554Z</c>, <c>2025/05/15</c>.</summary>
internal static class IsoDate
{
    /// <summary>Reads a date; null where it is not of this form.</summary>
    /// <param name="text">The text, trimmed.</param>
    public static ArticleDate? Read(ReadOnlySpan<char> text)
    {
        if (!Digits(ref text, 4, out var year))
        {
            return null;
        }

        var separator = Separator(ref text);
        if (!Digits(ref text, separator == '\0' ? 2 : -2, out var month) || separator != '\0' && Separator(ref text) != separator
            || !Digits(ref text, separator == '\0' ? 2 : -2, out var day) || !IsDay(year, month, day))
        {
            return null;
        }

        return WithTime(new DateTime(year, month, day), text);
    }

    private static ArticleDate? WithTime(DateTime day, ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        text = text.StartsWith("T", StringComparison.OrdinalIgnoreCase) ? text[1..] : text;
        if (text.IsEmpty)
        {
            return new ArticleDate(new DateTimeOffset(day, TimeSpan.Zero));
        }

        if (!Digits(ref text, -2, out var hour) || hour > 24)
        {
            return new ArticleDate(new DateTimeOffset(day, TimeSpan.Zero));
        }

        var minute = Part(ref text);
        var second = Part(ref text);
        text = SkipFraction(text).TrimStart();
        hour += Afternoon(ref text, hour);
        if (hour > 23 || minute > 59 || second > 60)
        {
            return new ArticleDate(new DateTimeOffset(day, TimeSpan.Zero));
        }

        var time = day.AddHours(hour).AddMinutes(minute).AddSeconds(Math.Min(second, 59));
        var (offset, name) = Zone.Read(text);
        return new ArticleDate(new DateTimeOffset(time, offset), true, ZoneName: name);
    }

    private static int Part(ref ReadOnlySpan<char> text)
    {
        var rest = text.StartsWith(":", StringComparison.Ordinal) ? text[1..] : text;
        if (!Digits(ref rest, 2, out var value))
        {
            return 0;
        }

        text = rest;
        return value;
    }

    private static int Afternoon(ref ReadOnlySpan<char> text, int hour)
    {
        if (text.StartsWith("pm", StringComparison.OrdinalIgnoreCase) || text.StartsWith("am", StringComparison.OrdinalIgnoreCase))
        {
            var isAfternoon = text[0] is 'p' or 'P';
            text = text[2..].TrimStart();
            return isAfternoon && hour < 12 ? 12 : !isAfternoon && hour == 12 ? -12 : 0;
        }

        return 0;
    }

    private static ReadOnlySpan<char> SkipFraction(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(".", StringComparison.Ordinal) && !text.StartsWith(",", StringComparison.Ordinal))
        {
            return text;
        }

        var end = 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return text[end..];
    }

    private static char Separator(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('-' or '/' or '.'))
        {
            return '\0';
        }

        var separator = text[0];
        text = text[1..];
        return separator;
    }

    /// <summary>Takes exactly so many digits, or up to so many where the count is negative.</summary>
    private static bool Digits(ref ReadOnlySpan<char> text, int count, out int value)
    {
        var most = Math.Abs(count);
        var end = 0;
        while (end < most && end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        value = 0;
        if (end == 0 || count > 0 && end != count)
        {
            return false;
        }

        value = int.Parse(text[..end], NumberStyles.None, CultureInfo.InvariantCulture);
        text = text[end..];
        return true;
    }

    // The last year that is known stands for no end, and may with a zone be past all that can be reckoned with.
    private static bool IsDay(int year, int month, int day) =>
        year is >= 1000 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
