namespace ExportKit.Checking.Pdf;

/// <summary>What veraPDF checks a document against, by what the document claims.</summary>
internal static class VeraPdfFlavours
{
    private static readonly string[] Archive = ["1a", "1b", "2a", "2b", "2u", "3a", "3b", "3u", "4", "4e", "4f"];

    /// <summary>The flavours for a document: always one of PDF/UA, then that of PDF/A and of Well-Tagged PDF where they are claimed.</summary>
    /// <param name="claims">What the document claims.</param>
    public static IReadOnlyList<string> For(PdfClaims claims)
    {
        var flavours = new List<string> { claims.AccessiblePart == "2" ? "ua2" : "ua1" };
        var archive = claims.ArchivePart + claims.ArchiveLevel?.ToLowerInvariant();
        if (Array.IndexOf(Archive, archive) >= 0)
        {
            flavours.Add(archive);
        }

        foreach (var address in claims.Declared)
        {
            var flavour = address.Contains("wtpdf", StringComparison.Ordinal)
                ? address.Contains("accessibility", StringComparison.Ordinal) ? "wt1a" : address.Contains("reuse", StringComparison.Ordinal) ? "wt1r" : null
                : null;
            if (flavour is not null && !flavours.Contains(flavour))
            {
                flavours.Add(flavour);
            }
        }

        return flavours;
    }

    /// <summary>The standard that a flavour stands for, in words.</summary>
    /// <param name="flavour">The flavour.</param>
    public static string Standard(string flavour) => flavour switch
    {
        "ua1" => "PDF/UA-1",
        "ua2" => "PDF/UA-2",
        "wt1a" => "Well-Tagged PDF (accessibility)",
        "wt1r" => "Well-Tagged PDF (reuse)",
        _ => "PDF/A-" + flavour,
    };
}
