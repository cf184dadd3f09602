using System.IO.Compression;

namespace ExportKit.Benchmarks;

/// <summary>The parts of a book that are compressed, unpacked, to be compressed again and nothing else.</summary>
internal sealed class PackedParts
{
    private readonly List<byte[]> _parts = [];

    /// <summary>Unpacks them.</summary>
    /// <param name="book">An EPUB.</param>
    public PackedParts(byte[] book)
    {
        using var archive = new ZipArchive(new MemoryStream(book));
        foreach (var entry in archive.Entries.Where(entry => entry.CompressedLength < entry.Length))
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            _parts.Add(bytes.ToArray());
        }
    }

    /// <summary>Compresses them, as the books do.</summary>
    /// <returns>How long they are then, in bytes.</returns>
    public long Deflate()
    {
        long length = 0;
        foreach (var part in _parts)
        {
            using var packed = new MemoryStream();
            using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            {
                deflate.Write(part);
            }

            length += packed.Length;
        }

        return length;
    }
}
