using System.IO.Compression;

namespace ExportKit.Resources.Archives;

/// <summary>Unpacks compressed bytes, up to a limit.</summary>
internal static class Unpacking
{
    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="maxBytes">The most bytes that it may have.</param>
    /// <returns>The bytes; null where there are more.</returns>
    public static byte[]? ReadAll(Stream stream, long maxBytes)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[32 * 1024];
        while (stream.Read(buffer) is > 0 and var count)
        {
            if (bytes.Length + count > maxBytes)
            {
                return null;
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }

    /// <summary>Undoes the codings that a server says that it put onto a body (RFC 9110, section 8.4), last one first.</summary>
    /// <param name="body">The body.</param>
    /// <param name="codings">The header's value; empty for none.</param>
    /// <param name="maxBytes">The most bytes that it may have unpacked.</param>
    /// <returns>The bytes; null where there are more than may be.</returns>
    /// <exception cref="InvalidDataException">The body is damaged, or its coding is not known.</exception>
    public static byte[]? Decode(byte[] body, string codings, long maxBytes)
    {
        const int Most = 3;
        var names = codings.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length > Most)
        {
            throw new InvalidDataException("it is packed more often than any server does");
        }

        for (var i = names.Length - 1; i >= 0; i--)
        {
            if (DecodeOne(body, names[i].ToLowerInvariant(), maxBytes) is not { } decoded)
            {
                return null;
            }

            body = decoded;
        }

        return body;
    }

    private static byte[]? DecodeOne(byte[] body, string coding, long maxBytes)
    {
        if (coding is "identity" || body.Length == 0)
        {
            return body;
        }

        // Programs that make archives often unpack bodies and keep the header that says they are packed.
        var isGzip = body.AsSpan().StartsWith(GzipMember.Magic);
        if (coding is "gzip" or "x-gzip" && !isGzip)
        {
            return body;
        }

        try
        {
            using var stream = Unpacked(new MemoryStream(body, writable: false), coding, body);
            return ReadAll(stream, maxBytes);
        }
        catch (InvalidOperationException exception)
        {
            // The framework's word for damaged Brotli.
            throw new InvalidDataException("its body is damaged", exception);
        }
    }

    private static Stream Unpacked(Stream packed, string coding, byte[] body) => coding switch
    {
        "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
        "br" => new BrotliStream(packed, CompressionMode.Decompress),
        "deflate" => IsZlib(body) ? new ZLibStream(packed, CompressionMode.Decompress) : new DeflateStream(packed, CompressionMode.Decompress),
        _ => throw new InvalidDataException($"it is packed in a way that is not known ({coding})"),
    };

    /// <summary>Servers mean two things by "deflate": with the header of zlib (RFC 1950) and without.</summary>
    private static bool IsZlib(byte[] body) => body.Length > 2 && (body[0] & 0x0F) == 8 && ((body[0] << 8) + body[1]) % 31 == 0;
}
