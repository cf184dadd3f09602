using System.IO.Compression;
using ExportKit.Binary;

namespace ExportKit.Writing.Epub;

/// <summary>Bytes that are the same in every book, deflated once.</summary>
/// <param name="Sum">Their check sum.</param>
/// <param name="Length">How many they are.</param>
/// <param name="Deflated">The bytes as they lie in a container.</param>
internal sealed record PackedBytes(uint Sum, uint Length, byte[] Deflated)
{
    /// <summary>Packs bytes.</summary>
    /// <param name="bytes">The bytes; at least one.</param>
    public static PackedBytes Of(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var deflating = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflating.Write(bytes);
        }

        return new PackedBytes(Crc32.Of(bytes), (uint)bytes.Length, packed.ToArray());
    }
}
