using ExportKit.Tests.Writing.Pdf.Images;

namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private const string Svg =
        """<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><script>alert(1)</script><rect width="60" height="40" fill="#246"/></svg>""";

    private static CodeCase[] Epub =>
    [
        new("EK6001", "exportkit epub story.html") { Files = { { "story.html", Page.With("""<p>The <a href="#map">map</a> shows where they went.</p>""") } } },
        new("EK6002", "exportkit epub story.html")
        {
            Files = { { "story.html", Page.With("""<p><img src="map.svg" alt="A map of the harbour"></p>""") }, { "map.svg", Svg } },
        },
        new("EK6020", "exportkit epub story.html --certified-by \"Ann Lee\"", 1)
        {
            Files = { { "story.html", Page.With("""<p><img src="goat.png"></p>""") }, { "goat.png", Made.Png, SmallPicture } },
        },
        new("EK6021", "exportkit epub story.html --image-width 100")
        {
            Files = { { "story.html", Page.With("""<p><img src="boats.gif" alt="Boats leave the harbour, seen from above"></p>""") }, { "boats.gif", new GifMaker(160, 20, 160, 20).ToBytes(), "a GIF that is 160 pixels wide" } },
        },
    ];
}
