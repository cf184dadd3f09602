namespace ExportKit.Writing;

/// <summary>Tells a picture's format, size, orientation and movement from its bytes. Names and declared types are not
/// looked at, nothing is decoded, and no bytes make it throw.</summary>
internal static class ImageHeader
{
    /// <summary>Reads a picture's header.</summary>
    /// <param name="address">The address that the article knows the picture by.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="file">The picture; null where it is of no known format, or damaged before its size is told.
    /// <see cref="FormatOf"/> tells the two apart.</param>
    /// <returns>Whether the header could be read.</returns>
    public static bool TryRead(string address, ReadOnlyMemory<byte> bytes, out ImageFile? file)
    {
        var span = bytes.Span;
        var format = FormatOf(span);
        var read = Read(format, span);
        file = read is not { } size ? null : new ImageFile(address, bytes, format)
        {
            PixelWidth = size.Width,
            PixelHeight = size.Height,
            Orientation = size.Orientation,
            IsAnimated = size.IsAnimated,
        };
        return file is not null;
    }

    /// <summary>The format that the first bytes announce; whether the rest is sound is not looked at.</summary>
    /// <param name="bytes">The file.</param>
    public static ImageFormat FormatOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(JpegHeader.Signature))
        {
            return ImageFormat.Jpeg;
        }

        if (bytes.StartsWith(PngHeader.Signature))
        {
            return ImageFormat.Png;
        }

        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
        {
            return ImageFormat.Gif;
        }

        if (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8))
        {
            return ImageFormat.Webp;
        }

        return AvifHeader.IsAvif(bytes) ? ImageFormat.Avif
            : SvgHeader.IsSvg(bytes) ? ImageFormat.Svg
            : ImageFormat.Unknown;
    }

    private static ImageSize? Read(ImageFormat format, ReadOnlySpan<byte> bytes) => format switch
    {
        ImageFormat.Jpeg => JpegHeader.Read(bytes),
        ImageFormat.Png => PngHeader.Read(bytes),
        ImageFormat.Gif => GifHeader.Read(bytes),
        ImageFormat.Webp => WebpHeader.Read(bytes),
        ImageFormat.Avif => AvifHeader.Read(bytes),
        ImageFormat.Svg => SvgHeader.Read(bytes),
        _ => null,
    };
}

/// <summary>What a header tells.</summary>
/// <param name="Width">Width in pixels as stored; 0 only for an SVG that names none.</param>
/// <param name="Height">Height in pixels as stored; 0 only for an SVG that names none.</param>
/// <param name="Orientation">EXIF orientation, 1 to 8.</param>
/// <param name="IsAnimated">Whether the picture moves.</param>
internal readonly record struct ImageSize(int Width, int Height, int Orientation = 1, bool IsAnimated = false);
