using System.Buffers.Binary;
using System.IO.Compression;
using ExportKit.Binary;

namespace ExportKit.Writing.Raster;

/// <summary>Writes PNGs (W3C PNG, third edition) of eight bits a sample, with alpha where a picture has any.</summary>
internal static class PngWriter
{
    private const int OfColour = 2;
    private const int OfColourAndAlpha = 6;

    /// <summary>Writes a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="profile">The ICC profile of its colours; null where they are sRGB.</param>
    public static byte[] Write(RgbaPicture picture, byte[]? profile)
    {
        var isOpaque = picture.IsOpaque;
        using var output = new MemoryStream();
        output.Write(PngHeader.Signature);
        Chunk(output, "IHDR"u8, Header(picture, isOpaque));
        if (profile is not null)
        {
            Chunk(output, "iCCP"u8, Profile(profile));
        }

        var components = isOpaque ? 3 : 4;
        Chunk(output, "IDAT"u8, SampleCompressor.WithPredictor(picture.Lane(0, components), picture.Width, components));
        Chunk(output, "IEND"u8, []);
        return output.ToArray();
    }

    private static byte[] Header(RgbaPicture picture, bool isOpaque)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), picture.Height);
        header[8] = 8;
        header[9] = (byte)(isOpaque ? OfColour : OfColourAndAlpha);
        return header;
    }

    private static byte[] Profile(byte[] profile)
    {
        using var packed = new MemoryStream();
        packed.Write("ICC\0\0"u8);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(profile);
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream output, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        output.Write(number);
        byte[] summed = [.. kind, .. data];
        output.Write(summed);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(summed));
        output.Write(number);
    }
}
