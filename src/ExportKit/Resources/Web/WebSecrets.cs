using System.Globalization;

namespace ExportKit.Resources.Web;

/// <summary>What goes with a request beside what every program sends: a person's headers and cookies.</summary>
internal static class WebSecrets
{
    /// <summary>The headers for a request; none for robots.txt, which is the same for all.</summary>
    public static List<(string Name, string Value)> For(WebSettings settings, WebRequest request, DateTimeOffset now)
    {
        var headers = new List<(string, string)>();
        if (request.Kind == WebKind.Robots)
        {
            return headers;
        }

        if (settings.Cookies?.For(request.Address, now) is { } cookies)
        {
            headers.Add(("Cookie", cookies));
        }

        headers.AddRange(settings.Headers?.For(request.Address) ?? []);
        return headers;
    }
}

/// <summary>The header <c>Content-Type</c> (RFC 9110, 8.3).</summary>
internal static class ContentType
{
    /// <summary>Media type and encoding; null for what is not declared.</summary>
    public static (string? Type, string? Charset) Parse(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return (null, null);
        }

        var parts = value.Split(';');
        string? charset = null;
        foreach (var part in parts.AsSpan(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (charset is null && equals > 0 && part.AsSpan(0, equals).Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
            {
                charset = part[(equals + 1)..].Trim().Trim('"', '\'');
            }
        }

        var type = parts[0].Trim().ToLowerInvariant();
        return (type.Length == 0 ? null : type, charset is "" ? null : charset);
    }
}

/// <summary>What servers say of time.</summary>
internal static class Freshness
{
    /// <summary>The most seconds that count, whatever a server says.</summary>
    public const long Longest = 365 * 24 * 3600;

    /// <summary>For how many seconds an answer need not be asked for again, by <c>Cache-Control</c> (RFC 9111, 5.2.2); 0 where it is
    /// silent or wants to be asked each time.</summary>
    public static long Seconds(string? cacheControl)
    {
        long seconds = 0;
        foreach (var part in (cacheControl ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.Equals("no-cache", StringComparison.OrdinalIgnoreCase) || part.Equals("no-store", StringComparison.OrdinalIgnoreCase))
            {
                return 0;
            }

            if (part.StartsWith("max-age=", StringComparison.OrdinalIgnoreCase)
                && long.TryParse(part.AsSpan(8).Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var age))
            {
                seconds = Math.Min(age, Longest);
            }
        }

        return seconds;
    }

    /// <summary>How long a server asks to wait (<c>Retry-After</c>: seconds or a date, RFC 9110, 10.2.3); null where it does not.</summary>
    public static TimeSpan? RetryAfter(string? value, DateTimeOffset now)
    {
        if (value is null)
        {
            return null;
        }

        if (long.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, Longest));
        }

        var style = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        return DateTimeOffset.TryParseExact(value.Trim(), ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"], CultureInfo.InvariantCulture, style, out var date)
            ? date > now ? date - now : TimeSpan.Zero
            : null;
    }
}
