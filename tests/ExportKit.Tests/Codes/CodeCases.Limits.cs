using System.Text.RegularExpressions;
using ExportKit.Tests.Resources.Web;

namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"60\"><rect width=\"90\" height=\"60\" fill=\"navy\"/></svg>\n";
    private const string Boat = "<p><img src=\"boat.svg\" alt=\"A boat\"></p>";
    private const string Quay = "<p><img src=\"quay.svg\" alt=\"The quay\"></p>";

    private static CodeCase[] Limits =>
    [
        new("EK0300", "exportkit txt story.html --max-elements 5", 1) { Files = { "story.html" } },
        new("EK0301", "exportkit txt long.html --max-time 1ms", 1) { Files = { { LongPage.Name, LongPage.Content, LongPage.Description } } },
        new("EK0302", "exportkit txt long.html --max-memory 16MB", 1)
        {
            Files = { { LongPage.Name, LongPage.Content, LongPage.Description } },
            Steady = printed => Amount().Replace(printed, "took 40 MB of memory"),
        },
        new("EK0303", "exportkit txt story.html --max-attributes 16")
        {
            Files = { { "story.html", Page.With($"<p {string.Join(' ', Enumerable.Range(1, 17).Select(number => $"data-{number}"))}>It was the sixth of June.</p>") } },
        },
        new("EK0304", "exportkit txt story.html --max-data 1KB")
        {
            Files =
            {
                {
                    "story.html",
                    Page.With("", $"<script type=\"application/ld+json\">{{\"@type\": \"NewsArticle\", \"articleBody\": \"{new string('a', 2000)}\"}}</script>"),
                    "a page with a script of JSON-LD that has more than 2000 characters"
                },
            },
        },
        new("EK0305", "exportkit pdf story.html --max-text 1000", 1)
        {
            Files = { { "story.html", Page.With(string.Concat(Enumerable.Range(1, 20).Select(day => $"<p>On the {day}. of June the boats left the harbour at {day + 3} past six, and nobody on the quay could remember a calmer morning.</p>\n"))), "a page of 21 paragraphs, of more than 100 letters each" } },
        },
        new("EK0306", "exportkit pdf story.html --max-table-cells 3", 1)
        {
            Files = { { "story.html", Page.With("<table><tr><th>Boat</th><th>Crew</th></tr><tr><td>Maid</td><td>4</td></tr></table>") } },
        },
        new("EK0307", "exportkit epub story.html --max-images 1") { Files = { { "story.html", Page.With(Boat + "\n" + Quay) }, { "boat.svg", Drawing }, { "quay.svg", Drawing + "\n" } } },
        new("EK0308", "exportkit epub story.html --max-image 1KB")
        {
            Files = { { "story.html", Page.With(Boat) }, { "boat.svg", Drawing + new string('\n', 1000), "a drawing of more than 1000 bytes" } },
        },
        new("EK0309", "exportkit epub story.html --max-images-size 1KB")
        {
            Files =
            {
                { "story.html", Page.With(Boat + "\n" + Quay) },
                { "boat.svg", Drawing + new string('\n', 600), "a drawing of more than 600 bytes" },
                { "quay.svg", Drawing + new string('\n', 601), "another one" },
            },
        },
        new("EK0310", "exportkit epub story.html --max-image-pixels 1000000")
        {
            Files =
            {
                { "story.html", Page.With("<p><img src=\"boat.png\" alt=\"A boat\"></p>") },
                { "boat.png", Png(30_000, 20_000), "the beginning of a picture (PNG) that says it has 30,000 by 20,000 pixels" },
            },
        },
        new("EK0311", "exportkit pdf story.html --max-fonts 1")
        {
            Note = "The Noto fonts of Debian are installed, which have a font for each script.",
            Files = { { "story.html", Page.With("<p lang=\"he\">\u05e9\u05dc\u05d5\u05dd</p>\n<p lang=\"hi\">\u0928\u092e\u0938\u094d\u0924\u0947</p>") } },
            Needs = ["fc-list"],
        },
        new("EK0312", "exportkit epub story.html --max-output 1KB", 1) { Files = { "story.html" } },
        new("EK0313", "exportkit epub http://news.example/story --max-images-time 1ms -o story.epub")
        {
            Note = "The page shows two pictures, and the first takes longer than that.",
            Web = web => web.Server.Page("/story", Page.With(Boat + "\n" + Quay)).On("/boat.svg", Slowly).Page("/quay.svg", Drawing + "\n", "image/svg+xml"),
            Steady = printed => Moment().Replace(printed, "pictures took 40ms"),
        },
    ];

    private static (string Name, string Content, string Description) LongPage =>
        ("long.html", Page.With(string.Concat(Enumerable.Repeat($"<p>{Page.Words}</p>\n", 20_000))), "a page of 20,000 paragraphs");

    private static async Task Slowly(AskedFor asked, Stream answer)
    {
        await Task.Delay(40);
        await answer.WriteAsync(WebServer.Answer(200, Drawing, "Content-Type: image/svg+xml"));
    }

    private static byte[] Png(int width, int height)
    {
        byte[] png = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return [.. png, 0, 0, 0, 0];
    }

    [GeneratedRegex(@"took \d+ (MB|bytes) of memory")]
    private static partial Regex Amount();

    [GeneratedRegex(@"pictures took [0-9a-z]+")]
    private static partial Regex Moment();
}
