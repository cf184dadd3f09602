namespace ExportKit.Writing;

/// <summary>A picture that was loaded, with what its header says.</summary>
/// <param name="Address">The address that the article knows it by.</param>
/// <param name="Bytes">The file as it is.</param>
/// <param name="Format">What the bytes are.</param>
internal sealed record ImageFile(string Address, ReadOnlyMemory<byte> Bytes, ImageFormat Format)
{
    /// <summary>What messages call the picture: its path or web address.</summary>
    public string Name { get; init; } = Address;

    /// <summary>Width in pixels as stored, before <see cref="Orientation"/>; 0 where the format has none (SVG without a size).</summary>
    public int PixelWidth { get; init; }

    /// <summary>Height in pixels as stored, before <see cref="Orientation"/>; 0 where the format has none.</summary>
    public int PixelHeight { get; init; }

    /// <summary>The EXIF orientation, 1 to 8; 1 where none is given.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Whether the picture moves (several frames).</summary>
    public bool IsAnimated { get; init; }

    /// <summary>Width as shown, orientation applied.</summary>
    public int Width => Orientation >= 5 ? PixelHeight : PixelWidth;

    /// <summary>Height as shown, orientation applied.</summary>
    public int Height => Orientation >= 5 ? PixelWidth : PixelHeight;
}
