using System.Buffers.Binary;

namespace ExportKit.Writing.Raster;

/// <summary>What the chunks of a WebP hold beside its only picture.</summary>
internal ref struct WebpParts
{
    /// <summary>The first frame of a picture that moves, as a file of its own; empty where nothing moves.</summary>
    public ReadOnlySpan<byte> Frame { get; private set; }

    /// <summary>The ICC profile; empty where there is none.</summary>
    public ReadOnlySpan<byte> Profile { get; private set; }

    /// <summary>The canvas's width; 0 where no chunk tells it.</summary>
    public int Width { get; private set; }

    /// <summary>The canvas's height; 0 where no chunk tells it.</summary>
    public int Height { get; private set; }

    /// <summary>The first frame's left edge on the canvas.</summary>
    public int Left { get; private set; }

    /// <summary>The first frame's upper edge on the canvas.</summary>
    public int Top { get; private set; }

    /// <summary>Whether the picture, or its first frame, keeps no exact colours.</summary>
    public bool IsLossy { get; private set; }

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file.</param>
    public static WebpParts Read(ReadOnlySpan<byte> bytes)
    {
        const int FrameHeader = 16;
        var parts = default(WebpParts);
        var chunks = new RiffChunks(bytes.Length < 12 ? default : bytes[12..]);
        while (chunks.MoveNext())
        {
            var data = chunks.Data;
            parts.IsLossy |= chunks.Kind.SequenceEqual("VP8 "u8);
            if (chunks.Kind.SequenceEqual("VP8X"u8) && data.Length >= 10)
            {
                (parts.Width, parts.Height) = (Number(data[4..]) + 1, Number(data[7..]) + 1);
            }
            else if (chunks.Kind.SequenceEqual("ICCP"u8))
            {
                parts.Profile = data;
            }
            else if (chunks.Kind.SequenceEqual("ANMF"u8) && data.Length > FrameHeader && parts.Frame.IsEmpty)
            {
                // Places are counted in twos (RFC 9649, 2.7.1.1).
                (parts.Left, parts.Top) = (2 * Number(data), 2 * Number(data[3..]));
                parts.Frame = Still(data[FrameHeader..], data[6..12]);
                parts.IsLossy |= data[FrameHeader..].IndexOf("VP8 "u8) >= 0;
            }
        }

        return parts;
    }

    /// <summary>A frame's chunks as a file: the header of an extended file is what allows alpha beside lossy colours.</summary>
    private static byte[] Still(ReadOnlySpan<byte> chunks, ReadOnlySpan<byte> size)
    {
        const byte HasAlpha = 0x10;
        var isExtended = chunks.StartsWith("ALPH"u8);
        byte[] extended = isExtended ? [.. "VP8X"u8, 10, 0, 0, 0, HasAlpha, 0, 0, 0, .. size] : [];
        byte[] file = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. extended, .. chunks];
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        return file;
    }

    private static int Number(ReadOnlySpan<byte> three) => three[0] | three[1] << 8 | three[2] << 16;
}

/// <summary>Walks the chunks of a RIFF file (RFC 9649, 2.3).</summary>
/// <param name="bytes">The chunks, one after another.</param>
internal ref struct RiffChunks(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>The current chunk's four letters.</summary>
    public ReadOnlySpan<byte> Kind { get; private set; }

    /// <summary>The current chunk's data.</summary>
    public ReadOnlySpan<byte> Data { get; private set; }

    /// <summary>Goes to the next chunk.</summary>
    /// <returns>False where there is none that is whole.</returns>
    public bool MoveNext()
    {
        if (_rest.Length < 8)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(_rest[4..]);
        if (length > _rest.Length - 8)
        {
            return false;
        }

        Kind = _rest[..4];
        Data = _rest.Slice(8, (int)length);

        // Chunks start at even places.
        _rest = _rest[Math.Min(_rest.Length, 8 + (int)length + (int)(length & 1))..];
        return true;
    }
}
