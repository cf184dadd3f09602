namespace ExportKit.Tests.Writing.Pdf.Images;

/// <summary>Makes GIFs for tests, with an LZW of its own.</summary>
internal sealed record GifMaker(int ScreenWidth, int ScreenHeight, int Width, int Height)
{
    public int Left { get; init; }

    public int Top { get; init; }

    public bool IsInterlaced { get; init; }

    public int Transparent { get; init; } = -1;

    public static byte[] Palette { get; } = [.. Enumerable.Range(0, 16 * 3).Select(i => (byte)(i * 5))];

    public int Index(int x, int y) => (x * 3 + y * 5 + x * y) % 16;

    public (byte R, byte G, byte B, byte A) Shown(int x, int y)
    {
        var (column, row) = (x - Left, y - Top);
        if (column < 0 || row < 0 || column >= Width || row >= Height)
        {
            return (Palette[0], Palette[1], Palette[2], 0);
        }

        var index = Index(column, row);
        return (Palette[3 * index], Palette[3 * index + 1], Palette[3 * index + 2], index == Transparent ? (byte)0 : (byte)255);
    }

    public byte[] ToBytes()
    {
        byte[] control = Transparent < 0 ? [] : [0x21, 0xF9, 4, 1, 0, 0, (byte)Transparent, 0];
        return
        [
            .. "GIF89a"u8, .. Short(ScreenWidth), .. Short(ScreenHeight), 0xB3, 0, 0, .. Palette,
            0x21, 0xFE, 3, 1, 2, 3, 0, .. control,
            0x2C, .. Short(Left), .. Short(Top), .. Short(Width), .. Short(Height), (byte)(IsInterlaced ? 0x40 : 0),
            4, .. Packed().Chunk(255).SelectMany(part => (byte[])[(byte)part.Length, .. part]), 0, 0x3B,
        ];
    }

    private static byte[] Short(int value) => [(byte)value, (byte)(value >> 8)];

    private IEnumerable<int> Rows() => !IsInterlaced
        ? Enumerable.Range(0, Height)
        : ((int Start, int Step)[])[(0, 8), (4, 8), (2, 4), (1, 2)] is var passes
            ? passes.SelectMany(pass => Enumerable.Range(0, Height).Where(y => y % pass.Step == pass.Start))
            : [];

    private byte[] Packed()
    {
        var bits = new List<bool>();
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        var size = 5;
        void Put(int code) => bits.AddRange(Enumerable.Range(0, size).Select(bit => (code >> bit & 1) == 1));
        void Clear()
        {
            Put(16);
            codes.Clear();
            for (var i = 0; i < 16; i++)
            {
                codes[((char)i).ToString()] = i;
            }

            size = 5;
        }

        Clear();
        var next = 18;
        var run = "";
        foreach (var c in Rows().SelectMany(y => Enumerable.Range(0, Width).Select(x => (char)Index(x, y))))
        {
            if (codes.ContainsKey(run + c))
            {
                run += c;
                continue;
            }

            Put(codes[run]);
            if (next == 4096)
            {
                Clear();
                next = 18;
            }
            else
            {
                codes[run + c] = next++;
                size += next - 1 == 1 << size ? 1 : 0;
            }

            run = c.ToString();
        }

        Put(codes[run]);
        Put(17);
        return [.. bits.Chunk(8).Select(eight => (byte)eight.Select((on, i) => on ? 1 << i : 0).Sum())];
    }
}
