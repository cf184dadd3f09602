using System.Buffers.Binary;
using System.IO.Compression;

namespace ExportKit.Writing.Pdf.Fonts.OpenType;

/// <summary>Unpacks fonts from WOFF 1.0 files (W3C Recommendation, 2012): the same tables, each compressed by itself.</summary>
internal static class WoffFile
{
    // Above what any font has, and far below what memory has; a few bytes may claim to unpack to gigabytes.
    private const int MostBytes = 128 << 20;
    private const int MostTables = 256;
    private const int HeaderLength = 44;
    private const int RecordLength = 20;

    /// <summary>Whether a file says that it is of this kind.</summary>
    /// <param name="bytes">Its bytes.</param>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith("wOFF"u8);

    /// <summary>Unpacks a font.</summary>
    /// <param name="bytes">The file.</param>
    /// <returns>The font as OpenType has it.</returns>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static byte[] Unpack(byte[] bytes)
    {
        var file = new OpenTypeTable(bytes);
        var count = file.UInt16(12);
        if (count is 0 or > MostTables)
        {
            throw new InvalidDataException("The font's table directory is damaged");
        }

        var offset = 12 + count * 16;
        var starts = new int[count];
        for (var i = 0; i < count; i++)
        {
            starts[i] = offset;
            var length = file.Offset32(HeaderLength + i * RecordLength + 12);
            offset = length <= MostBytes - offset ? (offset + length + 3) & ~3 : throw new InvalidDataException("The font is too large");
        }

        var font = new byte[offset];
        file.Slice(4, 4).CopyTo(font);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), count);
        for (var i = 0; i < count; i++)
        {
            CopyTable(bytes, HeaderLength + i * RecordLength, font, 12 + i * 16, starts[i]);
        }

        return font;
    }

    private static void CopyTable(byte[] bytes, int record, byte[] font, int directory, int start)
    {
        var file = new OpenTypeTable(bytes);
        var (offset, packed, length) = (file.Offset32(record + 4), file.Offset32(record + 8), file.Offset32(record + 12));
        file.Slice(record, 4).CopyTo(font.AsSpan(directory));
        file.Slice(record + 16, 4).CopyTo(font.AsSpan(directory + 4));
        BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(directory + 8), start);
        BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(directory + 12), length);
        var content = file.Slice(offset, packed);
        if (packed == length)
        {
            content.CopyTo(font.AsSpan(start));
            return;
        }

        try
        {
            using var stream = new ZLibStream(new MemoryStream(bytes, offset, packed), CompressionMode.Decompress);
            stream.ReadExactly(font, start, length);
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException("A table of the font ends too early");
        }
    }
}
