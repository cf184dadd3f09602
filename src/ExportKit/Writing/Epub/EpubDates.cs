using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Writing.Epub;

/// <summary>The forms in which an EPUB gives dates.</summary>
internal static class EpubDates
{
    /// <summary>What a book says of its last change where neither article nor user know of a date. The clock is never
    /// asked, so that the same article always gives the same bytes.</summary>
    public static DateTimeOffset Unknown { get; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A date for <c>time datetime</c> (HTML, 4.5.14): a day, or a moment with its zone.</summary>
    /// <param name="date">The date.</param>
    public static string Html(ArticleDate date) => date.HasTime
        ? date.Value.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
        : date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment for <c>dcterms:modified</c> (EPUB 3.3, 5.5.4): in UTC, to the second.</summary>
    /// <param name="moment">The moment.</param>
    public static string Modified(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
