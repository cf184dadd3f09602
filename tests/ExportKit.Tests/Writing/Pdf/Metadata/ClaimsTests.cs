using ExportKit.Writing.Pdf;
using ExportKit.Writing.Pdf.Metadata;

namespace ExportKit.Tests.Writing.Pdf.Metadata;

/// <summary>A document claims what it is, and no more.</summary>
public sealed class ClaimsTests
{
    [Theory]
    [InlineData(PdfStandard.Ua1, false, true, true, "UA 1, A 2A")]
    [InlineData(PdfStandard.Ua1, true, true, true, "UA 1, A 3A")]
    [InlineData(PdfStandard.Ua1, false, false, true, "UA -, A 2A")]
    [InlineData(PdfStandard.Ua1, false, true, false, "UA -, A 2U")]
    [InlineData(PdfStandard.Ua2, false, true, true, "UA 2, A 4, accessibility1.0, reuse1.0")]
    [InlineData(PdfStandard.Ua2, true, true, true, "UA 2, A 4F, accessibility1.0, reuse1.0")]
    [InlineData(PdfStandard.Ua2, false, false, true, "UA -, A 4, reuse1.0")]
    [InlineData(PdfStandard.Ua2, false, true, false, "UA -, A 4")]
    public void What_stands_against_a_claim_takes_it_away(PdfStandard standard, bool attachSource, bool isAccessible, bool isWellTagged, string expected)
    {
        var options = new PdfOptions { Standard = standard, AttachSource = attachSource };

        var claims = Claims.Added(new DocumentInformation { Title = "A title" }, options, isAccessible, isWellTagged);

        var said = $"UA {claims.PdfUaPart?.ToString() ?? "-"}, A {claims.PdfAPart}{claims.PdfAConformance}"
            + string.Concat(claims.Declarations.Select(declaration => ", " + declaration[(declaration.IndexOf('#', StringComparison.Ordinal) + 1)..]));
        Assert.Equal(expected, said);
    }
}
