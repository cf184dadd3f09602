using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Finds the headline on the visible page.</summary>
internal static class HeadlineFinder
{
    private static readonly NameVocabulary TitleNames = new(["|headline|", "|article|title|", "|entry|title|", "|post|title|", "|story|title|", "|news|title|"]);

    private const double Enough = 0.6;
    private const int ShortestHeadline = 10;
    private const int FewestWords = 4;
    private const double TrailWeight = 0.5;

    private static readonly NameVocabulary TrailNames = new(["|breadcrumb|", "|breadcrumbs|", "|bread|crumb|", "|brotkrumen|", "|rootline|"]);

    /// <summary>The element that shows the headline, a heading of the first level before all others; null where none does.</summary>
    /// <param name="page">The page.</param>
    /// <param name="known">The headline by metadata, most trusted first.</param>
    /// <param name="sites">The site's names; null where unknown: many sites set them as a heading.</param>
    public static Element? Find(Page page, IReadOnlyList<string> known, string?[] sites)
    {
        var keys = known.Select(TextKey.Of).Where(key => key.Length > 0).ToArray();
        Element? best = null;
        Element? first = null;
        var bestScore = 0.0;
        var firstScore = 0.0;
        foreach (var element in page.Root.Descendants())
        {
            var weight = Weight(element);
            if (weight == 0 || element.Name != "h1" && element.IsDropped())
            {
                continue;
            }

            var text = TextKey.Of(ElementText.Of(element));
            var score = text.Length is < 3 or > 400 || IsSite(text, sites) || IsSiteInTitle(text, page.Title) ? 0 : weight * Match(text, keys);
            if (score > bestScore)
            {
                best = element;
                bestScore = score;
            }

            if (score > firstScore && element.Name == "h1" && !element.IsDropped() && !IsInTrail(element))
            {
                first = element;
                firstScore = score;
            }
        }

        if (firstScore >= Enough)
        {
            return first;
        }

        // A lower heading that repeats the metadata gives way to a whole headline above it, in the page's only heading of the first level.
        var only = OnlyOne(page, sites);
        return bestScore >= Enough && (only is null || only.Order > best!.Order || IsInTrail(only) || WordCounter.Count(ElementText.Of(only)) < FewestWords) ? best : only;
    }

    /// <summary>The heading of the first level that ends the way from the site's top and says the very headline that the page states
    /// for readers: its words are the headline's, though another element shows it larger in other words; null where there is none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="stated">The headline that the page states for readers; null where it states none.</param>
    public static Element? InTrail(Page page, string? stated)
    {
        var key = TextKey.Of(stated ?? string.Empty);
        foreach (var heading in page.Root.Descendants("h1"))
        {
            if (key.Length > 2 && !heading.IsDropped() && IsInTrail(heading) && TextKey.Of(ElementText.Of(heading)) == key)
            {
                return heading;
            }
        }

        return null;
    }

    private static bool IsSite(string key, string?[] sites) => Array.Exists(sites, site => site is not null && TextKey.Of(site) == key);

    /// <summary>"The Daily: A headline": what stands before the colon of the title, and again in a heading, is the site's name.</summary>
    private static bool IsSiteInTitle(string key, string? title) =>
        title is not null && title.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && TextKey.Of(title[..colon]) == key;

    private static double Weight(Element element) => (IsInTrail(element) ? TrailWeight : 1) * Named(element);

    private static double Named(Element element) => element.Name switch
    {
        "h1" => 1.3,
        "h2" => 0.95,
        "h3" => 0.75,
        _ when element.HasWord("itemprop", "headline") => 1.25,
        "div" or "p" or "span" when element.Names.HasAny(TitleNames) => 0.8,
        _ => 0,
    };

    /// <summary>The last step of the way from the site's top ("Home > Politics > The headline") is the headline only where no other element shows it.</summary>
    private static bool IsInTrail(Element element)
    {
        if (Tags.HeadingLevel(element.Name) == 0)
        {
            return false;
        }

        return element.Names.HasAny(TrailNames) || element.Parent is { Name: "li" or "span" } item && (item.Names.HasAny(TrailNames) || item.HasWord("itemprop", "itemListElement"));
    }

    private static double Match(string text, string[] keys)
    {
        var best = 0.0;
        foreach (var key in keys)
        {
            var overlap = TextKey.Overlap(text, key);
            var lengths = (double)Math.Min(text.Length, key.Length) / Math.Max(text.Length, key.Length);
            best = Math.Max(best, overlap * (0.4 + 0.6 * lengths));
        }

        return best;
    }

    /// <summary>A headline may be worded otherwise than the metadata; then the only visible h1 is it.</summary>
    private static Element? OnlyOne(Page page, string?[] sites)
    {
        Element? only = null;
        foreach (var element in page.Root.Descendants("h1"))
        {
            var text = ElementText.Of(element);
            if (element.IsDropped() || text.Length < 3 || IsSite(TextKey.Of(text), sites) || IsSiteInTitle(TextKey.Of(text), page.Title) || element.Within("header") is { } header && header.Within("article") is null && header.First("nav") is not null)
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = element;
        }

        return only is not null && ElementText.Of(only).Length >= ShortestHeadline ? only : null;
    }
}
