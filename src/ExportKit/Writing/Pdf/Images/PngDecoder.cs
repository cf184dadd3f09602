using ExportKit.Writing.Raster;

namespace ExportKit.Writing.Pdf.Images;

/// <summary>Decodes a PNG to samples of eight bits, and its alpha apart: for pictures that are interlaced, or whose
/// transparency is given by a colour or in the palette.</summary>
internal sealed class PngDecoder
{
    private readonly PngPicture _picture;
    private readonly PngHeaderChunk _header;
    private readonly PngSamples _reader;
    private readonly byte[] _samples;
    private readonly byte[]? _alpha;

    private PngDecoder(PngPicture picture)
    {
        _picture = picture;
        _header = picture.Header;
        _reader = new PngSamples(picture);
        _samples = new byte[_header.Width * _header.Height * _reader.Colours];
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

    /// <summary>Decodes a picture and makes it coarser.</summary>
    /// <param name="picture">The picture; of a size that was checked where it is interlaced, else of any.</param>
    /// <param name="size">The size that it gets.</param>
    /// <exception cref="InvalidDataException">The image data is damaged.</exception>
    public static RgbaPicture Reduce(PngPicture picture, (int Width, int Height) size)
    {
        var header = picture.Header;
        if (!header.IsInterlaced)
        {
            return PngReducer.Reduce(picture, size);
        }

        var reducer = new Reducer(header.Width, header.Height, size);
        var rgba = new byte[header.Width * 4];
        var decoder = new PngDecoder(picture);
        decoder.ReadPasses();
        for (var y = 0; y < header.Height; y++)
        {
            decoder.ToRgba(y, rgba);
            reducer.Take(rgba);
        }

        return reducer.Result;
    }

    private void ToRgba(int y, Span<byte> rgba)
    {
        var palette = _picture.Palette.Span;
        for (var x = 0; x < _header.Width; x++)
        {
            var pixel = (y * _header.Width) + x;
            var first = _samples[pixel * _reader.Colours];
            for (var colour = 0; colour < 3; colour++)
            {
                var place = (first * 3) + colour;
                rgba[(x * 4) + colour] = _header.Colour == ColourModel.Indexed ? place < palette.Length ? palette[place] : (byte)0
                    : _samples[(pixel * _reader.Colours) + (_reader.Colours == 1 ? 0 : colour)];
            }

            rgba[(x * 4) + 3] = _alpha is null ? (byte)255 : _alpha[pixel];
        }
    }

    private EncodedImage Image()
    {
        var isIndexed = _header.Colour == ColourModel.Indexed;
        var image = new EncodedImage
        {
            Width = _header.Width,
            Height = _header.Height,
            Colour = _header.Colour,
            Data = isIndexed ? Syntax.Deflate.Compress(_samples) : SampleCompressor.WithPredictor(_samples, _header.Width, _reader.Colours),
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
            for (var colour = 0; colour < _reader.Colours; colour++)
            {
                _samples[pixel * _reader.Colours + colour] = _reader.Colour(row, i, colour);
            }

            if (_alpha is not null)
            {
                _alpha[pixel] = _reader.Alpha(row, i);
            }
        }
    }
}
