namespace ExportKit.Writing.Raster;

/// <summary>Transforms, quantises and codes blocks of eight by eight samples (T.81, A.3.3 and F.1).</summary>
/// <param name="output">Takes the data.</param>
internal sealed class JpegBlockCoder(MemoryStream output)
{
    private const int Size = 8;
    private const byte EndOfBlock = 0x00;
    private const byte SixteenZeros = 0xF0;

    private static readonly float[] Cosines = MakeCosines();

    private readonly float[] _rows = new float[Size * Size];
    private readonly int[] _coefficients = new int[Size * Size];
    private readonly int[] _means = new int[3];
    private uint _bits;
    private int _bitCount;

    /// <summary>Writes a block.</summary>
    /// <param name="samples">The samples, 0 in the middle; the first is the block's.</param>
    /// <param name="stride">From row to row.</param>
    /// <param name="tables">The component's tables.</param>
    /// <param name="component">The component, from 0.</param>
    public void Write(ReadOnlySpan<float> samples, int stride, JpegTables tables, int component)
    {
        Transform(samples, stride, tables.Steps);
        WriteNumber(_coefficients[0] - _means[component], 0, tables.Dc);
        _means[component] = _coefficients[0];
        var zeros = 0;
        for (var i = 1; i < Size * Size; i++)
        {
            var value = _coefficients[JpegTables.ZigZag[i]];
            if (value == 0)
            {
                zeros++;
                continue;
            }

            for (; zeros > 15; zeros -= 16)
            {
                WriteSymbol(SixteenZeros, tables.Ac);
            }

            WriteNumber(value, zeros, tables.Ac);
            zeros = 0;
        }

        if (zeros > 0)
        {
            WriteSymbol(EndOfBlock, tables.Ac);
        }
    }

    /// <summary>Fills the last byte.</summary>
    public void Finish() => WriteBits(0x7F, 7);

    private static float[] MakeCosines()
    {
        var cosines = new float[Size * Size];
        for (var i = 0; i < cosines.Length; i++)
        {
            var (frequency, place) = (i / Size, i % Size);
            var scale = frequency == 0 ? Math.Sqrt(1.0 / Size) : Math.Sqrt(2.0 / Size);
            cosines[i] = (float)(scale * Math.Cos(((2 * place) + 1) * frequency * Math.PI / (2 * Size)));
        }

        return cosines;
    }

    private void Transform(ReadOnlySpan<float> samples, int stride, byte[] steps)
    {
        for (var y = 0; y < Size; y++)
        {
            var row = samples.Slice(y * stride, Size);
            for (var u = 0; u < Size; u++)
            {
                var sum = 0f;
                for (var x = 0; x < Size; x++)
                {
                    sum += row[x] * Cosines[(u * Size) + x];
                }

                _rows[(y * Size) + u] = sum;
            }
        }

        for (var i = 0; i < Size * Size; i++)
        {
            var (v, u) = (i / Size, i % Size);
            var sum = 0f;
            for (var y = 0; y < Size; y++)
            {
                sum += _rows[(y * Size) + u] * Cosines[(v * Size) + y];
            }

            _coefficients[i] = (int)MathF.Round(sum / steps[i]);
        }
    }

    /// <summary>Writes a number with the zeros before it: the code of both lengths, then the number's own bits.</summary>
    private void WriteNumber(int value, int zeros, JpegHuffman codes)
    {
        var length = 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)Math.Abs(value));
        WriteSymbol((byte)((zeros << 4) | length), codes);
        WriteBits((uint)(value < 0 ? value - 1 : value) & ((1u << length) - 1), length);
    }

    private void WriteSymbol(byte symbol, JpegHuffman codes) => WriteBits(codes.Codes[symbol], codes.Lengths[symbol]);

    private void WriteBits(uint bits, int count)
    {
        _bits = (_bits << count) | bits;
        _bitCount += count;
        while (_bitCount >= 8)
        {
            _bitCount -= 8;
            var value = (byte)(_bits >> _bitCount);
            output.WriteByte(value);
            if (value == 0xFF)
            {
                output.WriteByte(0);
            }
        }
    }
}
