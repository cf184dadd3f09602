using ExportKit.Writing;
using ExportKit.Writing.Pdf.Images;
using ExportKit.Writing.Raster;

namespace ExportKit.Tests.Writing.Pdf.Images;

public sealed class ReducerTests
{
    private static readonly ImageRoom Room = new(10, 10);

    [Fact]
    public void Room_is_three_hundred_pixels_an_inch() => Assert.Equal(new ImageRoom(300, 600), ImageRoom.OfBox(72, 144));

    [Fact]
    public void What_is_not_much_too_fine_stays() => Assert.Equal((12, 9), Room.Fit(12, 9));

    [Theory]
    [InlineData(40, 20, 10, 5)]
    [InlineData(20, 40, 5, 10)]
    [InlineData(4000, 1, 10, 1)]
    public void Ratios_are_kept(int width, int height, int newWidth, int newHeight) => Assert.Equal((newWidth, newHeight), Room.Fit(width, height));

    [Fact]
    public void Each_pixel_is_the_mean_of_those_that_it_covers()
    {
        var picture = new RgbaPicture(4, 2);
        byte[] reds = [0, 100, 200, 200, 100, 200, 0, 40];
        for (var i = 0; i < reds.Length; i++)
        {
            (picture.Pixels[4 * i], picture.Pixels[(4 * i) + 3]) = (reds[i], 255);
        }

        var reduced = Reducer.Reduce(picture, new ImageRoom(2, 1));
        Assert.Equal((2, 1), (reduced.Width, reduced.Height));
        Assert.Equal([100, 0, 0, 255, 110, 0, 0, 255], reduced.Pixels);
    }

    [Fact]
    public void What_cannot_be_seen_has_no_colour()
    {
        var picture = new RgbaPicture(2, 1);
        ((byte[])[200, 0, 0, 255, 0, 90, 0, 0]).CopyTo(picture.Pixels, 0);
        Assert.Equal([200, 0, 0, 128], Reducer.Reduce(picture, new ImageRoom(1, 1)).Pixels);
    }

    [Theory]
    [InlineData(0, 16, false)]
    [InlineData(2, 8, true)]
    [InlineData(3, 2, false)]
    [InlineData(6, 16, true)]
    public void A_png_that_is_too_fine_is_made_coarser(int colourType, int depth, bool isInterlaced)
    {
        byte[]? palette = colourType == 3 ? [200, 0, 0, 0, 150, 0, 7, 8, 9] : null;
        var maker = new PngMaker(40, 40, depth, colourType, isInterlaced) { Palette = palette };
        var image = PngEncoder.Encode(maker.ToBytes(), Room).Image!;
        Assert.Equal((10, 10), (image.Width, image.Height));
        var shown = EncodedImageReader.Pixels(image);
        for (var i = 0; i < shown.Length; i++)
        {
            var alphas = 0.0;
            var reds = 0.0;
            for (var j = 0; j < 16; j++)
            {
                var pixel = maker.Shown((i % 10 * 4) + (j % 4), (i / 10 * 4) + (j / 4));
                (alphas, reds) = (alphas + pixel.A, reds + (pixel.R * pixel.A));
            }

            Assert.InRange(shown[i].A, (alphas / 16) - 1, (alphas / 16) + 1);
            Assert.InRange(shown[i].R, (reds / alphas) - 1, (reds / alphas) + 1);
        }
    }

    [Fact]
    public void A_gif_that_is_too_fine_is_made_coarser()
    {
        Assert.True(ImageHeader.TryRead("a", new GifMaker(60, 30, 60, 30) { Transparent = 3 }.ToBytes(), out var file));
        var image = GifEncoder.Encode(file!, Room).Image!;
        Assert.Equal((10, 5), (image.Width, image.Height));
        Assert.NotNull(image.Mask);
    }
}
