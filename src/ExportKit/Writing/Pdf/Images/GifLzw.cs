namespace ExportKit.Writing.Pdf.Images;

/// <summary>Unpacks the LZW of GIF (89a, appendix F).</summary>
internal sealed class GifLzw
{
    /// <summary>More than the format can pack into a byte: what claims more is not all there.</summary>
    public const long MostPacked = MaxCodes;

    private const int MaxCodes = 4096;

    // Each code is the code before it and one byte more.
    private readonly ushort[] _prefixes = new ushort[MaxCodes];
    private readonly byte[] _last = new byte[MaxCodes];
    private readonly byte[] _first = new byte[MaxCodes];
    private readonly ushort[] _lengths = new ushort[MaxCodes];

    /// <summary>Unpacks data.</summary>
    /// <param name="packed">The data of all sub-blocks.</param>
    /// <param name="codeSize">The bits of a colour, as the picture gives them.</param>
    /// <param name="result">Takes the colours; more of them than there is room for are left out.</param>
    /// <returns>Whether the result was filled.</returns>
    public static bool TryUnpack(ReadOnlySpan<byte> packed, int codeSize, Span<byte> result) =>
        codeSize is >= 2 and <= 8 && new GifLzw().Unpack(packed, codeSize, result);

    private bool Unpack(ReadOnlySpan<byte> packed, int codeSize, Span<byte> result)
    {
        var clear = 1 << codeSize;
        var (bits, next, previous, filled) = (codeSize + 1, clear + 2, -1, 0);
        Reset(clear);
        for (long position = 0; filled < result.Length && position + bits <= packed.Length * 8L; )
        {
            var code = Code(packed, position, bits);
            position += bits;
            if (code == clear)
            {
                (bits, next, previous) = (codeSize + 1, clear + 2, -1);
                continue;
            }

            if (code == clear + 1 || code > next || (code == next && previous < 0))
            {
                return false;
            }

            if (previous >= 0 && next < MaxCodes)
            {
                // A code that is not known yet is the previous one and its own first byte.
                Add(next++, previous, _first[code == next - 1 ? previous : code]);
            }

            filled = Write(code, result, filled);
            previous = code;
            bits += next == 1 << bits && bits < 12 ? 1 : 0;
        }

        return filled == result.Length;
    }

    private void Reset(int colours)
    {
        for (var i = 0; i < colours; i++)
        {
            _first[i] = _last[i] = (byte)i;
            _lengths[i] = 1;
        }
    }

    private void Add(int code, int prefix, byte last)
    {
        _prefixes[code] = (ushort)prefix;
        _last[code] = last;
        _first[code] = _first[prefix];
        _lengths[code] = (ushort)(_lengths[prefix] + 1);
    }

    private int Write(int code, Span<byte> result, int filled)
    {
        int length = _lengths[code];
        for (var i = length - 1; i >= 0; i--)
        {
            if (filled + i < result.Length)
            {
                result[filled + i] = _last[code];
            }

            code = _prefixes[code];
        }

        return Math.Min(result.Length, filled + length);
    }

    private static int Code(ReadOnlySpan<byte> packed, long position, int bits)
    {
        var start = (int)(position / 8);
        var window = 0;
        for (var i = 0; i < 3 && start + i < packed.Length; i++)
        {
            window |= packed[start + i] << (8 * i);
        }

        return window >> (int)(position % 8) & ((1 << bits) - 1);
    }
}
