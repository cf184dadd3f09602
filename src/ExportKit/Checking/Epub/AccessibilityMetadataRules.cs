using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>What a book says of its accessibility: there, and in the words of the vocabulary (EPUB Accessibility 1.1, 2; schema.org accessibility vocabulary).</summary>
internal static class AccessibilityMetadataRules
{
    private static readonly string[] Modes =
    [
        "auditory", "tactile", "textual", "visual", "chartOnVisual", "chemOnVisual", "colorDependent", "diagramOnVisual", "mathOnVisual",
        "musicOnVisual", "textOnVisual",
    ];

    private static readonly string[] Sufficients = ["auditory", "tactile", "textual", "visual"];

    private static readonly string[] Features =
    [
        "annotations", "ARIA", "bookmarks", "index", "printPageNumbers", "pageBreakMarkers", "pageNavigation", "readingOrder", "structuralNavigation",
        "tableOfContents", "taggedPDF", "alternativeText", "audioDescription", "captions", "closedCaptions", "describedMath", "longDescription",
        "openCaptions", "signLanguage", "transcript", "displayTransformability", "displayTransformability/font-size",
        "displayTransformability/font-family", "displayTransformability/line-height", "displayTransformability/word-spacing",
        "displayTransformability/letter-spacing", "displayTransformability/color", "displayTransformability/background-color",
        "synchronizedAudioText", "timingControl", "unlocked", "ChemML", "latex", "latex-chemistry", "MathML", "MathML-chemistry", "ttsMarkup",
        "highContrastAudio", "highContrastAudio/noBackground", "highContrastAudio/reducedBackground", "highContrastAudio/switchableBackground",
        "highContrastDisplay", "largePrint", "braille", "tactileGraphic", "tactileObject", "fullRubyAnnotations", "horizontalWriting",
        "rubyAnnotations", "verticalWriting", "withAdditionalWordSegmentation", "withoutAdditionalWordSegmentation", "none", "unknown",
    ];

    private static readonly string[] Hazards =
    [
        "flashing", "motionSimulation", "sound", "none", "noFlashingHazard", "noMotionSimulationHazard", "noSoundHazard", "unknown",
        "unknownFlashingHazard", "unknownMotionSimulationHazard", "unknownMotionSimultationHazard", "unknownSoundHazard",
    ];

    private static readonly string[] Contradictions = ["FlashingHazard", "MotionSimulationHazard", "SoundHazard"];

    /// <summary>Checks the statements of a package.</summary>
    public static void Check(EpubPackage package, EpubFindings findings)
    {
        Require("accessMode", EpubRules.AccessMode, "Say by which senses the book is taken in: textual, visual, auditory");
        Require("accessModeSufficient", EpubRules.Sufficient, "Say which senses suffice to take all of it in, such as textual");
        Require("accessibilityFeature", EpubRules.Features, "Name what the book offers, or none");
        Require("accessibilityHazard", EpubRules.Hazards, "Name what may harm, or none");
        Require("accessibilitySummary", EpubRules.SummaryThere, "Say the same in words, for people");
        CheckTitle(package, findings);
        Values("accessMode", EpubRules.AccessModeValid, Modes, isList: false);
        Values("accessModeSufficient", EpubRules.SufficientValid, Sufficients, isList: true);
        Values("accessibilityFeature", EpubRules.FeaturesValid, Features, isList: false);
        Values("accessibilityHazard", EpubRules.HazardsValid, Hazards, isList: false);
        CheckContradictions(package, findings);
        CheckConformance(package, findings);

        void Require(string name, EpubRule rule, string hint)
        {
            findings.Apply(rule);
            if (!package.Values("schema:" + name).Any(value => value.Length > 0))
            {
                findings.Fail(rule, package.At(package.Metadata), $"The package does not say schema:{name}", hint);
            }
        }

        void Values(string name, EpubRule rule, string[] known, bool isList)
        {
            foreach (var statement in package.All("schema:" + name))
            {
                findings.Apply(rule);
                foreach (var value in isList ? statement.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [statement.Value])
                {
                    if (!known.Contains(value, StringComparer.Ordinal))
                    {
                        findings.Fail(rule, package.At(statement.Element), $"\"{value}\" is no value of schema:{name}");
                    }
                }
            }
        }
    }

    private static void CheckTitle(EpubPackage package, EpubFindings findings)
    {
        findings.Apply(EpubRules.PackageTitle, EpubRules.PackageLanguage);
        if (!package.Values("dc:title").Any(value => value.Length > 0))
        {
            findings.Fail(EpubRules.PackageTitle, package.At(package.Metadata), "The package has no title");
        }

        if (!package.IsEpub2 && string.IsNullOrWhiteSpace((string?)package.Root.Attribute(XNamespace.Xml + "lang")))
        {
            findings.Fail(EpubRules.PackageLanguage, package.At(package.Root), "The package does not say which language its own words are in", "Set xml:lang on package");
        }
    }

    private static void CheckContradictions(EpubPackage package, EpubFindings findings)
    {
        var hazards = package.Values("schema:accessibilityHazard").ToList();
        foreach (var lone in (ReadOnlySpan<string>)["none", "unknown"])
        {
            if (hazards.Count > 1 && hazards.Contains(lone))
            {
                findings.Fail(EpubRules.HazardsValid, package.At(package.Metadata), $"schema:accessibilityHazard says {lone}, and something else beside");
            }
        }

        foreach (var hazard in Contradictions)
        {
            var name = char.ToLowerInvariant(hazard[0]) + hazard[1..^"Hazard".Length];
            if ((hazards.Contains(name) ? 1 : 0) + (hazards.Contains("no" + hazard) ? 1 : 0) + (hazards.Contains("unknown" + hazard) ? 1 : 0) > 1)
            {
                findings.Fail(EpubRules.HazardsValid, package.At(package.Metadata), $"schema:accessibilityHazard contradicts itself about {name}");
            }
        }
    }

    private static void CheckConformance(EpubPackage package, EpubFindings findings)
    {
        foreach (var claim in package.All("dcterms:conformsTo").Where(claim => IsOfAccessibility(claim.Value)))
        {
            findings.Apply(EpubRules.Conformance, EpubRules.Certifier);
            if (!IsKnown(claim.Value))
            {
                findings.Fail(EpubRules.Conformance, package.At(claim.Element), $"\"{claim.Value}\" is no claim that EPUB Accessibility 1.1 knows", "Write it as: EPUB Accessibility 1.1 - WCAG 2.2 Level AA");
            }

            var certifiers = package.Metadata!.Elements().Where(element => ((string?)element.Attribute("property"))?.Trim() == "a11y:certifiedBy" && element.Value.Trim().Length > 0);
            if (!certifiers.Any())
            {
                findings.Fail(EpubRules.Certifier, package.At(claim.Element), "Nobody certifies that the book conforms", "Add a11y:certifiedBy, or take the claim away");
            }
        }
    }

    /// <summary>Whether a claim to conform is one of accessibility.</summary>
    public static bool IsOfAccessibility(string claim) =>
        claim.StartsWith("EPUB Accessibility", StringComparison.OrdinalIgnoreCase) || claim.StartsWith("http://www.idpf.org/epub/a11y/", StringComparison.Ordinal)
        || claim.Contains("WCAG", StringComparison.OrdinalIgnoreCase);

    private static bool IsKnown(string claim)
    {
        const string Start = "EPUB Accessibility 1.1 - WCAG 2.";
        return claim.StartsWith("http://www.idpf.org/epub/a11y/accessibility-20170105.html#wcag-a", StringComparison.Ordinal)
            || (claim.StartsWith(Start, StringComparison.Ordinal) && claim[Start.Length..] is ['0' or '1' or '2', .. " Level A" or " Level AA" or " Level AAA"]);
    }
}
