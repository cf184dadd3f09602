using ExportKit.Diagnostics;
using ExportKit.Writing;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Images;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Raster;

namespace ExportKit.Tests.Writing.Pdf.Images.Svg;

/// <summary>Has a reader from outside draw pages with drawings, and looks at the colours.</summary>
public sealed class DrawnDrawingTests
{
    private static readonly (byte, byte, byte) White = (255, 255, 255);

    [SkippableFact]
    public void Shapes_are_filled_and_stroked()
    {
        var pixels = Drawn(
            "<rect x='10' y='10' width='30' height='20' fill='red' stroke='blue' stroke-width='4'/>"
            + "<path fill='lime' fill-rule='evenodd' d='M50 10H90V50H50ZM60 20H80V40H60Z'/><line x1='10' x2='90' y1='80' y2='80' stroke='black' stroke-width='6' stroke-dasharray='20 20'/>");
        Assert.Equal((255, 0, 0), pixels(25, 20));
        Assert.Equal((0, 0, 255), pixels(10, 20));
        Assert.Equal(((byte)0, (byte)255, (byte)0), pixels(55, 30));
        Assert.Equal(White, pixels(70, 30));
        Assert.Equal((0, 0, 0), pixels(20, 80));
        Assert.Equal(White, pixels(40, 80));
        Assert.Equal((0, 0, 0), pixels(60, 80));
    }

    [SkippableFact]
    public void Gradients_run_along_their_line_and_fade()
    {
        var pixels = Drawn(
            "<linearGradient id='a'><stop stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient>"
            + "<linearGradient id='b'><stop stop-color='black'/><stop offset='1' stop-color='black' stop-opacity='0'/></linearGradient>"
            + "<radialGradient id='c'><stop stop-color='lime'/><stop offset='1' stop-color='black'/></radialGradient>"
            + "<rect width='100' height='30' fill='url(#a)'/><rect y='35' width='100' height='30' fill='url(#b)'/><circle cx='50' cy='85' r='15' fill='url(#c)'/>");
        Assert.True(pixels(3, 15) is (> 235, _, < 20));
        Assert.True(pixels(97, 15) is (< 20, _, > 235));
        Assert.True(pixels(50, 15) is (> 110 and < 145, _, > 110 and < 145));
        Assert.True(pixels(3, 50) is (< 25, < 25, < 25));
        Assert.True(pixels(97, 50) is (> 230, > 230, > 230));
        Assert.True(pixels(50, 85) is (< 20, > 235, < 20));
        Assert.True(pixels(61, 85) is (_, < 90, _));
    }

    [SkippableFact]
    public void Groups_clips_and_pictures_are_seen_as_they_should_be()
    {
        var png = Convert.ToBase64String(new PngMaker(2, 2, 8, 2).ToBytes());
        var pixels = Drawn(
            "<g opacity='.5'><rect width='30' height='30' fill='red'/><rect x='10' width='30' height='30' fill='blue'/></g>"
            + "<clipPath id='c'><circle cx='75' cy='25' r='20'/></clipPath><rect x='50' width='50' height='50' clip-path='url(#c)' fill='lime'/>"
            + $"<image x='10' y='60' width='30' height='30' href='data:image/png;base64,{png}'/>");
        Assert.True(pixels(5, 15) is (255, > 120 and < 135, > 120 and < 135));
        Assert.True(pixels(20, 15) is (> 120 and < 135, > 120 and < 135, 255));
        Assert.Equal(((byte)0, (byte)255, (byte)0), pixels(75, 25));
        Assert.Equal(White, pixels(53, 3));
        var shown = new PngMaker(2, 2, 8, 2).Shown(0, 0);
        var seen = pixels(16, 66);
        Assert.InRange(seen.R, shown.R - 3, shown.R + 3);
        Assert.InRange(seen.G, shown.G - 3, shown.G + 3);
    }

    /// <summary>The words of a drawing are text of the page in the document's own fonts, which can be found and copied, and stand nowhere but in its figure.</summary>
    [SkippableFact]
    public void Words_of_drawings_are_text_within_their_figures()
    {
        var export = SampleExport.Of(Path.Combine(Repository.Root, "tests", "Golden", "drawings", "source.html"), ExportFormat.Pdf);
        var pdf = export[ExportFormat.Pdf];
        PdfTool.AssertSound(pdf);
        var text = PdfTool.WithFile(pdf, path => PdfTool.Run("pdftotext", path, "-")).Output;
        foreach (var words in (string[])["Crossings by year", "1990", "2000", "2010"])
        {
            Assert.Equal(2, text.Split(words).Length);
        }

        Assert.Contains(export.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.ImageUnsupported && diagnostic.Message.Contains("filters", StringComparison.Ordinal));
    }

    /// <summary>Writes a drawing as a whole file; text needs fonts, and is left out.</summary>
    internal static byte[] Written(ImageFile file)
    {
        var pdf = new PdfFile();
        var diagnostics = new DiagnosticBag();
        var embedder = new ImageEmbedder(pdf, ImageRoom.Unlimited);
        var image = embedder.Embed(file, diagnostics, null);
        Assert.Empty(diagnostics.Diagnostics);
        embedder.WriteDrawings(new DocumentFonts(), new PdfDictionary());
        var content = new ContentWriter();
        content.BeginArtifact();
        content.Save();
        content.Transform(image!.MatrixFor(new PdfRectangle(0, 0, 200, 200)));
        content.DrawXObject("Im");
        content.Restore();
        content.EndMarkedContent();
        var pages = pdf.Reserve();
        var page = pdf.Add(new PdfDictionary("Page").Add("Parent", pages).Add("MediaBox", PdfArray.Of(0, 0, 200, 200))
            .Add("Resources", new PdfDictionary().Add("XObject", new PdfDictionary().Add("Im", image.Reference)))
            .Add("Contents", pdf.Add(new PdfStream(new PdfDictionary(), content.ToArray()))));
        pdf.Set(pages, new PdfDictionary("Pages").Add("Kids", new PdfArray { page }).Add("Count", 1));
        using var output = new MemoryStream();
        pdf.Write(output, pdf.Add(new PdfDictionary("Catalog").Add("Pages", pages)), null, new PdfFileOptions());
        return output.ToArray();
    }

    private static Func<int, int, (byte R, byte G, byte B)> Drawn(string content)
    {
        var pdf = Written(SvgLab.File(content));
        PdfTool.AssertSound(pdf);
        var ppm = PdfTool.WithFile(pdf, path =>
        {
            var picture = Path.Combine(Path.GetDirectoryName(path)!, "page");
            var (code, output) = PdfTool.Run("pdftoppm", "-r", "72", "-singlefile", path, picture);
            Assert.True(code == 0, output);
            return File.ReadAllBytes(picture + ".ppm");
        });
        var start = ppm.Length - (200 * 200 * 3);
        return (x, y) =>
        {
            var at = start + (((2 * y * 200) + (2 * x)) * 3);
            return (ppm[at], ppm[at + 1], ppm[at + 2]);
        };
    }
}
