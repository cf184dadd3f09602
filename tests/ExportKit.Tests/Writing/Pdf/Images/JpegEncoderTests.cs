using ExportKit.Writing.Pdf.Images;
using ExportKit.Writing.Pdf.Metadata;
using ExportKit.Writing.Raster;

namespace ExportKit.Tests.Writing.Pdf.Images;

public sealed class JpegEncoderTests
{
    public static TheoryData<string> Sound() => ["Rgb", "Progressive", "Grey"];

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_sound_jpeg_is_passed_on_as_it_is(string kind)
    {
        var bytes = Sample(kind);
        var image = Encode(bytes);
        Assert.Equal(bytes, image.Data.ToArray());
        Assert.Equal((16, 12, 8, true), (image.Width, image.Height, image.Bits, image.IsJpeg));
        Assert.Equal(kind == "Grey" ? ColourModel.Grey : ColourModel.Rgb, image.Colour);
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_cut_jpeg_is_damage(string kind)
    {
        var bytes = Sample(kind);
        for (var length = 0; length < bytes.Length; length++)
        {
            var result = JpegEncoder.Encode(bytes[..length], ImageRoom.Unlimited);
            Assert.Null(result.Image);
            Assert.False(result.IsUnsupported);
        }
    }

    [Fact]
    public void What_follows_the_image_is_left_out()
    {
        byte[] bytes = [.. JpegSamples.Rgb, 0, 0, .. JpegSamples.Grey];
        Assert.Equal(JpegSamples.Rgb, Encode(bytes).Data.ToArray());
    }

    [Fact]
    public void A_profile_in_parts_is_put_together_whatever_their_order()
    {
        var profile = SrgbProfile.Bytes;
        var first = JpegSamples.Profile(1, 2, profile[..100]);
        var second = JpegSamples.Profile(2, 2, profile[100..]);
        Assert.Equal(profile, Encode(JpegSamples.With(JpegSamples.Rgb, second, first)).Profile);
        Assert.Null(Encode(JpegSamples.With(JpegSamples.Rgb, second)).Profile);
        Assert.Null(Encode(JpegSamples.With(JpegSamples.Grey, first, second)).Profile);
        Assert.Equal(GreyProfile.Bytes, Encode(JpegSamples.With(JpegSamples.Grey, JpegSamples.Profile(1, 1, GreyProfile.Bytes))).Profile);
    }

    [Fact]
    public void A_jpeg_for_the_press_has_its_own_profile_or_ours()
    {
        Assert.Equal(ExportKit.Writing.Pdf.Metadata.CmykProfile.Bytes, Encode(JpegSamples.Cmyk).Profile);
        var wrong = JpegSamples.With(JpegSamples.Cmyk, JpegSamples.Profile(1, 1, SrgbProfile.Bytes));
        Assert.Equal(ExportKit.Writing.Pdf.Metadata.CmykProfile.Bytes, Encode(wrong).Profile);
        var image = Encode(JpegSamples.With(JpegSamples.Cmyk, JpegSamples.Profile(1, 1, CmykProfile())));
        Assert.Equal((ColourModel.Cmyk, true), (image.Colour, image.IsInverted));
        Assert.Equal(CmykProfile(), image.Profile);
    }

    [Fact]
    public void A_jpeg_of_twelve_bits_is_no_damage()
    {
        var bytes = (byte[])JpegSamples.Rgb.Clone();
        bytes[bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]) + 4] = 12;
        Assert.True(JpegEncoder.Encode(bytes, ImageRoom.Unlimited).IsUnsupported);
    }

    [Theory]
    [InlineData(0xC3)]
    [InlineData(0xC9)]
    [InlineData(0xCA)]
    public void Rare_kinds_of_coding_are_told_apart_from_damage(byte marker)
    {
        var bytes = (byte[])JpegSamples.Rgb.Clone();
        bytes[bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]) + 1] = marker;
        Assert.True(JpegEncoder.Encode(bytes, ImageRoom.Unlimited).IsUnsupported);
    }

    [Fact]
    public void Components_named_rgb_are_not_transformed()
    {
        var frame = JpegSamples.Rgb.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        var bytes = (byte[])JpegSamples.Rgb.Clone();
        (bytes[frame + 10], bytes[frame + 13], bytes[frame + 16]) = ((byte)'R', (byte)'G', (byte)'B');
        Assert.False(Encode(bytes).IsUntransformed);
        byte[] withoutJfif = [.. bytes[..2], .. bytes[20..]];
        Assert.True(Encode(withoutJfif).IsUntransformed);
        Assert.False(Encode(JpegSamples.With(withoutJfif, JpegSamples.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0]))).IsUntransformed);
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        var random = new Random(11);
        foreach (var sample in (byte[][])[JpegSamples.Rgb, JpegSamples.Progressive, JpegSamples.With(JpegSamples.Grey, JpegSamples.Profile(1, 1, GreyProfile.Bytes))])
        {
            for (var round = 0; round < 20_000; round++)
            {
                var bytes = (byte[])sample.Clone();
                bytes[random.Next(bytes.Length)] = (byte)(random.Next(2) == 0 ? 0xFF : random.Next(256));
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                JpegEncoder.Encode(bytes, ImageRoom.Unlimited);
            }
        }
    }

    /// <summary>As much of a press profile as its outlines need: a table from CMYK to Lab.</summary>
    private static byte[] CmykProfile()
    {
        var profile = new IccProfileWriter("CMYK");
        profile.AddFixed("A2B0", "mft2", 0, 0, 0);
        return profile.ToArray();
    }

    private static byte[] Sample(string kind) => (byte[])typeof(JpegSamples).GetProperty(kind)!.GetValue(null)!;

    private static EncodedImage Encode(byte[] bytes)
    {
        var result = JpegEncoder.Encode(bytes, ImageRoom.Unlimited);
        Assert.Null(result.Problem);
        return result.Image!;
    }
}
