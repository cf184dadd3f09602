using System.Globalization;
using System.Text;

namespace ExportKit.Resources.Archives;

/// <summary>What programs that save pages write at the top of them: the page's address, and when it was saved.</summary>
/// <param name="Address">The address; always one of the web.</param>
/// <param name="Saved">When; null where the mark does not say.</param>
internal sealed record SavedPageMark(string Address, DateTimeOffset? Saved)
{
    private const int HeadLength = 8 * 1024;

    /// <summary>Finds the mark of a page.</summary>
    /// <param name="page">The page; only its beginning is looked at.</param>
    /// <returns>The mark; null where there is none.</returns>
    public static SavedPageMark? Find(ReadOnlySpan<byte> page)
    {
        var head = page[..Math.Min(page.Length, HeadLength)];
        return head.IndexOf("saved from url=("u8) < 0 && head.IndexOf("SingleFile"u8) < 0 ? null
            : OfBrowser(Encoding.UTF8.GetString(head)) ?? OfSingleFile(Encoding.UTF8.GetString(head));
    }

    /// <summary><c>&lt;!-- saved from url=(0027)https://example.com/a --&gt;</c>, as browsers write it: the number is the address's length.</summary>
    private static SavedPageMark? OfBrowser(string head)
    {
        const string Opening = "saved from url=(";
        var start = head.IndexOf(Opening, StringComparison.Ordinal);
        var end = start < 0 ? -1 : head.IndexOf(')', start);
        if (end < 0 || !head.AsSpan(0, start).TrimEnd().EndsWith("<!--", StringComparison.Ordinal))
        {
            return null;
        }

        // The number tells where the address ends even if it holds "--", and is passed over where it leads astray.
        var close = head.IndexOf("-->", end, StringComparison.Ordinal);
        var isSized = int.TryParse(head.AsSpan(start + Opening.Length, end - start - Opening.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && end + 1 + length <= head.Length && head.AsSpan(end + 1 + length).TrimStart().StartsWith("-->", StringComparison.Ordinal);
        return isSized ? Mark(head.Substring(end + 1, length), null)
            : close < 0 ? null
            : Mark(head[(end + 1)..close], null);
    }

    /// <summary>The comment that SingleFile writes: lines of <c>url:</c> and <c>saved date:</c>.</summary>
    private static SavedPageMark? OfSingleFile(string head)
    {
        var start = head.IndexOf("<!--", StringComparison.Ordinal);
        var end = start < 0 ? -1 : head.IndexOf("-->", start, StringComparison.Ordinal);
        if (end < 0 || !head.AsSpan(start, end - start).Contains("SingleFile", StringComparison.Ordinal))
        {
            return null;
        }

        string? address = null;
        DateTimeOffset? saved = null;
        foreach (var line in head[start..end].Split('\n', StringSplitOptions.TrimEntries))
        {
            address = Value(line, "url:") ?? address;
            saved = Value(line, "saved date:") is { } date ? ScriptDate(date) : saved;
        }

        return address is null ? null : Mark(address, saved);
    }

    private static string? Value(string line, string name) =>
        line.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? line[name.Length..].Trim() : null;

    /// <summary>A date as scripts write it: <c>Tue Mar 05 2024 10:11:12 GMT+0100 (Central European Standard Time)</c>.</summary>
    private static DateTimeOffset? ScriptDate(string text)
    {
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        var date = (bracket < 0 ? text : text[..bracket]).Trim();
        return DateTimeOffset.TryParseExact(
            date, "ddd MMM dd yyyy HH:mm:ss 'GMT'zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact)
            ? exact
            : DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out exact) ? exact : null;
    }

    private static SavedPageMark? Mark(string address, DateTimeOffset? saved) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" && whole.UserInfo.Length == 0
            ? new SavedPageMark(whole.AbsoluteUri, saved)
            : null;
}
