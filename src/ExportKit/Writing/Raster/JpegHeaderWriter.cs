namespace ExportKit.Writing.Raster;

/// <summary>Writes what stands before the data of a JPEG (T.81, annex B).</summary>
internal static class JpegHeaderWriter
{
    /// <summary>Writes all segments up to the start of the scan.</summary>
    /// <param name="output">Takes them.</param>
    /// <param name="width">Width in pixels, up to 65535.</param>
    /// <param name="height">Height in pixels, up to 65535.</param>
    public static void Write(MemoryStream output, int width, int height)
    {
        output.Write((ReadOnlySpan<byte>)[0xFF, 0xD8]);
        Segment(output, 0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        Segment(output, 0xDB, [0, .. Steps(JpegTables.Luma), 1, .. Steps(JpegTables.Chroma)]);
        Segment(output, 0xC0,
        [
            8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width,
            3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1,
        ]);
        Segment(output, 0xC4,
        [
            .. Codes(0x00, JpegTables.Luma.Dc), .. Codes(0x10, JpegTables.Luma.Ac),
            .. Codes(0x01, JpegTables.Chroma.Dc), .. Codes(0x11, JpegTables.Chroma.Ac),
        ]);
        Segment(output, 0xDA, [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0]);
    }

    private static byte[] Steps(JpegTables tables)
    {
        var steps = new byte[64];
        for (var i = 0; i < 64; i++)
        {
            steps[i] = tables.Steps[JpegTables.ZigZag[i]];
        }

        return steps;
    }

    private static byte[] Codes(byte kind, JpegHuffman codes) => [kind, .. codes.Counts, .. codes.Symbols];

    private static void Segment(MemoryStream output, byte marker, byte[] data)
    {
        var length = data.Length + 2;
        output.Write((ReadOnlySpan<byte>)[0xFF, marker, (byte)(length >> 8), (byte)length]);
        output.Write(data);
    }
}
