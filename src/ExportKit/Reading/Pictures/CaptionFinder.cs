using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Pictures;

/// <summary>Finds the caption and the credit of a picture within its scope.</summary>
internal static class CaptionFinder
{
    /// <summary>Names that captions go by.</summary>
    public static readonly string[] Names =
    [
        "|caption|", "|captions|", "|legend|", "|legende|", "|cutline|", "|wp|caption|text|", "|image|description|", "|photo|description|", "|bildunterschrift|", "|didascalia|", "|pie|", "|piedefoto|", "|bildtext|",
        "|kuvateksti|", "|onderschrift|", "|figcaption|", "|imgcaption|", "|imagecaption|", "|photocaption|", "|subtitle|image|", "|leyenda|", "|legenda|", "|bu|", "|bildetekst|", "|billedtekst|",
    ];

    /// <summary>Names that credits go by.</summary>
    public static readonly string[] CreditNames =
    [
        "|credit|", "|credits|", "|copyright|", "|photographer|", "|byline|", "|source|", "|attribution|", "|photo|by|", "|photocredit|", "|imagecredit|", "|quelle|", "|rights|", "|fotograf|", "|fotografo|", "|firma|", "|agency|", "|provider|",
        "|copy|", "|autor|", "|author|", "|auteur|", "|creator|", "|fotocredit|", "|bildquelle|", "|agentur|", "|holder|", "|distributor|", "|crédit|", "|credito|", "|photog|",
    ];

    /// <summary>Finds them.</summary>
    /// <param name="scope">The figure's scope.</param>
    /// <param name="image">The picture.</param>
    /// <param name="taken">Captions that belong to pictures before; what is found is added.</param>
    public static (IReadOnlyList<PageNode> Nodes, IReadOnlyList<PageNode> Credit) Find(Element scope, Element image, HashSet<Element> taken)
    {
        if (scope == image)
        {
            return ([], []);
        }

        var captions = new List<PageNode>();
        var credits = new List<PageNode>();
        foreach (var element in scope.Descendants())
        {
            if (element.IsDropped() || element.Within("noscript") is not null || element == image || element.Name is "img" or "picture" or "source")
            {
                continue;
            }

            if (IsCredit(element) && !HasInside(credits, element))
            {
                credits.Add(element);
                taken.Add(element);
            }
            else if (IsCaption(element) && !HasInside(captions, element) && !HasInside(credits, element) && taken.Add(element))
            {
                captions.Add(element);
            }
        }

        if (captions.Count == 0 && After(scope) is { } after && taken.Add(after))
        {
            captions.Add(after);
            credits.AddRange(after.Descendants().Where(inner => IsCredit(inner) && !HasInside(credits, inner)));
        }

        if (captions.Count == 0 && scope.Name is not "a")
        {
            captions.AddRange(Rest(scope, image, credits));
        }

        return (captions, credits);
    }

    /// <summary>The caption that stands behind the scope, or behind what wraps it alone.</summary>
    private static Element? After(Element scope)
    {
        var at = scope;
        for (var height = 0; height < 3 && at.Parent is { } parent && at.Name is not ("article" or "main" or "body"); height++)
        {
            var index = parent.Children.IndexOf(at);
            for (var i = index + 1; i < parent.Children.Count; i++)
            {
                if (parent.Children[i] is Element { Name: not ("noscript" or "svg" or "script" or "button") } next)
                {
                    return IsCaption(next) && next.First("img") is null ? next : height > 0 || next.Name != "div" ? null : IsCaption(FirstElement(next)) ? FirstElement(next) : null;
                }

                if (parent.Children[i] is TextNode text && !string.IsNullOrWhiteSpace(text.Text))
                {
                    return null;
                }
            }

            at = parent;
        }

        return null;
    }

    private static Element FirstElement(Element element) => element.Children.OfType<Element>().FirstOrDefault() ?? element;

    private static bool IsCaption(Element element) =>
        element.Name == "figcaption" || element.Name != "img" && element.Names.HasAny(Names) || element.HasWord("itemprop", "caption");

    private static bool IsCredit(Element element) =>
        element.Name is not ("figcaption" or "img" or "picture" or "source" or "amp-img")
        && (element.Names.HasAny(CreditNames) && !element.Names.HasAny(Names) || IsCreditByProperty(element) || BeginsAsCredit(element));

    /// <summary>"Foto: A. Person" in an element of its own, behind the caption's words.</summary>
    private static bool BeginsAsCredit(Element element) =>
        element.Name is "span" or "small" or "em" or "i" or "cite" or "p" or "div" or "footer" && element.Within("figcaption") is { } caption
        && ElementText.Of(element) is { Length: > 3 and < 120 } text && text.Length < ElementText.Of(caption).Length && CreditSplitter.Find(text).Start == 0;

    private static bool IsCreditByProperty(Element element) =>
        element["itemprop"] is "creditText" or "copyrightHolder" or "author" or "creator" or "copyrightNotice" or "creator copyrightHolder";

    private static bool HasInside(List<PageNode> nodes, Element element) =>
        nodes.Exists(node => node is Element outer && outer.Contains(element));

    /// <summary>Without a marked caption, what words the scope has beside its credit are the caption.</summary>
    private static IEnumerable<PageNode> Rest(Element scope, Element image, List<PageNode> credits)
    {
        foreach (var child in scope.Children)
        {
            if (child is TextNode { Text: var text } && !string.IsNullOrWhiteSpace(text)
                || child is Element element && element.Dropped == DropReason.None && !element.Contains(image) && !credits.Contains(element)
                    && element.Name is not ("button" or "svg" or "noscript" or "input") && ElementText.Of(element).Length > 0)
            {
                yield return child;
            }
            else if (child is Element outer && outer.Contains(image) && outer != image)
            {
                foreach (var inner in Rest(outer, image, credits))
                {
                    yield return inner;
                }
            }
        }
    }
}
