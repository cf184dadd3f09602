using System.Buffers.Binary;
using ExportKit.Diagnostics;
using ExportKit.Writing;
using ExportKit.Writing.Pdf.Images;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Raster;

namespace ExportKit.Tests.Writing.Pdf.Images;

/// <summary>Pictures that are made to harm: each ends with an image or with a diagnostic, and takes no more memory than it should.</summary>
public sealed class HostilePictureTests
{
    private const long MostMemory = 256 * 1024 * 1024;
    private const int Huge = 60_000;

    private static readonly ImageRoom Room = new(1800, 2800);

    public static TheoryData<string> Kinds() => ["png", "png-interlaced", "png-bits", "gif", "gif-frame", "jpeg", "jpeg-progressive", "webp", "webp-moving", "avif"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_size_that_only_the_header_has_is_refused(string kind)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var diagnostics = new DiagnosticBag();
        Assert.Null(Embedded(Lying(kind), diagnostics));
        var diagnostic = Assert.Single(diagnostics.Diagnostics);
        Assert.True(diagnostic.Code == DiagnosticCodes.ImageDamaged || diagnostic.Code == DiagnosticCodes.ImageUnsupported);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 8_000_000);
    }

    /// <summary>Whatever unpacks to no end is unpacked to its stated size at most.</summary>
    [Fact]
    public void What_packs_zeros_is_unpacked_no_further_than_it_must_be()
    {
        var bomb = PngMaker.Packed(new byte[100 * 1024 * 1024]);
        var sound = new PngMaker(4, 4, 8, 2).ToBytes();
        byte[] long1 = [.. sound[..33], .. PngMaker.Chunk("IDAT", bomb), .. PngMaker.Chunk("IEND", [])];
        byte[] profile = [.. sound[..33], .. PngMaker.Chunk("iCCP", [.. "p\0\0"u8, .. bomb]), .. sound[33..]];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Embedded(long1, new DiagnosticBag());
        Assert.NotNull(Embedded(profile, new DiagnosticBag()));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4_000_000);
    }

    [Fact]
    public void A_large_picture_is_made_coarser_in_little_memory()
    {
        const int Side = 6000;
        byte[] header = [.. new PngMaker(1, 1, 8, 2).ToBytes()[..33]];
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(16), Side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(20), Side);
        byte[] png = [.. header[..8], .. PngMaker.Chunk("IHDR", header[16..29]), .. PngMaker.Chunk("IDAT", PngMaker.Packed(new byte[Side * ((Side * 3) + 1)])), .. PngMaker.Chunk("IEND", [])];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var image = Embedded(png, new DiagnosticBag())!;
        Assert.Equal((1800, 1800), (image.Width, image.Height));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostMemory / 4);
    }

    [Fact]
    public void Pictures_cut_at_any_byte_end_well()
    {
        foreach (var sample in Samples())
        {
            for (var length = 0; length < sample.Length; length++)
            {
                AssertEndsWell(sample[..length]);
            }
        }
    }

    [Fact]
    public void Pictures_with_bits_turned_end_well()
    {
        var random = new Random(17);
        foreach (var sample in Samples())
        {
            for (var round = 0; round < 400; round++)
            {
                var bytes = (byte[])sample.Clone();
                for (var flips = random.Next(1, 6); flips > 0; flips--)
                {
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                }

                AssertEndsWell(bytes);
            }
        }
    }

    private static IEnumerable<byte[]> Samples() =>
    [
        JpegSamples.Rgb, JpegSamples.Cmyk, new PngMaker(9, 7, 8, 6).ToBytes(), new PngMaker(9, 7, 4, 0, true).ToBytes(),
        new GifMaker(9, 7, 5, 5) { Left = 1, Transparent = 2 }.ToBytes(), ModernSamples.WebpLossyAlpha, ModernSamples.WebpLosslessAlpha,
        ModernSamples.WebpMovingLossy, ModernSamples.Avif, ModernSamples.AvifTenBitAlpha,
    ];

    private static void AssertEndsWell(byte[] bytes)
    {
        if (ImageHeader.TryRead("a", bytes, out var file))
        {
            var diagnostics = new DiagnosticBag();
            var image = new ImageEmbedder(new PdfFile(), Room).Embed(file!, diagnostics, null);
            Assert.Equal(image is null, diagnostics.Diagnostics.Count > 0);
        }
    }

    private static PdfImage? Embedded(byte[] bytes, DiagnosticBag diagnostics)
    {
        Assert.True(ImageHeader.TryRead("a", bytes, out var file));
        return new ImageEmbedder(new PdfFile(), Room).Embed(file!, diagnostics, null);
    }

    private static byte[] Lying(string kind) => kind switch
    {
        "png" => Png(new PngMaker(4, 4, 8, 6)),
        "png-interlaced" => Png(new PngMaker(4, 4, 8, 2, true)),
        "png-bits" => Png(new PngMaker(4, 4, 1, 0)),
        "gif" => Little(new GifMaker(20, 20, 20, 20).ToBytes(), 6),
        "gif-frame" => new GifMaker(20, 20, 20, 20).ToBytes() is var gif ? Little(gif, gif.AsSpan().IndexOf((byte)0x2C) + 5) : [],
        "jpeg" => Frame(JpegSamples.Rgb, 0xC0),
        "jpeg-progressive" => Frame(JpegSamples.Progressive, 0xC2),
        "webp" => Lossless(),
        "webp-moving" => Canvas(ModernSamples.WebpMoving),
        _ => Extent(ModernSamples.Avif),
    };

    private static byte[] Png(PngMaker maker)
    {
        var bytes = maker.ToBytes();
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), Huge);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), Huge);
        return [.. bytes[..8], .. PngMaker.Chunk("IHDR", bytes[16..29]), .. bytes[33..]];
    }

    private static byte[] Little(byte[] bytes, int at)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), Huge);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at + 2), Huge);
        return bytes;
    }

    private static byte[] Frame(byte[] jpeg, byte marker)
    {
        var bytes = (byte[])jpeg.Clone();
        var frame = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, marker]);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(frame + 5), Huge);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(frame + 7), Huge);
        return bytes;
    }

    private static byte[] Lossless()
    {
        byte[] data = [0x2F, 0xFF, 0xFF, 0xFF, 0x0F, .. new byte[31]];
        return [.. "RIFF"u8, 48, 0, 0, 0, .. "WEBPVP8L"u8, 36, 0, 0, 0, .. data];
    }

    private static byte[] Canvas(byte[] webp)
    {
        var bytes = (byte[])webp.Clone();
        bytes.AsSpan(24, 6).Fill(0xEF);
        return bytes;
    }

    private static byte[] Extent(byte[] avif)
    {
        var bytes = (byte[])avif.Clone();
        var extent = bytes.AsSpan().IndexOf("ispe"u8);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(extent + 8), Huge);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(extent + 12), Huge);
        return bytes;
    }
}
