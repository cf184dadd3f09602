using ExportKit.Writing.Pdf.Images;
using ExportKit.Writing.Raster;

namespace ExportKit.Tests.Writing.Pdf.Images;

/// <summary>JPEGs that are finer than the page can show.</summary>
public sealed class JpegReducerTests
{
    private static readonly ImageRoom Room = new(300, 300);

    /// <summary>What the library's fractions give stays where it is only a little finer.</summary>
    [SkippableTheory]
    [InlineData(1200, 800, 300, 200)]
    [InlineData(2401, 1601, 301, 201)]
    [InlineData(700, 1400, 175, 350)]
    [InlineData(1600, 1600, 300, 300)]
    [InlineData(1900, 1900, 300, 300)]
    public void What_is_finer_than_the_room_becomes_about_as_fine_as_it(int width, int height, int reducedWidth, int reducedHeight)
    {
        RequireLibrary();
        var image = Encoded(Shaded(width, height), Room);
        Assert.Equal((reducedWidth, reducedHeight), (image.Width, image.Height));
        Assert.True(image.IsJpeg);
        var shown = TurboJpegLibrary.Find()!.Decode(image.Data.Span, image.Width, image.Height)!;
        AssertColour(shown, 0.1, 0.5);
        AssertColour(shown, 0.9, 0.1);
    }

    [Fact]
    public void What_is_fine_enough_stays_as_it_is()
    {
        var bytes = Shaded(300, 200);
        Assert.True(Encoded(bytes, Room).Data.Span.SequenceEqual(bytes));
        Assert.True(Encoded(bytes, ImageRoom.Unlimited).Data.Span.SequenceEqual(bytes));
    }

    [SkippableFact]
    public void What_cannot_be_decoded_stays_as_it_is()
    {
        RequireLibrary();
        var bytes = Shaded(1200, 800);

        // Coefficients that no table of codes knows: the structure is whole, the picture is not.
        bytes.AsSpan(bytes.Length / 2, 200).Fill(0xFE);
        Assert.Equal(1200, Encoded(bytes, Room).Width);
    }

    private static EncodedImage Encoded(byte[] bytes, ImageRoom room) => JpegEncoder.Encode(bytes, room).Image!;

    private static void RequireLibrary() =>
        Tools.RequireThat(TurboJpegLibrary.Find() is not null, "libturbojpeg is not installed: ./test.sh installs it.");

    private static byte[] Shaded(int width, int height)
    {
        var picture = new RgbaPicture(width, height);
        for (var i = 0; i < width * height; i++)
        {
            (picture.Pixels[4 * i], picture.Pixels[(4 * i) + 1], picture.Pixels[(4 * i) + 2], picture.Pixels[(4 * i) + 3]) =
                ((byte)Across(i % width / (double)width), (byte)Down(i / width / (double)height), 128, 255);
        }

        return JpegWriter.Write(picture);
    }

    private static double Across(double share) => 40 + (share * 160);

    private static double Down(double share) => 220 - (share * 160);

    private static void AssertColour(RgbaPicture picture, double across, double down)
    {
        var pixel = picture.Row((int)(down * picture.Height)).Slice((int)(across * picture.Width) * 4, 4);
        Assert.InRange(pixel[0], Across(across) - 9, Across(across) + 9);
        Assert.InRange(pixel[1], Down(down) - 9, Down(down) + 9);
    }
}
