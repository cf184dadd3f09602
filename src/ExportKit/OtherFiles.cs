namespace ExportKit;

/// <summary>What a file is that stands in a picture's place and is none that documents can hold, told by its first bytes, so that a sound
/// file is not called damaged.</summary>
internal static class OtherFiles
{
    private const int LongestOpening = 512;

    /// <summary>What the file is; null where that is not known.</summary>
    /// <param name="bytes">The file.</param>
    public static (string Name, bool IsPicture)? KindOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8))
        {
            return ("a TIFF", true);
        }

        if (bytes.StartsWith("BM"u8) && bytes.Length >= 26 && bytes[6..10].SequenceEqual("\0\0\0\0"u8))
        {
            return ("a BMP", true);
        }

        if (bytes.StartsWith("\0\0\u0001\0"u8))
        {
            return ("an icon (ICO)", true);
        }

        if (bytes.StartsWith("8BPS"u8))
        {
            return ("a file of Photoshop", true);
        }

        return OfContainer(bytes) ?? OfDocument(bytes);
    }

    private static (string Name, bool IsPicture)? OfContainer(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\0\0\0\fJXL "u8) || bytes.Length > 2 && bytes[0] == 0xFF && bytes[1] == 0x0A)
        {
            return ("a JPEG XL", true);
        }

        if (bytes.Length < 12 || !bytes[4..8].SequenceEqual("ftyp"u8))
        {
            return null;
        }

        var brand = bytes[8..12];
        return brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("hevc"u8)
            ? ("a HEIC", true)
            : ("a film (MP4)", false);
    }

    private static (string Name, bool IsPicture)? OfDocument(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
        {
            return ("a PDF", false);
        }

        var opening = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, LongestOpening)]).TrimStart();
        return opening.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || opening.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? ("a page of HTML", false)
            : null;
    }
}
