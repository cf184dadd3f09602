using System.Buffers.Binary;
using ExportKit.Writing.Pdf.Images;
using ExportKit.Writing.Pdf.Metadata;
using ExportKit.Writing.Raster;

namespace ExportKit.Tests.Writing.Pdf.Images;

public sealed class PngEncoderTests
{
    private static readonly byte[] Colours = [255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 8, 7];

    public static TheoryData<int, int, bool> Kinds()
    {
        var kinds = new TheoryData<int, int, bool>();
        (int Type, int[] Depths)[] all = [(0, [1, 2, 4, 8, 16]), (2, [8, 16]), (3, [1, 2, 4, 8]), (4, [8, 16]), (6, [8, 16])];
        foreach (var (type, depths) in all)
        {
            foreach (var depth in depths)
            {
                kinds.Add(type, depth, false);
                kinds.Add(type, depth, true);
            }
        }

        return kinds;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_png_shows_its_colours(int colourType, int depth, bool isInterlaced)
    {
        foreach (var (width, height) in ((int, int)[])[(13, 11), (1, 1), (1, 9), (5, 1), (32, 32)])
        {
            AssertShown(Maker(width, height, depth, colourType, isInterlaced));
        }
    }

    [Theory]
    [InlineData(0, 2, false)]
    [InlineData(0, 8, true)]
    [InlineData(0, 16, false)]
    [InlineData(2, 8, false)]
    [InlineData(2, 16, true)]
    public void A_transparent_colour_becomes_a_mask(int colourType, int depth, bool isInterlaced)
    {
        var maker = new PngMaker(13, 11, depth, colourType, isInterlaced);
        var key = new byte[colourType == 0 ? 2 : 6];
        for (var i = 0; i < key.Length / 2; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(key.AsSpan(2 * i), (ushort)maker.Sample(4, 3, i));
        }

        var image = AssertShown(maker with { Transparency = key });
        Assert.NotNull(image.Mask);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(4, true)]
    [InlineData(8, false)]
    public void A_transparent_palette_becomes_a_mask_and_stays_a_palette(int depth, bool isInterlaced)
    {
        var image = AssertShown(new PngMaker(13, 11, depth, 3, isInterlaced) { Palette = Colours, Transparency = [255, 0, 100] });
        Assert.NotNull(image.Mask);
        Assert.Equal(ColourModel.Indexed, image.Colour);
    }

    [Theory]
    [InlineData(4, 8)]
    [InlineData(6, 8)]
    [InlineData(6, 16)]
    public void An_alpha_that_says_nothing_makes_no_mask(int colourType, int depth)
    {
        Assert.Null(AssertShown(new PngMaker(9, 7, depth, colourType) { IsOpaque = true }).Mask);
        Assert.Null(AssertShown(new PngMaker(9, 7, depth, colourType, true) { IsOpaque = true }).Mask);
        Assert.NotNull(AssertShown(new PngMaker(9, 7, depth, colourType)).Mask);
    }

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(2, 8, true)]
    [InlineData(3, 4, true)]
    [InlineData(2, 16, false)]
    [InlineData(6, 8, false)]
    public void What_pdf_reads_as_it_is_is_passed_on(int colourType, int depth, bool isPassedOn)
    {
        var bytes = Maker(13, 11, depth, colourType, false).ToBytes();
        var data = Encode(bytes).Data.ToArray();
        Assert.Equal(isPassedOn, bytes.AsSpan().IndexOf(data) > 0);
    }

    [Theory]
    [InlineData(45455u, false, false, false)]
    [InlineData(100000u, false, false, true)]
    [InlineData(45455u, true, false, true)]
    [InlineData(100000u, true, true, false)]
    [InlineData(0u, true, false, false)]
    public void Gamma_and_primaries_become_a_profile(uint gamma, bool hasPrimaries, bool saysSrgb, bool hasProfile)
    {
        uint[] primaries = [31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000];
        byte[] chunks =
        [
            .. gamma > 0 ? PngMaker.Chunk("gAMA", Big(gamma)) : [],
            .. hasPrimaries ? PngMaker.Chunk("cHRM", [.. primaries.SelectMany(Big)]) : [],
            .. saysSrgb ? PngMaker.Chunk("sRGB", [0]) : [],
        ];
        foreach (var colourType in (int[])[0, 2])
        {
            var png = new PngMaker(4, 4, 8, colourType).ToBytes();
            var image = Encode([.. png[..33], .. chunks, .. png[33..]]);
            var expected = hasProfile && (colourType == 2 || gamma != 45455);
            Assert.Equal(expected, image.Profile is not null);
            Assert.True(image.Profile is null || IccProfile.IsUsable(image.Profile, image.Colour));
        }
    }

    [Fact]
    public void Primaries_that_make_no_space_are_passed_over()
    {
        uint[] primaries = [31270, 32900, 30000, 30000, 30000, 30000, 30000, 30000];
        var png = new PngMaker(4, 4, 8, 2).ToBytes();
        byte[] chunks = [.. PngMaker.Chunk("gAMA", Big(45455)), .. PngMaker.Chunk("cHRM", [.. primaries.SelectMany(Big)])];
        Assert.Null(Encode([.. png[..33], .. chunks, .. png[33..]]).Profile);
    }

    private static byte[] Big(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    [Fact]
    public void A_palette_has_a_colour_for_every_sample()
    {
        var image = Encode(new PngMaker(3, 3, 4, 3) { Palette = Colours }.ToBytes());
        Assert.Equal([.. Colours, .. new byte[36]], image.Palette!);
    }

    [Fact]
    public void Data_in_many_chunks_is_one()
    {
        AssertShown(new PngMaker(40, 40, 8, 2) { DataChunks = 7 });
        AssertShown(new PngMaker(40, 40, 8, 6) { DataChunks = 7 });
    }

    [Fact]
    public void A_sound_profile_that_fits_is_kept()
    {
        Assert.Equal(SrgbProfile.Bytes, Encode(new PngMaker(3, 3, 8, 2) { Profile = SrgbProfile.Bytes }.ToBytes()).Profile);
        Assert.Equal(GreyProfile.Bytes, Encode(new PngMaker(3, 3, 8, 4) { Profile = GreyProfile.Bytes }.ToBytes()).Profile);
        Assert.Equal(SrgbProfile.Bytes, Encode(new PngMaker(3, 3, 8, 3) { Palette = Colours, Profile = SrgbProfile.Bytes }.ToBytes()).Profile);
        Assert.Null(Encode(new PngMaker(3, 3, 8, 2) { Profile = GreyProfile.Bytes }.ToBytes()).Profile);
        Assert.Null(Encode(new PngMaker(3, 3, 8, 2) { Profile = SrgbProfile.Bytes[..300] }.ToBytes()).Profile);
    }

    [Fact]
    public void A_missing_end_does_no_harm() => Assert.NotNull(PngEncoder.Encode(new PngMaker(9, 9, 8, 2).ToBytes()[..^12], ImageRoom.Unlimited).Image);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Cut_data_is_damage(int colourType, int depth, bool isInterlaced)
    {
        var bytes = Maker(13, 11, depth, colourType, isInterlaced).ToBytes();
        for (var length = 8; length < bytes.Length - 12; length++)
        {
            AssertDamaged(bytes[..length]);
        }
    }

    [Fact]
    public void Every_changed_byte_of_the_data_is_found()
    {
        var bytes = new PngMaker(9, 9, 8, 6).ToBytes();
        var data = bytes.AsSpan().IndexOf("IDAT"u8);
        for (var i = 8; i < bytes.Length - 12; i++)
        {
            var changed = (byte[])bytes.Clone();
            changed[i] ^= 0x10;

            // A changed letter can make another chunk of it, which then is missing or unknown.
            AssertDamaged(changed);
        }

        Assert.True(data > 0);
    }

    [Fact]
    public void Data_that_is_sound_by_its_sums_and_yet_too_short_is_damage()
    {
        var wide = new PngMaker(9, 9, 8, 2).ToBytes();
        var header = wide[12..29];
        header[7] = 10;
        byte[] bytes = [.. wide[..8], .. PngMaker.Chunk("IHDR", header[4..]), .. wide[33..]];
        AssertDamaged(bytes);
    }

    [Theory]
    [InlineData(30_000, 30_000)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(int.MaxValue, 1)]
    [InlineData(7_000, 7_000)]
    public void A_header_that_promises_more_than_there_is_costs_nothing(int width, int height)
    {
        var small = new PngMaker(9, 9, 8, 6, IsInterlaced: true).ToBytes();
        var header = small[16..29];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        byte[] bytes = [.. small[..8], .. PngMaker.Chunk("IHDR", header), .. small[33..]];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(PngEncoder.Encode(bytes, ImageRoom.Unlimited).Image);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        var random = new Random(7);
        foreach (var sample in (byte[][])[new PngMaker(9, 9, 4, 3, true) { Palette = Colours, Transparency = [0] }.ToBytes(), new PngMaker(5, 5, 16, 6).ToBytes()])
        {
            for (var round = 0; round < 3_000; round++)
            {
                var bytes = (byte[])sample.Clone();
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                PngEncoder.Encode(Resummed(bytes), ImageRoom.Unlimited);
            }
        }
    }

    // Sums put right again, so that what lies behind them is reached.
    private static byte[] Resummed(byte[] bytes)
    {
        var result = new List<byte>(bytes[..8]);
        for (var i = 8; i + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(i));
            if (length < 0 || length > bytes.Length - i - 12)
            {
                break;
            }

            result.AddRange(PngMaker.Chunk(System.Text.Encoding.Latin1.GetString(bytes, i + 4, 4).Replace('\u0080', 'A'), bytes[(i + 8)..(i + 8 + length)]));
            i += length + 12;
        }

        return [.. result];
    }

    private static PngMaker Maker(int width, int height, int depth, int colourType, bool isInterlaced) =>
        new(width, height, depth, colourType, isInterlaced) { Palette = colourType == 3 ? Colours[..(depth == 1 ? 6 : 12)] : null };

    private static EncodedImage AssertShown(PngMaker maker)
    {
        var image = Encode(maker.ToBytes());
        var expected = from y in Enumerable.Range(0, maker.Height) from x in Enumerable.Range(0, maker.Width) select maker.Shown(x, y);
        Assert.Equal(expected.ToArray(), EncodedImageReader.Pixels(image));
        return image;
    }

    private static EncodedImage Encode(byte[] bytes)
    {
        var result = PngEncoder.Encode(bytes, ImageRoom.Unlimited);
        Assert.Null(result.Problem);
        return result.Image!;
    }

    private static void AssertDamaged(byte[] bytes)
    {
        var result = PngEncoder.Encode(bytes, ImageRoom.Unlimited);
        Assert.Null(result.Image);
        Assert.False(result.IsUnsupported, result.Problem);
    }
}
