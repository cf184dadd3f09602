using ExportKit.Writing.Pdf;

namespace ExportKit.Tests.Writing.Pdf;

/// <summary>Which standards one file can meet.</summary>
public sealed class PdfStandardNamesTests
{
    [Theory]
    [InlineData("", false, PdfStandard.Ua1)]
    [InlineData("ua-1", true, PdfStandard.Ua1)]
    [InlineData("ua-1 a-2a", false, PdfStandard.Ua1)]
    [InlineData("a-3a ua-1", true, PdfStandard.Ua1)]
    [InlineData("ua-2", true, PdfStandard.Ua2)]
    [InlineData("a-4", false, PdfStandard.Ua2)]
    [InlineData("ua-2 a-4f", true, PdfStandard.Ua2)]
    public void What_goes_together_is_one_standard(string names, bool attachSource, PdfStandard standard)
    {
        Assert.Equal(standard, PdfStandardNames.Resolve(names.Split(' ', StringSplitOptions.RemoveEmptyEntries), attachSource, out var contradiction));
        Assert.Null(contradiction);
    }

    [Theory]
    [InlineData("ua-1 ua-2", false, "No PDF is both ua-1 and ua-2: ua-2 is PDF 2.0, ua-1 is PDF 1.7.")]
    [InlineData("a-4 ua-1", false, "No PDF is both a-4 and ua-1: a-4 is PDF 2.0, ua-1 is PDF 1.7.")]
    [InlineData("ua-1 a-2a", true, "A PDF by a-2a holds no web page: ask for a-3a, or leave out --attach-source.")]
    [InlineData("a-4", true, "A PDF by a-4 holds no web page: ask for a-4f, or leave out --attach-source.")]
    [InlineData("a-3a", false, "a-3a is for PDFs that hold their source: add --attach-source, or ask for a-2a.")]
    [InlineData("ua-2 a-4f", false, "a-4f is for PDFs that hold their source: add --attach-source, or ask for a-4.")]
    public void What_contradicts_itself_is_told(string names, bool attachSource, string expected)
    {
        PdfStandardNames.Resolve(names.Split(' '), attachSource, out var contradiction);

        Assert.Equal(expected, contradiction);
    }
}
