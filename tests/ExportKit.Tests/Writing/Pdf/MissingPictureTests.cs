using ExportKit.Tests.PdfReading;
using ExportKit.Writing.Pdf;

namespace ExportKit.Tests.Writing.Pdf;

/// <summary>What stands in the place of a picture that cannot be had.</summary>
public sealed class MissingPictureTests
{
    [Theory]
    [InlineData(PdfStandard.Ua1)]
    [InlineData(PdfStandard.Ua2)]
    public void The_text_of_a_picture_leads_on_where_the_picture_would(PdfStandard standard)
    {
        var page = PdfSample.Page.Replace(
            "<figure><img src=\"https://example.org/photos/dot.png\" alt=\"A dark dot\">",
            "<figure><a href=\"https://example.org/dots\"><img src=\"https://example.org/photos/gone.png\" alt=\"A dark dot\"></a>",
            StringComparison.Ordinal);
        var pdf = TaggedPdf.Read(PdfSample.Pdf(new PdfOptions { Standard = standard }, page));
        Assert.Contains(PdfLink.All(pdf), link => link is { Target: "https://example.org/dots", Contents: "A dark dot" });
    }
}
