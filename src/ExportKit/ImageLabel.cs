using ExportKit.Resources;
using ExportKit.Writing;

namespace ExportKit;

/// <summary>What a picture's name or declared type says that it is.</summary>
internal static class ImageLabel
{
    /// <summary>The format that the ending of an address names; null where it names none.</summary>
    public static ImageFormat? FormatOfName(string address)
    {
        if (DataAddress.Is(address))
        {
            return null;
        }

        var path = address.AsSpan();
        var end = path.IndexOfAny('?', '#');
        path = end < 0 ? path : path[..end];
        var dot = path.LastIndexOf('.');
        return dot < 0 ? null : path[(dot + 1)..].ToString().ToLowerInvariant() switch
        {
            "jpg" or "jpeg" or "jpe" or "jfif" => ImageFormat.Jpeg,
            "png" => ImageFormat.Png,
            "gif" => ImageFormat.Gif,
            "webp" => ImageFormat.Webp,
            "avif" => ImageFormat.Avif,
            "svg" => ImageFormat.Svg,
            _ => null,
        };
    }

    /// <summary>The format that a media type names; null where it names none that is known.</summary>
    public static ImageFormat? FormatOfType(string type) => type switch
    {
        "image/jpeg" or "image/jpg" or "image/pjpeg" => ImageFormat.Jpeg,
        "image/png" or "image/x-png" => ImageFormat.Png,
        "image/gif" => ImageFormat.Gif,
        "image/webp" => ImageFormat.Webp,
        "image/avif" => ImageFormat.Avif,
        "image/svg+xml" => ImageFormat.Svg,
        _ => null,
    };

    /// <summary>An address as it may stand in a message: the file's path, or the beginning of a <c>data:</c> address.</summary>
    public static string ShortAddress(string address) =>
        DataAddress.Is(address) ? DataAddress.Shortened(address)
        : FileAddress.Is(address) ? FileAddress.ToPath(address) ?? address
        : address;
}
