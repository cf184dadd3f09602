using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Writing.Pdf.Metadata;

/// <summary>Writes a date in the two forms that a PDF needs, as exactly as it is known and no more.</summary>
internal static class PdfDates
{
    /// <summary>A date string (ISO 32000-1, 7.9.4): <c>D:20250515093000+01'00</c>, or <c>D:20250515</c>.</summary>
    /// <param name="date">The date.</param>
    public static string DateString(ArticleDate date) => date.HasTime
        ? Format(date, "'D:'yyyyMMddHHmmsszzz").Replace(':', '\'').Replace("D'", "D:", StringComparison.Ordinal)
        : Format(date, "'D:'yyyyMMdd");

    /// <summary>A date of XMP (part 1, 8.2.1.2, after ISO 8601): <c>2025-05-15T09:30:00+01:00</c>, or <c>2025-05-15</c>.</summary>
    /// <param name="date">The date.</param>
    public static string XmpDate(ArticleDate date) => Format(date, date.HasTime ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd");

    private static string Format(ArticleDate date, string format) => date.Value.ToString(format, CultureInfo.InvariantCulture);
}
