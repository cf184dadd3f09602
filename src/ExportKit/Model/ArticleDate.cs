namespace ExportKit.Model;

/// <summary>A date as an article gives it: a day, and where the page shows one, a time with its zone.</summary>
/// <param name="Value">The moment, with the page's own offset from UTC. Midnight where only a day is known.</param>
/// <param name="HasTime">Whether a time of day is known at all, as in metadata.</param>
/// <param name="ShowsTime">Whether the visible page shows the time, so that the documents say it too.</param>
/// <param name="ZoneName">The zone as the page names it ("BST", "UTC"); null where it names none.</param>
public sealed record ArticleDate(DateTimeOffset Value, bool HasTime = false, bool ShowsTime = false, string? ZoneName = null);
