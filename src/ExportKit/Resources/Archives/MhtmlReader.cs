using System.Globalization;
using ExportKit.Diagnostics;
using MimeKit;

namespace ExportKit.Resources.Archives;

/// <summary>Takes saved pages of one file apart (MHTML; RFC 2557): the page, and the pictures that stand beside it in the file.</summary>
internal static class MhtmlReader
{
    private const int MaxParts = 10_000;
    private const int MaxNesting = 16;

    /// <summary>Reads a saved page.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name, for diagnostics.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The page; null with an error among the diagnostics where there is none.</returns>
    public static ArchivedPage? Read(ReadOnlyMemory<byte> bytes, string name, DiagnosticBag diagnostics)
    {
        var failure = "it holds no page";
        try
        {
            if (Parse(bytes) is { } root && new MhtmlParts(root, MaxParts) is { Page: { } page } parts)
            {
                return Page(page, parts, root);
            }
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException)
        {
            failure = "it is damaged";
        }

        diagnostics.Report(
            DiagnosticCodes.SavedPageUnreadable,
            $"The saved page cannot be taken apart: {failure}",
            new SourcePlace(name),
            "Save the page again, as MHTML or as HTML with its pictures");
        return null;
    }

    private static MimeEntity? Parse(ReadOnlyMemory<byte> bytes)
    {
        var options = ParserOptions.Default.Clone();
        options.MaxMimeDepth = MaxNesting;

        // The parts stay where they are in the file until one is asked for.
        var parser = new MimeParser(options, new ReadOnlyMemoryStream(bytes), MimeFormat.Entity, persistent: true);
        return parser.ParseEntity();
    }

    private static ArchivedPage Page(MimePart page, MhtmlParts parts, MimeEntity root)
    {
        var address = parts.BaseAddress;
        var isWeb = address.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        return new ArchivedPage(MhtmlParts.Decode(page))
        {
            Address = isWeb ? address : null,
            PictureBase = isWeb ? null : address,
            Charset = page.ContentType.Charset,
            Retrieved = Date(root.Headers["Date"]),
            Resources = new MhtmlResources(parts),
        };
    }

    private static DateTimeOffset? Date(string? header) =>
        header is not null && MimeKit.Utils.DateUtils.TryParse(header, out var date) && date.Year is > 1990
            ? date
            : DateTimeOffset.TryParse(header, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date) ? date : null;
}
