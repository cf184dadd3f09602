using System.Globalization;
using System.Text;

namespace ExportKit.Resources.Web;

/// <summary>The cookies of a file in Netscape's format, as browsers' add-ons and curl write it: seven fields a line, with tabs
/// between: domain, whether its hosts below are meant, path, whether only encrypted, when it ends, name, value.</summary>
internal sealed class CookieFile
{
    private const string HttpOnly = "#HttpOnly_";
    private readonly Cookie[] _cookies;

    private CookieFile(Cookie[] cookies) => _cookies = cookies;

    /// <summary>Understands a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="problem">What is wrong with it, in words that hold no value; null where nothing is.</param>
    public static CookieFile? Parse(string text, out string? problem)
    {
        problem = null;
        var cookies = new List<Cookie>();
        var number = 0;
        foreach (var whole in text.Split('\n'))
        {
            number++;
            var line = whole.TrimEnd('\r');
            line = line.StartsWith(HttpOnly, StringComparison.Ordinal) ? line[HttpOnly.Length..] : line.StartsWith('#') ? "" : line;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (Read(line.Split('\t')) is not { } cookie)
            {
                problem = string.Create(CultureInfo.InvariantCulture, $"line {number} is no cookie: seven fields with tabs between are needed");
                return null;
            }

            cookies.Add(cookie);
        }

        return new CookieFile([.. cookies]);
    }

    /// <summary>The cookies for an address, as the value of <c>Cookie</c> (RFC 6265, 5.4): longer paths first; null where there is none.</summary>
    /// <param name="address">The address.</param>
    /// <param name="now">The time.</param>
    internal string? For(Uri address, DateTimeOffset now)
    {
        var header = new StringBuilder();
        foreach (var cookie in _cookies.Where(cookie => cookie.IsFor(address, now)).OrderByDescending(cookie => cookie.Path.Length))
        {
            header.Append(header.Length > 0 ? "; " : "").Append(cookie.Name).Append('=').Append(cookie.Value);
        }

        return header.Length > 0 ? header.ToString() : null;
    }

    private static Cookie? Read(string[] fields)
    {
        if (fields.Length is not (6 or 7) || fields[0].Trim().TrimStart('.').Length == 0 || !fields[2].StartsWith('/')
            || !IsTruth(fields[1], out var below) || !IsTruth(fields[3], out var isSecure)
            || !double.TryParse(fields[4], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ends)
            || fields[5].Length == 0 || !IsClean(fields[5]))
        {
            return null;
        }

        var value = fields.Length == 7 ? fields[6] : "";
        return IsClean(value)
            ? new Cookie(fields[0].Trim().TrimStart('.').ToLowerInvariant(), below, fields[2], isSecure, ends, fields[5], value)
            : null;
    }

    private static bool IsTruth(string word, out bool value)
    {
        value = word.Equals("TRUE", StringComparison.OrdinalIgnoreCase);
        return value || word.Equals("FALSE", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsClean(string text) => !text.Any(letter => letter is < ' ' or ';' or '\x7f' or > '\xff');

    /// <summary>One cookie; <c>Ends</c> in seconds since 1970, 0 where it ends with the session, which this run is.</summary>
    private sealed record Cookie(string Domain, bool IsForHostsBelow, string Path, bool IsSecure, double Ends, string Name, string Value)
    {
        public bool IsFor(Uri address, DateTimeOffset now) =>
            IsDomain(address.IdnHost) && IsPath(address.AbsolutePath)
            && (!IsSecure || address.Scheme == "https")
            && (Ends == 0 || Ends > now.ToUnixTimeSeconds());

        // RFC 6265, 5.1.3.
        private bool IsDomain(string host) =>
            host.Equals(Domain, StringComparison.OrdinalIgnoreCase)
            || IsForHostsBelow && host.EndsWith("." + Domain, StringComparison.OrdinalIgnoreCase) && !System.Net.IPAddress.TryParse(host, out _);

        // RFC 6265, 5.1.4.
        private bool IsPath(string path) =>
            path.StartsWith(Path, StringComparison.Ordinal)
            && (path.Length == Path.Length || Path.EndsWith('/') || path[Path.Length] == '/');
    }
}
