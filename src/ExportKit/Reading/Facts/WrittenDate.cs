using ExportKit.Model;

namespace ExportKit.Reading.Facts;

/// <summary>Reads dates as people write them: "15 May 2025, 4.54pm", "May 15th, 2025", "15. Mai 2025", "2025年5月15日", "15.5.2025".</summary>
internal static class WrittenDate
{
    /// <summary>Reads the first date in a text; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="monthFirst">Whether the month stands before the day in dates of numbers alone.</param>
    public static ArticleDate? Read(string text, bool monthFirst)
    {
        var tokens = DateTokens.Of(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if ((InWords(tokens, i) ?? EastAsian(tokens, i) ?? InNumbers(tokens, i, monthFirst)) is { } found)
            {
                return WithTime(found.Day, tokens, found.Next, text);
            }
        }

        return null;
    }

    private static (DateTime Day, int Next)? InWords(List<DateToken> tokens, int at)
    {
        var month = tokens[at].Month;
        if (month == 0)
        {
            return null;
        }

        // Day, month, year; "de", "of", "del" may stand between.
        var before = at > 0 && tokens[at - 1].IsFiller ? at - 2 : at - 1;
        var after = at + 1 < tokens.Count && tokens[at + 1].IsFiller ? at + 2 : at + 1;
        if (before >= 0 && after < tokens.Count && tokens[before].IsDay && tokens[after].IsYear)
        {
            return Day(tokens[after].Number, month, tokens[before].Number, after + 1);
        }

        // Month, day, year.
        if (at + 2 < tokens.Count && tokens[at + 1].IsDay && tokens[at + 2].IsYear)
        {
            return Day(tokens[at + 2].Number, month, tokens[at + 1].Number, at + 3);
        }

        // Year, month, day: Hungarian.
        return at > 0 && tokens[at - 1].IsYear && at + 1 < tokens.Count && tokens[at + 1].IsDay
            ? Day(tokens[at - 1].Number, month, tokens[at + 1].Number, at + 2)
            : null;
    }

    private static (DateTime Day, int Next)? EastAsian(List<DateToken> tokens, int at) =>
        at + 5 < tokens.Count && tokens[at].IsYear && tokens[at + 1].Text is "年" or "년" && tokens[at + 3].Text is "月" or "월" && tokens[at + 5].Text is "日" or "일"
            ? Day(tokens[at].Number, tokens[at + 2].Number, tokens[at + 4].Number, at + 6)
            : null;

    private static (DateTime Day, int Next)? InNumbers(List<DateToken> tokens, int at, bool monthFirst)
    {
        if (at + 4 >= tokens.Count || tokens[at + 1].Text is not ("/" or "." or "-") || tokens[at + 3].Text != tokens[at + 1].Text)
        {
            return null;
        }

        var (a, b, c) = (tokens[at].Number, tokens[at + 2].Number, tokens[at + 4].Number);
        if (tokens[at].IsYear)
        {
            return Day(a, b, c, at + 5);
        }

        if (!tokens[at].IsDay || !tokens[at + 2].IsDay || !tokens[at + 4].IsYear && tokens[at + 4].Text.Length != 2)
        {
            return null;
        }

        var year = c < 100 ? 2000 + c : c;
        var american = b > 12 || monthFirst && a <= 12 && tokens[at + 1].Text == "/";
        return american ? Day(year, a, b, at + 5) : Day(year, b, a, at + 5);
    }

    private static (DateTime Day, int Next)? Day(int year, int month, int day, int next)
    {
        // The Buddhist calendar of Thailand is 543 years ahead.
        var common = year is > 2500 and < 2700 ? year - 543 : year;
        return month is >= 1 and <= 12 && day >= 1 && common is > 1000 and < 9999 && day <= DateTime.DaysInMonth(common, month)
            ? (new DateTime(common, month, day), next)
            : null;
    }

    private static ArticleDate WithTime(DateTime day, List<DateToken> tokens, int next, string text)
    {
        for (var i = next; i < Math.Min(tokens.Count - 2, next + 6); i++)
        {
            if (tokens[i].Text.Length > 2 || tokens[i].Number is < 0 or > 23 || tokens[i + 1].Text is not (":" or "." or "h" or "時" or "点" or "시")
                || tokens[i + 2].Text.Length != 2 || tokens[i + 2].Number is < 0 or > 59)
            {
                continue;
            }

            var rest = text[tokens[i + 2].End..].TrimStart();
            rest = rest.Length > 2 && rest[0] == ':' && char.IsAsciiDigit(rest[1]) ? rest[Math.Min(3, rest.Length)..].TrimStart() : rest;
            var hour = Hour(tokens[i].Number, ref rest);
            var (offset, zone) = Zone.Read(rest);
            return new ArticleDate(new DateTimeOffset(day.AddHours(hour).AddMinutes(tokens[i + 2].Number), offset), true, ZoneName: zone);
        }

        return new ArticleDate(new DateTimeOffset(day, TimeSpan.Zero));
    }

    private static int Hour(int hour, ref string rest)
    {
        var plain = rest.Replace(".", string.Empty, StringComparison.Ordinal);
        var isAfternoon = plain.StartsWith("pm", StringComparison.OrdinalIgnoreCase);
        if (isAfternoon || plain.StartsWith("am", StringComparison.OrdinalIgnoreCase))
        {
            rest = plain[2..].TrimStart();
            return isAfternoon && hour < 12 ? hour + 12 : !isAfternoon && hour == 12 ? 0 : hour;
        }

        return hour;
    }
}
