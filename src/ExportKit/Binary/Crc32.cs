namespace ExportKit.Binary;

/// <summary>The check sum of PNG's chunks (PNG, annex D) and of gzip's members (RFC 1952, section 8).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = MakeTable();

    /// <summary>The check sum of some bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static uint Of(ReadOnlySpan<byte> bytes) => Of(bytes, 0);

    /// <summary>The check sum of bytes that go on from others.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="before">The check sum of those before; 0 where there are none.</param>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before)
    {
        var table = Table;
        var crc = ~before;
        while (bytes.Length >= 4)
        {
            crc ^= System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            crc = table[768 + (crc & 0xFF)] ^ table[512 + (crc >> 8 & 0xFF)] ^ table[256 + (crc >> 16 & 0xFF)] ^ table[crc >> 24];
            bytes = bytes[4..];
        }

        foreach (var value in bytes)
        {
            crc = crc >> 8 ^ table[(byte)crc ^ value];
        }

        return ~crc;
    }

    // Four tables, the later ones a byte further on each, so that four bytes are taken at once.
    private static uint[] MakeTable()
    {
        const uint Polynomial = 0xEDB88320;
        var table = new uint[4 * 256];
        for (var i = 0; i < 256; i++)
        {
            var crc = (uint)i;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ Polynomial;
            }

            table[i] = crc;
        }

        for (var i = 256; i < table.Length; i++)
        {
            table[i] = table[i - 256] >> 8 ^ table[table[i - 256] & 0xFF];
        }

        return table;
    }
}
