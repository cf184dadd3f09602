using System.IO.Compression;
using System.Text;
using ExportKit.Writing.Epub;

namespace ExportKit.Tests.Writing.Epub;

public sealed class EpubContainerTests
{
    [Fact]
    public void The_media_type_comes_first_stored_and_bare()
    {
        var bytes = EpubFile.Of(EpubSamples.Article()).Bytes;

        // Local file header: signature, version, flags, method, time and date, CRC, sizes, lengths of name and extra field.
        Assert.Equal("PK\u0003\u0004"u8, bytes.AsSpan(0, 4));
        Assert.Equal(0, BitConverter.ToUInt16(bytes, 6));
        Assert.Equal(0, BitConverter.ToUInt16(bytes, 8));
        Assert.Equal(20u, BitConverter.ToUInt32(bytes, 18));
        Assert.Equal(0, BitConverter.ToUInt16(bytes, 28));
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(bytes, 30, 28));
    }

    [Fact]
    public void Members_lie_in_one_order_and_have_one_time()
    {
        var (article, context) = EpubSamples.Everything();
        var file = EpubFile.Of(article, context);

        Assert.Equal(
            [
                "mimetype", "META-INF/container.xml", "EPUB/package.opf", "EPUB/nav.xhtml", "EPUB/cover.xhtml", "EPUB/images/cover.svg", "EPUB/article.xhtml", "EPUB/style.css",
                "EPUB/images/image-1.png", "EPUB/images/image-2.svg",
            ],
            file.Names);
        using var archive = new ZipArchive(new MemoryStream(file.Bytes));
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void Text_is_deflated_and_pictures_are_stored()
    {
        var (article, context) = EpubSamples.Everything();
        using var archive = new ZipArchive(new MemoryStream(EpubFile.Of(article, context).Bytes));

        Assert.All(archive.Entries, entry => Assert.Equal(
            entry.Name is "mimetype" || entry.Name.EndsWith(".png", StringComparison.Ordinal),
            entry.Length == entry.CompressedLength));
    }

    [Fact]
    public void An_output_that_does_not_seek_gets_the_same_bytes()
    {
        using var output = new OneWayStream();
        new EpubWriter(new EpubOptions()).Write(EpubSamples.Article(), EpubSamples.Context("en-GB"), output);

        Assert.Equal(EpubFile.Of(EpubSamples.Article()).Bytes, output.Written);
    }

    [Fact]
    public void The_same_article_gives_the_same_bytes()
    {
        var (first, firstContext) = EpubSamples.Everything();
        var (second, secondContext) = EpubSamples.Everything();

        Assert.Equal(EpubFile.Of(first, firstContext).Bytes, EpubFile.Of(second, secondContext).Bytes);
    }

    [Fact]
    public void The_container_names_the_package()
    {
        var root = EpubFile.Of(EpubSamples.Article()).Xml("META-INF/container.xml");

        Assert.Equal("EPUB/package.opf", (string?)root.Descendants().Last().Attribute("full-path"));
    }

    /// <summary>A stream as a pipe is: forward, and no way to ask where.</summary>
    private sealed class OneWayStream : Stream
    {
        private readonly MemoryStream _bytes = new();

        public byte[] Written => _bytes.ToArray();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => _bytes.Write(buffer, offset, count);
    }
}
