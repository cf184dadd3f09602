using System.Collections.Immutable;
using ExportKit.Words;

namespace ExportKit.Writing.Epub;

/// <summary>What a book says of its accessibility (EPUB Accessibility 1.1, 2; schema.org accessibility vocabulary). Each
/// claim is computed from what the book holds; conformance to WCAG is a person's word and never among them.</summary>
/// <param name="AccessModes">By which senses it can be taken in (<c>accessMode</c>).</param>
/// <param name="SufficientModes">Which sets of senses suffice to take all of it in (<c>accessModeSufficient</c>).</param>
/// <param name="Features">What it offers (<c>accessibilityFeature</c>).</param>
/// <param name="Hazards">What in it may harm (<c>accessibilityHazard</c>).</param>
/// <param name="Summary">The same for people, in the language of the words of structure (<c>accessibilitySummary</c>).</param>
internal sealed record AccessibilityMetadata(
    ImmutableArray<string> AccessModes,
    ImmutableArray<string> SufficientModes,
    ImmutableArray<string> Features,
    ImmutableArray<string> Hazards,
    string Summary)
{
    /// <summary>Computes the claims.</summary>
    /// <param name="facts">What the book holds.</param>
    /// <param name="words">The words of structure.</param>
    /// <param name="language">The book's language.</param>
    public static AccessibilityMetadata Of(ContentFacts facts, StructureWords words, string language) => new(
        Modes(facts),
        Sufficient(facts),
        FeaturesOf(facts, language),
        [facts.Moves ? "unknown" : "none"],
        SummaryOf(facts, words));

    private static ImmutableArray<string> Modes(ContentFacts facts) =>
    [
        "textual",
        .. facts.Images > 0 ? ["visual"] : Array.Empty<string>(),
        .. facts is { Images: > 0, FormulaPictures: > 0 } ? ["mathOnVisual"] : Array.Empty<string>(),
        .. facts.IsNarrated ? ["auditory"] : Array.Empty<string>(),
    ];

    private static ImmutableArray<string> Sufficient(ContentFacts facts)
    {
        ImmutableArray<string> read = facts switch
        {
            { Images: 0 } => ["textual"],
            { ImagesWithoutText: 0 } => ["textual", "textual,visual"],
            _ => ["textual,visual"],
        };
        return IsAllHeard(facts) && facts.ImagesWithoutText == 0 ? [.. read, "auditory"] : read;
    }

    /// <summary>Whether all that has words is read aloud.</summary>
    private static bool IsAllHeard(ContentFacts facts) => facts is { IsNarrated: true, FormulasWithoutWords: 0 };

    private static ImmutableArray<string> FeaturesOf(ContentFacts facts, string language)
    {
        var features = ImmutableArray.CreateBuilder<string>();
        Add("tableOfContents", true);
        Add("readingOrder", true);
        Add("displayTransformability", true);
        Add("unlocked", true);
        Add("structuralNavigation", facts.Headings > 0);
        Add("alternativeText", facts.Images > 0 && facts.ImagesWithoutText == 0);
        Add("longDescription", facts.LongDescriptions > 0);
        Add("MathML", facts.Formulas > 0 && facts.FormulasInMathMl == facts.Formulas);
        Add("describedMath", facts.FormulasInMathMl + facts.FormulaPictures > 0 && facts.FormulasWithoutWords == 0);
        Add("rubyAnnotations", facts.Rubies > 0);
        Add("horizontalWriting", MayStandUpright(language));
        Add("ARIA", facts.HasRoles);
        Add("pageBreakMarkers", facts.PageBreaks > 0);
        Add("pageNavigation", facts.PageBreaks > 0);
        Add("synchronizedAudioText", IsAllHeard(facts));
        return features.ToImmutable();

        void Add(string feature, bool isTrue)
        {
            if (isTrue)
            {
                features.Add(feature);
            }
        }
    }

    /// <summary>Whether a language is written in lines or in columns, so that lines are worth telling.</summary>
    private static bool MayStandUpright(string language) => language.Split('-')[0] is "ja" or "ko" or "yue" or "zh";

    private static string SummaryOf(ContentFacts facts, StructureWords words)
    {
        List<string> sentences = [words[facts.Chapters > 1 ? Word.AccessibilityBookStructure : Word.AccessibilityStructure]];
        sentences.Add(facts switch
        {
            { Images: 0 } => words[Word.AccessibilityNoImages],
            { ImagesWithoutText: 0 } => words[Word.AccessibilityAllImagesDescribed],
            _ => words.Count(Word.AccessibilityImagesWithoutText, facts.ImagesWithoutText),
        });
        if (facts.LongDescriptions > 0)
        {
            sentences.Add(words[Word.AccessibilityLongDescriptions]);
        }

        if (facts.Tables > 0 && facts.TablesWithHeaders == facts.Tables)
        {
            sentences.Add(words[Word.AccessibilityTables]);
        }

        if (facts.Moves)
        {
            sentences.Add(words[Word.AccessibilityMoving]);
        }

        if (facts.IsNarrated)
        {
            sentences.Add(words[IsAllHeard(facts) ? Word.AccessibilityNarrated : Word.AccessibilityPartlyNarrated]);
        }

        return string.Join(' ', sentences);
    }
}
