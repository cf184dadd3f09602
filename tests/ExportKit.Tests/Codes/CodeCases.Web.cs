using ExportKit.Cli.Programs;
using ExportKit.Tests.Resources.Web;

namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private const string Story = "exportkit txt http://news.example/story";

    private static CodeCase[] Web =>
    [
        new("EK0100", "exportkit txt http://user:secret@news.example/story", 1),
        new("EK0101", "exportkit txt http://nwes.example/story", 1) { Web = web => web.Names.With("nwes.example", "") },
        new("EK0102", Story, 1) { Web = web => web.Server.On("/story", WebServer.Answer(404, "gone")) },
        new("EK0103", Story, 1) { Note = "The address answers with a redirect to itself.", Web = web => web.Server.Redirect("/story", "/story") },
        new("EK0104", "exportkit txt http://intranet.example/story", 1)
        {
            Note = "The name `intranet.example` leads to 10.0.0.7, an address of a private network.", Web = web => web.Names.With("intranet.example", "10.0.0.7"),
        },
        new("EK0105", Story, 1)
        {
            Note = "The server takes the request and never answers.",
            Web = web =>
            {
                web.IsFast = true;
                web.Server.On("/story", async (_, _) => await Task.Delay(Timeout.Infinite, web.Server.End));
            },
        },
        new("EK0106", Story, 1)
        {
            Note = "The answer says that it has 80,000,000 bytes.",
            Web = web => web.Server.On("/story", WebServer.Head(200, "Content-Type: text/html", "Content-Length: 80000000")),
        },
        new("EK0107", Story, 1)
        {
            Note = "The answer says that it has 1000 bytes, and ends after 6.",
            Web = web => web.Server.On("/story", [.. WebServer.Head(200, "Content-Type: text/html", "Content-Length: 1000"), .. "<html>"u8]),
        },
        new("EK0108", Story, 1) { Note = "The answer is a picture.", Web = web => web.Server.Page("/story", "\u0089PNG\r\n\u001a\n", "image/png") },
        new("EK0109", Story, 1) { Note = "The answer has no byte.", Web = web => web.Server.Page("/story", "") },
        new("EK0110", Story, 1)
        {
            Note = "The site's robots.txt says `User-agent: *` and `Disallow: /`.",
            Web = web => web.Server.Page("/robots.txt", "User-agent: *\nDisallow: /\n", "text/plain").Page("/story", Page.Sound),
        },
        new("EK0111", Story, 1)
        {
            Note = "The site answers a request for its robots.txt with status 503.",
            Web = web => web.Server.On("/robots.txt", WebServer.Answer(503, "")).Page("/story", Page.Sound),
        },
        new("EK0112", Story + " --cache pages --offline", 1),
        new("EK0113", Story + " --cache pages", 1)
        {
            Files = { { "pages", "", "a file, where a folder is wanted" } }, Web = web => web.Server.Page("/story", Page.Sound),
        },
        new("EK0120", "exportkit txt story.html --render", 1)
        {
            Note = "No browser is installed.", Files = { "story.html" }, Outside = environment => environment with { Programs = new NoPrograms() },
        },
        new("EK0121", "exportkit txt - --render < story.html", 1) { Files = { "story.html" } },
    ];
}
