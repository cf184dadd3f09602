using System.Buffers.Binary;

namespace ExportKit.Writing.Raster;

/// <summary>The header of a PNG (PNG, 11.2.1).</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Depth">Bits a sample: 1, 2, 4, 8 or 16.</param>
/// <param name="ColourType">0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha.</param>
/// <param name="IsInterlaced">Whether the rows come in the seven passes of Adam7.</param>
internal readonly record struct PngHeaderChunk(int Width, int Height, int Depth, int ColourType, bool IsInterlaced)
{
    /// <summary>Whether each pixel has an alpha sample.</summary>
    public bool HasAlpha => ColourType >= 4;

    /// <summary>The number of samples a pixel.</summary>
    public int Channels => ColourType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>Bits a pixel.</summary>
    public int BitsPerPixel => Channels * Depth;

    /// <summary>How far back a filter looks for the pixel on the left, in bytes.</summary>
    public int FilterDistance => Math.Max(1, BitsPerPixel / 8);

    /// <summary>What the samples stand for.</summary>
    public ColourModel Colour => ColourType switch { 3 => ColourModel.Indexed, 2 or 6 => ColourModel.Rgb, _ => ColourModel.Grey };

    /// <summary>The bytes of a row of some pixels, without its filter byte.</summary>
    /// <param name="width">The number of pixels.</param>
    public long RowLength(int width) => ((long)width * BitsPerPixel + 7) / 8;

    /// <summary>Reads the chunk.</summary>
    /// <param name="data">The chunk's data.</param>
    /// <returns>Null where it is not sound.</returns>
    public static PngHeaderChunk? Read(ReadOnlySpan<byte> data)
    {
        if (data.Length != 13)
        {
            return null;
        }

        var header = new PngHeaderChunk(
            BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]), data[8], data[9], data[12] == 1);
        var isDepthAllowed = header.ColourType switch
        {
            0 => header.Depth is 1 or 2 or 4 or 8 or 16,
            3 => header.Depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => header.Depth is 8 or 16,
            _ => false,
        };
        var isSound = header is { Width: > 0, Height: > 0 } && isDepthAllowed && data[10] == 0 && data[11] == 0 && data[12] <= 1;
        return isSound ? header : null;
    }
}
