using System.Buffers.Binary;

namespace ExportKit.Writing;

/// <summary>Finds the orientation (tag 0112) in EXIF data (CIPA DC-008, a TIFF file in small).</summary>
internal static class ExifOrientation
{
    /// <summary>What EXIF data starts with where it stands in a JPEG segment; some writers of WebP put it there too.</summary>
    public static ReadOnlySpan<byte> Prefix => "Exif\0\0"u8;

    private const int OrientationTag = 0x0112;
    private const int ShortType = 3;

    /// <summary>The orientation, 1 to 8; 1 where none is given or the data is damaged.</summary>
    /// <param name="exif">The data, with or without <see cref="Prefix"/>.</param>
    public static int Read(ReadOnlySpan<byte> exif)
    {
        var tiff = exif.StartsWith(Prefix) ? exif[Prefix.Length..] : exif;
        if (tiff.Length < 8 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
        {
            return 1;
        }

        var isLittle = tiff[0] == 'I';
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        return directory > tiff.Length - 2 ? 1 : InDirectory(tiff[(int)directory..], isLittle);
    }

    private static int InDirectory(ReadOnlySpan<byte> directory, bool isLittle)
    {
        const int EntryLength = 12;
        var count = Short(directory, isLittle);
        for (var i = 0; i < count && 2 + (i + 1) * EntryLength <= directory.Length; i++)
        {
            var entry = directory.Slice(2 + i * EntryLength, EntryLength);
            if (Short(entry, isLittle) == OrientationTag)
            {
                var value = Short(entry[8..], isLittle);
                return Short(entry[2..], isLittle) == ShortType && value is >= 1 and <= 8 ? value : 1;
            }
        }

        return 1;
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
