using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>Documents as a whole: document type, title, language, identifiers (EPUB 3.3, 6.1; WCAG 2.2, 2.4.2, 3.1.1, 3.1.2).</summary>
internal static class DocumentRules
{
    /// <summary>Checks a document.</summary>
    public static void Check(EpubDocument document, EpubPackage package, EpubFindings findings)
    {
        findings.Apply(EpubRules.Schema);
        if (document.Item.MediaType == EpubNames.XhtmlType && !document.IsXhtml)
        {
            findings.Fail(EpubRules.Schema, document.At(document.Root), $"The root of a document of XHTML is html, not {document.Root.Name.LocalName}");
        }

        CheckIds(document, findings);
        CheckLanguages(document, findings);
        if (document.IsXhtml)
        {
            CheckType(document, package, findings);
            CheckTitle(document, package, findings);
            CheckBody(document, findings);
        }
    }

    private static void CheckType(EpubDocument document, EpubPackage package, EpubFindings findings)
    {
        if (document.Type is not { } type || package.IsEpub2)
        {
            return;
        }

        findings.Apply(EpubRules.DocumentType);
        if (!DocumentTypes.IsOfHtml(type))
        {
            findings.Fail(EpubRules.DocumentType, new EpubPlace(document.Path, 1), "The document type is not that of HTML", "Write <!DOCTYPE html>, or nothing");
        }
    }

    private static void CheckTitle(EpubDocument document, EpubPackage package, EpubFindings findings)
    {
        findings.Apply(EpubRules.Title);
        var title = document.Root.Elements(EpubNames.Xhtml + "head").Elements(EpubNames.Xhtml + "title").FirstOrDefault();
        if (string.IsNullOrWhiteSpace(title?.Value))
        {
            findings.Fail(EpubRules.Title, document.At(title ?? document.Root), "The document has no title");
            if (title is not null && !package.IsEpub2)
            {
                findings.Fail(EpubRules.Schema, document.At(title), "The title is empty");
            }
        }
    }

    private static void CheckBody(EpubDocument document, EpubFindings findings)
    {
        foreach (var name in (ReadOnlySpan<string>)["head", "body"])
        {
            if (document.Root.Element(EpubNames.Xhtml + name) is null)
            {
                findings.Fail(EpubRules.Schema, document.At(document.Root), $"The document has no {name}");
            }
        }

        foreach (var element in document.Elements)
        {
            foreach (var attribute in element.Attributes())
            {
                if (attribute.Name.Namespace == XNamespace.None && attribute.Name.LocalName.StartsWith("data-", StringComparison.Ordinal))
                {
                    findings.Apply(EpubRules.DataAttributes);
                    if (attribute.Name.LocalName.Length == 5 || attribute.Name.LocalName.Any(char.IsAsciiLetterUpper))
                    {
                        findings.Fail(EpubRules.DataAttributes, document.At(attribute), $"{attribute.Name.LocalName} is no valid name of a data attribute");
                    }
                }
            }

            if (element.Name.Namespace == EpubNames.Xhtml && HtmlVocabulary.Fault(element) is { } fault)
            {
                findings.Fail(EpubRules.Schema, document.At(element), fault);
            }
        }
    }

    private static void CheckIds(EpubDocument document, EpubFindings findings)
    {
        var referred = document.Elements.SelectMany(element => element.Attributes())
            .Where(attribute => attribute.Name.LocalName is "aria-labelledby" or "aria-describedby" or "aria-details" or "aria-controls" or "aria-owns" or "headers" or "for")
            .SelectMany(attribute => EpubNames.Tokens(attribute.Value)).ToHashSet(StringComparer.Ordinal);
        foreach (var element in document.Elements)
        {
            if ((string?)element.Attribute("id") is not { } id)
            {
                continue;
            }

            if (id.Length == 0 || id.Any(char.IsWhiteSpace))
            {
                findings.Fail(EpubRules.Schema, document.At(element), $"\"{id}\" is no valid identifier");
            }
            else if (document.Ids[id] != element)
            {
                findings.Fail(EpubRules.Schema, document.At(element), $"The identifier \"{id}\" stands twice in the document");
                if (referred.Contains(id))
                {
                    findings.Fail(EpubRules.IdReferences, document.At(element), $"The identifier \"{id}\", which others refer to, stands twice");
                }
            }
        }
    }

    private static void CheckLanguages(EpubDocument document, EpubFindings findings)
    {
        if (document.IsXhtml)
        {
            findings.Apply(EpubRules.HasLanguage);
            var language = Language(document.Root);
            if (string.IsNullOrWhiteSpace(language))
            {
                findings.Fail(EpubRules.HasLanguage, document.At(document.Root), "The document does not say its language", "Set lang and xml:lang on html");
            }
        }

        foreach (var element in document.Elements)
        {
            var (plain, xml) = ((string?)element.Attribute("lang"), (string?)element.Attribute(XNamespace.Xml + "lang"));
            var rule = element == document.Root ? EpubRules.LanguageValid : EpubRules.PartLanguages;
            if (!string.IsNullOrEmpty(plain ?? xml))
            {
                findings.Apply(rule);
                if (!LanguageTags.IsWellFormed((plain ?? xml)!.Trim()))
                {
                    findings.Fail(rule, document.At(element), $"\"{plain ?? xml}\" is no language tag");
                }
            }

            if (!string.IsNullOrEmpty(plain) && !string.IsNullOrEmpty(xml))
            {
                findings.Apply(EpubRules.LanguagesAgree);
                if (!plain.Trim().Equals(xml.Trim(), StringComparison.OrdinalIgnoreCase))
                {
                    var rules = LanguageTags.Primary(plain) == LanguageTags.Primary(xml) ? EpubRules.Schema : EpubRules.LanguagesAgree;
                    findings.Fail(rules, document.At(element), $"lang says {plain}, xml:lang says {xml}");
                    findings.Fail(EpubRules.Schema, document.At(element), $"lang says {plain}, xml:lang says {xml}");
                }
            }
        }
    }

    private static string? Language(XElement element) => (string?)element.Attribute("lang") ?? (string?)element.Attribute(XNamespace.Xml + "lang");
}
