using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ExportKit.Tests.Writing.Pdf.Images;

/// <summary>Makes PNGs of every kind for tests, and says what colours they show. Written apart from the code that reads
/// them.</summary>
internal sealed record PngMaker(int Width, int Height, int Depth, int ColourType, bool IsInterlaced = false)
{
    /// <summary>Three bytes a colour, for colour type 3.</summary>
    public byte[]? Palette { get; init; }

    public byte[]? Transparency { get; init; }

    public byte[]? Profile { get; init; }

    /// <summary>Into how many chunks the data is cut.</summary>
    public int DataChunks { get; init; } = 1;

    /// <summary>Whether every alpha sample is at its most.</summary>
    public bool IsOpaque { get; init; }

    private int Channels => ColourType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    private bool HasAlpha => ColourType is 4 or 6;

    /// <summary>The sample that the picture holds; any function that differs from place to place serves.</summary>
    public int Sample(int x, int y, int channel)
    {
        var most = (1 << Depth) - 1;
        if (HasAlpha && channel == Channels - 1)
        {
            return IsOpaque ? most : (x * 40503 + y * 30011) & most;
        }

        var value = (x * 2503 + y * 5209 + channel * 9973 + (x * y * 77)) & most;
        return ColourType == 3 ? value % (Palette!.Length / 3) : value;
    }

    /// <summary>Red, green, blue and alpha as shown.</summary>
    public (byte R, byte G, byte B, byte A) Shown(int x, int y)
    {
        var first = Sample(x, y, 0);
        if (ColourType == 3)
        {
            var alpha = Transparency is { } table && first < table.Length ? table[first] : (byte)255;
            return (Palette![3 * first], Palette[3 * first + 1], Palette[3 * first + 2], alpha);
        }

        var (g, b) = ColourType is 2 or 6 ? (Sample(x, y, 1), Sample(x, y, 2)) : (first, first);
        var opacity = HasAlpha ? Eight(Sample(x, y, Channels - 1)) : IsKey(first, g, b) ? (byte)0 : (byte)255;
        return (Eight(first), Eight(g), Eight(b), opacity);
    }

    public byte[] ToBytes()
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9], header[12]) = ((byte)Depth, (byte)ColourType, (byte)(IsInterlaced ? 1 : 0));
        var bytes = new List<byte> { 0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A };
        bytes.AddRange(Chunk("IHDR", header));
        bytes.AddRange(Profile is { } profile ? Chunk("iCCP", [.. "p\0\0"u8, .. Packed(profile)]) : []);
        bytes.AddRange(Palette is { } palette ? Chunk("PLTE", palette) : []);
        bytes.AddRange(Transparency is { } transparency ? Chunk("tRNS", transparency) : []);
        var data = Packed(Rows());
        foreach (var part in data.Chunk((data.Length + DataChunks - 1) / DataChunks))
        {
            bytes.AddRange(Chunk("IDAT", part));
        }

        bytes.AddRange(Chunk("IEND", []));
        return [.. bytes];
    }

    public static byte[] Chunk(string kind, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(kind), .. data];
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(named.Length + 4), Sum(named));
        return chunk;
    }

    public static byte[] Packed(byte[] data)
    {
        var memory = new MemoryStream();
        using (var zlib = new ZLibStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return memory.ToArray();
    }

    // Bit by bit, as the standard defines it.
    private static uint Sum(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ crc >> 1;
            }
        }

        return ~crc;
    }

    private bool IsKey(int r, int g, int b)
    {
        if (Transparency is null)
        {
            return false;
        }

        int Key(int i) => Transparency[2 * i] << 8 | Transparency[2 * i + 1];
        return ColourType == 0 ? Key(0) == r : Key(0) == r && Key(1) == g && Key(2) == b;
    }

    private byte Eight(int sample) => Depth == 16 ? (byte)(sample >> 8) : (byte)(sample * 255 / ((1 << Depth) - 1));

    private byte[] Rows()
    {
        if (!IsInterlaced)
        {
            return Pass(0, 0, 1, 1);
        }

        return
        [
            .. Pass(0, 0, 8, 8), .. Pass(4, 0, 8, 8), .. Pass(0, 4, 4, 8), .. Pass(2, 0, 4, 4),
            .. Pass(0, 2, 2, 4), .. Pass(1, 0, 2, 2), .. Pass(0, 1, 1, 2),
        ];
    }

    private byte[] Pass(int left, int top, int stepX, int stepY)
    {
        var bytes = new List<byte>();
        byte[]? above = null;
        var filter = 0;
        for (var y = top; y < Height && left < Width; y += stepY)
        {
            var bits = new List<bool>();
            for (var x = left; x < Width; x += stepX)
            {
                for (var channel = 0; channel < Channels; channel++)
                {
                    var sample = Sample(x, y, channel);
                    for (var bit = Depth - 1; bit >= 0; bit--)
                    {
                        bits.Add((sample >> bit & 1) == 1);
                    }
                }
            }

            var row = bits.Chunk(8).Select(eight => (byte)eight.Select((on, i) => on ? 128 >> i : 0).Sum()).ToArray();
            above ??= new byte[row.Length];
            bytes.AddRange(Filtered(filter++ % 5, row, above));
            above = row;
        }

        return [.. bytes];
    }

    private byte[] Filtered(int kind, byte[] row, byte[] above)
    {
        var distance = Math.Max(1, Channels * Depth / 8);
        var result = new byte[row.Length + 1];
        result[0] = (byte)kind;
        for (var i = 0; i < row.Length; i++)
        {
            int a = i < distance ? 0 : row[i - distance], b = above[i], c = i < distance ? 0 : above[i - distance];
            result[i + 1] = (byte)(row[i] - PngUnfilter.Predicted(kind, a, b, c));
        }

        return result;
    }
}
