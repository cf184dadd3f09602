using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Writing;
using ExportKit.Writing.Pdf.Images;
using ExportKit.Writing.Pdf.Metadata;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Raster;

namespace ExportKit.Tests.Writing.Pdf.Images;

/// <summary>Has a reader from outside draw pages with pictures, and looks at the colours.</summary>
public sealed class RenderedImagesTests
{
    private const int Scale = 10;

    [SkippableTheory]
    [MemberData(nameof(PngEncoderTests.Kinds), MemberType = typeof(PngEncoderTests))]
    public void A_png_is_drawn_in_its_colours(int colourType, int depth, bool isInterlaced)
    {
        byte[]? palette = colourType == 3 ? [200, 0, 0, 0, 150, 0] : null;
        var maker = new PngMaker(7, 5, depth, colourType, isInterlaced) { Palette = palette };
        AssertDrawn(maker.ToBytes(), 7, 5, maker.Shown, tolerance: 2);
    }

    /// <summary>The reader converts by the profile: a wrong curve or primary would show.</summary>
    [SkippableTheory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_png_with_our_own_profile_keeps_its_colours(int colourType)
    {
        var profile = colourType == 0 ? GreyProfile.Bytes : SrgbProfile.Bytes;
        var maker = new PngMaker(7, 5, 8, colourType) { Profile = profile };
        AssertDrawn(maker.ToBytes(), 7, 5, maker.Shown, tolerance: 2);
    }

    [SkippableFact]
    public void A_gif_is_drawn_in_its_colours()
    {
        var maker = new GifMaker(7, 5, 4, 3) { Left = 2, Top = 1, Transparent = 5 };
        AssertDrawn(maker.ToBytes(), 7, 5, maker.Shown, tolerance: 2);
    }

    [SkippableTheory]
    [InlineData("Rgb", 1)]
    [InlineData("Progressive", 1)]
    [InlineData("Rgb", 3)]
    public void A_jpeg_is_drawn_with_red_where_it_belongs(string kind, int orientation)
    {
        var bytes = (byte[])typeof(JpegSamples).GetProperty(kind)!.GetValue(null)!;
        Assert.True(ImageHeader.TryRead("a", bytes, out var file));
        var pixels = Drawn(file! with { Orientation = orientation }, 16, 12);
        var (top, bottom) = (pixels[8 * Scale, Scale / 2], pixels[8 * Scale, 12 * Scale - Scale / 2]);
        var (red, blue) = orientation == 1 ? (top, bottom) : (bottom, top);
        Assert.True(red.R > 200 && red.B < 60, red.ToString());
        Assert.True(blue.B > 200 && blue.R < 60, blue.ToString());
    }

    [SkippableTheory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_picture_that_lies_on_its_side_is_drawn_upright(int orientation)
    {
        Assert.True(ImageHeader.TryRead("a", JpegSamples.Rgb, out var file));
        var pixels = Drawn(file! with { Orientation = orientation }, 12, 16);
        var (left, right) = (pixels[Scale / 2, 8 * Scale], pixels[12 * Scale - Scale / 2, 8 * Scale]);

        // Row 0, the red one, is the visual left with 5 and 8, the visual right with 6 and 7.
        var red = orientation is 5 or 8 ? left : right;
        Assert.True(red.R > 200 && red.B < 60, $"{left} {right}");
    }

    /// <summary>No reader has a colour of its own for inks without a profile: ours gives them those of browsers.</summary>
    [SkippableFact]
    public void A_jpeg_for_the_press_is_drawn_in_its_colours()
    {
        Assert.True(ImageHeader.TryRead("a", JpegSamples.Cmyk, out var file));
        var pixels = Drawn(file!, 16, 12);
        var (top, bottom) = (pixels[8 * Scale, Scale], pixels[8 * Scale, 11 * Scale]);
        Assert.True(top.R > 180 && top.B < 80, top.ToString());
        Assert.True(bottom.B > 130 && bottom.R < 90, bottom.ToString());
    }

    [SkippableTheory]
    [InlineData(nameof(ModernSamples.WebpLossy), false)]
    [InlineData(nameof(ModernSamples.WebpLosslessAlpha), true)]
    [InlineData(nameof(ModernSamples.WebpLossyAlpha), true)]
    [InlineData(nameof(ModernSamples.Avif), false)]
    [InlineData(nameof(ModernSamples.AvifTenBitAlpha), true)]
    public void What_a_library_decodes_is_drawn_in_its_colours(string kind, bool hasAlpha)
    {
        var bytes = (byte[])typeof(ModernSamples).GetProperty(kind)!.GetValue(null)!;
        Assert.True(ImageHeader.TryRead("a", bytes, out var file));
        RequireLibrary(file!.Format);
        var pixels = Drawn(file, 16, 12);
        foreach (var (x, isSeen) in ((int, bool)[])[(3, true), (12, !hasAlpha)])
        {
            var (top, bottom) = (pixels[x * Scale, 2 * Scale], pixels[x * Scale, 10 * Scale]);
            Assert.True(isSeen ? top.R > 220 && top.B < 40 : top is { R: > 250, B: > 250 }, $"{x} {top}");
            Assert.True(isSeen ? bottom.B > 220 && bottom.R < 40 : bottom is { R: > 250, B: > 250 }, $"{x} {bottom}");
        }
    }

    /// <summary>The first frame stands two pixels down and four to the right; what it does not cover cannot be seen.</summary>
    [SkippableTheory]
    [InlineData(nameof(ModernSamples.WebpMoving))]
    [InlineData(nameof(ModernSamples.WebpMovingLossy))]
    public void Of_a_webp_that_moves_the_first_frame_is_drawn_in_its_place(string kind)
    {
        var bytes = (byte[])typeof(ModernSamples).GetProperty(kind)!.GetValue(null)!;
        Assert.True(ImageHeader.TryRead("a", bytes, out var file));
        Assert.True(file!.IsAnimated);
        RequireLibrary(file.Format);
        var (width, height) = (file.Width, file.Height);
        Assert.Equal((20, 14), (width, height));
        var pixels = Drawn(file, width, height);
        Assert.True(pixels[Scale, Scale] is { R: > 250, G: > 250, B: > 250 });
        Assert.True(pixels[6 * Scale, 4 * Scale] is { R: > 220, B: < 40 });
        Assert.True(pixels[6 * Scale, 12 * Scale] is { R: < 40, B: > 220 });
        Assert.True(pixels[15 * Scale, 4 * Scale] is { R: > 250, G: > 250, B: > 250 });
    }

    /// <summary>What is made by our own writer of JPEGs, another reader shows as it was.</summary>
    [SkippableTheory]
    [InlineData(37, 29)]
    [InlineData(16, 16)]
    [InlineData(1, 1)]
    public void A_jpeg_of_ours_keeps_its_colours(int width, int height)
    {
        var picture = new RgbaPicture(width, height);
        (byte R, byte G, byte B, byte A) Shade(int x, int y) => ((byte)(60 + (x * 90 / width)), (byte)(200 - (y * 90 / height)), (byte)(128 + (x - y)), 255);
        for (var i = 0; i < width * height; i++)
        {
            var (r, g, b, a) = Shade(i % width, i / width);
            (picture.Pixels[4 * i], picture.Pixels[(4 * i) + 1], picture.Pixels[(4 * i) + 2], picture.Pixels[(4 * i) + 3]) = (r, g, b, a);
        }

        AssertDrawn(JpegWriter.Write(picture), width, height, Shade, tolerance: 9);
    }

    private static void RequireLibrary(ImageFormat format) => Tools.RequireThat(
        format == ImageFormat.Webp ? WebpLibrary.Find() is not null : AvifLibrary.Find() is not null,
        $"The library for {format} is not installed: ./test.sh installs it.");

    private static void AssertDrawn(byte[] bytes, int width, int height, Func<int, int, (byte R, byte G, byte B, byte A)> shown, int tolerance)
    {
        Assert.True(ImageHeader.TryRead("a", bytes, out var file));
        var pixels = Drawn(file!, width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (r, g, b, a) = shown(x, y);
                var drawn = pixels[x * Scale + Scale / 2, y * Scale + Scale / 2];
                AssertNear(r, a, drawn.R, tolerance);
                AssertNear(g, a, drawn.G, tolerance);
                AssertNear(b, a, drawn.B, tolerance);
            }
        }
    }

    private static void AssertNear(int colour, int alpha, int drawn, int tolerance)
    {
        var onPaper = (colour * alpha + 255 * (255 - alpha)) / 255;
        Assert.InRange(drawn, onPaper - tolerance, onPaper + tolerance);
    }

    private static (byte R, byte G, byte B)[,] Drawn(ImageFile file, int width, int height)
    {
        var pdf = Page(file, width * Scale, height * Scale);
        PdfTool.AssertSound(pdf);
        return PdfTool.WithFile(pdf, path =>
        {
            var picture = Path.Combine(Path.GetDirectoryName(path)!, "page");
            var (code, output) = PdfTool.Run("pdftoppm", "-r", "72", "-singlefile", path, picture);
            Assert.True(code == 0, output);
            return Pixels(File.ReadAllBytes(picture + ".ppm"), width * Scale, height * Scale);
        });
    }

    private static byte[] Page(ImageFile file, int width, int height)
    {
        var pdf = new PdfFile();
        var diagnostics = new DiagnosticBag();
        var image = new ImageEmbedder(pdf, ImageRoom.Unlimited).Embed(file, diagnostics, null);
        Assert.Empty(diagnostics.Diagnostics);
        var content = new ContentWriter();
        content.BeginArtifact();
        content.Save();
        content.Transform(image!.MatrixFor(new PdfRectangle(0, 0, width, height)));
        content.DrawXObject("Im");
        content.Restore();
        content.EndMarkedContent();
        var pages = pdf.Reserve();
        var page = pdf.Add(new PdfDictionary("Page").Add("Parent", pages).Add("MediaBox", PdfArray.Of(0, 0, width, height))
            .Add("Resources", new PdfDictionary().Add("XObject", new PdfDictionary().Add("Im", image.Reference)))
            .Add("Contents", pdf.Add(new PdfStream(new PdfDictionary(), content.ToArray()))));
        pdf.Set(pages, new PdfDictionary("Pages").Add("Kids", new PdfArray { page }).Add("Count", 1));

        // No output intent: it comes from the same code as the pictures' profiles, and a reader that converts from one to
        // the other would undo a fault that both have.
        var catalog = pdf.Add(new PdfDictionary("Catalog").Add("Pages", pages));
        using var output = new MemoryStream();
        pdf.Write(output, catalog, null, new PdfFileOptions());
        return output.ToArray();
    }

    private static (byte R, byte G, byte B)[,] Pixels(byte[] ppm, int width, int height)
    {
        Assert.StartsWith("P6", Encoding.ASCII.GetString(ppm, 0, 2), StringComparison.Ordinal);
        var start = ppm.Length - width * height * 3;
        var pixels = new (byte, byte, byte)[width, height];
        for (var i = 0; i < width * height; i++)
        {
            pixels[i % width, i / width] = (ppm[start + 3 * i], ppm[start + 3 * i + 1], ppm[start + 3 * i + 2]);
        }

        return pixels;
    }
}
