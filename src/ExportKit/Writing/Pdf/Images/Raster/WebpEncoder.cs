using ExportKit.Writing.Raster;


namespace ExportKit.Writing.Pdf.Images;

/// <summary>Decodes WebP pictures (RFC 9649) by the system's libwebp; of those that move, the first frame as it stands on its canvas.</summary>
internal static class WebpEncoder
{
    /// <summary>Makes the image.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="room">The pixels that the page has room for.</param>
    public static EncodingResult Encode(ReadOnlyMemory<byte> bytes, ImageRoom room)
    {
        if (WebpLibrary.Find() is not { } library)
        {
            return EncodingResult.Unsupported("is a WebP, which needs the library libwebp, and that is not installed", WebpLibrary.Hint);
        }

        var parts = WebpParts.Read(bytes.Span);
        var still = parts.Frame.IsEmpty ? bytes.Span : parts.Frame;
        if (library.Size(still) is not { } size)
        {
            return EncodingResult.Damaged("is damaged or cut short");
        }

        if (!RgbaPicture.IsWithinLimit(size.Width, size.Height) || !RgbaPicture.IsWithinLimit(parts.Width, parts.Height))
        {
            return EncodingResult.Unsupported("is too large");
        }

        return library.Decode(still, size) is { } picture
            ? RgbaEncoder.Encode(Reducer.Reduce(OnCanvas(picture, parts), room), parts.IsLossy, Profile(parts.Profile))
            : EncodingResult.Damaged("is damaged or cut short");
    }

    private static byte[]? Profile(ReadOnlySpan<byte> profile) =>
        IccProfile.IsUsable(profile, ColourModel.Rgb) ? profile.ToArray() : null;

    private static RgbaPicture OnCanvas(RgbaPicture frame, WebpParts parts)
    {
        if (parts.Frame.IsEmpty || (parts.Left == 0 && parts.Top == 0 && frame.Width == parts.Width && frame.Height == parts.Height))
        {
            return frame;
        }

        var canvas = new RgbaPicture(parts.Width, parts.Height);
        var width = Math.Min(frame.Width, parts.Width - parts.Left);
        for (var y = 0; width > 0 && y < frame.Height && y + parts.Top < parts.Height; y++)
        {
            frame.Row(y)[..(width * 4)].CopyTo(canvas.Row(y + parts.Top)[(parts.Left * 4)..]);
        }

        return canvas;
    }
}
