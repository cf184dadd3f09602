using System.Buffers.Binary;

namespace ExportKit.Writing;

/// <summary>Reads the chunks of a PNG that tell its size, orientation and movement.</summary>
internal static class PngHeader
{
    /// <summary>The eight bytes that every PNG starts with.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>What the header tells; null where the first chunk is not a sound IHDR.</summary>
    /// <param name="bytes">The whole file.</param>
    public static ImageSize? Read(ReadOnlySpan<byte> bytes)
    {
        const int HeaderEnd = 33;
        if (bytes.Length < HeaderEnd || !bytes[8..16].SequenceEqual("\0\0\0\rIHDR"u8))
        {
            return null;
        }

        var width = BinaryPrimitives.ReadInt32BigEndian(bytes[16..]);
        var height = BinaryPrimitives.ReadInt32BigEndian(bytes[20..]);
        return width <= 0 || height <= 0 ? null : WithChunks(new ImageSize(width, height), bytes[HeaderEnd..]);
    }

    private static ImageSize WithChunks(ImageSize size, ReadOnlySpan<byte> rest)
    {
        while (rest.Length >= 12)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12)
            {
                return size;
            }

            var data = rest.Slice(8, (int)length);
            if (rest[4..8].SequenceEqual("acTL"u8) && length >= 4)
            {
                size = size with { IsAnimated = BinaryPrimitives.ReadUInt32BigEndian(data) > 1 };
            }
            else if (rest[4..8].SequenceEqual("eXIf"u8))
            {
                size = size with { Orientation = ExifOrientation.Read(data) };
            }

            rest = rest[((int)length + 12)..];
        }

        return size;
    }
}
