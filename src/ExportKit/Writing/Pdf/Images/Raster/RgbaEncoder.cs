namespace ExportKit.Writing.Pdf.Images;

/// <summary>Brings decoded pictures into the form in which PDF stores them: their colours, and their alpha apart.</summary>
internal static class RgbaEncoder
{
    /// <summary>Makes the image.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="isLossy">Whether the picture came from a format that keeps no exact colours: a JPEG then holds it in a
    /// tenth of the room.</param>
    /// <param name="profile">Its ICC profile; null where it has none that serves.</param>
    public static EncodedImage Encode(RgbaPicture picture, bool isLossy, byte[]? profile)
    {
        var image = new EncodedImage
        {
            Width = picture.Width,
            Height = picture.Height,
            Colour = ColourModel.Rgb,
            Data = isLossy ? JpegWriter.Write(picture) : SampleCompressor.WithPredictor(Lane(picture, 0, 3), picture.Width, 3),
            IsJpeg = isLossy,
            HasPredictor = !isLossy,
            Profile = profile,
        };
        return IsOpaque(picture) ? image : image with
        {
            Mask = new EncodedImage
            {
                Width = picture.Width,
                Height = picture.Height,
                Colour = ColourModel.Grey,
                Data = SampleCompressor.WithPredictor(Lane(picture, 3, 1), picture.Width, 1),
                HasPredictor = true,
            },
        };
    }

    private static byte[] Lane(RgbaPicture picture, int first, int count)
    {
        var lane = new byte[picture.Width * picture.Height * count];
        for (var (from, to) = (first, 0); to < lane.Length; from += 4, to += count)
        {
            picture.Pixels.AsSpan(from, count).CopyTo(lane.AsSpan(to));
        }

        return lane;
    }

    private static bool IsOpaque(RgbaPicture picture)
    {
        for (var i = 3; i < picture.Pixels.Length; i += 4)
        {
            if (picture.Pixels[i] != 255)
            {
                return false;
            }
        }

        return true;
    }
}
