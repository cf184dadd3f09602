using ExportKit.Writing.Raster;

namespace ExportKit.Writing.Pdf.Images;

/// <summary>Passes a JPEG on as it is (DCTDecode; ISO 32000-1, 7.4.8), once its structure is known to be whole; coarser where it is
/// finer than the page can show.</summary>
internal static class JpegEncoder
{
    // What is larger no camera makes, and readers of the PDF would have to unpack it.
    private const long MostPixels = 256 * 1024 * 1024;

    /// <summary>Makes the image.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="room">The pixels that the page has room for.</param>
    public static EncodingResult Encode(ReadOnlyMemory<byte> bytes, ImageRoom room)
    {
        var jpeg = JpegStructure.Read(bytes.Span);
        if (jpeg.Problem is { } problem)
        {
            return EncodingResult.Damaged(problem);
        }

        if ((long)jpeg.Width * jpeg.Height > MostPixels)
        {
            return EncodingResult.Unsupported("is too large");
        }

        if (jpeg.FrameMarker == 0xC0 && LeastLength(jpeg) > jpeg.End)
        {
            return EncodingResult.Damaged("is cut short");
        }

        return Unsupported(jpeg) is { } reason ? EncodingResult.Unsupported(reason) : JpegReducer.Reduce(Image(bytes, jpeg), room);
    }

    /// <summary>The fewest bytes that the blocks of the finest component take: a bit for the mean of each and one for the rest.</summary>
    private static long LeastLength(JpegStructure jpeg) => (jpeg.Width + 7L) / 8 * ((jpeg.Height + 7L) / 8) * 2 / 8;

    private static string? Unsupported(JpegStructure jpeg) => jpeg switch
    {
        // Baseline, extended sequential and progressive with Huffman coding are what readers of PDF decode.
        { FrameMarker: not (0xC0 or 0xC1 or 0xC2) } => "is a JPEG of a rare kind (lossless, hierarchical or arithmetic)",
        { Precision: not 8 } => "is a JPEG with more than eight bits a colour",
        { Components: 1 or 3 or 4 } => null,
        _ => "is a JPEG with a number of colours that PDF does not know",
    };

    private static EncodedImage Image(ReadOnlyMemory<byte> bytes, JpegStructure jpeg)
    {
        var colour = jpeg.Components switch { 1 => ColourModel.Grey, 3 => ColourModel.Rgb, _ => ColourModel.Cmyk };
        return new EncodedImage
        {
            Width = jpeg.Width,
            Height = jpeg.Height,
            Colour = colour,

            // What follows the end of the image (previews, padding) is of no use here.
            Data = bytes[..jpeg.End],
            IsJpeg = true,
            IsInverted = colour == ColourModel.Cmyk && jpeg.AdobeTransform is not null,
            IsUntransformed = jpeg is { Components: 3, AdobeTransform: null, HasJfif: false, HasRgbIdentifiers: true },
            Profile = jpeg.Profile is { } profile && IccProfile.IsUsable(profile, colour) ? profile
                // What no profile describes has no colour of its own (ISO 19005-2, 6.2.4.3): it is shown as browsers do.
                : colour == ColourModel.Cmyk ? Metadata.CmykProfile.Bytes : null,
        };
    }
}
