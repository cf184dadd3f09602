using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>Landmarks within documents, and what is hidden from assistive technology (WAI-ARIA 1.2).</summary>
internal static class LandmarkRules
{
    /// <summary>Checks a document.</summary>
    public static void Check(EpubDocument document, EpubFindings findings)
    {
        var known = new HashSet<(string, string)>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var element in document.Elements)
        {
            CheckFocus(element, document, findings);
            if (Role(element, document) is not { } role || Names.IsHidden(element))
            {
                continue;
            }

            findings.Apply(EpubRules.LandmarksUnique, EpubRules.OneBanner, EpubRules.OneContentInfo);
            counts[role] = counts.GetValueOrDefault(role) + 1;
            var name = Names.Explicit(element, document) is { Length: > 0 } given ? given : ((string?)element.Attribute("title") ?? "").Trim();
            if (!known.Add((role, name.ToLowerInvariant())))
            {
                findings.Fail(EpubRules.LandmarksUnique, document.At(element), $"Two landmarks of the role {role} have the same name", "Tell them apart by aria-label");
            }
        }

        Once("banner", EpubRules.OneBanner);
        Once("contentinfo", EpubRules.OneContentInfo);

        void Once(string role, EpubRule rule)
        {
            if (counts.GetValueOrDefault(role) > 1)
            {
                findings.Fail(rule, document.At(document.Root), $"The document has more than one part of the role {role}");
            }
        }
    }

    private static string? Role(XElement element, EpubDocument document)
    {
        if (EpubNames.Tokens((string?)element.Attribute("role")).FirstOrDefault() is { } role)
        {
            return role is "banner" or "complementary" or "contentinfo" or "form" or "main" or "navigation" or "region" or "search" ? role : null;
        }

        if (element.Name.Namespace != EpubNames.Xhtml)
        {
            return null;
        }

        return element.Name.LocalName switch
        {
            "nav" => "navigation",
            "main" => "main",
            "aside" when !IsWithinSection(element) || Names.Explicit(element, document).Length > 0 => "complementary",
            "header" when !IsWithinSection(element) => "banner",
            "footer" when !IsWithinSection(element) => "contentinfo",
            "section" when Names.Explicit(element, document).Length > 0 => "region",
            _ => null,
        };
    }

    private static bool IsWithinSection(XElement element) =>
        element.Ancestors().Any(ancestor => ancestor.Name.LocalName is "article" or "aside" or "main" or "nav" or "section");

    private static void CheckFocus(XElement element, EpubDocument document, EpubFindings findings)
    {
        if ((string?)element.Attribute("aria-hidden") != "true")
        {
            return;
        }

        findings.Apply(EpubRules.HiddenFocus);
        if (element.DescendantsAndSelf().FirstOrDefault(TakesFocus) is { } inner)
        {
            findings.Fail(EpubRules.HiddenFocus, document.At(inner), $"The element {inner.Name.LocalName} is hidden from assistive technology and takes the focus");
        }
    }

    private static bool TakesFocus(XElement element) =>
        (string?)element.Attribute("tabindex") is { } order ? !order.StartsWith('-')
        : element.Name.LocalName switch
        {
            "a" or "area" => element.Attribute("href") is not null,
            "button" or "select" or "textarea" => element.Attribute("disabled") is null,
            "input" => element.Attribute("disabled") is null && (string?)element.Attribute("type") != "hidden",
            "iframe" => true,
            _ => false,
        };
}
