using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Writing;
using ExportKit.Writing.Pdf.Images;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Raster;

namespace ExportKit.Tests.Writing.Pdf.Images;

public sealed class ImageEmbedderTests
{
    private static readonly SourcePlace Place = new("story.html", 3, 4);

    private readonly PdfFile _pdf = new();
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void The_same_bytes_stand_in_the_file_once()
    {
        var embedder = new ImageEmbedder(_pdf, ImageRoom.Unlimited);
        var first = Embed(embedder, JpegSamples.Rgb, "a.jpg");
        var objects = _pdf.Count;
        var second = Embed(embedder, (byte[])JpegSamples.Rgb.Clone(), "b.jpg");
        Assert.Equal(first, second);
        Assert.Equal(objects, _pdf.Count);
        Assert.NotEqual(first!.Reference, Embed(embedder, JpegSamples.Progressive, "c.jpg")!.Reference);
        Assert.Empty(_diagnostics.Diagnostics);
    }

    [Fact]
    public void The_same_profile_stands_in_the_file_once()
    {
        var embedder = new ImageEmbedder(_pdf, ImageRoom.Unlimited);
        Embed(embedder, JpegSamples.Grey, "a.jpg");
        var objects = _pdf.Count;
        Embed(embedder, new PngMaker(3, 3, 8, 0).ToBytes(), "b.png");
        Assert.Equal(objects + 1, _pdf.Count);
    }

    [Fact]
    public void A_jpeg_has_the_entries_that_readers_need()
    {
        Embed(new ImageEmbedder(_pdf, ImageRoom.Unlimited), JpegSamples.Rgb, "a.jpg");
        Assert.Contains(
            "<</Type/XObject/Subtype/Image/Width 16/Height 12/BitsPerComponent 8/Filter/DCTDecode/ColorSpace/DeviceRGB/Length 310>>",
            Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_png_with_alpha_has_a_soft_mask()
    {
        Embed(new ImageEmbedder(_pdf, ImageRoom.Unlimited), new PngMaker(5, 4, 8, 6).ToBytes(), "a.png");
        Assert.Contains("/Predictor 15/Colors 1/BitsPerComponent 8/Columns 5>>/ColorSpace/DeviceGray", Text(), StringComparison.Ordinal);
        Assert.Contains("/Predictor 15/Colors 3/BitsPerComponent 8/Columns 5>>/ColorSpace/DeviceRGB/SMask 1 0 R", Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(6, true)]
    public void What_lets_something_through_says_so(int colourType, bool isTransparent) =>
        Assert.Equal(isTransparent, Embed(new ImageEmbedder(_pdf, ImageRoom.Unlimited), new PngMaker(5, 4, 8, colourType).ToBytes(), "a.png")!.IsTransparent);

    [Fact]
    public void A_palette_stands_in_the_colour_space()
    {
        Embed(new ImageEmbedder(_pdf, ImageRoom.Unlimited), new PngMaker(5, 4, 1, 3) { Palette = [0, 1, 2, 3, 4, 5] }.ToBytes(), "a.png");
        Assert.Contains("/ColorSpace[/Indexed /DeviceRGB 1 <000102030405>]", Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 16, 12)]
    [InlineData(3, 16, 12)]
    [InlineData(6, 12, 16)]
    public void The_size_is_the_one_that_is_shown(int orientation, int width, int height)
    {
        var file = new ImageFile("a", JpegSamples.Rgb, ImageFormat.Jpeg) { PixelWidth = 16, PixelHeight = 12, Orientation = orientation };
        var image = new ImageEmbedder(_pdf, ImageRoom.Unlimited).Embed(file, _diagnostics, null)!;
        Assert.Equal((width, height), (image.Width, image.Height));
    }

    /// <summary>Where the stored picture's upper left corner and its upper edge's end are shown, from EXIF's own words
    /// ("row 0 is the visual right-hand side, column 0 the visual top").</summary>
    [Theory]
    [InlineData(1, 0, 1, 1, 1)]
    [InlineData(2, 1, 1, 0, 1)]
    [InlineData(3, 1, 0, 0, 0)]
    [InlineData(4, 0, 0, 1, 0)]
    [InlineData(5, 0, 1, 0, 0)]
    [InlineData(6, 1, 1, 1, 0)]
    [InlineData(7, 1, 0, 1, 1)]
    [InlineData(8, 0, 0, 0, 1)]
    public void Orientations_stand_upright(int orientation, double x, double y, double endX, double endY)
    {
        var matrix = UprightMatrix.For(orientation);
        Assert.Equal((x, y), Apply(matrix, 0, 1));
        Assert.Equal((endX, endY), Apply(matrix, 1, 1));
    }

    [Fact]
    public void A_picture_is_put_in_its_place()
    {
        var image = new PdfImage(new PdfReference(1), 10, 20, UprightMatrix.For(6));
        var matrix = image.MatrixFor(new PdfRectangle(100, 200, 110, 220));
        Assert.Equal((110, 220), Apply(matrix, 0, 1));
        Assert.Equal((110, 200), Apply(matrix, 1, 1));
        Assert.Equal((100, 220), Apply(matrix, 0, 0));
    }

    [Fact]
    public void Damage_is_reported_with_its_place_each_time()
    {
        var embedder = new ImageEmbedder(_pdf, ImageRoom.Unlimited);
        var cut = JpegSamples.Rgb[..^2];
        Assert.Null(Embed(embedder, cut, "a.jpg"));
        Assert.Null(embedder.Embed(new ImageFile("b.jpg", cut, ImageFormat.Jpeg), _diagnostics, Place with { Line = 9 }));
        Assert.Equal([DiagnosticCodes.ImageDamaged, DiagnosticCodes.ImageDamaged], _diagnostics.Diagnostics.Select(d => d.Code));
        Assert.Equal("The picture a.jpg is cut short", _diagnostics.Diagnostics[0].Message);
        Assert.Equal([3, 9], _diagnostics.Diagnostics.Select(d => d.Place!.Line));
        Assert.All(_diagnostics.Diagnostics, d => Assert.NotNull(d.Hint));
        Assert.Equal(0, _pdf.Count);
    }

    [Theory]
    [InlineData(ImageFormat.Unknown)]
    public void Kinds_that_cannot_be_had_are_reported(object format)
    {
        Assert.Null(new ImageEmbedder(_pdf, ImageRoom.Unlimited).Embed(new ImageFile("data:x", new byte[9], (ImageFormat)format), _diagnostics, Place));
        var diagnostic = Assert.Single(_diagnostics.Diagnostics);
        Assert.Equal(DiagnosticCodes.ImageUnsupported, diagnostic.Code);
        Assert.StartsWith("The picture data:x is ", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ImageFormat.Jpeg)]
    [InlineData(ImageFormat.Png)]
    [InlineData(ImageFormat.Gif)]
    public void Bytes_of_another_kind_are_damage(object format)
    {
        Assert.Null(new ImageEmbedder(_pdf, ImageRoom.Unlimited).Embed(new ImageFile("a", new byte[99], (ImageFormat)format), _diagnostics, Place));
        Assert.Equal(DiagnosticCodes.ImageDamaged, Assert.Single(_diagnostics.Diagnostics).Code);
    }

    [Theory]
    [InlineData(ImageFormat.Webp)]
    [InlineData(ImageFormat.Avif)]
    public void What_no_library_can_read_is_reported_with_what_can_be_done(object format)
    {
        Assert.Null(new ImageEmbedder(_pdf, ImageRoom.Unlimited).Embed(new ImageFile("a.x", new byte[99], (ImageFormat)format), _diagnostics, Place));
        var diagnostic = Assert.Single(_diagnostics.Diagnostics);
        var isMissing = diagnostic.Code == DiagnosticCodes.ImageUnsupported;
        Assert.True(isMissing || diagnostic.Code == DiagnosticCodes.ImageDamaged);
        Assert.Equal(isMissing, diagnostic.Hint!.Contains("apt install lib", StringComparison.Ordinal));
    }

    private static (double X, double Y) Apply(PdfMatrix m, double x, double y) => (m.A * x + m.C * y + m.E, m.B * x + m.D * y + m.F);

    private PdfImage? Embed(ImageEmbedder embedder, byte[] bytes, string address)
    {
        Assert.True(ImageHeader.TryRead(address, bytes, out var file));
        return embedder.Embed(file!, _diagnostics, Place);
    }

    private string Text()
    {
        using var output = new MemoryStream();
        var catalog = _pdf.Add(new PdfDictionary("Catalog"));
        _pdf.Write(output, catalog, null, new PdfFileOptions { Compress = false });
        return Encoding.Latin1.GetString(output.ToArray());
    }
}
