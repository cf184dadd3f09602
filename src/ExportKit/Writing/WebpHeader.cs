using System.Buffers.Binary;

namespace ExportKit.Writing;

/// <summary>Reads a WebP's size, orientation and movement (RFC 9649).</summary>
internal static class WebpHeader
{
    /// <summary>What the header tells; null where its first chunk is none that gives a size.</summary>
    /// <param name="bytes">The whole file, which starts with RIFF and WEBP.</param>
    public static ImageSize? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 20)
        {
            return null;
        }

        var data = bytes[20..];
        var kind = bytes[12..16];
        return kind.SequenceEqual("VP8 "u8) ? Lossy(data)
            : kind.SequenceEqual("VP8L"u8) ? Lossless(data)
            : kind.SequenceEqual("VP8X"u8) ? Extended(data, bytes)
            : null;
    }

    // A key frame's header (RFC 6386, 9.1): three bytes of tag, a start code, then 14 bits each.
    private static ImageSize? Lossy(ReadOnlySpan<byte> data)
    {
        if (data.Length < 10 || (data[0] & 1) != 0 || data[3] != 0x9D || data[4] != 0x01 || data[5] != 0x2A)
        {
            return null;
        }

        var width = BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF;
        var height = BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF;
        return width == 0 || height == 0 ? null : new ImageSize(width, height);
    }

    private static ImageSize? Lossless(ReadOnlySpan<byte> data)
    {
        if (data.Length < 5 || data[0] != 0x2F)
        {
            return null;
        }

        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        return new ImageSize((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    private static ImageSize? Extended(ReadOnlySpan<byte> data, ReadOnlySpan<byte> bytes)
    {
        const int AnimationFlag = 0x02;
        const int ExifFlag = 0x08;
        if (data.Length < 10)
        {
            return null;
        }

        var width = (BinaryPrimitives.ReadInt32LittleEndian(data[4..]) & 0xFFFFFF) + 1;
        var height = (BinaryPrimitives.ReadUInt16LittleEndian(data[7..]) | data[9] << 16) + 1;
        var orientation = (data[0] & ExifFlag) != 0 ? ExifOrientation.Read(Chunk(bytes, "EXIF"u8)) : 1;
        return new ImageSize(width, height, orientation, (data[0] & AnimationFlag) != 0);
    }

    private static ReadOnlySpan<byte> Chunk(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> kind)
    {
        var rest = bytes[12..];
        while (rest.Length >= 8)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            if (length > rest.Length - 8)
            {
                break;
            }

            if (rest.StartsWith(kind))
            {
                return rest.Slice(8, (int)length);
            }

            // Chunks start at even places.
            rest = rest[Math.Min(rest.Length, 8 + (int)length + (int)(length & 1))..];
        }

        return default;
    }
}
