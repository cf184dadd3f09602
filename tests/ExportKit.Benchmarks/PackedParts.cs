using System.IO.Compression;

namespace ExportKit.Benchmarks;

/// <summary>The parts of a document that are compressed, unpacked, to be compressed again and nothing else.</summary>
/// <param name="parts">The parts, unpacked.</param>
internal sealed class PackedParts(IReadOnlyList<byte[]> parts)
{
    /// <summary>The level of the documents (<see cref="CompressionLevel.Optimal"/>).</summary>
    public const int OwnLevel = 6;

    private static ReadOnlySpan<byte> BeforeData => "\nstream\n"u8;

    /// <summary>Unpacks a book's members.</summary>
    /// <param name="book">An EPUB.</param>
    public static PackedParts OfEpub(byte[] book)
    {
        using var archive = new ZipArchive(new MemoryStream(book));
        return new([.. archive.Entries.Where(entry => entry.CompressedLength != entry.Length).Select(entry => Whole(entry.Open()))]);
    }

    /// <summary>Unpacks the streams of a PDF that ours wrote: those that begin as data of zlib do (RFC 1950, 2.2).</summary>
    /// <param name="file">The PDF.</param>
    public static PackedParts OfPdf(byte[] file)
    {
        var parts = new List<byte[]>();
        var at = 0;
        while (file.AsSpan(at).IndexOf(BeforeData) is var next and >= 0)
        {
            at += next + BeforeData.Length;
            if (file[at] == 0x78 && ((file[at] << 8) + file[at + 1]) % 31 == 0)
            {
                parts.Add(Whole(new ZLibStream(new MemoryStream(file, at, file.Length - at), CompressionMode.Decompress)));
            }
        }

        return new(parts);
    }

    /// <summary>Compresses them.</summary>
    /// <param name="level">How hard, from 0 to 9.</param>
    /// <returns>How long they are then, in bytes.</returns>
    public long Deflate(int level = OwnLevel)
    {
        long length = 0;
        foreach (var part in parts)
        {
            using var packed = new MemoryStream();
            using (var deflate = new DeflateStream(packed, new ZLibCompressionOptions { CompressionLevel = level }, leaveOpen: true))
            {
                deflate.Write(part);
            }

            length += packed.Length;
        }

        return length;
    }

    private static byte[] Whole(Stream content)
    {
        using var bytes = new MemoryStream();
        using (content)
        {
            content.CopyTo(bytes);
        }

        return bytes.ToArray();
    }
}
