using System.Buffers.Binary;
using ExportKit.Writing.Raster;

namespace ExportKit.Writing.Pdf.Images;

/// <summary>Decodes the first picture of a GIF (89a) into an image with a palette, as it stands on its screen.</summary>
internal static class GifEncoder
{
    private const byte Extension = 0x21;
    private const byte GraphicControl = 0xF9;
    private const byte ImageDescriptor = 0x2C;
    private const string CutShort = "is cut short";

    /// <summary>Makes the image.</summary>
    /// <param name="file">The picture.</param>
    /// <param name="room">The pixels that the page has room for.</param>
    public static EncodingResult Encode(ImageFile file, ImageRoom room)
    {
        if (!RgbaPicture.IsWithinLimit(file.PixelWidth, file.PixelHeight))
        {
            return EncodingResult.Unsupported("is too large");
        }

        var bytes = file.Bytes.Span;
        var position = bytes.Length < 13 ? bytes.Length : 13 + GifHeader.ColourTableLength(bytes[10]);
        var transparent = -1;
        while (position < bytes.Length && bytes[position] == Extension)
        {
            if (position + 6 < bytes.Length && bytes[position + 1] == GraphicControl && (bytes[position + 3] & 1) != 0)
            {
                transparent = bytes[position + 6];
            }

            position = AfterSubBlocks(bytes, position + 2);
        }

        return position + 10 < bytes.Length && bytes[position] == ImageDescriptor
            ? Picture(file, room, position, transparent)
            : EncodingResult.Damaged(CutShort);
    }

    private static EncodingResult Picture(ImageFile file, ImageRoom room, int position, int transparent)
    {
        var bytes = file.Bytes.Span;
        var descriptor = bytes.Slice(position, 10);
        var tableLength = GifHeader.ColourTableLength(descriptor[9]);
        var data = position + 10 + tableLength;
        if (data >= bytes.Length)
        {
            return EncodingResult.Damaged(CutShort);
        }

        var table = tableLength > 0 ? bytes.Slice(position + 10, tableLength) : bytes.Slice(13, GifHeader.ColourTableLength(bytes[10]));
        var frame = new GifFrame(
            BinaryPrimitives.ReadUInt16LittleEndian(descriptor[1..]), BinaryPrimitives.ReadUInt16LittleEndian(descriptor[3..]),
            BinaryPrimitives.ReadUInt16LittleEndian(descriptor[5..]), BinaryPrimitives.ReadUInt16LittleEndian(descriptor[7..]),
            (descriptor[9] & 0x40) != 0);
        var packed = SubBlocks(bytes, data + 1);
        if ((long)frame.Width * frame.Height > Math.Min(packed.Length * GifLzw.MostPacked, RgbaPicture.MostPixels))
        {
            return EncodingResult.Damaged(CutShort);
        }

        var indices = new byte[frame.Width * frame.Height];
        return GifLzw.TryUnpack(packed, bytes[data], indices)
            ? Image(file, room, frame, indices, table, transparent)
            : EncodingResult.Damaged("is damaged or cut short");
    }

    private static EncodedImage Image(ImageFile file, ImageRoom room, GifFrame frame, byte[] indices, ReadOnlySpan<byte> table, int transparent)
    {
        var (width, height) = (file.PixelWidth, file.PixelHeight);
        var samples = new byte[width * height];
        var alpha = new byte[width * height];
        for (var row = 0; row < frame.Height; row++)
        {
            var y = frame.Top + frame.RowAt(row);
            for (var column = 0; column < frame.Width && y < height && frame.Left + column < width; column++)
            {
                var index = indices[row * frame.Width + column];
                samples[y * width + frame.Left + column] = index;
                alpha[y * width + frame.Left + column] = index == transparent ? (byte)0 : (byte)255;
            }
        }

        var palette = new byte[768];
        table.CopyTo(palette);
        if (room.Fit(width, height) is var size && size != (width, height))
        {
            return Reduced(new Reducer(width, height, size), width, samples, alpha, palette);
        }

        var image = new EncodedImage
        {
            Width = width,
            Height = height,
            Colour = ColourModel.Indexed,
            Data = Syntax.Deflate.Compress(samples),
            Palette = palette,
        };
        return !alpha.AsSpan().ContainsAnyExcept((byte)255)
            ? image
            : image with { Mask = image with { Colour = ColourModel.Grey, Data = Syntax.Deflate.Compress(alpha), Palette = null } };
    }

    private static EncodedImage Reduced(Reducer reducer, int width, byte[] samples, byte[] alpha, byte[] palette)
    {
        var row = new byte[width * 4];
        for (var i = 0; i < samples.Length; i++)
        {
            var pixel = row.AsSpan(i % width * 4, 4);
            palette.AsSpan(samples[i] * 3, 3).CopyTo(pixel);
            pixel[3] = alpha[i];
            if (i % width == width - 1)
            {
                reducer.Take(row);
            }
        }

        return RgbaEncoder.Encode(reducer.Result, isLossy: false, null);
    }

    private static byte[] SubBlocks(ReadOnlySpan<byte> bytes, int position)
    {
        var joined = new Syntax.ByteBuffer(bytes.Length - Math.Min(position, bytes.Length) + 1);
        while (position < bytes.Length && bytes[position] != 0)
        {
            joined.Write(bytes.Slice(position + 1, Math.Min(bytes[position], bytes.Length - position - 1)));
            position += bytes[position] + 1;
        }

        return joined.ToArray();
    }

    private static int AfterSubBlocks(ReadOnlySpan<byte> bytes, int position)
    {
        while (position < bytes.Length && bytes[position] != 0)
        {
            position += bytes[position] + 1;
        }

        return position + 1;
    }
}

/// <summary>Where a picture stands on a GIF's screen.</summary>
/// <param name="Left">The first column.</param>
/// <param name="Top">The first row.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="IsInterlaced">Whether the rows come in four passes.</param>
internal readonly record struct GifFrame(int Left, int Top, int Width, int Height, bool IsInterlaced)
{
    /// <summary>Which row of the picture comes at a place in the data (GIF 89a, appendix E).</summary>
    /// <param name="place">The place, from 0.</param>
    public int RowAt(int place)
    {
        if (!IsInterlaced)
        {
            return place;
        }

        foreach (var (start, step) in (ReadOnlySpan<(int Start, int Step)>)[(0, 8), (4, 8), (2, 4), (1, 2)])
        {
            var rows = (Height - start + step - 1) / step;
            if (place < rows)
            {
                return start + place * step;
            }

            place -= Math.Max(0, rows);
        }

        return Height;
    }
}
