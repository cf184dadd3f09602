using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>What acts by itself: scripts, handlers of events, forms. And whether the manifest declares what documents hold (EPUB 3.3, D.7).</summary>
internal static class ActiveRules
{
    /// <summary>Checks the documents of a book.</summary>
    public static void Check(EpubBook book, EpubFindings findings)
    {
        findings.Apply(EpubRules.Scripts, EpubRules.Handlers, EpubRules.RemoteMedia, EpubRules.Forms);
        foreach (var document in book.Documents)
        {
            var isScripted = false;
            var isRemote = false;
            foreach (var element in document.Elements)
            {
                isScripted |= CheckElement(element, document, findings);
                isRemote |= LoadsFromElsewhere(element, document);
            }

            if (!book.Package.IsEpub2)
            {
                CheckDeclared(document, isScripted, isRemote, book, findings);
            }
        }
    }

    private static bool CheckElement(XElement element, EpubDocument document, EpubFindings findings)
    {
        var acts = false;
        if (element.Name.LocalName == "script" && (string?)element.Attribute("type") is null or "" or "text/javascript" or "application/javascript" or "module" or "text/ecmascript" or "application/ecmascript")
        {
            acts = true;
            findings.Fail(EpubRules.Scripts, document.At(element), "There is a script", "Take it away: reading systems may not run it, and nobody knows what it does");
        }

        if (element.Name == EpubNames.Xhtml + "form")
        {
            acts = true;
            findings.Fail(EpubRules.Forms, document.At(element), "There is a form");
        }

        foreach (var attribute in element.Attributes())
        {
            var name = attribute.Name.LocalName;
            if (name.Length > 4 && name.StartsWith("on", StringComparison.Ordinal) && attribute.Name.Namespace == XNamespace.None)
            {
                acts = true;
                findings.Fail(EpubRules.Handlers, document.At(element), $"There is a handler of events ({name})");
            }
            else if (name is "href" or "src" or "action" && attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
            {
                findings.Fail(EpubRules.Scripts, document.At(element), "A link runs a script");
            }
        }

        return acts;
    }

    private static bool LoadsFromElsewhere(XElement element, EpubDocument document)
    {
        if (element.Name.LocalName is not ("img" or "source" or "audio" or "video" or "track" or "embed" or "iframe" or "script" or "input" or "object" or "link" or "image" or "use"))
        {
            return false;
        }

        foreach (var attribute in element.Attributes())
        {
            if (attribute.Name.LocalName is "src" or "poster" or "data" or "href" && (element.Name.LocalName != "link" || element.HasToken("rel", "stylesheet"))
                && EpubAddress.Of(document.Path, attribute.Value) is { Kind: AddressKind.Remote, Scheme: "http" or "https" })
            {
                return true;
            }
        }

        return ((string?)element.Attribute("srcset") ?? "").Split(',', StringSplitOptions.TrimEntries).Any(candidate => EpubAddress.Of(document.Path, candidate.Split(' ')[0]).Scheme is "http" or "https");
    }

    private static void CheckDeclared(EpubDocument document, bool isScripted, bool isRemote, EpubBook book, EpubFindings findings)
    {
        var at = book.Package.At(document.Item.Element);
        var isSvg = document.Item.MediaType == EpubNames.SvgType;
        var hasSvg = !isSvg && document.Elements.Any(element => element.Name == EpubNames.Svg + "svg");
        var hasMath = document.Elements.Any(element => element.Name == EpubNames.MathMl + "math");
        Compare("scripted", isScripted);
        Compare("svg", hasSvg);
        Compare("mathml", hasMath);
        Compare("remote-resources", isRemote);

        void Compare(string property, bool holds)
        {
            var isDeclared = document.Item.Has(property);
            if (holds && !isDeclared)
            {
                findings.Fail(EpubRules.Declared, at, $"The document {document.Path} holds what is not declared: {property}");
            }
            else if (isDeclared && !holds && !(property == "svg" && isSvg))
            {
                findings.Fail(property == "remote-resources" ? EpubRules.RemoteInVain : EpubRules.DeclaredInVain, at, $"The document {document.Path} is declared to hold what it does not: {property}");
            }

            if (holds || isDeclared)
            {
                findings.Apply(EpubRules.Declared, EpubRules.DeclaredInVain);
            }
        }
    }
}
