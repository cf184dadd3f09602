using ExportKit.Reading.Facts;
using ExportKit.Reading.Pictures;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>A picture that is one link with the title of another page, or stands beside such a link, is a teaser's.</summary>
internal static class TeaserPictures
{
    private const int LongestTeaser = 50;
    private const int HighestTeaser = 4;

    /// <summary>Marks such pictures of a page.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="survey">The page.</param>
    public static void Mark(FigureFinder figures, PageSurvey survey)
    {
        var own = Host(survey.Metas.First("og:url") ?? survey.Page.Links.Find(link => link.HasWord("rel", "canonical"))?.Value("href"));
        foreach (var figure in figures.All)
        {
            survey.Page.Budget?.Check();
            if (figure.Image.Within("a") is { } link && link.Value("href") is { } address && LeadsAway(address) && (own is null || Host(address) is not { } host || host == own) && (HasTitle(link) || HasTwin(link, address)))
            {
                figure.Scope.Dropped = DropReason.LeadsAway;
                figure.Image.Dropped = DropReason.LeadsAway;
            }
            else if (IsByline(figure))
            {
                figure.Scope.Dropped = DropReason.Apart;
                figure.Image.Dropped = DropReason.Apart;
            }
        }
    }

    /// <summary>The last two labels of an address' host; null where it has none. A link to another house is no teaser of this one.</summary>
    /// <param name="address">The address; null where there is none.</param>
    public static string? Host(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            return null;
        }

        var labels = uri.Host.Split('.');
        return labels.Length <= 2 ? uri.Host : string.Join('.', labels[^2..]);
    }

    private static bool LeadsAway(string address)
    {
        var path = address.AsSpan();
        path = path.IndexOfAny('?', '#') is >= 0 and var end ? path[..end] : path;
        return path.Length > 1 && !path.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            && !(path.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase)
                || path.EndsWith(".png", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".webp", StringComparison.OrdinalIgnoreCase)
                || path.EndsWith(".gif", StringComparison.OrdinalIgnoreCase));
    }

    private static bool HasTitle(Element link) =>
        link.Descendants().Any(inner => Tags.HeadingLevel(inner.Name) > 0)
        || link.First("figcaption") is null && link.Within("figure") is null && WordCounter.Count(ElementText.Of(link)) >= 3;

    /// <summary>A little way up, among few words, another link leads to the same page, with words. The words are counted where there is
    /// such a link: an element has no fewer than one within it, but for those that count for nothing in what is around them.</summary>
    private static bool HasTwin(Element link, string address)
    {
        var element = link.Parent;
        for (var height = 0; height < HighestTeaser && element is not null; height++, element = element.Parent)
        {
            var isTwin = HoldsTwin(element, link, address);
            if ((isTwin || element.Name is "noscript" or "svg") && WordCounter.Count(ElementText.Of(element)) > LongestTeaser)
            {
                return false;
            }

            if (isTwin)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsTwin(Element element, Element link, string address)
    {
        foreach (var other in element.Descendants("a"))
        {
            if (other != link && other.Value("href") == address && WordCounter.Count(ElementText.Of(other)) >= 3)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsByline(FigureNode figure) =>
        figure.Caption.Count > 0 && figure.Caption[0] is Element caption && ElementText.Of(caption) is { Length: < 120 } text && (text.StartsWith("Von ", StringComparison.Ordinal) || text.StartsWith("By ", StringComparison.Ordinal)) && text.Contains(',', StringComparison.Ordinal);
}
