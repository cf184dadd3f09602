using ExportKit.Diagnostics;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Where a link leads: places within the page stay places where the article has them; others, and calls of programs, are no
/// links at all.</summary>
internal static class LinkTarget
{
    /// <summary>The address that a link leads to; null where it leads nowhere a reader of the article can go.</summary>
    /// <param name="link">The link.</param>
    /// <param name="context">What is known of the page.</param>
    public static string? Of(Element link, BuildContext context)
    {
        if (link.Value("href") is not { } address || address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("about:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!address.StartsWith('#'))
        {
            return context.AbsoluteLink(address);
        }

        return context.Page.ById(address[1..]) is { } target && !target.IsDropped() ? address : null;
    }

    /// <summary>Tells of a link that is not kept. Of a link to the page's top, or to an address that was reported already, nothing is to be
    /// said.</summary>
    /// <param name="element">The <c>a</c> element.</param>
    /// <param name="context">The page.</param>
    public static void ReportLoss(Element element, BuildContext context)
    {
        var address = element.Value("href") ?? "";
        var isScript = address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
        if (NoteFinder.IsMarked(element))
        {
            context.Diagnostics.Report(
                DiagnosticCodes.NoteUnmatched,
                $"The reference \"{FactText.Clean(ElementText.Of(element))}\" leads to no note: nothing in the article has the id \"{address.TrimStart('#')}\"",
                context.Place(element),
                "Give the note that id, or remove the reference");
            return;
        }

        var isPlace = address.StartsWith('#') && address.Length > 1 && !address.Equals("#top", StringComparison.OrdinalIgnoreCase);
        if ((isScript || isPlace) && ElementText.Of(element).Any(char.IsLetterOrDigit))
        {
            context.Diagnostics.Report(
                DiagnosticCodes.LinkNotKept,
                isScript ? "A link runs a script; its words stay" : $"A link to \"{address}\" leads to no place in the article; its words stay",
                context.Place(element),
                isScript ? "Give the link an address of the web, or remove it" : "Give what it is to lead to that id within the article, or remove the link");
        }
    }
}
