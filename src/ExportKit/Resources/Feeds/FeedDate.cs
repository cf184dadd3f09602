using System.Globalization;
using MimeKit.Utils;

namespace ExportKit.Resources.Feeds;

/// <summary>Dates as feeds have them: those of mail (RFC 5322) in RSS, those of RFC 3339 in all others.</summary>
internal static class FeedDate
{
    /// <summary>Understands a date; null where it cannot be understood. A date without zone is one of UTC.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed))
        {
            return null;
        }

        return DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            || DateUtils.TryParse(trimmed, out date)
            ? date
            : null;
    }
}
