using ExportKit.Reading.Building;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>Marks elements whose name, role, class or identifier says that they are not the article. Names lie at times:
/// what holds much of the page's prose stays.</summary>
/// <param name="segments">The segments of the page.</param>
/// <param name="headline">The element that shows the headline; null where none does.</param>
internal sealed class VocabularyCleaner(SegmentMap segments, Element? headline)
{
    private const double StrongShare = 0.35;
    private const double WeakShare = 0.1;
    private const int WeakWords = 60;

    /// <summary>Marks all such elements of a page.</summary>
    /// <param name="root">The page's root.</param>
    public void Clean(Element root)
    {
        var rest = new Stack<Element>();
        rest.Push(root);
        while (rest.TryPop(out var element))
        {
            if (element.Dropped == DropReason.None && !element.IsFigure)
            {
                element.Dropped = Reason(element);
            }

            if (element.Dropped != DropReason.None || element.IsFigure)
            {
                continue;
            }

            foreach (var child in element.Children)
            {
                if (child is Element { IsBlock: true } inner)
                {
                    rest.Push(inner);
                }
            }
        }
    }

    private DropReason Reason(Element element)
    {
        if (element.Name is "html" or "body" or "main" or "article" or "#document" || headline is not null && element.Contains(headline))
        {
            return DropReason.None;
        }

        if (EmbedReader.IsPost(element) || HoldsPost(element) || AsideReader.IsBox(element) || element.Within("blockquote") is not null)
        {
            return DropReason.None;
        }

        var share = (double)segments.Prose(element) / Math.Max(1, segments.ProseWords);
        if (share < StrongShare && IsFurniture(element))
        {
            return DropReason.Furniture;
        }

        if (element.Names.IsEmpty || element.Names.HasAny(Vocabulary.BodyPhrases))
        {
            return DropReason.None;
        }

        if (share < StrongShare && (element.Names.HasWordOf(Vocabulary.Strong) || element.Names.HasAny(Vocabulary.StrongPhrases)))
        {
            return DropReason.Vocabulary;
        }

        var isSmall = segments.Prose(element) < WeakWords && share < WeakShare || segments.Linked(element) * 10 > segments.Words(element) * 6;
        return isSmall && share < StrongShare && element.Names.HasWordOf(Vocabulary.Weak) ? DropReason.Vocabulary : DropReason.None;
    }

    private bool IsFurniture(Element element) => element.Name switch
    {
        "nav" or "footer" or "dialog" or "menu" or "search" => true,
        "header" => element.Within("article") is null && element.Within("main") is null,
        "aside" => segments.Linked(element) * 3 > segments.Words(element) || segments.Prose(element) == 0,
        "form" => segments.Prose(element) < WeakWords,
        _ => element.Value("role")?.ToLowerInvariant() is "navigation" or "banner" or "contentinfo" or "search" or "dialog" or "alert" or "menu" or "toolbar" or "tablist",
    };

    private static bool HoldsPost(Element element)
    {
        foreach (var inner in element.Descendants())
        {
            if (inner.Name is "blockquote" or "div" && EmbedReader.IsPost(inner))
            {
                return true;
            }
        }

        return false;
    }
}
