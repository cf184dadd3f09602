using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>Rows of cards lead to other articles: siblings alike in name and class, each a link with a few words.</summary>
internal static class Cards
{
    private const int FewestCards = 3;
    private const int LongestCard = 60;
    private const int LongestTeaser = 80;

    /// <summary>Marks rows of cards within the body.</summary>
    /// <param name="article">The page with its body.</param>
    public static void Apply(ArticlePage article)
    {
        var rest = new Stack<Element>();
        rest.Push(article.Body);
        while (rest.TryPop(out var element))
        {
            foreach (var group in Groups(element))
            {
                if (group.Count >= FewestCards && AreCards(group, article))
                {
                    group.ForEach(card => card.Dropped = DropReason.LeadsAway);
                }
            }

            if (element.Name == "article" && element != article.Body && article.Segments.Words(element) is > 0 and <= LongestTeaser && HasLinkedHeading(element, article))
            {
                element.Dropped = DropReason.LeadsAway;
                continue;
            }

            foreach (var child in element.Children)
            {
                if (child is Element { IsBlock: true, IsFigure: false, Dropped: DropReason.None } inner && inner.Name is not ("p" or "table" or "blockquote" or "dl"))
                {
                    rest.Push(inner);
                }
            }
        }
    }

    /// <summary>An article within the article, with a link for its heading, is a teaser.</summary>
    private static bool HasLinkedHeading(Element element, ArticlePage article) =>
        article.Segments.Within(element).Any(segment => segment.HeadingLevel > 0 && segment.LinkShare > 0.5);

    /// <summary>The children of an element that are alike.</summary>
    private static IEnumerable<List<Element>> Groups(Element element)
    {
        if (element.Children.Count < FewestCards || element.Children.FindAll(MayBeCard) is not { Count: >= FewestCards } cards)
        {
            return [];
        }

        var groups = new Dictionary<string, List<Element>>(StringComparer.Ordinal);
        foreach (var card in cards.OfType<Element>())
        {
            var key = card.Name + " " + card["class"];
            if (!groups.TryGetValue(key, out var group))
            {
                groups[key] = group = [];
            }

            group.Add(card);
        }

        return groups.Values;
    }

    private static bool MayBeCard(PageNode node) =>
        node is Element { IsBlock: true, Dropped: DropReason.None } element && element.Name is "div" or "li" or "article" or "section" or "a";

    private static bool AreCards(List<Element> group, ArticlePage article)
    {
        var cards = 0;
        foreach (var element in group)
        {
            cards += IsCard(element, article) ? 1 : 0;
        }

        return cards * 10 >= group.Count * 8;
    }

    /// <summary>A card has a link for its title, a picture or a line beside it, and not many words.</summary>
    private static bool IsCard(Element element, ArticlePage article)
    {
        var words = article.Segments.Words(element);
        if (words is < 3 or > LongestCard || LeadsOut(element, article))
        {
            return false;
        }

        var (start, end) = article.Segments.Range(element);
        var hasTitle = false;
        for (var i = start; i < end; i++)
        {
            var segment = article.Segments.All[i];
            hasTitle |= segment.LinkShare > 0.9 && segment.Words >= 3 && LinkedHeadings.LeadsToPage(segment.Block);
        }

        var isRich = end - start > 1 || element.First("img") is not null;
        return hasTitle && isRich && (element.Name != "li" || !IsPlainItem(element));
    }

    /// <summary>What is told of with links to other houses alone, as a shop's goods are, is no teaser of this one's articles.</summary>
    private static bool LeadsOut(Element element, ArticlePage article)
    {
        var own = TeaserPictures.Host(article.Facts.Address);
        var links = 0;
        foreach (var link in element.Descendants("a"))
        {
            if (own is null || TeaserPictures.Host(link.Value("href")) is not { } host || host == own)
            {
                return false;
            }

            links++;
        }

        return links > 0;
    }

    /// <summary>An item of a list of the text is a line with a link in it.</summary>
    private static bool IsPlainItem(Element item) => item.Children.TrueForAll(child => child is TextNode or Element { IsBlock: false });
}
