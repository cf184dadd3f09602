using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Reading.Facts;

/// <summary>Reads dates as pages write them: ISO 8601 and its kin in metadata, days in words in over twenty languages on the page.</summary>
internal static class DateReader
{
    private const int FewestDigits = 4;

    private static readonly string[] MachineForms =
    [
        "ddd, dd MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm:ss zzz", "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss 'GMT'",
        "ddd MMM dd HH:mm:ss 'UTC' yyyy", "ddd MMM d HH:mm:ss 'UTC' yyyy",
    ];

    /// <summary>Reads a date; null where none can be understood.</summary>
    /// <param name="text">The date as the page has it.</param>
    /// <param name="monthFirst">Whether 3/4/2025 is the fourth of March, as in the United States.</param>
    public static ArticleDate? Read(string? text, bool monthFirst = false)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 300)
        {
            return null;
        }

        var trimmed = text.Trim();
        return !MayBeDate(trimmed) ? null : Checked(IsoDate.Read(trimmed) ?? Machine(trimmed) ?? UnixDate(trimmed) ?? Stamp(trimmed) ?? WrittenDate.Read(trimmed, monthFirst));
    }

    /// <summary>Most lines that are asked about have fewer digits than any date: a day and a month of one each, and a year of two.</summary>
    private static bool MayBeDate(string text)
    {
        var digits = 0;
        for (var i = 0; i < text.Length && digits < FewestDigits; i++)
        {
            digits += char.IsDigit(text[i]) ? 1 : 0;
        }

        return digits == FewestDigits;
    }

    private static ArticleDate? Machine(string text)
    {
        if (!text.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal;
        foreach (var form in MachineForms)
        {
            if (DateTimeOffset.TryParseExact(text, form, CultureInfo.InvariantCulture, Styles, out var value))
            {
                return new ArticleDate(value, true);
            }
        }

        return null;
    }

    /// <summary>"Fri Apr 28 19:20:36 CEST 2023", as programs print it: the year stands last.</summary>
    private static ArticleDate? UnixDate(string text)
    {
        if (!text.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 6 && parts[3].Count(c => c == ':') == 2
            ? WrittenDate.Read($"{parts[2]} {parts[1]} {parts[5]} {parts[3]} {parts[4]}", false)
            : null;
    }

    /// <summary>Seconds or milliseconds since 1970.</summary>
    private static ArticleDate? Stamp(string text)
    {
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return new ArticleDate(text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number), true);
    }

    /// <summary>Years that no page of the web was published in are placeholders.</summary>
    private static ArticleDate? Checked(ArticleDate? date) => date is { Value.Year: > 1970 and < 2200 } || date is { Value.Year: >= 1800, HasTime: false } ? date : null;
}
