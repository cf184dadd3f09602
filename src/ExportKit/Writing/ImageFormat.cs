namespace ExportKit.Writing;

/// <summary>What a picture's bytes are, told by the bytes alone.</summary>
internal enum ImageFormat
{
    /// <summary>None that is known.</summary>
    Unknown,

    /// <summary>JPEG (ITU-T T.81).</summary>
    Jpeg,

    /// <summary>PNG (W3C PNG, third edition).</summary>
    Png,

    /// <summary>GIF (89a).</summary>
    Gif,

    /// <summary>WebP (RFC 9649).</summary>
    Webp,

    /// <summary>AVIF.</summary>
    Avif,

    /// <summary>SVG.</summary>
    Svg,
}
