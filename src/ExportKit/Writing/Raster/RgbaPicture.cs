namespace ExportKit.Writing.Raster;

/// <summary>A decoded picture: red, green, blue and alpha (not multiplied in), eight bits each, row by row.</summary>
/// <param name="width">Width in pixels.</param>
/// <param name="height">Height in pixels.</param>
internal sealed class RgbaPicture(int width, int height)
{
    /// <summary>The most pixels that a picture may have to be decoded whole: four bytes each, and as much again for the
    /// library that decodes, stay within 256 MiB.</summary>
    public const int MostPixels = 24 * 1024 * 1024;

    /// <summary>Width in pixels.</summary>
    public int Width { get; } = width;

    /// <summary>Height in pixels.</summary>
    public int Height { get; } = height;

    /// <summary>Four bytes a pixel.</summary>
    public byte[] Pixels { get; } = new byte[checked(width * height * 4)];

    /// <summary>Whether a size can be decoded whole.</summary>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    public static bool IsWithinLimit(int width, int height) => (long)width * height <= MostPixels;

    /// <summary>Whether nothing shines through.</summary>
    public bool IsOpaque
    {
        get
        {
            for (var i = 3; i < Pixels.Length; i += 4)
            {
                if (Pixels[i] != 255)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Some of the four bytes of each pixel, row by row.</summary>
    /// <param name="first">The first of them: 0 for red, 3 for alpha.</param>
    /// <param name="count">How many.</param>
    public byte[] Lane(int first, int count)
    {
        var lane = new byte[Width * Height * count];
        for (var (from, to) = (first, 0); to < lane.Length; from += 4, to += count)
        {
            Pixels.AsSpan(from, count).CopyTo(lane.AsSpan(to));
        }

        return lane;
    }

    /// <summary>A row.</summary>
    /// <param name="y">Which one, from the top.</param>
    public Span<byte> Row(int y) => Pixels.AsSpan(y * Width * 4, Width * 4);
}
