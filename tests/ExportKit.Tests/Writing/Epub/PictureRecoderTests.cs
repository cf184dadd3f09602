using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Tests.Writing.Pdf.Images;
using ExportKit.Writing;
using ExportKit.Writing.Epub;
using ExportKit.Writing.Raster;
using static ExportKit.Tests.Writing.Epub.EpubSamples;

namespace ExportKit.Tests.Writing.Epub;

/// <summary>Pictures that no EPUB may hold, or that are wider than wanted, are written anew; what cannot be is said.</summary>
public sealed class PictureRecoderTests
{
    private const string Address = "https://example.org/a.png";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_picture_is_turned_as_its_orientation_says(int orientation)
    {
        // The picture that is meant: 3 by 2, numbered in reading order.
        int[][] meant = [[1, 2, 3], [4, 5, 6]];
        var isTurned = orientation >= 5;
        var stored = new RgbaPicture(isTurned ? 2 : 3, isTurned ? 3 : 2);
        for (var y = 0; y < 2; y++)
        {
            for (var x = 0; x < 3; x++)
            {
                var (row, column) = Stored(orientation, x, y);
                stored.Row(row)[column * 4] = (byte)meant[y][x];
            }
        }

        var upright = UprightPicture.Of(stored, orientation);

        Assert.Equal((3, 2), (upright.Width, upright.Height));
        Assert.Equal([1, 2, 3, 4, 5, 6], upright.Lane(0, 1));
    }

    [Fact]
    public void A_PNG_is_what_was_drawn()
    {
        foreach (var alpha in new byte[] { 255, 90 })
        {
            var picture = Drawn(37, 11, alpha);
            var png = PngPicture.Read(PngWriter.Write(picture, null));

            Assert.Null(png.Problem);
            Assert.Equal(alpha != 255, png.Header.HasAlpha);
            Assert.Equal(picture.Pixels, PngReducer.Reduce(png, (37, 11)).Pixels);
        }
    }

    [Fact]
    public void A_wide_PNG_gets_the_width_that_is_wanted()
    {
        var file = PngFile(400, 100);
        var recoded = PictureRecoder.Recode(file, 200).File!;
        var read = Header(recoded);

        Assert.Equal((ImageFormat.Png, 200, 50), (read.Format, read.Width, read.Height));
        Assert.Equal((200, 50), (recoded.Width, recoded.Height));
    }

    [SkippableFact]
    public void A_wide_JPEG_is_made_smaller_upright_with_its_profile()
    {
        Tools.RequireThat(TurboJpegLibrary.Find() is not null, "libturbojpeg is not installed: ./test.sh installs it.");
        byte[] profile = [.. new byte[16], .. "RGB "u8, .. new byte[16], .. "acsp"u8, .. new byte[100_000]];
        var jpeg = JpegProfile.Add(JpegWriter.Write(Drawn(600, 400, 255)), profile);
        var file = new ImageFile(Address, jpeg, ImageFormat.Jpeg) { PixelWidth = 600, PixelHeight = 400, Orientation = 6 };
        var recoded = PictureRecoder.Recode(file, 100).File!;
        var read = Header(recoded);

        Assert.Equal((ImageFormat.Jpeg, 100, 150, 1), (read.Format, read.Width, read.Height, read.Orientation));
        Assert.Equal(profile, JpegStructure.Read(recoded.Bytes.Span).Profile);
    }

    [SkippableTheory]
    [InlineData(nameof(ModernSamples.Avif), ImageFormat.Jpeg)]
    [InlineData(nameof(ModernSamples.AvifTenBitAlpha), ImageFormat.Png)]
    public void An_AVIF_becomes_a_JPEG_or_a_PNG_where_one_can_see_through(string kind, object expected)
    {
        Tools.RequireThat(AvifLibrary.Find() is not null && TurboJpegLibrary.Find() is not null, "libavif or libturbojpeg is not installed: ./test.sh installs them.");
        var bytes = (byte[])typeof(ModernSamples).GetProperty(kind)!.GetValue(null)!;
        var read = Header(PictureRecoder.Recode(Header(new ImageFile(Address, bytes, ImageFormat.Avif)), int.MaxValue).File!);

        Assert.Equal(((ImageFormat)expected, 16, 12), (read.Format, read.Width, read.Height));
    }

    [Fact]
    public void The_book_holds_no_picture_wider_than_wanted()
    {
        var file = EpubFile.Of(Article(new Figure(Picture(Address, "a"))), Context("en-GB", PngFile(400, 100)), new EpubOptions { ImageWidth = 100 });
        var image = file.Xml("EPUB/article.xhtml").Descendants(EpubFile.Xhtml + "img").Single();

        Assert.Equal(("100", "25"), ((string?)image.Attribute("width"), (string?)image.Attribute("height")));
        Assert.Equal(100, Header(new ImageFile("", file.Member("EPUB/images/image-1.png"), ImageFormat.Png)).Width);
    }

    [Fact]
    public void A_picture_within_the_width_stays_as_it_is()
    {
        var png = PngFile(100, 100);
        var file = EpubFile.Of(Article(new Figure(Picture(Address, "a"))), Context("en-GB", png), new EpubOptions { ImageWidth = 100 });

        Assert.Equal(png.Bytes.ToArray(), file.Member("EPUB/images/image-1.png"));
    }

    [Fact]
    public void What_cannot_be_made_smaller_stays_and_is_said()
    {
        var moving = File(Address, ImageFormat.Gif, Gif) with { PixelWidth = 900, PixelHeight = 900, IsAnimated = true };
        var context = Context("en-GB", moving);
        var file = EpubFile.Of(Article(new Figure(Picture(Address, "a"))), context, new EpubOptions { ImageWidth = 100 });

        Assert.Equal(Gif.ToArray(), file.Member("EPUB/images/image-1.gif"));
        Assert.Equal(
            $"The picture {Address} stays 900 pixels wide: it moves",
            context.Diagnostics.Diagnostics.Single(diagnostic => diagnostic.Code == DiagnosticCodes.ImageKeptLarge).Message);
    }

    [Fact]
    public void A_damaged_picture_is_not_recoded()
    {
        var whole = PngFile(400, 100);
        var cut = whole with { Bytes = whole.Bytes[..(whole.Bytes.Length / 2)] };

        Assert.Null(PictureRecoder.Recode(cut, 100).File);
        Assert.NotNull(PictureRecoder.Recode(cut, 100).Problem);
    }

    [Fact]
    public void A_large_leading_picture_lies_smaller_on_the_cover()
    {
        var picture = new RgbaPicture(1600, 900);
        new Random(1).NextBytes(picture.Pixels.AsSpan(0, picture.Pixels.Length / 20));
        var cover = CoverPicture.Of(new EpubImage(1, PngWriter.Write(picture, null), ImageFormat.Png, 1600, 900, false))!;
        var bytes = Convert.FromBase64String(cover.Address[(cover.Address.IndexOf(',', StringComparison.Ordinal) + 1)..]);

        Assert.Equal(800, Header(new ImageFile("", bytes, ImageFormat.Png)).Width);
    }

    [Fact]
    public void A_picture_of_few_bytes_lies_on_the_cover_as_it_is()
    {
        var png = PngFile(900, 400);
        var cover = CoverPicture.Of(new EpubImage(1, png.Bytes, ImageFormat.Png, 900, 400, false))!;

        Assert.EndsWith(Convert.ToBase64String(png.Bytes.Span), cover.Address, StringComparison.Ordinal);
    }

    /// <summary>Where a pixel of the upright picture is stored (EXIF: which sides the first row and column are).</summary>
    private static (int Row, int Column) Stored(int orientation, int x, int y) => orientation switch
    {
        1 => (y, x),
        2 => (y, 2 - x),
        3 => (1 - y, 2 - x),
        4 => (1 - y, x),
        5 => (x, y),
        6 => (2 - x, y),
        7 => (2 - x, 1 - y),
        _ => (x, 1 - y),
    };

    private static ImageFile Header(ImageFile file) => ImageHeader.TryRead(file.Address, file.Bytes, out var read) ? read! : throw new InvalidOperationException("No picture.");

    private static ImageFile PngFile(int width, int height) =>
        new(Address, PngWriter.Write(Drawn(width, height, 255), null), ImageFormat.Png) { PixelWidth = width, PixelHeight = height };

    private static RgbaPicture Drawn(int width, int height, byte alpha)
    {
        var picture = new RgbaPicture(width, height);
        for (var i = 0; i < picture.Pixels.Length; i++)
        {
            picture.Pixels[i] = i % 4 == 3 ? alpha : (byte)(i * 7 / 4);
        }

        return picture;
    }
}
