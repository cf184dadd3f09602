using System.Buffers.Binary;
using System.IO.Compression;
using ExportKit.Checking.Epub;

namespace ExportKit.Tests.Checking.Epub;

/// <summary>Archives whose entries share their bytes: each is small, and all together are without measure.</summary>
public sealed class OverlapTests
{
    private const int HeaderBytes = 46;

    [Theory]
    [InlineData(1, true)]
    [InlineData(200, false)]
    public void Entries_that_share_their_bytes_are_refused(int entries, bool isRead)
    {
        var findings = new EpubFindings("book.epub");

        var files = EpubFiles.Open(Archive(entries), findings);

        Assert.Equal(isRead, files is not null);
    }

    /// <summary>An archive of one file, which its directory names so many times.</summary>
    private static byte[] Archive(int entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var file = zip.CreateEntry("a", CompressionLevel.NoCompression).Open();
            file.Write(new byte[5000]);
        }

        var whole = stream.ToArray();
        var end = whole.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var directory = BinaryPrimitives.ReadInt32LittleEndian(whole.AsSpan(end + 16));
        var record = whole[directory..end];
        Assert.Equal(HeaderBytes + 1, record.Length);
        var footer = whole[end..];
        BinaryPrimitives.WriteInt16LittleEndian(footer.AsSpan(8), (short)entries);
        BinaryPrimitives.WriteInt16LittleEndian(footer.AsSpan(10), (short)entries);
        BinaryPrimitives.WriteInt32LittleEndian(footer.AsSpan(12), record.Length * entries);
        return [.. whole[..directory], .. Enumerable.Repeat(record, entries).SelectMany(bytes => bytes), .. footer];
    }
}
