using System.Globalization;

namespace ExportKit.Checking.Epub;

/// <summary>Holds what a book says of its accessibility against what it holds: a claim that is not true costs a reader more than none.</summary>
internal static class ClaimRules
{
    private static readonly string[] MediaFeatures = ["captions", "closedCaptions", "openCaptions", "audioDescription", "signLanguage", "transcript"];

    /// <summary>Checks the claims of a book.</summary>
    public static void Check(EpubBook book, ContentFacts facts, EpubFindings findings)
    {
        var package = book.Package;
        var navs = book.Navigation?.Named("nav").ToList() ?? [];
        Feature("alternativeText", EpubRules.AlternativeTextClaim, facts.Images > 0 && facts.ImagesWithoutText == 0, facts.Images == 0
            ? "there are no pictures"
            : string.Create(CultureInfo.InvariantCulture, $"{facts.ImagesWithoutText} of {facts.Images} pictures have no text"));
        Feature("tableOfContents", EpubRules.ContentsClaim, package.IsEpub2 || navs.Exists(nav => nav.HasToken(EpubNames.Ops + "type", "toc")), "there are no contents");
        var pages = navs.Exists(nav => nav.HasToken(EpubNames.Ops + "type", "page-list"));
        Feature("pageNavigation", EpubRules.PageNavigationClaim, pages, "there is no page list");
        Feature("printPageNumbers", EpubRules.PageBreaksClaim, facts.PageBreaks > 0, "there are no page breaks");
        Feature("pageBreakMarkers", EpubRules.PageBreaksClaim, facts.PageBreaks > 0, "there are no page breaks");
        Feature("structuralNavigation", EpubRules.StructureClaim, facts.Headings > 0, "there are no headings");
        Feature("index", EpubRules.IndexClaim, facts.HasIndex, "there is no index");
        Feature("MathML", EpubRules.MathClaim, facts.Formulas > 0, "there is none");
        Feature("describedMath", EpubRules.DescribedMathClaim, facts.Formulas > 0 && facts.FormulasWithText == facts.Formulas || facts.Formulas == 0 && facts.Images > 0, "formulas are not there or have no text");
        Feature("ttsMarkup", EpubRules.SpeechClaim, facts.HasSpeech, "there is none");
        Feature("synchronizedAudioText", EpubRules.OverlayClaim, facts.HasOverlay, "there is none");
        Feature("longDescription", EpubRules.DescriptionClaim, facts.LongDescriptions > 0, "there are none");
        Feature("rubyAnnotations", EpubRules.RubyClaim, facts.Rubies > 0, "there are none");
        Feature("fullRubyAnnotations", EpubRules.RubyClaim, facts.Rubies > 0, "there are none");
        Feature("ARIA", EpubRules.AriaClaim, facts.HasRoles, "there are no roles");
        Feature("unlocked", EpubRules.UnlockedClaim, book.Encrypted.Count == 0, "files are encrypted");
        Feature("none", EpubRules.NoneClaim, package.Values("schema:accessibilityFeature").Distinct().Count() == 1, "other features are claimed");
        foreach (var feature in MediaFeatures)
        {
            Feature(feature, EpubRules.MediaClaim, facts.Videos + facts.Audios > 0, "there are no films and no recordings");
        }

        CheckModes(book, facts, findings);
        CheckHazards(book, facts, findings);

        void Feature(string feature, EpubRule rule, bool holds, string why)
        {
            foreach (var claim in package.All("schema:accessibilityFeature").Where(claim => claim.Value == feature))
            {
                findings.Apply(rule);
                if (!holds)
                {
                    findings.Fail(rule, package.At(claim.Element), $"The book claims {feature}, and {why}", "Take the claim away, or make it true");
                }
            }
        }
    }

    private static void CheckModes(EpubBook book, ContentFacts facts, EpubFindings findings)
    {
        var package = book.Package;
        foreach (var claim in package.All("schema:accessModeSufficient").Where(claim => claim.Value == "textual"))
        {
            findings.Apply(EpubRules.TextualClaim);
            if (facts.ImagesWithoutText > 0)
            {
                findings.Fail(EpubRules.TextualClaim, facts.FirstWithoutText, "Text alone is said to suffice, and this picture has none", "Describe the picture, or take the claim away");
            }
            else if (facts.Videos + facts.Audios > 0 && !facts.HasTracks && !package.Values("schema:accessibilityFeature").Contains("transcript"))
            {
                findings.Fail(EpubRules.TextualClaim, package.At(claim.Element), "Text alone is said to suffice, and films or recordings have neither captions nor a transcript");
            }
        }

        var modes = package.Values("schema:accessMode").ToHashSet(StringComparer.Ordinal);
        Mode("visual", facts.Images - facts.Covers + facts.Videos > 0, "there are pictures");
        Mode("auditory", facts.Audios + facts.Videos > 0, "there are films or recordings");

        void Mode(string mode, bool isNeeded, string why)
        {
            if (modes.Count == 0)
            {
                return;
            }

            findings.Apply(EpubRules.ModesClaim);
            if (isNeeded && !modes.Contains(mode))
            {
                findings.Fail(EpubRules.ModesClaim, package.At(package.Metadata), $"schema:accessMode does not name {mode}, and {why}");
            }
        }
    }

    private static void CheckHazards(EpubBook book, ContentFacts facts, EpubFindings findings)
    {
        foreach (var claim in book.Package.All("schema:accessibilityHazard").Where(claim => claim.Value is "none" or "noFlashingHazard" or "noMotionSimulationHazard"))
        {
            findings.Apply(EpubRules.HazardClaim);
            if (facts.Moves || facts.Videos > 0)
            {
                findings.Fail(EpubRules.HazardClaim, book.Package.At(claim.Element), $"The book claims {claim.Value}, and pictures move", "Say unknown, unless a person has looked at them");
            }
        }
    }
}
