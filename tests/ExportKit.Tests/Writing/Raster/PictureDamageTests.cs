using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Tests.Writing.Epub;
using ExportKit.Tests.Writing.Pdf.Images;
using ExportKit.Writing;
using ExportKit.Writing.Pdf.Images;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Raster;

namespace ExportKit.Tests.Writing.Raster;

/// <summary>A picture that is cut short is said to be, whichever document it was meant for.</summary>
public sealed class PictureDamageTests
{
    private const string Address = "https://example.org/goat";

    private static readonly SourcePlace Place = new("story.html", 7, 2);

    public static TheoryData<string> Kinds() => [.. Whole.Keys];

    /// <summary>Pictures of each kind, and how many bytes at their end they can do without.</summary>
    private static Dictionary<string, (byte[] Bytes, int Spare)> Whole { get; } = new()
    {
        ["png"] = (new PngMaker(40, 30, 8, 2).ToBytes(), 12),
        ["png-interlaced"] = (new PngMaker(9, 7, 4, 0, true).ToBytes(), 12),
        ["png-parts"] = (new PngMaker(40, 30, 8, 6) { DataChunks = 4 }.ToBytes(), 12),
        ["jpeg"] = (JpegSamples.Rgb, 0),
        ["jpeg-progressive"] = (JpegSamples.Progressive, 0),
        ["gif"] = (new GifMaker(20, 20, 20, 20).ToBytes(), 1),
        ["webp"] = (ModernSamples.WebpLossy, 0),
        ["webp-moving"] = (ModernSamples.WebpMoving, 0),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_picture_is_damaged_by_each_cut_that_costs_it_something(string kind)
    {
        var (bytes, spare) = Whole[kind];
        Assert.Null(PictureDamage.Of(File(bytes)));
        for (var length = 0; length < bytes.Length; length++)
        {
            var isRead = ImageHeader.TryRead(Address, bytes.AsMemory(0, length), out var file);
            Assert.True(!isRead || (PictureDamage.Of(file!) is null) == (length >= bytes.Length - spare), $"{kind} cut to {length} of {bytes.Length} bytes");
        }
    }

    [Fact]
    public void A_size_that_only_the_header_has_costs_nothing()
    {
        var bytes = new PngMaker(4, 4, 8, 6).ToBytes()[..^12];
        byte[] header = [.. bytes[16..29]];
        header.AsSpan(0, 2).Fill(0x7F);
        header.AsSpan(4, 2).Fill(0x7F);
        byte[] huge = [.. bytes[..8], .. PngMaker.Chunk("IHDR", header), .. bytes[33..]];

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("is cut short", PictureDamage.Of(File(huge)));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_book_has_the_text_of_a_picture_that_is_cut_short_and_says_so(string kind)
    {
        var bytes = Whole[kind].Bytes;
        var context = EpubSamples.Context("en-GB", File(bytes[..^20]));
        var figure = new Figure(EpubSamples.Picture(Address, "A white goat") with { Place = Place });
        var book = EpubFile.Of(EpubSamples.Article(figure), context);

        var said = Assert.Single(context.Diagnostics.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.ImageDamaged);
        Assert.Equal(Place, said.Place);
        Assert.StartsWith($"The picture {Address} is ", said.Message, StringComparison.Ordinal);
        Assert.EndsWith("cut short", said.Message, StringComparison.Ordinal);
        Assert.NotNull(said.Hint);
        Assert.DoesNotContain(book.Names, name => name.StartsWith("EPUB/images/image-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("png")]
    [InlineData("png-interlaced")]
    [InlineData("jpeg")]
    public void The_book_and_the_PDF_say_the_same(string kind)
    {
        var bytes = Whole[kind].Bytes;
        var file = File(bytes[..^20]);
        var context = EpubSamples.Context("en-GB", file);
        EpubFile.Of(EpubSamples.Article(new Figure(EpubSamples.Picture(Address, "A white goat") with { Place = Place })), context);
        var diagnostics = new DiagnosticBag();
        Assert.Null(new ImageEmbedder(new PdfFile(), ImageRoom.Unlimited).Embed(file, diagnostics, Place));

        Assert.Equal(diagnostics.Diagnostics, context.Diagnostics.Diagnostics.Where(diagnostic => diagnostic.Code == DiagnosticCodes.ImageDamaged));
    }

    private static ImageFile File(byte[] bytes)
    {
        Assert.True(ImageHeader.TryRead(Address, bytes, out var file));
        return file! with { Name = Address };
    }
}
