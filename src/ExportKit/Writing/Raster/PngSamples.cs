using System.Buffers.Binary;

namespace ExportKit.Writing.Raster;

/// <summary>Reads the samples of a PNG's rows, as eight bits each.</summary>
/// <param name="picture">The picture.</param>
internal sealed class PngSamples(PngPicture picture)
{
    private readonly PngHeaderChunk _header = picture.Header;

    /// <summary>The samples of a pixel's colour.</summary>
    public int Colours { get; } = picture.Header.Channels - (picture.Header.HasAlpha ? 1 : 0);

    /// <summary>A sample of a pixel's colour; the place in the palette where there is one.</summary>
    /// <param name="row">The row, unfiltered.</param>
    /// <param name="pixel">Which pixel.</param>
    /// <param name="colour">Which colour.</param>
    public byte Colour(ReadOnlySpan<byte> row, int pixel, int colour) => Scaled(Sample(row, (pixel * _header.Channels) + colour));

    /// <summary>A row as red, green, blue and alpha.</summary>
    /// <param name="row">The row, unfiltered.</param>
    /// <param name="rgba">Takes four bytes a pixel.</param>
    public void ToRgba(ReadOnlySpan<byte> row, Span<byte> rgba)
    {
        if (_header is { Depth: 8, ColourType: 6 })
        {
            row.CopyTo(rgba);
            return;
        }

        if (_header is { Depth: 8, ColourType: 2 } && picture.Transparency.IsEmpty)
        {
            Opaque(row, rgba);
            return;
        }

        var palette = picture.Palette.Span;
        for (var i = 0; i < _header.Width; i++)
        {
            var pixel = rgba.Slice(i * 4, 4);
            pixel[3] = Alpha(row, i);
            var first = Colour(row, i, 0);
            for (var colour = 0; colour < 3; colour++)
            {
                pixel[colour] = _header.Colour == ColourModel.Indexed ? InPalette(palette, (first * 3) + colour)
                    : Colours == 1 ? first : Colour(row, i, colour);
            }
        }
    }

    private static void Opaque(ReadOnlySpan<byte> row, Span<byte> rgba)
    {
        for (var (from, to) = (0, 0); from < row.Length; from += 3, to += 4)
        {
            (rgba[to], rgba[to + 1], rgba[to + 2], rgba[to + 3]) = (row[from], row[from + 1], row[from + 2], 255);
        }
    }

    private static byte InPalette(ReadOnlySpan<byte> palette, int index) => index < palette.Length ? palette[index] : (byte)0;

    private int Sample(ReadOnlySpan<byte> row, int index)
    {
        if (_header.Depth >= 8)
        {
            return _header.Depth == 8 ? row[index] : BinaryPrimitives.ReadUInt16BigEndian(row[(2 * index)..]);
        }

        var bit = index * _header.Depth;
        return row[bit / 8] >> (8 - _header.Depth - bit % 8) & ((1 << _header.Depth) - 1);
    }

    private byte Scaled(int sample) => _header.Colour == ColourModel.Indexed ? (byte)sample : _header.Depth switch
    {
        16 => (byte)(sample >> 8),
        8 => (byte)sample,
        _ => (byte)(sample * 255 / ((1 << _header.Depth) - 1)),
    };

    /// <summary>The alpha of a pixel.</summary>
    /// <param name="row">The row, unfiltered.</param>
    /// <param name="pixel">Which pixel.</param>
    public byte Alpha(ReadOnlySpan<byte> row, int pixel)
    {
        if (_header.HasAlpha)
        {
            return Scaled(Sample(row, pixel * _header.Channels + Colours));
        }

        var transparency = picture.Transparency.Span;
        if (_header.Colour == ColourModel.Indexed)
        {
            var index = Sample(row, pixel);
            return index < transparency.Length ? transparency[index] : (byte)255;
        }

        // One colour, given in 16 bits a sample, cannot be seen (PNG, 11.3.1.1).
        for (var colour = 0; colour < Colours; colour++)
        {
            if (transparency.Length < 2 * Colours
                || BinaryPrimitives.ReadUInt16BigEndian(transparency[(2 * colour)..]) != Sample(row, pixel * Colours + colour))
            {
                return 255;
            }
        }

        return 0;
    }
}
