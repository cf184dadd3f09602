using System.Buffers.Binary;
using System.Text;
using ExportKit.Writing;

namespace ExportKit.Tests.Writing;

public sealed class ImageHeaderTests
{
    [Fact]
    public void A_jpeg_tells_size_and_orientation()
    {
        var file = Read(Jpeg(640, 480, orientation: 6, isLittle: false));
        Assert.Equal((ImageFormat.Jpeg, 640, 480, 6), (file.Format, file.PixelWidth, file.PixelHeight, file.Orientation));
        Assert.Equal((480, 640), (file.Width, file.Height));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 3)]
    [InlineData(8, 8)]
    [InlineData(9, 1)]
    public void An_orientation_that_exif_does_not_know_counts_as_upright(int stored, int expected) =>
        Assert.Equal(expected, Read(Jpeg(4, 4, stored, isLittle: true)).Orientation);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 9)]
    [InlineData(9, 0)]
    public void A_picture_without_size_is_not_read(int width, int height)
    {
        Assert.False(ImageHeader.TryRead("a", Jpeg(width, height, 1, false), out var jpeg));
        Assert.Null(jpeg);
        Assert.False(ImageHeader.TryRead("a", Png(width, height), out _));
        Assert.False(ImageHeader.TryRead("a", Gif(width, height, 0), out _));
    }

    [Fact]
    public void A_png_tells_size_movement_and_orientation()
    {
        byte[] frames = [0, 0, 0, 2, 0, 0, 0, 0];
        var file = Read(Png(7, 5, ("acTL", frames), ("eXIf", Exif(3, isLittle: true)[6..])));
        Assert.Equal((7, 5, 3, true), (file.PixelWidth, file.PixelHeight, file.Orientation, file.IsAnimated));
        byte[] one = [0, 0, 0, 1, 0, 0, 0, 0];
        Assert.False(Read(Png(7, 5, ("acTL", one))).IsAnimated);
    }

    [Fact]
    public void A_png_whose_sides_exceed_the_format_is_not_read()
    {
        var bytes = Png(7, 5);
        bytes[16] = 0xFF;
        Assert.False(ImageHeader.TryRead("a", bytes, out _));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(9, true)]
    public void A_gif_moves_with_its_second_picture(int pictures, bool moves)
    {
        var file = Read(Gif(30, 20, pictures));
        Assert.Equal((30, 20, moves), (file.PixelWidth, file.PixelHeight, file.IsAnimated));
    }

    [Fact]
    public void A_lossy_webp_tells_its_size()
    {
        byte[] frame = [0x10, 0, 0, 0x9D, 0x01, 0x2A, 0x40, 0x41, 0xF0, 0x00];
        var file = Read(Webp(("VP8 ", frame)));
        Assert.Equal((ImageFormat.Webp, 0x140, 0xF0), (file.Format, file.PixelWidth, file.PixelHeight));
    }

    [Fact]
    public void A_lossless_webp_tells_its_size()
    {
        var bits = 299u | 199u << 14;
        byte[] frame = [0x2F, (byte)bits, (byte)(bits >> 8), (byte)(bits >> 16), (byte)(bits >> 24)];
        var file = Read(Webp(("VP8L", frame)));
        Assert.Equal((300, 200), (file.PixelWidth, file.PixelHeight));
    }

    [Fact]
    public void An_extended_webp_tells_canvas_movement_and_orientation()
    {
        byte[] header = [0x0A, 0, 0, 0, 0x2B, 0x01, 0x01, 0xC7, 0x00, 0x02];
        var file = Read(Webp(("VP8X", header), ("ANIM", [1]), ("EXIF", Exif(8, isLittle: false))));
        Assert.Equal((0x1012C, 0x200C8), (file.PixelWidth, file.PixelHeight));
        Assert.Equal((8, true), (file.Orientation, file.IsAnimated));
    }

    [Theory]
    [InlineData(0, -1, 1)]
    [InlineData(1, -1, 8)]
    [InlineData(2, -1, 3)]
    [InlineData(3, -1, 6)]
    [InlineData(0, 1, 2)]
    [InlineData(0, 0, 4)]
    [InlineData(1, 0, 5)]
    [InlineData(3, 0, 7)]
    public void An_avif_tells_the_size_and_turns_of_its_primary_picture(int angle, int mirror, int orientation)
    {
        var file = Read(Avif(angle, mirror, "avif"));
        Assert.Equal((ImageFormat.Avif, 400, 300), (file.Format, file.PixelWidth, file.PixelHeight));
        Assert.Equal((orientation, false), (file.Orientation, file.IsAnimated));
    }

    [Fact]
    public void An_avif_sequence_moves() => Assert.True(Read(Avif(0, -1, "avis")).IsAnimated);

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='40' height=\"30px\"/>", 40, 30)]
    [InlineData("\uFEFF<?xml version='1.0'?>\n<!-- <svg width='9'> --><!DOCTYPE svg [<!ENTITY a '>'>]>\n<svg viewBox='0 0 12.4,8'></svg>", 12, 8)]
    [InlineData("<x:svg a='>' width='1in' height='72pt' xmlns:x='u'>", 96, 96)]
    [InlineData("<svg width='100%' viewBox='0 0 5 6'>", 5, 6)]
    [InlineData("<svg width='20' viewBox='0 0 5 10'>", 20, 40)]
    [InlineData("<svg data-width='3' width='NaN' height='-4'>", 0, 0)]
    public void An_svg_tells_the_size_of_its_root(string text, int width, int height)
    {
        var file = Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal((ImageFormat.Svg, width, height, false), (file.Format, file.PixelWidth, file.PixelHeight, file.IsAnimated));
    }

    [Fact]
    public void An_svg_in_utf16_is_known()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<svg width='3' height='4'/>")];
        Assert.Equal((3, 4), (Read(bytes).Width, Read(bytes).Height));
    }

    [Fact]
    public void An_svg_with_an_animation_moves() => Assert.True(Read("<svg><animate/></svg>"u8.ToArray()).IsAnimated);

    [Theory]
    [InlineData("")]
    [InlineData("<!DOCTYPE html><html><svg width='1' height='1'></svg></html>")]
    [InlineData("<svgx width='1' height='1'>")]
    [InlineData("<svg width='1")]
    [InlineData("<!-- no end")]
    [InlineData("%PDF-1.7")]
    [InlineData("plain words")]
    public void What_is_no_picture_is_unknown(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(ImageFormat.Unknown, ImageHeader.FormatOf(bytes));
        Assert.False(ImageHeader.TryRead("a", bytes, out var file));
        Assert.Null(file);
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        byte[] header = [0x0A, 0, 0, 0, 0x2B, 0x01, 0x01, 0xC7, 0x00, 0x02];
        byte[][] samples =
        [
            Jpeg(64, 48, 6, false), Jpeg(64, 48, 6, true), Png(7, 5, ("eXIf", Exif(3, true)[6..])), Gif(30, 20, 3),
            Webp(("VP8X", header), ("EXIF", Exif(8, false))), Avif(1, 0, "avif"),
            "<?xml version='1.0'?><!DOCTYPE svg []><svg width='20' viewBox='0 0 5 10'>"u8.ToArray(),
        ];
        var random = new Random(20260101);
        foreach (var sample in samples)
        {
            for (var length = 0; length < sample.Length; length++)
            {
                ImageHeader.TryRead("a", sample.AsMemory(0, length), out _);
            }

            for (var round = 0; round < 20_000; round++)
            {
                var bytes = (byte[])sample.Clone();
                for (var change = 0; change < 3; change++)
                {
                    bytes[random.Next(bytes.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
                }

                ImageHeader.TryRead("a", bytes, out _);
            }
        }
    }

    [Fact]
    public void Every_format_has_a_media_type_and_an_ending_of_its_own()
    {
        var formats = Enum.GetValues<ImageFormat>();
        Assert.Equal(formats.Length, formats.Select(ImageFormats.MediaType).Distinct().Count());
        Assert.Equal(formats.Length, formats.Select(ImageFormats.Extension).Distinct().Count());
        Assert.Equal("image/svg+xml", ImageFormats.MediaType(ImageFormat.Svg));
    }

    private static ImageFile Read(byte[] bytes)
    {
        Assert.True(ImageHeader.TryRead("a", bytes, out var file));
        return file!;
    }

    private static byte[] Jpeg(int width, int height, int orientation, bool isLittle)
    {
        var exif = Exif(orientation, isLittle);
        return
        [
            0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif,
            0xFF, 0xFF, 0xC2, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
            0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xFF, 0xD9,
        ];
    }

    private static byte[] Exif(int orientation, bool isLittle) => isLittle
        ? [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0, 0x0F, 1, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0]
        : [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 2, 1, 0x0F, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static byte[] Png(int width, int height, params (string Kind, byte[] Data)[] chunks)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        IEnumerable<byte> bytes = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header)];
        return [.. bytes, .. chunks.SelectMany(chunk => Chunk(chunk.Kind, chunk.Data)), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string kind, byte[] data) =>
        [0, 0, 0, (byte)data.Length, .. Encoding.ASCII.GetBytes(kind), .. data, 0, 0, 0, 0];

    private static byte[] Gif(int width, int height, int pictures)
    {
        byte[] picture = [0x21, 0xF9, 4, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, (byte)width, 0, (byte)height, 0, 0x80, 1, 2, 3, 4, 5, 6, 2, 2, 0x4C, 1, 0];
        return
        [
            .. "GIF89a"u8, (byte)width, 0, (byte)height, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255,
            .. Enumerable.Repeat(picture, pictures).SelectMany(bytes => bytes), 0x3B,
        ];
    }

    private static byte[] Webp(params (string Kind, byte[] Data)[] chunks)
    {
        byte[] body = [.. chunks.SelectMany(chunk => (byte[])
        [
            .. Encoding.ASCII.GetBytes(chunk.Kind), (byte)chunk.Data.Length, 0, 0, 0, .. chunk.Data, .. new byte[chunk.Data.Length & 1],
        ])];
        return [.. "RIFF"u8, (byte)(body.Length + 4), 0, 0, 0, .. "WEBP"u8, .. body];
    }

    private static byte[] Avif(int angle, int mirror, string brand)
    {
        byte[] sizes = [.. Box("ispe", 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 9), .. Box("ispe", 0, 0, 0, 0, 0, 0, 1, 0x90, 0, 0, 1, 0x2C)];
        byte[] properties = [.. sizes, .. Box("irot", (byte)angle), .. mirror < 0 ? [] : Box("imir", (byte)mirror)];
        byte[] associations = [0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 1, 0x81, 0, 2, 3, 2, 0x83, 0x84];
        byte[] meta = [0, 0, 0, 0, .. Box("pitm", 0, 0, 0, 0, 0, 2), .. Box("iprp", [.. Box("ipco", properties), .. Box("ipma", associations)])];
        return [.. Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0, .. "mif1"u8]), .. Box("meta", meta)];
    }

    private static byte[] Box(string kind, params byte[] data) => [0, 0, 0, (byte)(data.Length + 8), .. Encoding.ASCII.GetBytes(kind), .. data];
}
