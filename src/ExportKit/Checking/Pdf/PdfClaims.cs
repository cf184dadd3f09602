using ExportKit.Checking.Pdf.Rules;

namespace ExportKit.Checking.Pdf;

/// <summary>The standards that a PDF says it conforms to, by its metadata.</summary>
/// <param name="AccessiblePart">The part of PDF/UA: <c>1</c>, <c>2</c>; null for none.</param>
/// <param name="ArchivePart">The part of PDF/A: <c>1</c> to <c>4</c>; null for none.</param>
/// <param name="ArchiveLevel">The level of PDF/A, such as <c>A</c>; null for none.</param>
/// <param name="Declared">Addresses of standards and profiles that declarations name.</param>
internal sealed record PdfClaims(string? AccessiblePart, string? ArchivePart, string? ArchiveLevel, IReadOnlyList<string> Declared)
{
    /// <summary>A document that claims nothing.</summary>
    public static readonly PdfClaims None = new(null, null, null, []);

    private const string WellTagged = "http://pdfa.org/declarations/wtpdf/";

    /// <summary>The claims in words: <c>PDF/UA-1</c>, <c>PDF/A-2a</c>, <c>WTPDF</c>.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            if (AccessiblePart is { } accessible)
            {
                yield return "PDF/UA-" + accessible;
            }

            if (ArchivePart is { } archive)
            {
                yield return "PDF/A-" + archive + ArchiveLevel?.ToLowerInvariant();
            }

            foreach (var address in Declared)
            {
                yield return address.StartsWith(WellTagged, StringComparison.Ordinal)
                    ? "Well-Tagged PDF (" + address[WellTagged.Length..].TrimStart('#') + ")"
                    : address;
            }
        }
    }

    /// <summary>Reads the claims.</summary>
    /// <param name="facts">The file.</param>
    internal static PdfClaims Read(PdfFacts facts) => facts.Xmp is { } xmp
        ? new PdfClaims(xmp.AccessiblePart, xmp.ArchivePart, xmp.ArchiveLevel, xmp.Declared)
        : None;
}
