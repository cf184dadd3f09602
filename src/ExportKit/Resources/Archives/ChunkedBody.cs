using System.Globalization;

namespace ExportKit.Resources.Archives;

/// <summary>Joins the chunks of a body (RFC 9112, section 7.1).</summary>
internal static class ChunkedBody
{
    /// <summary>Joins them. A body that has no chunks, although its head says so, is given back as it is: programs that make archives
    /// often join the chunks and keep the head.</summary>
    public static byte[] Join(byte[] body)
    {
        var joined = new MemoryStream(body.Length);
        var rest = body.AsSpan();
        while (TryReadLength(ref rest, out var length))
        {
            if (length == 0)
            {
                return joined.ToArray();
            }

            if (length > rest.Length)
            {
                // Cut off: what is there is kept.
                joined.Write(rest);
                return joined.ToArray();
            }

            joined.Write(rest[..length]);
            rest = rest[length..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest.StartsWith("\n"u8) ? rest[1..] : rest;
        }

        return joined.Length == 0 ? body : joined.ToArray();
    }

    private static bool TryReadLength(ref Span<byte> rest, out int length)
    {
        const int MaxDigits = 8;
        length = 0;
        var end = rest.IndexOf((byte)'\n');
        if (end < 0)
        {
            return false;
        }

        ReadOnlySpan<byte> line = rest[..end];
        var extension = line.IndexOf((byte)';');
        line = (extension < 0 ? line : line[..extension]).Trim(" \t\r"u8);
        if (line.Length is 0 or > MaxDigits || !int.TryParse(line, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out length) || length < 0)
        {
            return false;
        }

        rest = rest[(end + 1)..];
        return true;
    }
}
