namespace ExportKit.Writing.Raster;

/// <summary>Quantisation and Huffman codes for one kind of component.</summary>
internal sealed class JpegTables
{
    /// <summary>The order in which coefficients are written (T.81, figure A.6).</summary>
    public static readonly byte[] ZigZag =
    [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
    ];

    // A fifth of the steps that T.81, annex K gives as usual: what is called quality 90.
    private const int Percent = 20;

    private JpegTables(byte[] steps, JpegHuffman dc, JpegHuffman ac)
    {
        Steps = new byte[64];
        for (var i = 0; i < 64; i++)
        {
            Steps[i] = (byte)Math.Clamp(((steps[i] * Percent) + 50) / 100, 1, 255);
        }

        (Dc, Ac) = (dc, ac);
    }

    /// <summary>For brightness (T.81, tables K.1, K.3 and K.5).</summary>
    public static JpegTables Luma { get; } = new(
        [
            16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
            18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
        ],
        new JpegHuffman([0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
        new JpegHuffman(
            [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125],
            Convert.FromHexString(
                "01020300041105122131410613516107227114328191A1082342B1C11552D1F02433627282090A161718191A25262728292A3435363738393A43444546474849"
                + "4A535455565758595A636465666768696A737475767778797A838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3C4C5"
                + "C6C7C8C9CAD2D3D4D5D6D7D8D9DAE1E2E3E4E5E6E7E8E9EAF1F2F3F4F5F6F7F8F9FA")));

    /// <summary>For colour (T.81, tables K.2, K.4 and K.6).</summary>
    public static JpegTables Chroma { get; } = new(
        [
            17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
            99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
        ],
        new JpegHuffman([0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
        new JpegHuffman(
            [0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119],
            Convert.FromHexString(
                "000102031104052131061241510761711322328108144291A1B1C109233352F0156272D10A162434E125F11718191A262728292A35363738393A434445464748"
                + "494A535455565758595A636465666768696A737475767778797A82838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3"
                + "C4C5C6C7C8C9CAD2D3D4D5D6D7D8D9DAE2E3E4E5E6E7E8E9EAF2F3F4F5F6F7F8F9FA")));

    /// <summary>By what each coefficient is divided, row by row.</summary>
    public byte[] Steps { get; }

    /// <summary>The codes of a block's mean.</summary>
    public JpegHuffman Dc { get; }

    /// <summary>The codes of all other coefficients.</summary>
    public JpegHuffman Ac { get; }
}

/// <summary>Huffman codes (T.81, annex C).</summary>
internal sealed class JpegHuffman
{
    /// <summary>Makes the codes.</summary>
    /// <param name="counts">How many codes there are of each length, from 1 to 16.</param>
    /// <param name="symbols">What they stand for, in the order of the codes.</param>
    public JpegHuffman(byte[] counts, byte[] symbols)
    {
        (Counts, Symbols) = (counts, symbols);
        var (code, place) = (0, 0);
        for (var length = 1; length <= 16; length++, code <<= 1)
        {
            for (var i = 0; i < counts[length - 1]; i++)
            {
                Codes[symbols[place]] = (ushort)code++;
                Lengths[symbols[place++]] = (byte)length;
            }
        }
    }

    /// <summary>How many codes there are of each length, from 1 to 16.</summary>
    public byte[] Counts { get; }

    /// <summary>What they stand for, in the order of the codes.</summary>
    public byte[] Symbols { get; }

    /// <summary>The code of each symbol.</summary>
    public ushort[] Codes { get; } = new ushort[256];

    /// <summary>The bits of each symbol's code.</summary>
    public byte[] Lengths { get; } = new byte[256];
}
