using System.Collections.Immutable;

namespace ExportKit.Writing.Epub;

/// <summary>What a book claims of itself, in words for people: each claim by the name that its metadata have for it.</summary>
internal static class EpubClaims
{
    /// <summary>The claims, those that are not made with their reasons.</summary>
    /// <param name="facts">What the book holds.</param>
    /// <param name="options">What was asked for.</param>
    public static ImmutableArray<DocumentClaim> Told(ContentFacts facts, EpubOptions options)
    {
        var without = facts.ImagesWithoutText == 0 ? null : $"{facts.ImagesWithoutText} picture{(facts.ImagesWithoutText == 1 ? " has" : "s have")} no text";
        var claims = ImmutableArray.CreateBuilder<DocumentClaim>();
        claims.Add(new("EPUB 3.3", true));
        claims.Add(new("words suffice (accessModeSufficient: textual)", without is null, without));
        if (facts.Images > 0)
        {
            claims.Add(new("alternative texts (alternativeText)", without is null, without));
        }

        claims.Add(new("page numbers of a PDF (pageNavigation)", facts.PageBreaks > 0, facts.PageBreaks > 0 ? null : "no PDF was made with it, and none was asked for"));
        claims.Add(new("nothing moves (accessibilityHazard: none)", !facts.Moves, facts.Moves ? "a picture moves, or may" : null));
        var isCertified = options.Certification is not null;
        claims.Add(new(
            "EPUB Accessibility 1.1 - WCAG 2.2 Level AA", isCertified,
            isCertified ? null : "that is for a person to judge, and nobody gave their word (--certified-by)"));
        return claims.ToImmutable();
    }
}
