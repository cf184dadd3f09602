using System.Globalization;
using System.Text;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Tests.Writing.Pdf.Syntax;

public sealed class PdfFileTests
{
    private static readonly PdfFileOptions Classic = new() { Compress = false };

    [Fact]
    public void A_classic_file_is_what_people_can_read()
    {
        var file = new PdfFile();
        var catalog = file.Reserve();
        var info = file.Add(new PdfDictionary().AddText("Title", "T"));
        file.Add(new PdfStream(new PdfDictionary(), "abc"u8.ToArray()));
        file.Set(catalog, new PdfDictionary("Catalog"));
        var text = Encoding.Latin1.GetString(Bytes(file, catalog, info, Classic));
        const string Body =
            "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<</Type/Catalog>>\nendobj\n2 0 obj\n<</Title(T)>>\nendobj\n"
            + "3 0 obj\n<</Length 3>>\nstream\nabc\nendstream\nendobj\n";
        Assert.StartsWith(
            Body + "xref\n0 4\n0000000000 65535 f \n0000000015 00000 n \n0000000048 00000 n \n0000000077 00000 n \n"
            + "trailer\n<</Size 4/Root 1 0 R/Info 2 0 R/ID[",
            text, StringComparison.Ordinal);
        Assert.EndsWith($">>\nstartxref\n{Body.Length}\n%%EOF\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_identifier_is_made_of_the_content_alone()
    {
        Assert.Equal(Bytes(Document("one"), true), Bytes(Document("one"), true));
        Assert.NotEqual(Identifier(Bytes(Document("one"), false)), Identifier(Bytes(Document("two"), false)));
        var text = Identifier(Bytes(Document("one"), false));
        Assert.Equal(text[..(text.Length / 2)], text[(text.Length / 2)..].TrimStart());
    }

    [Theory]
    [InlineData("1.7")]
    [InlineData("2.0")]
    public void The_header_names_the_version(string version)
    {
        var bytes = Bytes(Document("x"), Classic with { Version = version });
        Assert.StartsWith($"%PDF-{version}\n%", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Offsets_lead_to_their_objects(bool compress, bool packed)
    {
        var bytes = Bytes(Document("x"), new PdfFileOptions { Compress = compress, ObjectStreams = packed });
        var text = Encoding.Latin1.GetString(bytes);
        var start = int.Parse(text.Split("startxref\n")[^1].Split('\n')[0], CultureInfo.InvariantCulture);
        Assert.Equal(!packed, text.AsSpan(start).StartsWith("xref\n", StringComparison.Ordinal));
        if (packed)
        {
            Assert.Matches("^[0-9]+ 0 obj\n<</Type/XRef", text[start..]);
        }
    }

    [SkippableTheory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void An_outside_reader_finds_every_object(bool compress, bool packed)
    {
        var options = new PdfFileOptions { Compress = compress, ObjectStreams = packed };
        var bytes = Bytes(Document("many", objects: 450), options);
        PdfTool.AssertSound(bytes);
        var (code, output) = PdfTool.WithFile(bytes, path => PdfTool.Run("qpdf", "--json", "--json-key=qpdf", path));
        Assert.Equal(0, code);
        for (var i = 0; i < 450; i++)
        {
            Assert.Contains($"\"u:many {i}\"", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Packing_saves_room()
    {
        var plain = Bytes(Document("many", 450), Classic).Length;
        Assert.True(Bytes(Document("many", 450), true).Length < plain / 5);
    }

    [Fact]
    public void A_plain_stream_and_a_filtered_one_are_left_as_they_are()
    {
        var file = new PdfFile();
        var catalog = file.Add(new PdfDictionary("Catalog"));
        var data = Encoding.ASCII.GetBytes(new string('x', 5000));
        file.Add(new PdfStream(new PdfDictionary("Metadata"), data) { IsPlain = true });
        file.Add(new PdfStream(new PdfDictionary().AddName("Filter", "DCTDecode"), data));
        file.Add(new PdfStream(new PdfDictionary(), data));
        var text = Encoding.Latin1.GetString(Bytes(file, catalog, null, new PdfFileOptions()));
        Assert.Equal(3, text.Split(new string('x', 5000)).Length);
        Assert.Contains("<</Filter/FlateDecode/Length ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Large_streams_reach_the_output_whole()
    {
        var data = new byte[300_000];
        new Random(5).NextBytes(data);
        var file = new PdfFile();
        var catalog = file.Add(new PdfDictionary("Catalog"));
        file.Add(new PdfStream(new PdfDictionary(), data));
        var bytes = Bytes(file, catalog, null, new PdfFileOptions());
        Assert.True(bytes.AsSpan().IndexOf(data) > 0);
    }

    [Fact]
    public void The_output_need_not_seek()
    {
        var (file, catalog) = Document("x");
        using var output = new MemoryStream();
        file.Write(new OneWay(output), catalog, null, new PdfFileOptions());
        Assert.Equal(Bytes(Document("x"), true), output.ToArray());
    }

    [Fact]
    public void A_number_is_set_once_and_never_left_open()
    {
        var file = new PdfFile();
        var reference = file.Reserve();
        Assert.Throws<InvalidOperationException>(() => Bytes(file, reference, null, Classic));
        file.Set(reference, new PdfDictionary("Catalog"));
        Assert.Throws<InvalidOperationException>(() => file.Set(reference, PdfNull.Value));
    }

    private static (PdfFile File, PdfReference Catalog) Document(string title, int objects = 3)
    {
        var file = new PdfFile();
        var pages = file.Reserve();
        var content = file.Add(new PdfStream(new PdfDictionary(), Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("0 0 m 1 1 l S\n", 50)))));
        var page = file.Add(new PdfDictionary("Page").Add("Parent", pages).Add("MediaBox", PdfArray.Of(0, 0, 595.276, 841.89))
            .Add("Resources", new PdfDictionary()).Add("Contents", content));
        file.Set(pages, new PdfDictionary("Pages").Add("Kids", new PdfArray { page }).Add("Count", 1));
        var kept = new PdfArray();
        for (var i = 0; i < objects; i++)
        {
            kept.Add(file.Add(new PdfDictionary().AddText("Text", $"{title} {i}")));
        }

        return (file, file.Add(new PdfDictionary("Catalog").Add("Pages", pages).Add("Kept", kept)));
    }

    private static byte[] Bytes((PdfFile File, PdfReference Catalog) document, bool compress) =>
        Bytes(document, new PdfFileOptions { Compress = compress });

    private static byte[] Bytes((PdfFile File, PdfReference Catalog) document, PdfFileOptions options) =>
        Bytes(document.File, document.Catalog, null, options);

    private static byte[] Bytes(PdfFile file, PdfReference catalog, PdfReference? info, PdfFileOptions options)
    {
        using var output = new MemoryStream();
        file.Write(output, catalog, info, options);
        return output.ToArray();
    }

    private static string Identifier(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var start = text.LastIndexOf("/ID[", StringComparison.Ordinal) + 4;
        return text[start..text.IndexOf("]>>", start, StringComparison.Ordinal)];
    }

    private sealed class OneWay(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
