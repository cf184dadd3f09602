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

    /// <summary>An address as it may stand in a message: a file's path, from the page's own folder where it lies below that, or the
    /// beginning of a <c>data:</c> address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="page">The <c>file:</c> address of the page; null where it is no file.</param>
    public static string ShortAddress(string address, string? page) =>
        DataAddress.Is(address) ? DataAddress.Shortened(address)
        : FileAddress.Is(address) && FileAddress.ToPath(address) is { } path ? Below(page, path)
        : address;

    /// <summary>A path from the folder of a page; as it is where it lies elsewhere.</summary>
    private static string Below(string? page, string path)
    {
        var beside = page is not null && FileAddress.Is(page) ? FileAddress.ToPath(page) ?? "" : "";
        var folder = beside[..(beside.LastIndexOfAny(['/', '\\']) + 1)];
        return folder.Length > 0 && path.Length > folder.Length && path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : path;
    }
}
