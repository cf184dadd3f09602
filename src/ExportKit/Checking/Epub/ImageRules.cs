using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>Pictures and their texts (WCAG 2.2, 1.1.1).</summary>
internal static class ImageRules
{
    private static readonly string[] Empties =
        ["image", "picture", "photo", "photograph", "graphic", "figure", "img", "icon", "untitled", "bild", "foto", "abbildung", "imagen", "kuva", "alt", "alt text"];

    /// <summary>Checks the pictures, drawings and objects of a document.</summary>
    public static void Check(EpubDocument document, EpubFindings findings)
    {
        foreach (var element in document.Elements)
        {
            if (element.Name.Namespace == EpubNames.Xhtml && element.Name.LocalName == "img")
            {
                CheckImage(element, document, findings);
            }
            else if (element.Name.Namespace == EpubNames.Xhtml && element.Name.LocalName == "object" && !Names.IsHidden(element))
            {
                Require(EpubRules.ObjectAlt, element, "An object has no text", Names.Of(element, document).Length > 0);
            }
            else if (element.Name == EpubNames.Svg + "svg" && element.HasToken("role", "img") && !Names.IsHidden(element))
            {
                Require(EpubRules.SvgAlt, element, "A drawing has no name", NamesDrawing(element, document));
            }
            else if (element.HasToken("role", "img") && !Names.IsHidden(element))
            {
                Require(EpubRules.RoleImageAlt, element, "An element with the role of an image has no name", Names.Explicit(element, document).Length > 0 || element.Attribute("title") is not null);
            }
        }

        void Require(EpubRule rule, XElement element, string message, bool isMet)
        {
            findings.Apply(rule);
            if (!isMet)
            {
                findings.Fail(rule, document.At(element), message);
            }
        }
    }

    /// <summary>Whether a picture is kept from assistive technology.</summary>
    public static bool IsDecoration(XElement image) =>
        Names.IsHidden(image) || image.HasToken("role", "presentation") || image.HasToken("role", "none") || (string?)image.Attribute("alt") == "";

    /// <summary>The text of a picture; empty where it has none.</summary>
    public static string TextOf(XElement image, EpubDocument document) =>
        Names.Explicit(image, document) is { Length: > 0 } name ? name
        : ((string?)image.Attribute("alt"))?.Trim() is { Length: > 0 } alt ? alt
        : ((string?)image.Attribute("title") ?? "").Trim();

    private static void CheckImage(XElement image, EpubDocument document, EpubFindings findings)
    {
        findings.Apply(EpubRules.ImageAlt);
        if (IsDecoration(image))
        {
            return;
        }

        var text = TextOf(image, document);
        if (text.Length == 0)
        {
            findings.Fail(EpubRules.ImageAlt, document.At(image), $"The picture {(string?)image.Attribute("src")} has no alternative text", "Describe it in alt, or set alt=\"\" where it is decoration");
            return;
        }

        findings.Apply(EpubRules.AltTelling);
        if (StandInTexts.Is(text))
        {
            findings.Fail(EpubRules.AltTelling, document.At(image), $"The picture {(string?)image.Attribute("src")} has no description: its alternative text \"{text}\" only says so", "Describe it in the page that the book was made of, and make the book again");
        }
        else if (SaysNothing(text, (string?)image.Attribute("src") ?? ""))
        {
            findings.Fail(EpubRules.AltTelling, document.At(image), $"The alternative text \"{text}\" says nothing", "Say what the picture shows");
        }

        if (image.Ancestors(EpubNames.Xhtml + "a").FirstOrDefault() is { } link)
        {
            findings.Apply(EpubRules.RedundantAlt);
            if (string.Join(' ', EpubNames.Tokens(link.Value)).Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                findings.Fail(EpubRules.RedundantAlt, document.At(image), $"The alternative text says again the words of its link, \"{text}\"");
            }
        }
    }

    private static bool SaysNothing(string text, string address)
    {
        var name = address[(address.LastIndexOf('/') + 1)..];
        var dot = text.LastIndexOf('.');
        return Empties.Contains(text.TrimEnd('.', ':').ToLowerInvariant(), StringComparer.Ordinal)
            || (name.Length > 0 && text.Equals(name, StringComparison.OrdinalIgnoreCase))
            || (dot > 0 && !text.Contains(' ', StringComparison.Ordinal) && text[(dot + 1)..].ToLowerInvariant() is "jpg" or "jpeg" or "png" or "gif" or "webp" or "svg" or "avif");
    }

    private static bool NamesDrawing(XElement drawing, EpubDocument document) =>
        Names.Explicit(drawing, document).Length > 0 || !string.IsNullOrWhiteSpace(drawing.Element(EpubNames.Svg + "title")?.Value) || drawing.Attribute("title") is not null;
}
