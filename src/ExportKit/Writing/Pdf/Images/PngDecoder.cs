using System.Buffers.Binary;

namespace ExportKit.Writing.Pdf.Images;

/// <summary>Decodes a PNG to samples of eight bits, and its alpha apart: for pictures that are interlaced, or whose
/// transparency is given by a colour or in the palette.</summary>
internal sealed class PngDecoder
{
    private readonly PngPicture _picture;
    private readonly PngHeaderChunk _header;
    private readonly int _colours;
    private readonly byte[] _samples;
    private readonly byte[]? _alpha;

    private PngDecoder(PngPicture picture)
    {
        _picture = picture;
        _header = picture.Header;
        _colours = _header.Channels - (_header.HasAlpha ? 1 : 0);
        _samples = new byte[_header.Width * _header.Height * _colours];
        _alpha = _header.HasAlpha || !picture.Transparency.IsEmpty ? new byte[_header.Width * _header.Height] : null;
    }

    /// <summary>Makes the image.</summary>
    /// <param name="picture">The picture, of a size that was checked.</param>
    /// <exception cref="InvalidDataException">The image data is damaged.</exception>
    public static EncodedImage Decode(PngPicture picture)
    {
        var decoder = new PngDecoder(picture);
        decoder.ReadPasses();
        return decoder.Image();
    }

    private EncodedImage Image()
    {
        var isIndexed = _header.Colour == ColourModel.Indexed;
        var image = new EncodedImage
        {
            Width = _header.Width,
            Height = _header.Height,
            Colour = _header.Colour,
            Data = isIndexed ? Syntax.Deflate.Compress(_samples) : SampleCompressor.WithPredictor(_samples, _header.Width, _colours),
            HasPredictor = !isIndexed,
            Palette = PngEncoder.FullPalette(_picture, 8),
        };
        return _alpha is null || !_alpha.AsSpan().ContainsAnyExcept((byte)255) ? image : image with
        {
            Mask = new EncodedImage
            {
                Width = _header.Width,
                Height = _header.Height,
                Colour = ColourModel.Grey,
                Data = SampleCompressor.WithPredictor(_alpha, _header.Width, 1),
                HasPredictor = true,
            },
        };
    }

    private void ReadPasses()
    {
        using var rows = new PngRows(_picture.Data);
        foreach (var pass in PngPasses.Of(_header))
        {
            var length = (int)_header.RowLength(pass.Width);
            var (above, row) = (new byte[length + 1], new byte[length + 1]);
            for (var y = 0; y < pass.Height; y++)
            {
                rows.Read(row);
                PngFilter.Undo(row[0], row.AsSpan(1), above.AsSpan(1), _header.FilterDistance);
                Place(row.AsSpan(1), pass, pass.Top + y * pass.StepY);
                (above, row) = (row, above);
            }
        }

        rows.End();
    }

    private void Place(ReadOnlySpan<byte> row, PngPass pass, int y)
    {
        for (var i = 0; i < pass.Width; i++)
        {
            var pixel = y * _header.Width + pass.Left + i * pass.StepX;
            for (var colour = 0; colour < _colours; colour++)
            {
                _samples[pixel * _colours + colour] = Scaled(Sample(row, i * _header.Channels + colour));
            }

            if (_alpha is not null)
            {
                _alpha[pixel] = Alpha(row, i);
            }
        }
    }

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

    private byte Alpha(ReadOnlySpan<byte> row, int pixel)
    {
        if (_header.HasAlpha)
        {
            return Scaled(Sample(row, pixel * _header.Channels + _colours));
        }

        var transparency = _picture.Transparency.Span;
        if (_header.Colour == ColourModel.Indexed)
        {
            var index = Sample(row, pixel);
            return index < transparency.Length ? transparency[index] : (byte)255;
        }

        // One colour, given in 16 bits a sample, cannot be seen (PNG, 11.3.1.1).
        for (var colour = 0; colour < _colours; colour++)
        {
            if (transparency.Length < 2 * _colours
                || BinaryPrimitives.ReadUInt16BigEndian(transparency[(2 * colour)..]) != Sample(row, pixel * _colours + colour))
            {
                return 255;
            }
        }

        return 0;
    }
}
