using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Resources.Feeds;

namespace ExportKit.Cli;

/// <summary>Chooses the entries of a feed that are wanted.</summary>
internal static class FeedSelection
{
    /// <summary>The entries that are wanted: all in the feed's order, or so many, the newest first. Entries without date come after those
    /// with one, in the feed's order, and are not left out by a day that is asked for.</summary>
    public static List<FeedEntry> Of(List<FeedEntry> entries, InputSettings settings, SourcePlace feed, DiagnosticBag diagnostics)
    {
        var wanted = entries;
        if (settings.Since is { } since)
        {
            wanted = wanted.FindAll(entry => entry.Date is not { } date || date >= since);
            var undated = wanted.Count(entry => entry.Date is null);
            if (undated > 0)
            {
                diagnostics.Report(
                    DiagnosticCodes.EntryUndated,
                    undated == 1
                        ? "An entry of the feed has no date, and is taken"
                        : string.Create(CultureInfo.InvariantCulture, $"{undated} entries of the feed have no date, and are taken"),
                    feed);
            }
        }

        return settings.FeedLimit is { } limit
            ? [.. wanted.OrderByDescending(entry => entry.Date?.UtcTicks ?? long.MinValue).Take(limit)]
            : wanted;
    }
}
