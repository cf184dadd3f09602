using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Finds the headline on the visible page.</summary>
internal sealed class HeadlineFinder
{
    private static readonly NameVocabulary TitleNames = new(["|headline|", "|article|title|", "|entry|title|", "|post|title|", "|story|title|", "|news|title|"]);

    private const double Enough = 0.6;
    private const int ShortestHeadline = 10;
    private const int FewestWords = 4;
    private const double TrailWeight = 0.5;

    private static readonly NameVocabulary TrailNames = new(["|breadcrumb|", "|breadcrumbs|", "|bread|crumb|", "|brotkrumen|", "|rootline|"]);

    private readonly PageSurvey _survey;
    private readonly List<HeadlineKey> _known = [];
    private readonly List<string> _sites = [];

    private HeadlineFinder(PageSurvey survey, IReadOnlyList<string> known, string?[] sites)
    {
        _survey = survey;
        foreach (var headline in known)
        {
            var key = TextKey.Of(headline);
            if (key.Length > 0 && !_known.Exists(other => other.Key == key))
            {
                _known.Add(new HeadlineKey(key));
            }
        }

        foreach (var site in sites)
        {
            if (site is not null)
            {
                _sites.Add(TextKey.Of(site));
            }
        }

        if (survey.Page.Title is { } title && title.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
        {
            // "The Daily: A headline": what stands before the colon of the title, and again in a heading, is the site's name.
            _sites.Add(TextKey.Of(title[..colon]));
        }
    }

    /// <summary>The element that shows the headline, a heading of the first level before all others; null where none does.</summary>
    /// <param name="survey">The page.</param>
    /// <param name="known">The headline by metadata, most trusted first.</param>
    /// <param name="sites">The site's names; null where unknown: many sites set them as a heading.</param>
    public static Element? Find(PageSurvey survey, IReadOnlyList<string> known, string?[] sites) => new HeadlineFinder(survey, known, sites).Find();

    private Element? Find()
    {
        Element? best = null;
        Element? first = null;
        var bestScore = 0.0;
        var firstScore = 0.0;
        foreach (var element in _survey.Headlines)
        {
            var weight = Weight(element);
            if (weight == 0 || element.Name != "h1" && element.IsDropped())
            {
                continue;
            }

            var score = Score(TextKey.Of(ElementText.Of(element)), weight);
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
        var only = OnlyOne();
        return bestScore >= Enough && (only is null || only.Order > best!.Order || IsInTrail(only) || WordCounter.Count(ElementText.Of(only)) < FewestWords) ? best : only;
    }

    /// <summary>The heading of the first level that ends the way from the site's top and says the very headline that the page states
    /// for readers: its words are the headline's, though another element shows it larger in other words; null where there is none.</summary>
    /// <param name="survey">The page.</param>
    /// <param name="stated">The headline that the page states for readers; null where it states none.</param>
    public static Element? InTrail(PageSurvey survey, string? stated)
    {
        var key = TextKey.Of(stated ?? string.Empty);
        if (key.Length <= 2)
        {
            return null;
        }

        foreach (var heading in survey.Headlines)
        {
            if (heading.Name == "h1" && !heading.IsDropped() && IsInTrail(heading) && TextKey.Of(ElementText.Of(heading)) == key)
            {
                return heading;
            }
        }

        return null;
    }

    private double Weight(Element element) => Named(element) is > 0 and var weight ? (IsInTrail(element) ? TrailWeight : 1) * weight : 0;

    private double Named(Element element) => Tags.HeadingLevel(element.Name) switch
    {
        1 => 1.3,
        2 => 0.95,
        3 => 0.75,
        _ when _survey.Has(element, Telling.Property) && element.HasWord("itemprop", "headline") => 1.25,
        _ => IsCalledTitle(element) ? 0.8 : 0,
    };

    /// <summary>Whether an element that is no heading is called the title of an article.</summary>
    /// <param name="element">The element.</param>
    public static bool IsCalledTitle(Element element) => element.Names.HasAny(TitleNames) && element.Name is "div" or "p" or "span";

    /// <summary>The last step of the way from the site's top ("Home > Politics > The headline") is the headline only where no other element shows it.</summary>
    private static bool IsInTrail(Element element)
    {
        if (Tags.HeadingLevel(element.Name) == 0)
        {
            return false;
        }

        return element.Names.HasAny(TrailNames) || element.Parent is { Name: "li" or "span" } item && (item.Names.HasAny(TrailNames) || item.HasWord("itemprop", "itemListElement"));
    }

    /// <summary>How well a text is one of the known headlines; 0 where that is less than enough.</summary>
    private double Score(string text, double weight)
    {
        var best = 0.0;
        if (text.Length is < 3 or > 400 || _sites.Contains(text))
        {
            return best;
        }

        foreach (var key in _known)
        {
            // Where all words were the same and that were not enough, they need not be compared.
            var most = key.LengthMatch(text);
            best = weight * most < Enough ? best : Math.Max(best, key.Overlap(text) * most);
        }

        return weight * best;
    }

    /// <summary>A headline may be worded otherwise than the metadata; then the only visible h1 is it.</summary>
    private Element? OnlyOne()
    {
        Element? only = null;
        foreach (var element in _survey.Headlines)
        {
            if (element.Name != "h1")
            {
                continue;
            }

            var text = ElementText.Of(element);
            if (element.IsDropped() || text.Length < 3 || _sites.Contains(TextKey.Of(text)) || element.Within("header") is { } header && header.Within("article") is null && header.First("nav") is not null)
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
