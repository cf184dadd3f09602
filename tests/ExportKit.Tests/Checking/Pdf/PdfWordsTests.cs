using ExportKit.Checking.Pdf.Words;
using ExportKit.Cli.Checking;
using ExportKit.Cli.Programs;
using ExportKit.Diagnostics;
using ExportKit.Tests.PdfReading;

namespace ExportKit.Tests.Checking.Pdf;

/// <summary>The words of a PDF in reading order, through qpdf.</summary>
public sealed class PdfWordsTests
{
    private const string Font = "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >>";

    public static TheoryData<string> Exports => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "exports"), "*.pdf").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [SkippableTheory]
    [MemberData(nameof(Exports))]
    public void Our_documents_say_here_what_the_other_reader_hears(string name)
    {
        var document = File.ReadAllBytes(Path.Combine(Repository.Root, "exports", name));
        var heard = SpokenText.Of(TaggedPdf.Read(document)).Select(run => run.Text);

        Assert.Equal(Letters(heard), Letters(PdfWords.Read(PdfSpecimen.Read(document)).Select(block => block.Text)));
    }

    [SkippableFact]
    public void Tagged_words_come_in_the_order_of_the_tags_with_role_and_page()
    {
        var blocks = PdfWords.Read(PdfSpecimen.Read(HandmadePdf.Compressed(SamplePdf.Objects())));

        Assert.Equal(
            [
                new(1, "H1", "ab", false), new(1, "P", "b c a𝒜 fi", false), new(1, "Figure", "A man", true),
                new(1, "Lbl", "a", false), new(1, "LBody", "b", false), new(1, "P", "c", false),
            ],
            blocks);
    }

    [SkippableTheory]
    [InlineData("(one) Tj 40 0 Td (two) Tj", "one two")]
    [InlineData("(on) Tj 13.34 0 Td (e) Tj", "one")]
    [InlineData("[(one) -300 (two)] TJ", "one two")]
    [InlineData("[(o) -50 (ne)] TJ", "one")]
    [InlineData("(one) Tj 0 -14 Td (two) Tj", "one two")]
    [InlineData("(well-) Tj 0 -14 Td (known) Tj", "well-known")]
    [InlineData("/Artifact BMC (page 1) Tj EMC (one) Tj", "one")]
    [InlineData("/Span << /ActualText (two) >> BDC (2) Tj EMC ( three) Tj", "two three")]
    [InlineData("/Span << /ActualText (word) >> BDC (wor-) Tj 0 -14 Td (d) Tj EMC", "word")]
    [InlineData("(caf\\351) Tj", "café")]
    [InlineData("14 TL (one) Tj (two) ' T* (three) Tj", "one two three")]
    public void Untagged_words_come_by_the_page(string operators, string words)
    {
        var file = PdfSpecimen.Read(HandmadePdf.Classic(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R {Font.Replace("/WinAnsiEncoding", "/WinAnsiEncoding /FirstChar 97 /LastChar 122 /Widths [" + string.Concat(Enumerable.Repeat("556 ", 26)) + "]", StringComparison.Ordinal)} >>",
            $"<< /L 0 >> stream:BT /F1 12 Tf 10 100 Td {operators} ET",
        ]));

        Assert.Equal([new PdfWordBlock(1, "", words, false)], PdfWords.Read(file));
    }

    [SkippableTheory]
    [InlineData("%PDF-1.7\nnothing", "EK8001")]
    [InlineData("", "EK8001")]
    public void What_is_no_PDF_is_refused(string document, string code)
    {
        var diagnostics = new DiagnosticBag();
        using var qpdf = PdfSpecimen.Qpdf(System.Text.Encoding.ASCII.GetBytes(document));

        Assert.Null(PdfWords.Read(qpdf, diagnostics));
        Assert.Equal(code, Assert.Single(diagnostics.Diagnostics).Code.Id);
    }

    [Fact]
    public void A_missing_qpdf_is_named_with_its_package()
    {
        var diagnostics = new DiagnosticBag();
        using var qpdf = new QpdfProgram(new NoPrograms(), "%PDF-1.7"u8);

        Assert.Null(PdfWords.Read(qpdf, diagnostics));
        var diagnostic = Assert.Single(diagnostics.Diagnostics);
        Assert.Equal("EK8000", diagnostic.Code.Id);
        Assert.Contains("apt install qpdf", diagnostic.Hint, StringComparison.Ordinal);
    }

    private static string Letters(IEnumerable<string> texts) => string.Concat(texts.SelectMany(text => text).Where(letter => !char.IsWhiteSpace(letter)));
}
