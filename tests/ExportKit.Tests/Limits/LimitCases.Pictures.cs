using ExportKit.Cli;
using ExportKit.Limits;
using ExportKit.Tests.Codes;
using ExportKit.Tests.Resources.Web;

namespace ExportKit.Tests.Limits;

internal static partial class LimitCases
{
    private static IEnumerable<LimitCase> OfPdf
    {
        get
        {
            // Counted are the letters of the article's blocks: its headline is none of them, and nor is what the document says of it.
            yield return LimitCase.Of(LimitTable.TextLength, "exportkit pdf story.html", Days.Append(Page.Words).Sum(text => (long)text.Length), ExitCodes.Failed) with
            {
                Files = new() { { Story, Verbose } },
            };
            yield return LimitCase.Of(LimitTable.TableCells, "exportkit pdf story.html", 4, ExitCodes.Failed) with
            {
                Files = new() { { Story, Page.With("<table><tr><th>Boat</th><th>Crew</th></tr><tr><td>Maid</td><td>4</td></tr></table>") } },
            };
            yield return LimitCase.Of(LimitTable.Fonts, "exportkit pdf story.html", 2) with
            {
                Files = new() { { Story, Page.With("<p lang=\"he\">\u05e9\u05dc\u05d5\u05dd</p>\n<p lang=\"hi\">\u0928\u092e\u0938\u094d\u0924\u0947</p>") } },
                Needs = ["fc-list"],
            };
        }
    }

    private static IEnumerable<LimitCase> Pictures
    {
        get
        {
            yield return LimitCase.Of(LimitTable.Images, "exportkit epub story.html", 2) with { Files = new() { { Story, Page.With(Boat + Quay) }, { "boat.svg", Drawing }, { "quay.svg", Drawing + "\n" } } };
            yield return LimitCase.Of(LimitTable.FetchedImages, "exportkit epub http://news.example/story -o story.epub", 2) with { Web = WithPictures };
            yield return LimitCase.Of(LimitTable.ImageBytes, "exportkit epub story.html", 1100) with
            {
                Files = new() { { Story, Page.With(Boat) }, { "boat.svg", Padded(Drawing, 1100), "a drawing of 1,100 bytes" } },
            };
            yield return LimitCase.Of(LimitTable.ImagesBytes, "exportkit epub story.html", 1100) with
            {
                Files = new() { { Story, Page.With(Boat + Quay) }, { "boat.svg", Padded(Drawing, 600), "a drawing of 600 bytes" }, { "quay.svg", Padded(Drawing, 500), "a drawing of 500 bytes" } },
            };
            yield return LimitCase.Of(LimitTable.ImagePixels, "exportkit epub story.html", 40 * 30) with
            {
                Files = new() { { Story, Page.With("<p><img src=\"water.png\" alt=\"A blue field of water\"></p>") }, { "water.png", Made.Png, "a picture of 40 by 30 pixels" } },
            };

            // The first of two pictures takes 40 ms.
            yield return new(LimitTable.ImagesTime.Option, "exportkit epub http://news.example/story -o story.epub", "1h", "1ms")
            {
                Web = web => web.Server.Page("/story", Page.With(Boat + Quay)).On("/boat.svg", Slowly).Page("/quay.svg", Drawing + "\n", "image/svg+xml"),
            };
        }
    }

    private static void WithPictures(CaseWeb web) =>
        web.Server.Page("/story", Page.With(Boat + Quay)).Page("/boat.svg", Drawing, "image/svg+xml").Page("/quay.svg", Drawing + "\n", "image/svg+xml");

    private static async Task Slowly(AskedFor asked, Stream answer)
    {
        await Task.Delay(40);
        await answer.WriteAsync(WebServer.Answer(200, Drawing, "Content-Type: image/svg+xml"));
    }
}
