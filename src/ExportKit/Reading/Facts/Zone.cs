using System.Globalization;

namespace ExportKit.Reading.Facts;

/// <summary>Reads time zones: offsets, and the names that pages use.</summary>
internal static class Zone
{
    /// <summary>Names with their offsets in minutes.</summary>
    private static readonly (string Name, int Minutes)[] Names =
    [
        ("UTC", 0), ("GMT", 0), ("WET", 0), ("BST", 60), ("IST", 330), ("CET", 60), ("MEZ", 60), ("CEST", 120), ("MESZ", 120), ("EET", 120),
        ("EEST", 180), ("MSK", 180), ("EST", -300), ("EDT", -240), ("CST", -360), ("CDT", -300), ("MST", -420), ("MDT", -360),
        ("PST", -480), ("PDT", -420), ("ET", -300), ("PT", -480), ("CT", -360), ("JST", 540), ("KST", 540), ("SGT", 480), ("HKT", 480),
        ("PKT", 300), ("AEST", 600), ("AEDT", 660), ("ACST", 570), ("AWST", 480), ("NZST", 720), ("NZDT", 780), ("WIB", 420), ("SAST", 120),
    ];

    /// <summary>The offset at the start of a text, and the zone's name where it has one; UTC where there is none.</summary>
    /// <param name="text">What follows the time.</param>
    public static (TimeSpan Offset, string? Name) Read(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" (");
        if (text.IsEmpty || text[0] is 'Z' or 'z')
        {
            return (TimeSpan.Zero, null);
        }

        if (text[0] is '+' or '-' or '−')
        {
            return (Offset(text), null);
        }

        foreach (var (name, minutes) in Names)
        {
            if (text.StartsWith(name, StringComparison.Ordinal) && (text.Length == name.Length || !char.IsLetter(text[name.Length])))
            {
                var rest = text[name.Length..];
                var hasOffset = name is "UTC" or "GMT" && rest.Length > 1 && rest[0] is '+' or '-' && char.IsAsciiDigit(rest[1]);
                return (hasOffset ? Offset(rest) : TimeSpan.FromMinutes(minutes), name);
            }
        }

        return (TimeSpan.Zero, null);
    }

    private static TimeSpan Offset(ReadOnlySpan<char> text)
    {
        var negative = text[0] is '-' or '−';
        Span<char> digits = stackalloc char[4];
        var count = 0;
        var hasColon = false;
        foreach (var c in text[1..])
        {
            if (c == ':' && count is 1 or 2)
            {
                hasColon = true;
                if (count == 1)
                {
                    digits[1] = digits[0];
                    digits[0] = '0';
                    count = 2;
                }

                continue;
            }

            if (!char.IsAsciiDigit(c) || count == 4)
            {
                break;
            }

            digits[count++] = c;
        }

        var number = count == 0 ? 0 : int.Parse(digits[..count], NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = count <= 2 && !hasColon ? number * 60 : number / 100 * 60 + number % 100;
        return minutes > 14 * 60 ? TimeSpan.Zero : TimeSpan.FromMinutes(negative ? -minutes : minutes);
    }
}
