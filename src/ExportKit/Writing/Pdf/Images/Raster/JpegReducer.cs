using ExportKit.Writing.Raster;


namespace ExportKit.Writing.Pdf.Images;

/// <summary>Makes JPEGs coarser that are finer than the page can show, by the system's libturbojpeg.</summary>
internal static class JpegReducer
{
    private static readonly int[] Fractions = [8, 4, 2, 1];

    /// <summary>Makes a JPEG coarser.</summary>
    /// <param name="image">A JPEG as it is, sound as far as its structure tells.</param>
    /// <param name="room">The pixels that the page has room for.</param>
    /// <returns>The image itself where it is not too fine, gains nothing, cannot be decoded, or has colours that decoding would
    /// change: a larger file shows the same picture.</returns>
    public static EncodedImage Reduce(EncodedImage image, ImageRoom room)
    {
        var size = room.Fit(image.Width, image.Height);
        var isPlain = image.Colour == ColourModel.Rgb || image is { Colour: ColourModel.Grey, Profile: null };
        if (size == (image.Width, image.Height) || !isPlain || !RgbaPicture.IsWithinLimit(image.Width, image.Height))
        {
            return image;
        }

        // The library leaves out what a fraction does not need, which is faster and better than to throw pixels away.
        var fraction = Array.Find(Fractions, by => Part(image.Width, by) >= size.Width && Part(image.Height, by) >= size.Height);
        if (TurboJpegLibrary.Find()?.Decode(image.Data.Span, Part(image.Width, fraction), Part(image.Height, fraction)) is not { } picture)
        {
            return image;
        }

        var reduced = RgbaEncoder.Encode(Reducer.Reduce(picture, room), true, image.Profile);
        return reduced.Data.Length < image.Data.Length ? reduced : image;
    }

    private static int Part(int side, int fraction) => (side + fraction - 1) / fraction;
}
