using ExportKit.Cli;
using ExportKit.Tests.Resources.Archives;

namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private const string Address = "https://news.example/";

    private static CodeCase[] Sources =>
    [
        new("EK0200", "exportkit txt pages", 1) { Files = { { "pages/notes.txt", "Not a page.\n" } } },
        new("EK0201", "exportkit txt story.html ./story.html") { Files = { "story.html" } },
        new("EK0202", "exportkit txt pages")
        {
            Note = "The folder `pages/private` may not be read by who runs this.",
            Files = { "pages/story.html", "pages/private/draft.html" },
            Outside = environment => environment with { Files = new DeniedFiles(environment.Files, "pages/private") },
        },
        new("EK0203", "exportkit txt --feed feed.xml", 1) { Files = { { "feed.xml", "<html><body><p>The feed has moved.</p></body></html>\n" } } },
        new("EK0204", "exportkit txt --feed feed.xml")
        {
            Files =
            {
                { "feed.xml", "<rss><channel>\n<item><link>story.html</link></item>\n<item><link>../secret.html</link></item>\n</channel></rss>\n" },
                "story.html",
            },
        },
        new("EK0205", "exportkit txt --feed feed.xml")
        {
            Note = "The feed breaks off in its second entry.",
            Files =
            {
                { "feed.xml", "<rss><channel>\n<item><link>story.html</link></item>\n<item><link>other.html\n" }, "story.html",
            },
        },
        new("EK0206", "exportkit txt day.warc") { Files = { { "day.warc", DamagedWarc(), "a web archive of two pages, of which the second record is damaged" } } },
        new("EK0207", "exportkit txt day.warc", 1)
        {
            Files =
            {
                {
                    "day.warc",
                    Warc().Response(Address, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", WarcBuilder.Gzip(new byte[65 * 1024 * 1024])).Bytes,
                    "a web archive whose page has 64 KB, which unpack to 65 MB"
                },
            },
        },
        new("EK0208", "exportkit txt day.warc")
        {
            Files =
            {
                { "day.warc", Warc().Response(Address + "story", "Content-Type: text/html\r\n", System.Text.Encoding.UTF8.GetBytes(Page.Sound), 200, "WARC-Truncated: length\r\n").Bytes, "a web archive whose record of the page says `WARC-Truncated: length`" },
            },
        },
        new("EK0209", "exportkit txt day.warc")
        {
            Files =
            {
                { "day.warc", Warc().Page(Address + "story", Page.Sound).Record("revisit", Address + "other", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray()).Bytes, "a web archive of one page and of a visit to another, whose content an earlier archive holds" },
            },
        },
        new("EK0210", "exportkit txt saved.mht", 1) { Files = { { "saved.mht", "MIME-Version: 1.0\nContent-Type: image/png\n\nno page\n" } } },
        new("EK0211", "exportkit txt --feed feed.xml --since 2026-01-01")
        {
            Files = { { "feed.xml", "<rss><channel>\n<item><link>story.html</link></item>\n</channel></rss>\n" }, "story.html" },
        },
        new("EK0212", "exportkit txt --feed feed.xml --since 2026-01-01")
        {
            Files =
            {
                { "feed.xml", "<rss><channel>\n<item><link>story.html</link><pubDate>Mon, 07 Apr 2025 08:00:00 GMT</pubDate></item>\n</channel></rss>\n" }, "story.html",
            },
        },
        new("EK0220", "exportkit txt story.html other.html -o exports", 1)
        {
            Note = "Another run works on the folder `exports`.",
            Files = { "story.html", "other.html" },
            Before = folder => _held = FolderLock.TryTake(folder["exports/.exportkit"], new FolderClaim(null, "exportkit all news -o exports"), false, out _),
            After = () => _held?.Dispose(),
            Steady = printed => HeldBy().Replace(printed, "process 4711 on build.example, since 2026-03-04 05:06:07 UTC"),
        },
        new("EK0221", "exportkit txt news/story.html sport/story.html -o exports") { Files = { "news/story.html", "sport/story.html" } },
        new("EK0222", "exportkit txt story.html other.html -o exports")
        {
            Files = { "story.html", "other.html", { "exports/.exportkit/manifest.json", "{\n" } },
        },
        new("EK0223", "exportkit txt story.html other.html -o exports")
        {
            Files = { "story.html", "other.html", { "exports/.exportkit", "", "a file, where a folder is wanted" } },
        },
    ];

    private static FolderLock? _held;

    private static WarcBuilder Warc() => new();

    private static byte[] DamagedWarc()
    {
        var builder = Warc().Page(Address + "story", Page.Sound);
        var start = (int)builder.Length;
        var bytes = builder.Page(Address + "other", Page.Sound).Bytes;
        Array.Fill(bytes, (byte)0xFF, start, 12);
        return bytes;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"process \d+ on \S+, since [\d: -]+UTC")]
    private static partial System.Text.RegularExpressions.Regex HeldBy();
}
