using HtmlAgilityPack;

namespace ExportKit.Reading.Tree;

/// <summary>Tells buttons that are the title of what they open (WAI-ARIA Authoring Practices, accordion) from those that do
/// something.</summary>
internal static class OpeningButton
{
    private const int HighestHeading = 3;
    private const int FewestPanelCharacters = 60;
    private const int LongestTitle = 160;

    // Of the source, so that no text is gathered for what is no heading.
    private const int LongestHeading = 4000;

    /// <summary>The name that a button is read under: <c>span</c> where it is all that a heading holds, a heading's where it opens
    /// the panel that follows, else its own.</summary>
    /// <param name="button">The element.</param>
    public static string ReadAs(HtmlNode button) =>
        IsWholeHeading(button) ? "span"
        : OpensPanel(button) ? "h6"
        : "button";

    private static bool IsWholeHeading(HtmlNode button)
    {
        var around = button.ParentNode;
        for (var i = 0; i < HighestHeading && around is not null; i++, around = around.ParentNode)
        {
            if (Tags.HeadingLevel(around.Name) > 0)
            {
                return around.InnerLength <= LongestHeading && around.InnerText.AsSpan().Trim().Length == button.InnerText.AsSpan().Trim().Length;
            }
        }

        return false;
    }

    private static bool OpensPanel(HtmlNode button)
    {
        if (button.Attributes["aria-expanded"] is null && !(button.GetAttributeValue("class", "") is var names && names.Contains("accordion", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        var title = button.InnerLength <= LongestHeading ? button.InnerText.AsSpan().Trim() : [];
        return title.Length is > 2 and <= LongestTitle && title.Contains(' ')
            && Next(button) is { Name: "div" or "section" } panel && panel.InnerLength >= FewestPanelCharacters
            && (panel.Element("p") ?? panel.Element("ul") ?? panel.Element("div")?.Element("p")) is not null;
    }

    private static HtmlNode? Next(HtmlNode node)
    {
        var next = node.NextSibling;
        while (next is HtmlTextNode text && string.IsNullOrWhiteSpace(text.Text) || next is HtmlCommentNode)
        {
            next = next.NextSibling;
        }

        return next;
    }
}
