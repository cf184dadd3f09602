using ExportKit.Reading.Cleaning;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Finding;

/// <summary>Finds the element that holds the article's body.</summary>
/// <param name="segments">The segments of the page.</param>
/// <param name="headline">The element that shows the headline; null where none does.</param>
internal sealed class ArticleFinder(SegmentMap segments, Element? headline)
{
    private const int FewestWords = 20;
    private const int MostWider = 40;

    /// <summary>Finds the body; null where the page has none.</summary>
    /// <param name="root">The page's root.</param>
    public Element? Find(Element root)
    {
        var score = new BodyScore(segments);
        Element? best = null;
        var bestScore = 0.0;
        foreach (var element in Candidates(root))
        {
            var value = score.Of(element);
            if (value >= bestScore)
            {
                best = element;
                bestScore = value;
            }
        }

        return best is not null && bestScore >= FewestWords ? new SecondArticle(segments, headline).Narrow(Widen(best)) : null;
    }

    /// <summary>Around an element with all the prose, one that is called the body has the lines that are none: signatures, dates
    /// of entries, short last words.</summary>
    private Element Widen(Element best)
    {
        for (var outer = best.Parent; outer is not null && segments.Prose(outer) == segments.Prose(best); outer = outer.Parent)
        {
            if (Vocabulary.Body.IsIn(outer.Names) && segments.Words(outer) < segments.Words(best) + MostWider)
            {
                best = outer;
            }
        }

        return best;
    }

    /// <summary>Elements that begin and end lines and are kept, outer ones before inner ones.</summary>
    private IEnumerable<Element> Candidates(Element root)
    {
        var rest = new Stack<Element>();
        rest.Push(root);
        while (rest.TryPop(out var element))
        {
            if (element.Dropped != DropReason.None || element.IsFigure || segments.Prose(element) == 0 && element != root)
            {
                continue;
            }

            if (element.Name is not ("p" or "ul" or "ol" or "dl" or "tr" or "blockquote"))
            {
                yield return element;
            }

            for (var i = element.Children.Count - 1; i >= 0; i--)
            {
                if (element.Children[i] is Element { IsBlock: true } inner)
                {
                    rest.Push(inner);
                }
            }
        }
    }
}
