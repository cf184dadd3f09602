using ExportKit.Reading.Facts;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>Marks what no reader of the page sees.</summary>
internal static class Visibility
{
    private static readonly NameVocabulary VisibleNames = new(
    [
        "|hidden|xs|", "|hidden|sm|", "|hidden|md|", "|hidden|lg|", "|hide|for|", "|hide|on|", "|hidden|on|", "|hidden|mobile|",
        "|hidden|print|", "|hidden|desktop|", "|hide|mobile|", "|hide|desktop|", "|hide|print|", "|no|hidden|", "|overflow|hidden|",
        "|overflow|x|hidden|", "|overflow|y|hidden|", "|d|none|d|", "|not|hidden|", "|hide|in|", "|hidden|in|", "|d|print|none|",
    ]);

    private static readonly NameVocabulary HiddenNames = new(
    [
        "|visually|hidden|", "|visuallyhidden|", "|sr|only|", "|screen|reader|text|", "|screen|reader|only|", "|screenreader|",
        "|u|hidden|", "|is|hidden|", "|d|none|", "|hide|", "|hidden|", "|noshow|", "|display|none|", "|element|invisible|",
    ]);

    private static readonly PhraseSet HidingStyles = new(["display:none", "visibility:hidden", "clip:rect(0", "clip-path:inset(50%)"]);

    /// <summary>Marks hidden elements; one that holds most of the page's text is shown by a script, and stays.</summary>
    /// <param name="survey">The page.</param>
    public static void Mark(PageSurvey survey)
    {
        var lengths = new TextLengths(survey.Page.Root);
        foreach (var element in survey.Page.Root.Descendants())
        {
            if (element.Parent is { Dropped: DropReason.Hidden })
            {
                element.Dropped = DropReason.Hidden;
            }
            else if ((survey.Has(element, Telling.Hiding) && HidesItself(element) || HasHiddenName(element)) && lengths.Exceed(TextLengths.Of(element) * 3))
            {
                element.Dropped = DropReason.Hidden;
            }
        }
    }

    /// <summary>Whether an element is hidden from everybody, by attribute, style or the usual names.</summary>
    /// <param name="element">The element.</param>
    public static bool IsHidden(Element element) => HidesItself(element) || HasHiddenName(element);

    private static bool HidesItself(Element element) =>
        element.Has("hidden") && element.Name != "amp-img"
        || element["aria-hidden"] is { } hidden && hidden.AsSpan().Trim().Equals("true", StringComparison.OrdinalIgnoreCase) && !HoldsPicture(element)
        || element["style"] is { } style && HidesByStyle(style);

    /// <summary>What is clipped to a point is said to screen readers alone: "opens in a new tab".</summary>
    private static bool HidesByStyle(string style) => HidingStyles.IsIn(style.Replace(" ", string.Empty, StringComparison.Ordinal));

    /// <summary>Names such as <c>hidden-xs</c> and <c>hide-for-small</c> hide on some screens alone.</summary>
    private static bool HasHiddenName(Element element) =>
        element.Names.HasAny(HiddenNames) && !element.Names.HasAny(VisibleNames) && element["class"]?.Contains(':', StringComparison.Ordinal) != true;

    /// <summary>A picture that only assistive technology shall pass over is still to be seen.</summary>
    private static bool HoldsPicture(Element element) => element.Name is "img" or "picture" or "amp-img" || element.First("img") is not null;
}
