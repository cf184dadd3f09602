using System.Buffers.Binary;

namespace ExportKit.Writing;

/// <summary>Reads a GIF's screen size and counts its pictures up to the second.</summary>
internal static class GifHeader
{
    private const byte Extension = 0x21;
    private const byte Image = 0x2C;

    /// <summary>What the header tells; null where neither screen nor first picture has a size.</summary>
    /// <param name="bytes">The whole file.</param>
    public static ImageSize? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 13)
        {
            return null;
        }

        int width = BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]);
        int height = BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]);
        var position = 13 + ColourTableLength(bytes[10]);
        var pictures = 0;
        while (pictures < 2 && NextPicture(bytes, ref position, out var screenWidth, out var screenHeight))
        {
            pictures++;

            // A screen without a size is that of the first picture, as browsers have it.
            width = width == 0 ? screenWidth : width;
            height = height == 0 ? screenHeight : height;
        }

        return width == 0 || height == 0 ? null : new ImageSize(width, height, IsAnimated: pictures > 1);
    }

    /// <summary>Whether the data of the first picture is all there.</summary>
    /// <param name="bytes">The whole file.</param>
    public static bool HasFirstPicture(ReadOnlySpan<byte> bytes)
    {
        var position = bytes.Length < 13 ? bytes.Length : 13 + ColourTableLength(bytes[10]);
        return NextPicture(bytes, ref position, out _, out _) && position <= bytes.Length;
    }

    /// <summary>The bytes that a colour table takes, from the packed field that announces it.</summary>
    /// <param name="packed">The packed field of a screen or image descriptor.</param>
    public static int ColourTableLength(byte packed) => (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);

    private static bool NextPicture(ReadOnlySpan<byte> bytes, ref int position, out int width, out int height)
    {
        (width, height) = (0, 0);
        while (position < bytes.Length)
        {
            var block = bytes[position];
            if (block == Image && position + 11 <= bytes.Length)
            {
                width = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(position + 5)..]);
                height = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(position + 7)..]);
                position = SkipSubBlocks(bytes, position + 11 + ColourTableLength(bytes[position + 9]));
                return true;
            }

            if (block != Extension)
            {
                return false;
            }

            position = SkipSubBlocks(bytes, position + 2);
        }

        return false;
    }

    private static int SkipSubBlocks(ReadOnlySpan<byte> bytes, int position)
    {
        while (position < bytes.Length && bytes[position] != 0)
        {
            position += bytes[position] + 1;
        }

        return position + 1;
    }
}
