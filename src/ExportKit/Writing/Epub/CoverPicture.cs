namespace ExportKit.Writing.Epub;

/// <summary>The picture on a cover, within the drawing itself.</summary>
/// <param name="Address">The picture as an address that holds it (RFC 2397).</param>
/// <param name="Width">Width in pixels as shown; 0 where it has none.</param>
/// <param name="Height">Height in pixels as shown; 0 where it has none.</param>
/// <param name="IsDrawing">Whether it is a drawing, of which nothing may be cut off.</param>
internal sealed record CoverPicture(string Address, int Width, int Height, bool IsDrawing)
{
    /// <summary>A file that is larger would make the book larger by more than a cover is worth.</summary>
    private const int MostBytes = 600_000;

    /// <summary>A file that is no larger may lie in the book twice at its full size: making it smaller would take longer than all else.</summary>
    private const int FewBytes = 120_000;

    /// <summary>Wide enough for a shelf, and for a page of a phone.</summary>
    private const int Widest = 800;

    /// <summary>Pictures that are smaller would be shown as coarse squares.</summary>
    private const int LeastSide = 120;

    /// <summary>The picture for a cover; null where it moves, is too small, or too large a file.</summary>
    /// <param name="image">The picture that leads the article; null where none does.</param>
    public static CoverPicture? Of(EpubImage? image)
    {
        if (image is null || image.Moves)
        {
            return null;
        }

        if (image.Format == ImageFormat.Svg)
        {
            return image.Bytes.Length > MostBytes ? null : new CoverPicture(Within(image.Bytes, image.Format), image.Width, image.Height, true);
        }

        if (Math.Min(image.Width, image.Height) < LeastSide)
        {
            return null;
        }

        // What a shelf shows need not lie in the book twice at its full size.
        var isLarge = image.Width > Widest && image.Bytes.Length > FewBytes;
        var file = isLarge && ImageHeader.TryRead("", image.Bytes, out var whole) ? PictureRecoder.Recode(whole!, Widest).File : null;
        var (bytes, format) = file is not null && file.Bytes.Length < image.Bytes.Length ? (file.Bytes, file.Format) : (image.Bytes, image.Format);
        return bytes.Length > MostBytes ? null : new CoverPicture(Within(bytes, format), image.Width, image.Height, false);
    }

    private static string Within(ReadOnlyMemory<byte> bytes, ImageFormat format) =>
        $"data:{ImageFormats.MediaType(format)};base64,{Convert.ToBase64String(bytes.Span)}";

    /// <summary>How it fills its place: wholly, cut at its sides, or at its foot, since heads are above.</summary>
    /// <param name="width">The place's width.</param>
    /// <param name="height">The place's height.</param>
    public string Fit(int width, int height) => IsDrawing ? "xMidYMid meet"
        : (long)Width * height >= (long)Height * width ? "xMidYMid slice" : "xMidYMin slice";
}
