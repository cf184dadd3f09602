using ExportKit.Writing;
using ExportKit.Writing.Pdf.Images;
using ExportKit.Writing.Raster;

namespace ExportKit.Tests.Writing.Pdf.Images;

public sealed class GifEncoderTests
{
    [Theory]
    [InlineData(7, 5, false)]
    [InlineData(9, 17, true)]
    [InlineData(1, 3, true)]
    [InlineData(200, 300, false)]
    public void A_gif_shows_its_colours(int width, int height, bool isInterlaced) =>
        Assert.Null(AssertShown(new GifMaker(width, height, width, height) { IsInterlaced = isInterlaced }).Mask);

    [Fact]
    public void What_is_transparent_or_not_covered_is_masked()
    {
        Assert.NotNull(AssertShown(new GifMaker(12, 12, 12, 12) { Transparent = 3 }).Mask);
        Assert.NotNull(AssertShown(new GifMaker(12, 12, 5, 4) { Left = 3, Top = 6 }).Mask);
        Assert.NotNull(AssertShown(new GifMaker(12, 12, 20, 20) { Left = 3, Top = 6 }).Mask);
    }

    [Fact]
    public void A_cut_gif_is_damage()
    {
        var bytes = new GifMaker(20, 20, 20, 20).ToBytes();
        for (var length = 62; length < bytes.Length - 4; length++)
        {
            var result = GifEncoder.Encode(new ImageFile("a", bytes.AsMemory(0, length), ImageFormat.Gif) { PixelWidth = 20, PixelHeight = 20 }, ImageRoom.Unlimited);
            Assert.Null(result.Image);
            Assert.False(result.IsUnsupported);
        }
    }

    [Fact]
    public void A_header_that_promises_more_than_there_is_costs_nothing()
    {
        var bytes = new GifMaker(20, 20, 20, 20).ToBytes();
        var descriptor = bytes.AsSpan().IndexOf((byte)0x2C);
        bytes.AsSpan(descriptor + 5, 4).Fill(0xFF);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(GifEncoder.Encode(new ImageFile("a", bytes, ImageFormat.Gif) { PixelWidth = 20, PixelHeight = 20 }, ImageRoom.Unlimited).Image);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        var random = new Random(3);
        var sample = new GifMaker(20, 20, 15, 15) { Transparent = 2, IsInterlaced = true }.ToBytes();
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = (byte[])sample.Clone();
            bytes[random.Next(6, bytes.Length)] = (byte)random.Next(256);
            bytes[random.Next(13, bytes.Length)] = (byte)random.Next(256);
            GifEncoder.Encode(new ImageFile("a", bytes, ImageFormat.Gif) { PixelWidth = 20, PixelHeight = 20 }, ImageRoom.Unlimited);
        }
    }

    private static EncodedImage AssertShown(GifMaker maker)
    {
        Assert.True(ImageHeader.TryRead("a", maker.ToBytes(), out var file));
        var result = GifEncoder.Encode(file!, ImageRoom.Unlimited);
        Assert.Null(result.Problem);
        var expected = from y in Enumerable.Range(0, maker.ScreenHeight) from x in Enumerable.Range(0, maker.ScreenWidth) select maker.Shown(x, y);
        Assert.Equal(expected.ToArray(), EncodedImageReader.Pixels(result.Image!));
        return result.Image!;
    }
}
