using System.Buffers.Binary;
using ExportKit.Binary;

namespace ExportKit.Writing.Raster;

/// <summary>The chunks of a PNG that matter here, checked against their sums.</summary>
internal sealed class PngPicture
{
    private readonly List<ReadOnlyMemory<byte>> _data = [];

    /// <summary>What is wrong, in words that follow the picture's name; null where nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>The header.</summary>
    public PngHeaderChunk Header { get; private set; }

    /// <summary>The palette, three bytes a colour; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Palette { get; private set; }

    /// <summary>The transparent colour, or the alpha of the palette's first colours; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Transparency { get; private set; }

    /// <summary>The data of the chunk iCCP; empty where there is none, or its sum is wrong.</summary>
    public ReadOnlyMemory<byte> Profile { get; private set; }

    /// <summary>Whether the picture says that it is sRGB.</summary>
    public bool IsSrgb { get; private set; }

    /// <summary>The gamma of the samples in parts of 100000; 0 where it is not given.</summary>
    public uint Gamma { get; private set; }

    /// <summary>The data of the chunk cHRM; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Primaries { get; private set; }

    /// <summary>The image data of all chunks as one.</summary>
    public ReadOnlyMemory<byte> Data { get; private set; }

    /// <summary>Whether the file ends as it should. Where it does not, all of the image data may still be there.</summary>
    public bool HasEnd { get; private set; }

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file.</param>
    public static PngPicture Read(ReadOnlyMemory<byte> bytes)
    {
        var picture = new PngPicture();
        picture.Problem = bytes.Span.StartsWith(PngHeader.Signature)
            ? picture.Walk(bytes[PngHeader.Signature.Length..]) ?? picture.Check()
            : "is no PNG";
        return picture;
    }

    private string? Walk(ReadOnlyMemory<byte> rest)
    {
        const int Frame = 12;
        while (rest.Length >= Frame)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest.Span);
            if (length > rest.Length - Frame)
            {
                return "is cut short";
            }

            var chunk = rest[..((int)length + Frame)];
            if (chunk.Span[4..8].SequenceEqual("IEND"u8))
            {
                HasEnd = true;
                return null;
            }

            if (Take(chunk) is { } problem)
            {
                return problem;
            }

            rest = rest[chunk.Length..];
        }

        // A missing end alone does no harm: whether the image data is all there shows when it is unpacked.
        return null;
    }

    private string? Take(ReadOnlyMemory<byte> chunk)
    {
        var span = chunk.Span;
        var data = chunk[8..^4];
        var kind = span[4..8];
        var isCritical = (kind[0] & 0x20) == 0;
        var isColour = kind.SequenceEqual("iCCP"u8) || kind.SequenceEqual("gAMA"u8) || kind.SequenceEqual("cHRM"u8) || kind.SequenceEqual("sRGB"u8);
        if (!isCritical && !isColour && !kind.SequenceEqual("tRNS"u8))
        {
            return null;
        }

        if (Crc32.Of(span[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(span[^4..]))
        {
            // Without what describes its colours a picture is still what browsers make of it.
            return isColour ? null : "is damaged: a check sum is wrong";
        }

        return Keep(kind, data);
    }

    private string? Keep(ReadOnlySpan<byte> kind, ReadOnlyMemory<byte> data)
    {
        switch (kind)
        {
            case [(byte)'I', (byte)'H', (byte)'D', (byte)'R']:
                var isFirst = Header.Width == 0;
                Header = PngHeaderChunk.Read(data.Span) ?? default;
                return !isFirst || Header.Width == 0 ? "is damaged: its header is not sound" : null;
            case [(byte)'P', (byte)'L', (byte)'T', (byte)'E']:
                Palette = data;
                return data.Length % 3 == 0 && data.Length is > 0 and <= 768 ? null : "is damaged: its palette is not sound";
            case [(byte)'I', (byte)'D', (byte)'A', (byte)'T']:
                _data.Add(data);
                return null;
            case [(byte)'t', (byte)'R', (byte)'N', (byte)'S']:
                Transparency = data;
                return null;
            case [(byte)'i', (byte)'C', (byte)'C', (byte)'P']:
                Profile = data;
                return null;
            case [(byte)'g', (byte)'A', (byte)'M', (byte)'A']:
                Gamma = data.Length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(data.Span) : 0;
                return null;
            case [(byte)'c', (byte)'H', (byte)'R', (byte)'M']:
                Primaries = data;
                return null;
            case [(byte)'s', (byte)'R', (byte)'G', (byte)'B']:
                IsSrgb = true;
                return null;
            default:
                return "holds a part that no standard names";
        }
    }

    private string? Check()
    {
        if (Header.Width == 0)
        {
            return "is damaged: its header is missing";
        }

        if (Header.Colour == ColourModel.Indexed && Palette.IsEmpty)
        {
            return "is damaged: its palette is missing";
        }

        Data = Joined();
        return Data.IsEmpty ? "holds no image data" : null;
    }

    private ReadOnlyMemory<byte> Joined()
    {
        if (_data.Count <= 1)
        {
            return _data.Count == 0 ? default : _data[0];
        }

        var length = 0;
        foreach (var part in _data)
        {
            length += part.Length;
        }

        var joined = new byte[length];
        var position = 0;
        foreach (var part in _data)
        {
            part.CopyTo(joined.AsMemory(position));
            position += part.Length;
        }

        return joined;
    }
}
