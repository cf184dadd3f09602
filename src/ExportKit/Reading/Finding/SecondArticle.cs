using ExportKit.Reading.Facts;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Finding;

/// <summary>Endless pages show a second article below the first: reading stops before it.</summary>
/// <param name="segments">The segments of the page.</param>
/// <param name="headline">The element that shows the headline; null where none does.</param>
internal sealed class SecondArticle(SegmentMap segments, Element? headline)
{
    private const int FewestWords = 40;

    /// <summary>The one article within an element that holds several; else the element itself.</summary>
    /// <param name="body">The element.</param>
    public Element Narrow(Element body)
    {
        var articles = Articles(body).ToList();
        if (articles.Count < 2)
        {
            return body;
        }

        var own = headline is null ? null : articles.Find(article => article.Contains(headline));
        if (own is null && headline is not null && body.Contains(headline))
        {
            own = articles.Find(article => article.Order > headline.Order);
        }

        own ??= articles[0];
        return segments.Prose(own) * 10 >= segments.Prose(body) ? own : body;
    }

    /// <summary>Articles with a headline of their own and prose, none within another.</summary>
    private IEnumerable<Element> Articles(Element body)
    {
        var end = -1;
        foreach (var element in body.Descendants("article"))
        {
            if (element.Order <= end || element.IsDropped() || segments.Prose(element) < FewestWords || !HasHeadline(element))
            {
                continue;
            }

            end = element.LastOrder;
            yield return element;
        }
    }

    private static bool HasHeadline(Element article)
    {
        foreach (var heading in article.Descendants("h1"))
        {
            if (TextKey.Of(ElementText.Of(heading)).Length > 5)
            {
                return true;
            }
        }

        return false;
    }
}
