using ExportKit.Model;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Pictures;

/// <summary>Finds the caption and the credit of a picture within its scope.</summary>
internal static class CaptionFinder
{
    private const int LongestCredit = 120;

    /// <summary>Names that captions go by.</summary>
    public static readonly NameVocabulary Names = new(
    [
        "|caption|", "|captions|", "|legend|", "|legende|", "|cutline|", "|wp|caption|text|", "|image|description|", "|photo|description|", "|bildunterschrift|", "|didascalia|", "|pie|", "|piedefoto|", "|bildtext|",
        "|kuvateksti|", "|onderschrift|", "|figcaption|", "|imgcaption|", "|imagecaption|", "|photocaption|", "|subtitle|image|", "|leyenda|", "|legenda|", "|bu|", "|bildetekst|", "|billedtekst|",
    ]);

    /// <summary>Names that credits go by.</summary>
    public static readonly NameVocabulary CreditNames = new(
    [
        "|credit|", "|credits|", "|copyright|", "|photographer|", "|byline|", "|source|", "|attribution|", "|photo|by|", "|photocredit|", "|imagecredit|", "|quelle|", "|rights|", "|fotograf|", "|fotografo|", "|firma|", "|agency|", "|provider|",
        "|copy|", "|autor|", "|author|", "|auteur|", "|creator|", "|fotocredit|", "|bildquelle|", "|agentur|", "|holder|", "|distributor|", "|crédit|", "|credito|", "|photog|",
    ]);

    /// <summary>Finds them.</summary>
    /// <param name="scope">The figure's scope.</param>
    /// <param name="image">The picture.</param>
    /// <param name="taken">Captions that belong to pictures before; what is found is added.</param>
    /// <param name="isWithin">Whether the picture is an element within its scope, and not the scope itself.</param>
    public static (IReadOnlyList<PageNode> Nodes, IReadOnlyList<PageNode> Credit) Find(Element scope, Element image, HashSet<Element> taken, bool isWithin = true)
    {
        var captions = new List<PageNode>();
        var credits = new List<PageNode>();
        if (scope == image && isWithin)
        {
            return image.Within("p") is null && image.Within("a") is null && Behind(image, taken, captions, credits) ? (captions, credits) : ([], []);
        }

        foreach (var element in scope.Descendants())
        {
            if (element == image || element.Name is "img" or "picture" or "source" || IsUnseen(element) || element.Within("noscript") is not null)
            {
                continue;
            }

            if (IsCredit(element, scope) && !HasInside(credits, element))
            {
                credits.Add(element);
                taken.Add(element);
            }
            else if (IsCaption(element) && !HasInside(captions, element) && !HasInside(credits, element) && taken.Add(element))
            {
                captions.Add(element);
            }
        }

        if (isWithin && captions.Count == 0 && !Behind(scope, taken, captions, credits) && scope.Name is not "a")
        {
            captions.AddRange(Rest(scope, image, credits));
        }

        return (captions, credits);
    }

    private static bool Behind(Element scope, HashSet<Element> taken, List<PageNode> captions, List<PageNode> credits)
    {
        if (CaptionBehind.Find(scope) is not { } behind || !taken.Add(behind))
        {
            return false;
        }

        captions.Add(behind);
        foreach (var inner in behind.Descendants())
        {
            if (IsCredit(inner, behind) && !HasInside(credits, inner))
            {
                credits.Add(inner);
            }
        }

        return true;
    }

    /// <summary>Whether an element is a caption, by its name, its class or its property.</summary>
    /// <param name="element">The element.</param>
    public static bool IsCaption(Element element) =>
        element.Name == "figcaption" || element.Name != "img" && element.Names.HasAny(Names) || element.HasWord("itemprop", "caption") || IsFullName(element);

    /// <summary>In a picture marked up by the hMedia microformat, the full name is its caption.</summary>
    private static bool IsFullName(Element element) =>
        element.HasWord("class", "fn") && element.Ancestors().Any(outer => outer.HasWord("class", "hmedia"));

    /// <summary>What only screen readers are to pass over, since the alternative says it, is a caption all the same.</summary>
    private static bool IsUnseen(Element element)
    {
        for (Element? at = element; at is not null; at = at.Parent)
        {
            if (at.Dropped != DropReason.None && !(IsSilent(at) || at.Parent is { Dropped: DropReason.Hidden } && IsWithinSilent(at)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWithinSilent(Element element)
    {
        for (var at = element; at is { Dropped: DropReason.Hidden }; at = at.Parent)
        {
            if (IsSilent(at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSilent(Element element) =>
        element.Dropped == DropReason.Hidden && element["aria-hidden"] is "true" && !element.Has("hidden") && element["style"]?.Contains("none", StringComparison.Ordinal) != true
        && (IsCaption(element) || element.Name == "footer" || element.Names.HasAny(CreditNames));

    private static bool IsCredit(Element element, Element scope) =>
        element.Name == "figcaption" ? IsCreditByProperty(element)
        : element.Name is not ("img" or "picture" or "source" or "amp-img" or "button")
        && (element.Names.HasAny(CreditNames) && (!element.Names.HasAny(Names) || IsWithinCaption(element, scope)) || IsCreditByProperty(element) || IsBesideCaption(element) || BeginsAsCredit(element));

    /// <summary>"caption-author" within a caption is the credit of it.</summary>
    private static bool IsWithinCaption(Element element, Element scope)
    {
        for (var at = element.Parent; at is not null; at = at.Parent)
        {
            if (IsCaption(at))
            {
                return ElementText.Of(element).Length < ElementText.Of(at).Length;
            }

            if (at == scope)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A figure's own <c>footer</c>, or a work cited in its caption, names where the picture comes from.</summary>
    private static bool IsBesideCaption(Element element) =>
        element.Name is "footer" or "cite" && element.Within("figure") is not null && element.Within("blockquote") is null && ElementText.Of(element).Length is > 1 and < LongestCredit;

    /// <summary>"Foto: A. Person" in an element of its own, behind the caption's words.</summary>
    private static bool BeginsAsCredit(Element element)
    {
        if (element.Name is not ("span" or "small" or "em" or "i" or "cite" or "p" or "div" or "footer") || ElementText.Of(element) is not { Length: > 3 and < LongestCredit } text)
        {
            return false;
        }

        return element.Within("figcaption") is { } caption
            ? text.Length < ElementText.Of(caption).Length && CreditSplitter.Find(text).Start == 0
            : text[0] == '©';
    }

    private static bool IsCreditByProperty(Element element) =>
        element["itemprop"] is "creditText" or "copyrightHolder" or "author" or "creator" or "copyrightNotice" or "creator copyrightHolder";

    private static bool HasInside(List<PageNode> nodes, Element element) =>
        nodes.Exists(node => node is Element outer && outer.Contains(element));

    /// <summary>Without a marked caption, what words the scope has beside its credit are the caption.</summary>
    private static List<PageNode> Rest(Element scope, Element image, List<PageNode> credits)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static step => Rest(step.scope, step.image, step.credits), (scope, image, credits));
        }

        var rest = new List<PageNode>();
        foreach (var child in scope.Children)
        {
            if (child is TextNode { Text: var text } && !string.IsNullOrWhiteSpace(text)
                || child is Element element && element.Dropped == DropReason.None && !element.Contains(image) && !HasInside(credits, element)
                    && element.Name is not ("button" or "svg" or "noscript" or "input") && HasWordsBeside(element, credits))
            {
                rest.Add(child);
            }
            else if (child is Element outer && outer.Contains(image) && outer != image)
            {
                rest.AddRange(Rest(outer, image, credits));
            }
        }

        return rest;
    }

    /// <summary>A wrapper of the credit alone is no caption.</summary>
    private static bool HasWordsBeside(Element element, List<PageNode> credits)
    {
        var length = TextKey.Of(ElementText.Of(element)).Length;
        foreach (var credit in credits)
        {
            length -= element.Contains(credit) && credit is Element inner ? TextKey.Of(ElementText.Of(inner)).Length : 0;
        }

        return length > 0;
    }
}
