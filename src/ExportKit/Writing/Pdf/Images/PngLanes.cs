using System.IO.Compression;
using ExportKit.Writing.Raster;

namespace ExportKit.Writing.Pdf.Images;

/// <summary>Parts the alpha of a picture from its colours, and drops the lower half of samples of 16 bits, without undoing
/// the filters: those work on each byte of a pixel by itself, so the bytes that stay are filtered rightly still.</summary>
internal static class PngLanes
{
    /// <summary>Makes the image.</summary>
    /// <param name="picture">A picture of 8 or 16 bits that is not interlaced and has no palette.</param>
    /// <exception cref="InvalidDataException">The image data is damaged.</exception>
    public static EncodedImage Encode(PngPicture picture)
    {
        var header = picture.Header;
        var colours = header.Channels - (header.HasAlpha ? 1 : 0);
        using var colour = new Lane(header, 0, colours);
        using var alpha = header.HasAlpha ? new Lane(header, colours, 1) : null;
        var isOpaque = Split(picture, colour, alpha);
        var image = new EncodedImage
        {
            Width = header.Width,
            Height = header.Height,
            Colour = header.Colour,
            Data = colour.Finish(),
            HasPredictor = true,
        };
        return isOpaque ? image : image with { Mask = image with { Colour = ColourModel.Grey, Data = alpha!.Finish() } };
    }

    /// <returns>Whether no pixel lets anything through.</returns>
    private static bool Split(PngPicture picture, Lane colour, Lane? alpha)
    {
        var header = picture.Header;
        var row = new byte[header.RowLength(header.Width) + 1];
        var (above, current) = (new byte[header.Width], new byte[header.Width]);
        var isOpaque = true;
        using var rows = new PngRows(picture.Data);
        for (var y = 0; y < header.Height; y++)
        {
            rows.Read(row);
            colour.Write(row);
            if (alpha is null)
            {
                continue;
            }

            // Unfiltered only to see whether it says anything; once it does, that is known.
            var filtered = alpha.Write(row);
            if (isOpaque)
            {
                filtered.CopyTo(current);
                PngFilter.Undo(row[0], current, above, 1);
                isOpaque = !current.AsSpan().ContainsAnyExcept((byte)255);
                (above, current) = (current, above);
            }
        }

        rows.End();
        return isOpaque;
    }

    /// <summary>Some samples of each pixel, their upper bytes alone, compressed as they come.</summary>
    private sealed class Lane : IDisposable
    {
        private readonly MemoryStream _packed = new();
        private readonly ZLibStream _stream;
        private readonly byte[] _row;
        private readonly int _start;
        private readonly int _samples;
        private readonly int _sampleLength;
        private readonly int _pixelLength;

        public Lane(PngHeaderChunk header, int firstSample, int samples)
        {
            _stream = new ZLibStream(_packed, CompressionLevel.Optimal, leaveOpen: true);
            _sampleLength = header.Depth / 8;
            _pixelLength = header.FilterDistance;
            _start = 1 + firstSample * _sampleLength;
            _samples = samples;
            _row = new byte[1 + header.Width * samples];
        }

        /// <summary>Takes this lane's bytes out of a row.</summary>
        public ReadOnlySpan<byte> Write(ReadOnlySpan<byte> row)
        {
            _row[0] = row[0];
            var to = 1;
            for (var pixel = _start; pixel < row.Length; pixel += _pixelLength)
            {
                for (var sample = 0; sample < _samples; sample++)
                {
                    _row[to++] = row[pixel + sample * _sampleLength];
                }
            }

            _stream.Write(_row);
            return _row.AsSpan(1);
        }

        public byte[] Finish()
        {
            _stream.Dispose();
            return _packed.ToArray();
        }

        public void Dispose() => _stream.Dispose();
    }
}
