using ExportKit.Model;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>The language and direction that the page gives a node.</summary>
internal static class LanguageOf
{
    /// <summary>The nearest <c>lang</c> at or around an element, below <c>html</c> and <c>body</c>; null where there is none.</summary>
    /// <param name="element">The element.</param>
    public static string? Nearest(Element element)
    {
        for (var at = element; at is { Name: not ("html" or "body") }; at = at.Parent!)
        {
            if (Own(at) is { } language)
            {
                return language;
            }

            if (at.Parent is null)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>The language that an element itself names; null where it names none.</summary>
    /// <param name="element">The element.</param>
    public static string? Own(Element element) => element.Value("lang") ?? element.Value("xml:lang");

    /// <summary>The direction that an element itself names; null where it names none, or leaves it to its text.</summary>
    /// <param name="element">The element.</param>
    public static TextDirection? OwnDirection(Element element) => element.Value("dir")?.ToLowerInvariant() switch
    {
        "rtl" => TextDirection.RightToLeft,
        "ltr" => TextDirection.LeftToRight,
        _ => null,
    };

    /// <summary>The nearest direction at or around an element, below <c>html</c> and <c>body</c>.</summary>
    /// <param name="element">The element.</param>
    public static TextDirection? NearestDirection(Element element)
    {
        for (Element? at = element; at is { Name: not ("html" or "body") }; at = at.Parent)
        {
            if (OwnDirection(at) is { } direction)
            {
                return direction;
            }
        }

        return null;
    }
}
