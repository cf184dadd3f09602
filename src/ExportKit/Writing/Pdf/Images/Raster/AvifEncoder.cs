using ExportKit.Writing.Raster;


namespace ExportKit.Writing.Pdf.Images;

/// <summary>Decodes AVIF pictures by the system's libavif; of a sequence, the first one.</summary>
internal static class AvifEncoder
{
    /// <summary>Makes the image.</summary>
    /// <param name="file">The picture.</param>
    /// <param name="room">The pixels that the page has room for.</param>
    public static EncodingResult Encode(ImageFile file, ImageRoom room)
    {
        if (AvifLibrary.Find() is not { } library)
        {
            return EncodingResult.Unsupported("is an AVIF, which needs the library libavif (0.11 or 1.x), and that is not installed", AvifLibrary.Hint);
        }

        if ((long)file.PixelWidth * file.PixelHeight > AvifLibrary.MostPixels)
        {
            return EncodingResult.Unsupported("is too large");
        }

        return library.Decode(file.Bytes.Span, AvifLibrary.MostPixels, out var problem) is { } picture
            ? RgbaEncoder.Encode(Reducer.Reduce(picture, room), isLossy: true, Profile(file.Bytes.Span))
            : EncodingResult.Damaged(problem!);
    }

    private static byte[]? Profile(ReadOnlySpan<byte> bytes)
    {
        var profile = AvifHeader.Profile(bytes);
        return IccProfile.IsUsable(profile, ColourModel.Rgb) ? profile.ToArray() : null;
    }
}
