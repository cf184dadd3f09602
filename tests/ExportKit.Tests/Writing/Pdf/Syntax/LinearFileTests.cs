using System.Text;
using ExportKit.Tests.PdfReading;
using ExportKit.Writing.Pdf;
using ExportKit.Writing.Pdf.Syntax.Linear;

namespace ExportKit.Tests.Writing.Pdf.Syntax;

/// <summary>Linearised files (ISO 32000-1, annex F).</summary>
public sealed class LinearFileTests
{
    public static TheoryData<PdfStandard, bool> Forms => new()
    {
        { PdfStandard.Ua1, true }, { PdfStandard.Ua1, false }, { PdfStandard.Ua2, true }, { PdfStandard.Ua2, false },
    };

    private static string Long { get; } = PdfSample.Page.Replace("<p>Third", string.Concat(Enumerable.Range(0, 120).Select(n => $"<p>Paragraph {n} with <a href=\"https://example.org/{n % 7}\">a link</a> in it. It is set on one of several pages.</p>")) + "<p>Third", StringComparison.Ordinal);

    [SkippableTheory]
    [MemberData(nameof(Forms))]
    public void Qpdf_finds_the_hints_right(PdfStandard standard, bool compress)
    {
        foreach (var page in new[] { PdfSample.Page, Long })
        {
            var bytes = PdfSample.Pdf(new PdfOptions { Standard = standard, Compress = compress, FastWebView = true }, page);
            var (code, output) = PdfTool.WithFile(bytes, path => PdfTool.Run("qpdf", "--check-linearization", path));
            Assert.True(code == 0 && output.Contains("no linearization errors", StringComparison.Ordinal), output);
            (code, output) = PdfTool.WithFile(bytes, path => PdfTool.Run("qpdf", "--check", path));
            Assert.True(code == 0 && output.Contains("File is linearized", StringComparison.Ordinal), output);
        }
    }

    [SkippableFact]
    public void Qpdf_finds_wrong_hints()
    {
        var bytes = PdfSample.Pdf(new PdfOptions { Compress = false, FastWebView = true }, Long);
        var text = Encoding.Latin1.GetString(bytes);
        var hints = text.IndexOf("<</S ", StringComparison.Ordinal);
        var data = text.IndexOf("stream\n", hints, StringComparison.Ordinal) + "stream\n".Length;
        bytes[data + 3]++;

        var (_, output) = PdfTool.WithFile(bytes, path => PdfTool.Run("qpdf", "--check-linearization", path));

        Assert.Contains("mismatch", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_beginning_tells_of_the_whole_file()
    {
        var bytes = PdfSample.Pdf(new PdfOptions { FastWebView = true }, Long);
        var start = Encoding.Latin1.GetString(bytes, 0, 1024);
        var pages = TaggedPdf.Read(bytes).Pages;

        Assert.Contains("/Linearized 1/L " + bytes.Length, start, StringComparison.Ordinal);
        Assert.Contains($"/O {pages[0].Number}/", start, StringComparison.Ordinal);
        Assert.Contains($"/N {pages.Count}/", start, StringComparison.Ordinal);
        Assert.True(pages.Count > 2);
    }

    [Fact]
    public void The_first_pages_objects_come_before_those_of_the_others()
    {
        var bytes = PdfSample.Pdf(new PdfOptions { FastWebView = true, Compress = false }, Long);
        var text = Encoding.Latin1.GetString(bytes);
        var pages = TaggedPdf.Read(bytes).Pages;
        var places = pages.Select(page => text.IndexOf($"\n{page.Number} 0 obj", StringComparison.Ordinal)).ToList();

        Assert.All(places.Skip(1), place => Assert.True(place > places[0]));
        Assert.True(places[0] < bytes.Length / 2);
    }

    [Fact]
    public void The_first_page_does_not_wait_for_the_pictures_of_others()
    {
        var page = Long.Replace("<p>Paragraph 0", "<p>Paragraph none", StringComparison.Ordinal)
            .Replace("<figure>", string.Concat(Enumerable.Range(0, 40).Select(n => $"<p>Filler {n} that moves the picture to another page.</p>")) + "<figure>", StringComparison.Ordinal);
        var file = TaggedPdf.Read(PdfSample.Pdf(new PdfOptions { FastWebView = true }, page));

        Assert.DoesNotContain("XObject", file.Pages[0].Resources.Entries.Keys);
        Assert.Single(file.Pages, other => other.Resources.Entries.ContainsKey("XObject"));
        Assert.Equal(file.Pages.Count, file.Pages.Count(other => other.Resources.Entries.ContainsKey("Font")));
    }

    [Fact]
    public void It_says_the_same_as_the_file_in_its_plain_order()
    {
        var plain = TaggedPdf.Read(PdfSample.Pdf(new PdfOptions(), Long));
        var linear = TaggedPdf.Read(PdfSample.Pdf(new PdfOptions { FastWebView = true }, Long));

        Assert.Equal(PdfReport.Of(plain), PdfReport.Of(linear));
    }

    [Fact]
    public void The_same_page_gives_the_same_bytes() =>
        Assert.Equal(PdfSample.Pdf(new PdfOptions { FastWebView = true }), PdfSample.Pdf(new PdfOptions { FastWebView = true }));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(255, 8)]
    [InlineData(256, 9)]
    public void A_number_needs_so_many_bits(long number, int bits) => Assert.Equal(bits, BitWriter.BitsFor(number));

    [Fact]
    public void Bits_are_written_from_the_highest_on()
    {
        var writer = new BitWriter();
        writer.Write(0b101, 3);
        writer.Write(0b1111_0000_1, 9);
        writer.Align();
        writer.Write(1, 1);

        Assert.Equal([0b1011_1110, 0b0001_0000, 0b1000_0000], writer.ToArray());
    }
}
