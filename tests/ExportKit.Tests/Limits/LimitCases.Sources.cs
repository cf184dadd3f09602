using System.IO.Compression;
using System.Text;
using ExportKit.Cli;
using ExportKit.Limits;
using ExportKit.Tests.Codes;
using ExportKit.Tests.Resources.Web;

namespace ExportKit.Tests.Limits;

internal static partial class LimitCases
{
    private const string TwoEntries = "<rss><channel>\n<item><link>story.html</link></item>\n<item><link>other.html</link></item>\n</channel></rss>\n";

    private static IEnumerable<LimitCase> Sources
    {
        get
        {
            yield return LimitCase.Of(LimitTable.Redirects, "exportkit txt http://news.example/first -o story.txt", 2, ExitCodes.Failed) with
            {
                Web = web => web.Server.Redirect("/first", "/second").Redirect("/second", "/story").Page("/story", Page.Sound),
            };

            // The page takes 100 ms.
            yield return new(LimitTable.FetchTime.Option, "exportkit txt http://news.example/story -o story.txt", "1h", "20ms", ExitCodes.Failed)
            {
                Web = web => web.Server.On("/story", async (_, answer) =>
                {
                    await Task.Delay(100);
                    await answer.WriteAsync(WebServer.Answer(200, Page.Sound, "Content-Type: text/html"));
                }),
            };
            yield return LimitCase.Of(LimitTable.HeldBytes, "exportkit txt --feed - < feed.xml", 1100, ExitCodes.Failed) with
            {
                Files = new() { { "feed.xml", Padded(TwoEntries, 1100), "a feed of 1,100 bytes" }, Story, "other.html" },
            };
            yield return LimitCase.Of(LimitTable.FeedEntries, "exportkit txt --feed feed.xml", 2) with { Files = new() { { "feed.xml", TwoEntries }, Story, "other.html" } };
            yield return LimitCase.Of(LimitTable.FeedBytes, "exportkit txt --feed feed.xml.gz", 1100, ExitCodes.Failed) with
            {
                Files = new() { { "feed.xml.gz", Packed(Padded(TwoEntries, 1100)), "a packed feed of 1,100 bytes" }, Story, "other.html" },
            };
            yield return LimitCase.Of(LimitTable.Sitemaps, "exportkit txt --feed index.xml", 3) with
            {
                Files = new()
                {
                    { "index.xml", "<sitemapindex>\n<sitemap><loc>first.xml</loc></sitemap>\n<sitemap><loc>second.xml</loc></sitemap>\n</sitemapindex>\n" },
                    { "first.xml", "<urlset>\n<url><loc>story.html</loc></url>\n</urlset>\n" },
                    { "second.xml", "<urlset>\n<url><loc>other.html</loc></url>\n</urlset>\n" },
                    Story,
                    "other.html",
                },
            };
        }
    }

    private static IEnumerable<LimitCase> Documents
    {
        get
        {
            var document = Made.Of(ExportFormat.Epub, Page.Sound);
            long[] members;
            long mark;
            using (var zip = new ZipArchive(new MemoryStream(document), ZipArchiveMode.Read))
            {
                members = [.. zip.Entries.Select(entry => entry.Length)];
                mark = zip.GetEntry("mimetype")!.Length;
            }

            // The mark of the container is looked at where it lies, and not unpacked.
            const string Check = "exportkit check story.epub --no-external";
            var epub = ("story.epub", document, "an EPUB");
            yield return Of(LimitTable.DocumentBytes, document.Length);
            yield return Of(LimitTable.Members, members.Length);
            yield return Of(LimitTable.MemberBytes, members.Max());
            yield return Of(LimitTable.UnpackedBytes, members.Sum() - mark);

            LimitCase Of(Limit limit, long takes)
            {
                var one = LimitCase.Of(limit, Check, takes, ExitCodes.Failed);
                one.Files.Add(epub.Item1, epub.document, epub.Item3);
                return one;
            }
        }
    }

    private static byte[] Packed(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
