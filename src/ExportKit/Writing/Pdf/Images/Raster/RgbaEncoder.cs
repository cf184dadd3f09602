using ExportKit.Writing.Raster;

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
            Data = isLossy ? JpegWriter.Write(picture) : SampleCompressor.WithPredictor(picture.Lane(0, 3), picture.Width, 3),
            IsJpeg = isLossy,
            HasPredictor = !isLossy,
            Profile = profile,
        };
        return picture.IsOpaque ? image : image with
        {
            Mask = new EncodedImage
            {
                Width = picture.Width,
                Height = picture.Height,
                Colour = ColourModel.Grey,
                Data = SampleCompressor.WithPredictor(picture.Lane(3, 1), picture.Width, 1),
                HasPredictor = true,
            },
        };
    }
}
