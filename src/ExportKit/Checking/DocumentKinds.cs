namespace ExportKit.Checking;

/// <summary>Tells kinds of documents by their bytes, whatever their names say.</summary>
internal static class DocumentKinds
{
    // ISO 32000-1, Annex H.3.4.1: readers accept a header that stands somewhere within the first 1,024 bytes.
    private const int HeaderReach = 1024;

    /// <summary>The kind of a document.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="reason">Why it is none that can be examined, as the end of a sentence; null where it is one.</param>
    /// <returns>The kind; null where it is none that can be examined.</returns>
    public static DocumentKind? Of(ReadOnlySpan<byte> content, out string? reason)
    {
        reason = null;
        var start = content[..Math.Min(content.Length, HeaderReach)];
        if (content.StartsWith("PK\x03\x04"u8) || content.StartsWith("PK\x05\x06"u8))
        {
            return DocumentKind.Epub;
        }

        if (start.IndexOf("%PDF-"u8) >= 0)
        {
            return DocumentKind.Pdf;
        }

        reason = content.IsEmpty ? "it has no bytes"
            : IsMarkup(start) ? "it is a page of HTML or XML"
            : IsBinary(start) ? "it is neither a PDF, nor an EPUB, nor text"
            : null;
        return reason is null ? DocumentKind.PlainText : null;
    }

    /// <summary>Whether it is a page of HTML, which is no document to examine, yet has words to compare.</summary>
    /// <param name="content">Its bytes.</param>
    public static bool IsPage(ReadOnlySpan<byte> content) => IsMarkup(content[..Math.Min(content.Length, HeaderReach)]);

    private static bool IsMarkup(ReadOnlySpan<byte> start)
    {
        start = start.StartsWith("\ufeff"u8) ? start[3..] : start;
        start = start.TrimStart(" \t\r\n"u8);
        ReadOnlySpan<byte> lower = Lower(start[..Math.Min(start.Length, 16)]);
        return lower.StartsWith("<!doctype"u8) || lower.StartsWith("<html"u8) || lower.StartsWith("<?xml"u8);
    }

    // A text in UTF-16 says so by its mark; else a byte of zero is no text's.
    private static bool IsBinary(ReadOnlySpan<byte> start) =>
        start.Contains((byte)0) && !(start.Length > 1 && (start[0], start[1]) is (0xff, 0xfe) or (0xfe, 0xff));

    private static byte[] Lower(ReadOnlySpan<byte> bytes)
    {
        var lower = bytes.ToArray();
        for (var i = 0; i < lower.Length; i++)
        {
            lower[i] = lower[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(lower[i] | 0x20) : lower[i];
        }

        return lower;
    }
}
