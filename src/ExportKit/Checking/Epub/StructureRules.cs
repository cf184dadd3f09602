using System.Globalization;
using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>Headings, lists, links and whatever moves (WCAG 2.2, 1.3.1, 2.2.1, 2.2.2, 2.4.3, 2.4.4, 1.4.4).</summary>
internal static class StructureRules
{
    /// <summary>Checks a document.</summary>
    public static void Check(EpubDocument document, EpubFindings findings)
    {
        CheckHeadings(document, findings);
        foreach (var element in document.Elements.Where(element => element.Name.Namespace == EpubNames.Xhtml))
        {
            CheckList(element, document, findings);
            CheckLink(element, document, findings);
            CheckOthers(element, document, findings);
        }

        var mains = document.Elements.Count(element => element.Name == EpubNames.Xhtml + "main" || element.HasToken("role", "main"));
        if (mains > 0)
        {
            findings.Apply(EpubRules.OneMain);
        }

        if (mains > 1)
        {
            findings.Fail(EpubRules.OneMain, document.At(document.Root), "The document has more than one main part");
        }
    }

    /// <summary>The level of a heading; 0 for what is none.</summary>
    public static int Level(XElement element)
    {
        if ((string?)element.Attribute("role") == "heading")
        {
            return int.TryParse((string?)element.Attribute("aria-level"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : 2;
        }

        return element.Name.Namespace == EpubNames.Xhtml && element.Name.LocalName is ['h', >= '1' and <= '6'] && element.Attribute("role") is null
            ? element.Name.LocalName[1] - '0'
            : 0;
    }

    private static void CheckHeadings(EpubDocument document, EpubFindings findings)
    {
        var last = 0;
        foreach (var heading in document.Elements)
        {
            var level = Level(heading);
            if (level == 0 || Names.IsHidden(heading))
            {
                continue;
            }

            findings.Apply(EpubRules.HeadingOrder, EpubRules.EmptyHeading);
            if (Names.Of(heading, document).Length == 0)
            {
                findings.Fail(EpubRules.EmptyHeading, document.At(heading), "The heading has no words");
            }

            // A document of a book may begin at any level: what is above stands in the documents before.
            if (last > 0 && level > last + 1)
            {
                findings.Fail(EpubRules.HeadingOrder, document.At(heading), string.Create(CultureInfo.InvariantCulture, $"A heading of level {level} follows one of level {last}"));
            }

            last = level;
        }
    }

    private static void CheckList(XElement element, EpubDocument document, EpubFindings findings)
    {
        var role = (string?)element.Attribute("role");
        switch (element.Name.LocalName)
        {
            case "ul" or "ol" when role is null or "list":
                findings.Apply(EpubRules.ListChildren);
                if (element.Elements().FirstOrDefault(inner => inner.Name.LocalName is not ("li" or "script" or "template")) is { } other)
                {
                    findings.Fail(EpubRules.ListChildren, document.At(other), $"The element {other.Name.LocalName} stands in a list, in no item");
                }
                else if (element.Elements(EpubNames.Xhtml + "li").FirstOrDefault(item => item.Attribute("role") is { Value: not "listitem" } itemRole && !itemRole.Value.StartsWith("doc-", StringComparison.Ordinal)) is { } odd)
                {
                    findings.Fail(EpubRules.ListChildren, document.At(odd), $"An item of a list has the role {(string?)odd.Attribute("role")}");
                }

                break;
            case "li" when role is null:
                findings.Apply(EpubRules.ListItems);
                if (element.Parent is { } parent && (parent.Name.LocalName is not ("ul" or "ol" or "menu") || parent.Attribute("role") is { Value: not "list" } parentRole && !parentRole.Value.StartsWith("doc-", StringComparison.Ordinal)) && (string?)parent.Attribute("role") != "list")
                {
                    findings.Fail(EpubRules.ListItems, document.At(element), "An item stands in no list");
                }

                break;
            case "dl" when role is null:
                findings.Apply(EpubRules.DefinitionList);
                if (element.Elements().FirstOrDefault(inner => inner.Name.LocalName is not ("dt" or "dd" or "div" or "script" or "template")) is { } stranger)
                {
                    findings.Fail(EpubRules.DefinitionList, document.At(stranger), $"The element {stranger.Name.LocalName} stands in a list of definitions");
                }

                break;
            case "dt" or "dd" when role is null:
                findings.Apply(EpubRules.DefinitionItems);
                if (!element.Ancestors().Take(2).Any(ancestor => ancestor.Name == EpubNames.Xhtml + "dl"))
                {
                    findings.Fail(EpubRules.DefinitionItems, document.At(element), "A term or definition stands in no list of definitions");
                }

                break;
        }
    }

    private static void CheckLink(XElement element, EpubDocument document, EpubFindings findings)
    {
        if (element.Name.LocalName == "a" && element.Attribute("href") is not null && !Names.IsHidden(element))
        {
            findings.Apply(EpubRules.LinkName);
            if (Names.Of(element, document).Length == 0)
            {
                findings.Fail(EpubRules.LinkName, document.At(element), $"The link to {(string?)element.Attribute("href")} has no words", "Write what it leads to, or take the link away");
            }
        }
    }

    private static void CheckOthers(XElement element, EpubDocument document, EpubFindings findings)
    {
        switch (element.Name.LocalName)
        {
            case "iframe" or "frame" when !Names.IsHidden(element):
                Require(EpubRules.FrameTitle, Names.Explicit(element, document).Length > 0 || !string.IsNullOrWhiteSpace((string?)element.Attribute("title")), "A frame has no title");
                break;
            case "video":
                Require(EpubRules.VideoCaption, element.Elements(EpubNames.Xhtml + "track").Any(track => (string?)track.Attribute("kind") == "captions"), "A film has no captions");
                break;
            case "marquee":
                Require(EpubRules.Moving, false, "A text moves");
                break;
            case "blink":
                Require(EpubRules.Blinking, false, "A text blinks");
                break;
            case "meta" when ((string?)element.Attribute("http-equiv"))?.ToLowerInvariant() == "refresh":
                Require(EpubRules.Refresh, false, "The document reloads by itself");
                break;
            case "meta" when (string?)element.Attribute("name") == "viewport":
                var content = ((string?)element.Attribute("content") ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
                Require(EpubRules.Zoom, !content.Contains("user-scalable=no", StringComparison.Ordinal) && !content.Contains("user-scalable=0", StringComparison.Ordinal) && !content.Contains("maximum-scale=1", StringComparison.Ordinal), "The document forbids to make text larger");
                break;
        }

        if (element.Attribute("tabindex") is { } order)
        {
            Require(EpubRules.TabOrder, !int.TryParse(order.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) || index <= 0, "tabindex changes the order of the tab key");
        }

        void Require(EpubRule rule, bool isMet, string message)
        {
            findings.Apply(rule);
            if (!isMet)
            {
                findings.Fail(rule, document.At(element), message);
            }
        }
    }
}
