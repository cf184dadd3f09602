using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Tells what on the page of an article belongs to menus, captions and other articles: names there are not this article's.</summary>
/// <param name="article">The page with its body.</param>
internal sealed class OtherArticles(ArticlePage article)
{
    /// <summary>A caption that was never closed holds the rest of the page.</summary>
    private const int LargestFigure = 150;

    private readonly Dictionary<Element, bool> _teasers = [];

    /// <summary>Whether an element stands in a menu, a caption, a quotation, or a list of other articles.</summary>
    /// <param name="element">The element.</param>
    public bool Has(Element element)
    {
        for (var at = element; at is not null; at = at.Parent)
        {
            if (at.IsFigure || at == article.Headline || at.Name is "nav" or "blockquote" || at.Name is "figure" or "figcaption" && article.Segments.Words(at) < LargestFigure || IsKnownTeaser(at) || at.Dropped is DropReason.LeadsAway or DropReason.Hidden)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Asked of the same elements again for each name within them.</summary>
    private bool IsKnownTeaser(Element element)
    {
        if (element.Name is not ("li" or "aside" or "article" or "a"))
        {
            return false;
        }

        if (!_teasers.TryGetValue(element, out var isTeaser))
        {
            _teasers[element] = isTeaser = IsTeaser(element);
        }

        return isTeaser;
    }

    /// <summary>A box with a heading that leads to another page; what holds most of the article is none.</summary>
    private bool IsTeaser(Element element)
    {
        if (article.Segments.Prose(element) * 2 > article.Segments.Prose(article.Body) || element.Contains(article.Body) || article.Headline is { } headline && element.Contains(headline))
        {
            return false;
        }

        foreach (var inner in element.Descendants())
        {
            if (Tags.HeadingLevel(inner.Name) > 0 && (element.Name == "a" || inner.First("a") is not null || inner.Within("a") is not null))
            {
                return true;
            }
        }

        return false;
    }
}
