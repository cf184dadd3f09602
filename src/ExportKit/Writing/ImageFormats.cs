namespace ExportKit.Writing;

/// <summary>What the outputs need to know of a picture's format.</summary>
internal static class ImageFormats
{
    /// <summary>The media type that is registered for a format.</summary>
    /// <param name="format">The format; <see cref="ImageFormat.Unknown"/> gives <c>application/octet-stream</c>.</param>
    public static string MediaType(ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => "image/jpeg",
        ImageFormat.Png => "image/png",
        ImageFormat.Gif => "image/gif",
        ImageFormat.Webp => "image/webp",
        ImageFormat.Avif => "image/avif",
        ImageFormat.Svg => "image/svg+xml",
        _ => "application/octet-stream",
    };

    /// <summary>The usual ending of a file's name, with its dot.</summary>
    /// <param name="format">The format; <see cref="ImageFormat.Unknown"/> gives <c>.bin</c>.</param>
    public static string Extension(ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => ".jpg",
        ImageFormat.Png => ".png",
        ImageFormat.Gif => ".gif",
        ImageFormat.Webp => ".webp",
        ImageFormat.Avif => ".avif",
        ImageFormat.Svg => ".svg",
        _ => ".bin",
    };

    /// <summary>The format's name as people write it, for messages.</summary>
    /// <param name="format">The format.</param>
    public static string Name(ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => "JPEG",
        ImageFormat.Png => "PNG",
        ImageFormat.Gif => "GIF",
        ImageFormat.Webp => "WebP",
        ImageFormat.Avif => "AVIF",
        ImageFormat.Svg => "SVG",
        _ => "unknown",
    };
}
