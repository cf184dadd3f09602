using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Reading.Facts;

/// <summary>Reads the day that many addresses hold: <c>/2016/12/14/</c>, <c>/2016-12-14-</c>, <c>/20161214</c>.</summary>
internal static class AddressDate
{
    /// <summary>The day; null where the address holds none.</summary>
    /// <param name="address">The address; null where unknown.</param>
    public static ArticleDate? Read(string? address)
    {
        for (var i = 0; address is not null && i + 8 < address.Length; i++)
        {
            if (address[i] is '/' or '-' or '_' && Year(address, i + 1) is { } year)
            {
                var rest = address.AsSpan(i + 5);
                var separated = rest[0] is '/' or '-';
                if (Day(year, separated ? rest[1..] : rest, separated ? rest[0] : '\0') is { } day)
                {
                    return new ArticleDate(new DateTimeOffset(day, TimeSpan.Zero));
                }
            }
        }

        return null;
    }

    private static int? Year(string address, int at) =>
        int.TryParse(address.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1990 and < 2100 ? year : null;

    private static DateTime? Day(int year, ReadOnlySpan<char> rest, char separator)
    {
        var dayAt = separator == '\0' ? 2 : 3;
        if (rest.Length < dayAt + 2 || separator != '\0' && rest[2] != separator
            || !int.TryParse(rest[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || !int.TryParse(rest.Slice(dayAt, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            || rest.Length > dayAt + 2 && char.IsAsciiDigit(rest[dayAt + 2]))
        {
            return null;
        }

        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;
    }
}
