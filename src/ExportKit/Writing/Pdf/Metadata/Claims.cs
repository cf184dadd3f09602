using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Writing.Pdf.Metadata;

/// <summary>What a PDF claims to conform to: never more than it has.</summary>
internal static class Claims
{
    private const string Accessibility = "http://pdfa.org/declarations/wtpdf#accessibility1.0";
    private const string Reuse = "http://pdfa.org/declarations/wtpdf#reuse1.0";

    /// <summary>Adds the claims to what a document says of itself. A file whose tags are not in order (a fault of the program) is
    /// still an archive of its text: PDF/A at level U, or PDF/A-4, which has no level for tags.</summary>
    /// <param name="information">What it says else.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="isAccessible">Whether nothing stands against it for people (<see cref="EveryPictureHasText"/>).</param>
    /// <param name="isWellTagged">Whether the tag tree is in order.</param>
    public static DocumentInformation Added(DocumentInformation information, PdfOptions options, bool isAccessible, bool isWellTagged)
    {
        var isClaimed = isAccessible && isWellTagged;
        return options.Standard == PdfStandard.Ua1
            ? information with
            {
                PdfAPart = options.AttachSource ? 3 : 2,
                PdfAConformance = isWellTagged ? "A" : "U",
                PdfUaPart = isClaimed ? 1 : null,
            }
            : information with
            {
                PdfAPart = 4,
                PdfAConformance = options.AttachSource ? "F" : null,
                PdfUaPart = isClaimed ? 2 : null,
                Declarations = isClaimed ? [Accessibility, Reuse] : isWellTagged ? [Reuse] : [],
            };
    }

    /// <summary>The claims in words for people, those that are not made with their reasons.</summary>
    /// <param name="information">What the document says of itself.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="article">The article.</param>
    /// <param name="isWellTagged">Whether the tag tree is in order.</param>
    public static ImmutableArray<DocumentClaim> Told(DocumentInformation information, PdfOptions options, Article article, bool isWellTagged)
    {
        var without = WithoutText(article);
        var reason = information.PdfUaPart is not null ? null
            : without > 0 ? $"{without} picture{(without == 1 ? " has" : "s have")} no text"
            : "its tags are not in order";
        var isFirst = options.Standard == PdfStandard.Ua1;
        var archive = isWellTagged || !isFirst ? ArchiveOf(options) : $"PDF/A-{information.PdfAPart}u";
        var claims = ImmutableArray.CreateBuilder<DocumentClaim>();
        claims.Add(new(isFirst ? "PDF/UA-1" : "PDF/UA-2", reason is null, reason));
        claims.Add(new(archive, true));
        if (!isFirst)
        {
            claims.Add(new("WTPDF 1.0 for accessibility", information.Declarations.Contains(Accessibility), reason));
            claims.Add(new("WTPDF 1.0 for reuse", isWellTagged, isWellTagged ? null : "its tags are not in order"));
        }

        return claims.ToImmutable();
    }

    private static int WithoutText(Article article) => ArticleWalker.Pictures(article).Count(picture => picture.Alt is { Source: AltSource.None });

    /// <summary>Whether every picture has a text of its own (ISO 14289-1, 7.3; ISO 14289-2, 8.2.5.28); says so where one has not.</summary>
    /// <param name="article">The article.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="diagnostics">Takes what is to be said.</param>
    public static bool EveryPictureHasText(Article article, PdfOptions options, DiagnosticBag diagnostics)
    {
        var without = WithoutText(article);
        if (without > 0)
        {
            var isFirst = options.Standard == PdfStandard.Ua1;
            diagnostics.Report(
                DiagnosticCodes.PdfUaNotClaimed,
                $"The PDF does not claim {(isFirst ? "PDF/UA" : "PDF/UA-2 and WTPDF for accessibility")}, since {without} picture{(without == 1 ? " has" : "s have")} no text",
                article.Source,
                $"Describe the pictures; the PDF is {ArchiveOf(options)} all the same");
        }

        return without == 0;
    }

    private static string ArchiveOf(PdfOptions options) => options switch
    {
        { Standard: PdfStandard.Ua1, AttachSource: false } => "PDF/A-2a",
        { Standard: PdfStandard.Ua1 } => "PDF/A-3a",
        { AttachSource: false } => "PDF/A-4",
        _ => "PDF/A-4f",
    };
}
