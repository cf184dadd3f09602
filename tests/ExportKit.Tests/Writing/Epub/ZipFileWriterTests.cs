using System.IO.Compression;
using System.Text;
using ExportKit.Writing.Epub;

namespace ExportKit.Tests.Writing.Epub;

public sealed class ZipFileWriterTests
{
    [Fact]
    public void A_file_is_that_of_the_framework_byte_for_byte()
    {
        (string Path, byte[] Bytes, bool IsDeflated)[] members =
        [
            ("stored", "as it is"u8.ToArray(), false),
            ("folder/deflated", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000))), true),
            ("empty", [], true),
            ("short", "s"u8.ToArray(), true),
        ];
        Assert.Equal(OfFramework(members), Ours(members));
    }

    [Fact]
    public void So_is_one_of_more_members_than_the_short_form_counts()
    {
        var members = Enumerable.Range(0, ushort.MaxValue + 1).Select(i => ($"{i}", new[] { (byte)i }, false)).ToArray();
        Assert.Equal(OfFramework(members), Ours(members));
    }

    [Fact]
    public void What_was_packed_before_lies_there_as_if_it_were_packed_now()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000)));
        using var output = new MemoryStream();
        var zip = new ZipFileWriter(output, null);
        zip.Add("member", PackedBytes.Of(bytes));
        zip.End();
        Assert.Equal(Ours(("member", bytes, true)), output.ToArray());
    }

    private static byte[] Ours(params (string Path, byte[] Bytes, bool IsDeflated)[] members)
    {
        using var output = new MemoryStream();
        var zip = new ZipFileWriter(output, null);
        foreach (var (path, bytes, isDeflated) in members)
        {
            zip.Add(path, bytes, isDeflated);
        }

        zip.End();
        return output.ToArray();
    }

    private static byte[] OfFramework((string Path, byte[] Bytes, bool IsDeflated)[] members)
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes, isDeflated) in members)
            {
                var entry = archive.CreateEntry(path, isDeflated ? CompressionLevel.Optimal : CompressionLevel.NoCompression);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                entry.ExternalAttributes = unchecked((int)0x81A40000);
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return output.ToArray();
    }
}
