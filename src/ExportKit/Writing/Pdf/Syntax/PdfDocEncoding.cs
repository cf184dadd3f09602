namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>PDFDocEncoding (ISO 32000-1, annex D.2).</summary>
internal static class PdfDocEncoding
{
    private const string From18 = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC";

    private const string From80 =
        "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018"
        + "\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E";

    /// <summary>Encodes a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Null where a character is not in the encoding, or the bytes would pass for another encoding's mark.</returns>
    public static byte[]? TryEncode(string text)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (Code(text[i]) is not { } code)
            {
                return null;
            }

            bytes[i] = code;
        }

        var span = (ReadOnlySpan<byte>)bytes;
        return span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? null : bytes;
    }

    private static byte? Code(char c) => c switch
    {
        '\t' or '\n' or '\r' or (>= ' ' and <= '~') => (byte)c,
        >= '\u00A1' and <= '\u00FF' and not '\u00AD' => (byte)c,
        '\u20AC' => 0xA0,
        _ when From80.IndexOf(c, StringComparison.Ordinal) is >= 0 and var index => (byte)(0x80 + index),
        _ when From18.IndexOf(c, StringComparison.Ordinal) is >= 0 and var index => (byte)(0x18 + index),
        _ => null,
    };
}
