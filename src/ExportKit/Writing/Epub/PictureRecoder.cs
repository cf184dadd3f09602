using ExportKit.Writing.Raster;

namespace ExportKit.Writing.Epub;

/// <summary>What came of recoding a picture.</summary>
/// <param name="File">The picture as JPEG or PNG; null where it cannot be recoded.</param>
/// <param name="Problem">Why not, in words that follow the picture's name.</param>
/// <param name="Hint">What can be done about it; null for the usual advice.</param>
internal sealed record RecodedPicture(ImageFile? File, string? Problem = null, string? Hint = null);

/// <summary>Decodes pictures and writes them as JPEG or PNG, upright and no wider than wanted: those of formats that no EPUB may
/// hold, and those that are too wide.</summary>
internal static class PictureRecoder
{
    private const string Damaged = "is damaged or cut short";

    private static readonly int[] Fractions = [8, 4, 2, 1];

    /// <summary>Recodes a picture.</summary>
    /// <param name="file">The picture.</param>
    /// <param name="widest">The greatest width that it may have as shown, in pixels.</param>
    public static RecodedPicture Recode(ImageFile file, int widest)
    {
        if (file.IsAnimated && file.Format != ImageFormat.Avif)
        {
            return new RecodedPicture(null, "moves");
        }

        return file.Format switch
        {
            ImageFormat.Avif => Avif(file, widest),
            ImageFormat.Webp => Webp(file, widest),
            ImageFormat.Jpeg => Jpeg(file, widest),
            ImageFormat.Png => Png(file, widest),
            _ => new RecodedPicture(null, $"is of the format {ImageFormats.Name(file.Format)}"),
        };
    }

    private static RecodedPicture Avif(ImageFile file, int widest)
    {
        if (AvifLibrary.Find() is not { } library)
        {
            return new RecodedPicture(null, "is an AVIF, which needs the library libavif (0.11 or 1.x), and that is not installed", AvifLibrary.Hint);
        }

        if ((long)file.PixelWidth * file.PixelHeight > AvifLibrary.MostPixels)
        {
            return new RecodedPicture(null, "is too large");
        }

        return library.Decode(file.Bytes.Span, AvifLibrary.MostPixels, out var problem) is { } picture
            ? Encoded(file, Fitted(picture, file, widest), isLossy: true, AvifHeader.Profile(file.Bytes.Span).ToArray())
            : new RecodedPicture(null, problem);
    }

    private static RecodedPicture Webp(ImageFile file, int widest)
    {
        var bytes = file.Bytes.Span;
        if (WebpLibrary.Find() is not { } library)
        {
            return new RecodedPicture(null, "is a WebP, which needs the library libwebp, and that is not installed", WebpLibrary.Hint);
        }

        var parts = WebpParts.Read(bytes);
        return library.Size(bytes) is { } size && RgbaPicture.IsWithinLimit(size.Width, size.Height) && library.Decode(bytes, size) is { } picture
            ? Encoded(file, Fitted(picture, file, widest), parts.IsLossy, parts.Profile.ToArray())
            : new RecodedPicture(null, Damaged);
    }

    private static RecodedPicture Jpeg(ImageFile file, int widest)
    {
        var jpeg = JpegStructure.Read(file.Bytes.Span);
        if (jpeg.Problem is { } problem || !RgbaPicture.IsWithinLimit(jpeg.Width, jpeg.Height))
        {
            return new RecodedPicture(null, jpeg.Problem ?? "is too large");
        }

        // Grey profiles do not describe what comes of decoding.
        if (jpeg.Components != 3 && !(jpeg.Components == 1 && jpeg.Profile is null))
        {
            return new RecodedPicture(null, "has colours that decoding would change");
        }

        if (TurboJpegLibrary.Find() is not { } library)
        {
            return new RecodedPicture(null, "needs the library libturbojpeg, and that is not installed");
        }

        var size = Size(jpeg.Width, jpeg.Height, file.Orientation, widest);
        var fraction = Array.Find(Fractions, by => Part(jpeg.Width, by) >= size.Width && Part(jpeg.Height, by) >= size.Height);
        return library.Decode(file.Bytes.Span, Part(jpeg.Width, fraction), Part(jpeg.Height, fraction)) is { } picture
            ? Encoded(file, Reducer.To(picture, size), isLossy: true, jpeg.Profile)
            : new RecodedPicture(null, Damaged);
    }

    private static RecodedPicture Png(ImageFile file, int widest)
    {
        var png = PngPicture.Read(file.Bytes);
        if (png.Problem is { } problem)
        {
            return new RecodedPicture(null, problem);
        }

        if (png.Header.IsInterlaced || !png.Profile.IsEmpty || png.Gamma != 0)
        {
            return new RecodedPicture(null, "is interlaced, or has colours that decoding would change");
        }

        try
        {
            var size = Size(png.Header.Width, png.Header.Height, file.Orientation, widest);
            return Encoded(file, PngReducer.Reduce(png, size), isLossy: false, null);
        }
        catch (InvalidDataException)
        {
            return new RecodedPicture(null, Damaged);
        }
    }

    private static RecodedPicture Encoded(ImageFile file, RgbaPicture picture, bool isLossy, byte[]? profile)
    {
        var upright = UprightPicture.Of(picture, file.Orientation);
        var own = IsOfColour(profile) ? profile : null;
        var isJpeg = isLossy && upright.IsOpaque;
        var bytes = !isJpeg ? PngWriter.Write(upright, own)
            : own is null ? JpegWriter.Write(upright)
            : JpegProfile.Add(JpegWriter.Write(upright), own);
        return new RecodedPicture(new ImageFile(file.Address, bytes, isJpeg ? ImageFormat.Jpeg : ImageFormat.Png)
        {
            Name = file.Name, PixelWidth = upright.Width, PixelHeight = upright.Height,
        });
    }

    /// <summary>Whether a profile is one of red, green and blue (ISO 15076-1, 7.2).</summary>
    private static bool IsOfColour(byte[]? profile) =>
        profile is { Length: > 128 } && profile.AsSpan(16, 4).SequenceEqual("RGB "u8) && profile.AsSpan(36, 4).SequenceEqual("acsp"u8);

    private static RgbaPicture Fitted(RgbaPicture picture, ImageFile file, int widest) =>
        Reducer.To(picture, Size(picture.Width, picture.Height, file.Orientation, widest));

    private static (int Width, int Height) Size(int width, int height, int orientation, int widest)
    {
        var shown = orientation >= 5 ? height : width;
        var scale = shown <= widest ? 1 : widest / (double)shown;
        return (Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)));
    }

    private static int Part(int side, int fraction) => (side + fraction - 1) / fraction;
}
