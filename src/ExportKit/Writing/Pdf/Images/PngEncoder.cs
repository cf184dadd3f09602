using ExportKit.Writing.Raster;

namespace ExportKit.Writing.Pdf.Images;

/// <summary>Brings a PNG into the form in which PDF stores images, in the cheapest of three ways: its own data as it is;
/// some bytes of each row left out or set apart; or all of it decoded.</summary>
internal static class PngEncoder
{
    /// <summary>The most bytes that a picture may unpack to.</summary>
    public const long MaxLength = 256L * 1024 * 1024;

    // The most that the deflate format can pack into a byte: what claims more is not all there.
    private const long MostPacked = 1032;

    /// <summary>Makes the image.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="room">The pixels that the page has room for.</param>
    public static EncodingResult Encode(ReadOnlyMemory<byte> bytes, ImageRoom room)
    {
        var picture = PngPicture.Read(bytes);
        if (picture.Problem is { } problem)
        {
            return EncodingResult.Damaged(problem);
        }

        // The pixels first: the bytes of the largest sizes would overflow.
        var header = picture.Header;
        if ((long)header.Width * header.Height > MaxLength / 4 || PngPasses.TotalLength(header) > MaxLength)
        {
            return EncodingResult.Unsupported("is too large");
        }

        if (PngPasses.TotalLength(header) > picture.Data.Length * MostPacked)
        {
            return EncodingResult.Damaged("is cut short");
        }

        var size = room.Fit(header.Width, header.Height);
        var isReduced = size != (header.Width, header.Height);
        if (!RgbaPicture.IsWithinLimit(header.Width, header.Height) && (header.IsInterlaced || (IsDecoded(picture) && !isReduced)))
        {
            return EncodingResult.Unsupported("is too large");
        }

        try
        {
            return isReduced
                ? RgbaEncoder.Encode(PngDecoder.Reduce(picture, size), isLossy: false, header.Colour == ColourModel.Grey ? null : PngProfile.Of(picture))
                : Encode(picture) with { Profile = PngProfile.Of(picture) };
        }
        catch (InvalidDataException)
        {
            return EncodingResult.Damaged("is damaged: its image data cannot be unpacked");
        }
    }

    private static EncodedImage Encode(PngPicture picture)
    {
        var header = picture.Header;
        if (IsDecoded(picture))
        {
            return PngDecoder.Decode(picture);
        }

        return header.HasAlpha || header.Depth == 16 ? PngLanes.Encode(picture) : PassedOn(picture);
    }

    /// <summary>The palette with a colour for each value that a sample can have; what the file leaves out is black.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="depth">Bits a sample.</param>
    public static byte[]? FullPalette(PngPicture picture, int depth)
    {
        if (picture.Header.Colour != ColourModel.Indexed)
        {
            return null;
        }

        var palette = new byte[3 << depth];
        picture.Palette.Span[..Math.Min(palette.Length, picture.Palette.Length)].CopyTo(palette);
        return palette;
    }

    private static bool IsDecoded(PngPicture picture) => picture.Header.IsInterlaced || IsTransparent(picture);

    // An alpha of 255 for each colour says nothing.
    private static bool IsTransparent(PngPicture picture) => picture.Header.Colour == ColourModel.Indexed
        ? picture.Transparency.Span.ContainsAnyExcept((byte)255)
        : !picture.Header.HasAlpha && picture.Transparency.Length >= 2 * picture.Header.Channels;

    private static EncodedImage PassedOn(PngPicture picture)
    {
        var header = picture.Header;
        using (var rows = new PngRows(picture.Data))
        {
            var row = new byte[header.RowLength(header.Width) + 1];
            for (var y = 0; y < header.Height; y++)
            {
                rows.Read(row);
            }

            rows.End();
        }

        return new EncodedImage
        {
            Width = header.Width,
            Height = header.Height,
            Colour = header.Colour,
            Bits = header.Depth,
            Data = picture.Data,
            HasPredictor = true,
            Palette = FullPalette(picture, header.Depth),
        };
    }
}
