using System.Globalization;
using System.Text;
using ExportKit.Tests.Resources.Archives;

namespace ExportKit.Fuzzing;

/// <summary>Makes web archives, saved pages and feeds by chance.</summary>
internal sealed class ArchiveMaker(Random random)
{
    private readonly HostileTexts _texts = new(random);

    /// <summary>One of them.</summary>
    public byte[] Any() => random.Next(6) switch
    {
        0 or 1 => Warc(),
        2 or 3 => Mhtml(),
        4 => Encoding.UTF8.GetBytes(random.Next(3) == 0 ? new JsonMaker(random).Feed() : Feed()),
        _ => WarcBuilder.Gzip(Encoding.UTF8.GetBytes(Feed())),
    };

    private byte[] Warc()
    {
        var builder = new WarcBuilder(random.Next(2) == 0).Record("warcinfo", null, "software: x\r\n"u8.ToArray());
        for (var left = random.Next(1, 5); left > 0; left--)
        {
            var page = new HtmlMaker(random).Page();
            var address = $"https://example.org/{left}";
            _ = random.Next(7) switch
            {
                0 => builder.Response(address, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", WarcBuilder.Gzip(page)),
                1 => builder.Response(address, "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", Chunked(page)),
                2 => builder.Response(address, "Content-Type: image/png\r\n", SeedFiles.Pictures[random.Next(SeedFiles.Pictures.Count)]),
                3 => builder.Record("revisit", address, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray(), "WARC-Refers-To-Target-URI: https://example.org/1\r\n"),
                4 => builder.Response(address, "Content-Type: text/html; charset=" + _texts.Text().ReplaceLineEndings("") + "\r\n", page, random.Next(2) == 0 ? 200 : 301, "WARC-Segment-Number: 1\r\n"),
                5 => builder.Record("resource", address, page, "Content-Type: text/html\r\n", random.Next(2) == 0 ? null : random.Next(-1, page.Length * 2)),
                _ => builder.Response(address, "Content-Type: text/html; charset=utf-8\r\n", page),
            };
        }

        return builder.Bytes;
    }

    private byte[] Chunked(byte[] body)
    {
        var chunked = new MemoryStream();
        foreach (var part in body.Chunk(random.Next(1, 400)))
        {
            chunked.Write(Encoding.ASCII.GetBytes(part.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"));
            chunked.Write(part);
            chunked.Write("\r\n"u8);
        }

        chunked.Write("0\r\n\r\n"u8);
        return chunked.ToArray();
    }

    private byte[] Mhtml()
    {
        var file = new MemoryStream();
        Write("From: <Saved by Blink>\r\nSubject: =?utf-8?Q?Page?=\r\nDate: Thu, 15 May 2025 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----B\"\r\n\r\n");
        var page = new HtmlMaker(random).Page();
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            Write($"\r\n------B\r\nContent-Type: {(left == 3 ? "image/png" : "text/html")}\r\nContent-ID: <p{left}@x>\r\n");
            switch (random.Next(3))
            {
                case 0:
                    Write($"Content-Transfer-Encoding: base64\r\nContent-Location: https://example.org/{left}\r\n\r\n{Convert.ToBase64String(page, Base64FormattingOptions.InsertLineBreaks)}");
                    break;
                case 1:
                    Write("Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/\r\n\r\n<article><h1>A=3DB</h1><p>The council met =\r\non Tuesday, and nobody =C3=A9 =ZZ came.</p>");
                    break;
                default:
                    Write("Content-Location: cid:x\r\n\r\n");
                    file.Write(page);
                    break;
            }
        }

        Write(random.Next(3) == 0 ? "" : "\r\n------B--\r\n");
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.UTF8.GetBytes(text));
    }

    private string Feed()
    {
        var feed = new StringBuilder(random.Next(4) == 0 ? "<?xml version='1.0' encoding='utf-8'?>" : "");
        var (start, end, entry) = random.Next(5) switch
        {
            0 => ("<rss version='2.0'><channel><title>x</title>", "</channel></rss>", "<item><title>#</title><link>https://example.org/#</link><pubDate>Thu, 15 May 2025 10:0# GMT</pubDate></item>"),
            1 => ("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://example.org/'>", "</feed>", "<entry><link rel='alternate' href='#'/><updated>2025-05-1#T00:00:00Z</updated></entry>"),
            2 => ("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>", "</urlset>", "<url><loc>https://example.org/#</loc><lastmod>2025-05-1#</lastmod></url>"),
            3 => ("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>", "</sitemapindex>", "<sitemap><loc>https://example.org/#.xml</loc></sitemap>"),
            _ => ("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>", "</rdf:RDF>", "<item rdf:about='#'><link>#</link></item>"),
        };
        feed.Append(start);
        for (var left = random.Next(8); left > 0; left--)
        {
            feed.Append(entry.Replace("#", random.Next(4) == 0 ? _texts.Text() : left.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return feed.Append(end).ToString();
    }
}
