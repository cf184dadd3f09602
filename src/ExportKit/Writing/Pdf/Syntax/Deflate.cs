using System.IO.Compression;

namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>Makes the data of FlateDecode streams (ISO 32000-1, 7.4.4).</summary>
internal static class Deflate
{
    /// <summary>Compresses data into the zlib format.</summary>
    /// <param name="data">The data.</param>
    /// <param name="level">How hard.</param>
    public static byte[] Compress(ReadOnlySpan<byte> data, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var memory = new MemoryStream(data.Length / 2 + 64);
        using (var zlib = new ZLibStream(memory, level, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return memory.ToArray();
    }
}
