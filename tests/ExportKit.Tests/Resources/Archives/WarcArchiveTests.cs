using System.IO.Compression;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Resources.Archives.Warc;

namespace ExportKit.Tests.Resources.Archives;

public sealed class WarcArchiveTests
{
    private const string Site = "https://example.org/";
    private readonly DiagnosticBag _diagnostics = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pages_are_answers_of_HTML_in_the_order_of_the_archive(bool isPacked)
    {
        var archive = Open(new WarcBuilder(isPacked)
            .Record("warcinfo", null, "software: test\r\n"u8.ToArray())
            .Record("request", Site + "one", "GET / HTTP/1.1\r\n\r\n"u8.ToArray())
            .Page(Site + "one", "<p>One</p>")
            .Page(Site + "gone", "<p>Gone</p>", "Content-Type: text/plain\r\n")
            .Response(Site + "missing", "Content-Type: text/html\r\n", "<p>404</p>"u8.ToArray(), 404)
            .Record("resource", Site + "two", "<p>Two</p>"u8.ToArray(), "Content-Type: text/html; charset=iso-8859-1\r\n")
            .Page(Site + "three", "<p>Three</p>", "content-type: application/xhtml+xml\r\n"));

        Assert.Equal([Site + "one", Site + "two", Site + "three"], Enumerable.Range(0, archive.Count).Select(archive.Address));
        Assert.Equal(["<p>One</p>", "<p>Two</p>", "<p>Three</p>"], Enumerable.Range(0, archive.Count).Select(page => Text(archive, page)));
        Assert.Equal(["utf-8", "iso-8859-1", null], Enumerable.Range(0, 3).Select(page => archive.Read(page, "p", 1000, _diagnostics)!.Charset));
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 10, 0, 0, TimeSpan.Zero), archive.Retrieved(0));
        Assert.Empty(_diagnostics.Diagnostics);
    }

    [Fact]
    public void An_archive_that_is_packed_as_a_whole_is_read_too()
    {
        var plain = new WarcBuilder().Page(Site + "one", "<p>One</p>").Page(Site + "two", "<p>Two</p>").Bytes;

        var archive = Open(WarcBuilder.Gzip(plain));

        Assert.Equal(["<p>One</p>", "<p>Two</p>"], [Text(archive, 0), Text(archive, 1)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("deflate, gzip")]
    public void Packed_and_chunked_bodies_are_unpacked(string coding)
    {
        var body = Chunked(Packed(Encoding.UTF8.GetBytes("<p>Ärger</p>"), coding));
        var header = coding.Length == 0 ? "" : $"Content-Encoding: {coding.Replace("raw ", "", StringComparison.Ordinal)}\r\n";

        var archive = Open(new WarcBuilder(isPacked: true).Response(
            Site, $"Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n{header}", body));

        Assert.Equal("<p>Ärger</p>", Text(archive, 0));
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n")]
    [InlineData("Content-Encoding: gzip\r\n")]
    public void Bodies_that_were_unpacked_under_a_head_that_says_otherwise_are_taken_as_they_are(string header) =>
        Assert.Equal("<p>Plain</p>", Text(Open(new WarcBuilder().Page(Site, "<p>Plain</p>", "Content-Type: text/html\r\n" + header)), 0));

    [Fact]
    public void Pictures_come_from_the_archive_through_redirects_and_repeats()
    {
        var archive = Open(new WarcBuilder(isPacked: true)
            .Page(Site, "<p>x</p>")
            .Response(Site + "a.png", "Content-Type: image/png\r\n", "A"u8.ToArray(), 200, "WARC-Payload-Digest: sha1:AAA\r\n")
            .Response(Site + "old.png", "Location: /a.png\r\n", [], 302)
            .Response(Site + "loop.png", "Location: /loop.png\r\n", [], 302)
            .Record("revisit", Site + "same.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"u8.ToArray(), $"WARC-Refers-To-Target-URI: {Site}a.png\r\n")
            .Record("revisit", Site + "digest.png", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), "WARC-Payload-Digest: sha1:AAA\r\n")
            .Record("revisit", Site + "lost.png", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), "WARC-Payload-Digest: sha1:BBB\r\n"));
        var pictures = archive.Read(0, "p", 1000, _diagnostics)!.Resources;

        foreach (var name in new[] { "a.png", "a.png#top", "old.png", "same.png", "digest.png" })
        {
            Assert.Equal("A", Encoding.UTF8.GetString(pictures.Load(Site + name).Bytes.Span));
        }

        Assert.Equal("image/png", pictures.Load(Site + "old.png").DeclaredType);
        foreach (var name in new[] { "loop.png", "lost.png", "other.png", "" })
        {
            Assert.Equal("it is not in the archive", pictures.Load(Site + name).Failure);
        }

        Assert.Equal("A"u8.ToArray(), pictures.Load("data:image/png,A").Bytes.ToArray());
        Assert.NotNull(pictures.Load("file:///etc/passwd").Failure);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_damaged_record_costs_itself_only(bool isPacked)
    {
        var builder = new WarcBuilder(isPacked).Page(Site + "one", "<p>One</p>");
        var start = (int)builder.Length;
        builder.Page(Site + "two", "<p>Two</p>");
        var end = (int)builder.Length;
        var bytes = builder.Page(Site + "three", "<p>Three</p>").Bytes;

        // Within the packed data, and within the header of the plain record.
        Array.Fill(bytes, (byte)0xFF, start + (isPacked ? 20 : 0), isPacked ? end - start - 28 : 12);
        var archive = Open(bytes);

        Assert.Equal(["<p>One</p>", "<p>Three</p>"], Enumerable.Range(0, archive.Count).Select(page => Text(archive, page)));
        Assert.All(_diagnostics.Diagnostics, diagnostic => Assert.Equal("EK0206", diagnostic.Code.Id));
        Assert.NotEmpty(_diagnostics.Diagnostics);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(5000)]
    [InlineData(long.MaxValue)]
    [InlineData(-1)]
    public void A_record_that_lies_about_its_length_costs_itself_only(long length)
    {
        var content = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Liar</p>"u8.ToArray();
        var archive = Open(new WarcBuilder()
            .Page(Site + "one", "<p>One</p>").Record("response", Site + "liar", content, length: length).Page(Site + "two", "<p>Two</p>"));

        Assert.Equal([Site + "one", Site + "two"], Enumerable.Range(0, archive.Count).Select(archive.Address));
        Assert.Contains(_diagnostics.Diagnostics, diagnostic => diagnostic.Code.Id == "EK0206");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_archive_that_is_cut_off_anywhere_gives_what_came_before(bool isPacked)
    {
        var bytes = new WarcBuilder(isPacked).Page(Site + "one", "<p>One</p>").Page(Site + "two", "<p>Two</p>").Bytes;
        for (var length = 0; length < bytes.Length; length += 7)
        {
            var archive = Open(bytes[..length]);

            Assert.InRange(archive.Count, 0, 2);
            for (var page = 0; page < archive.Count; page++)
            {
                Assert.StartsWith("<p>", Text(archive, page), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void What_unpacks_beyond_the_limit_is_refused()
    {
        var bomb = Packed(new byte[50_000_000], "gzip");
        var archive = Open(new WarcBuilder(isPacked: true).Response(Site, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", bomb));

        Assert.Null(archive.Read(0, "day.warc#1", 1_000_000, _diagnostics));
        Assert.Equal("EK0207", Assert.Single(_diagnostics.Diagnostics).Code.Id);
    }

    [Fact]
    public void A_member_that_grows_beyond_measure_costs_itself_only()
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            stream.Write("WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 90000000\r\n\r\n"u8);
            var zeros = new byte[1_000_000];
            for (var i = 0; i < 60; i++)
            {
                stream.Write(zeros);
            }
        }

        var page = new WarcBuilder(isPacked: true).Page(Site, "<p>After</p>").Bytes;
        var archive = Open([.. packed.ToArray(), .. page]);

        Assert.Equal("<p>After</p>", Text(archive, 0));
        Assert.Contains("grows beyond measure", _diagnostics.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_within_a_packed_page_is_found_by_its_check_sum()
    {
        // Stored, not deflated: nothing but the sum can tell.
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.NoCompression, leaveOpen: true))
        {
            stream.Write(new WarcBuilder().Page(Site, "<p>Truth</p>").Bytes);
        }

        var bytes = packed.ToArray();
        bytes[bytes.AsSpan().IndexOf("Truth"u8)] ^= 1;
        var archive = Open(bytes);

        Assert.Equal(0, archive.Count);
        Assert.Equal("EK0206", Assert.Single(_diagnostics.Diagnostics).Code.Id);
    }

    [Fact]
    public void Pages_that_repeat_what_another_archive_holds_are_told_of()
    {
        var revisit = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray();
        Open(new WarcBuilder().Page(Site + "one", "<p>One</p>").Record("revisit", Site + "one", revisit));
        Assert.Empty(_diagnostics.Diagnostics);

        Open(new WarcBuilder().Page(Site + "one", "<p>One</p>").Record("revisit", Site + "two", revisit));
        Assert.Equal("EK0209", Assert.Single(_diagnostics.Diagnostics).Code.Id);
    }

    [Fact]
    public void A_page_of_which_the_archive_holds_the_beginning_is_told_of()
    {
        var archive = Open(new WarcBuilder().Response(Site, "Content-Type: text/html\r\n", "<p>x"u8.ToArray(), 200, "WARC-Truncated: length\r\n"));

        Assert.NotNull(archive.Read(0, "day.warc#1", 1000, _diagnostics));
        Assert.Equal("EK0208", Assert.Single(_diagnostics.Diagnostics).Code.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an archive at all")]
    [InlineData("WARC/1.0")]
    [InlineData("\x1f\x8b\x08\x08\x00\x00\x00\x00\x00\x03name without an end")]
    public void What_is_no_archive_holds_no_page(string content) => Assert.Equal(0, Open(Encoding.Latin1.GetBytes(content)).Count);

    [Fact]
    public void Random_damage_never_throws()
    {
        var random = new Random(7);
        var sound = new WarcBuilder(isPacked: true).Page(Site + "one", "<p>One</p>").Page(Site + "two", "<p>Two</p>").Bytes;
        var plain = new WarcBuilder().Page(Site + "one", "<p>One</p>").Page(Site + "two", "<p>Two</p>").Bytes;
        for (var i = 0; i < 400; i++)
        {
            var bytes = (byte[])(i % 2 == 0 ? sound : plain).Clone();
            for (var flips = random.Next(1, 6); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var archive = Open(bytes);
            for (var page = 0; page < archive.Count; page++)
            {
                archive.Read(page, "p", 1000, _diagnostics);
            }
        }
    }

    private WarcArchive Open(WarcBuilder builder) => Open(builder.Bytes);

    private WarcArchive Open(byte[] bytes) => WarcArchive.Open("day.warc", () => new MemoryStream(bytes, writable: false), _diagnostics);

    private string Text(WarcArchive archive, int page) =>
        archive.Read(page, "p", 1000, _diagnostics) is { } read ? Encoding.UTF8.GetString(read.Bytes.Span) : "(none)";

    private static byte[] Packed(byte[] bytes, string codings)
    {
        foreach (var coding in codings.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            var packed = new MemoryStream();
            using (Stream stream = coding switch
            {
                "br" => new BrotliStream(packed, CompressionLevel.Optimal, true),
                "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, true),
                "raw deflate" => new DeflateStream(packed, CompressionLevel.Optimal, true),
                _ => new GZipStream(packed, CompressionLevel.Optimal, true),
            })
            {
                stream.Write(bytes);
            }

            bytes = packed.ToArray();
        }

        return bytes;
    }

    private static byte[] Chunked(byte[] bytes)
    {
        var half = bytes.Length / 2;
        return
        [
            .. Encoding.ASCII.GetBytes($"{half:x};name=value\r\n"), .. bytes[..half], .. "\r\n"u8,
            .. Encoding.ASCII.GetBytes($"{bytes.Length - half:X}\r\n"), .. bytes[half..], .. "\r\n0\r\n\r\n"u8,
        ];
    }
}
