using ExportKit.Diagnostics;
using ExportKit.Reading.Facts;

namespace ExportKit.Reading;

/// <summary>Puts the pages of a story in their order, and says which are missing.</summary>
internal static class StoryOrder
{
    /// <summary>The pages in order: by the numbers in the addresses that they name before and behind themselves, else by which of them
    /// leads to which; as they were given where neither tells each from each.</summary>
    /// <param name="parts">The pages as they were given.</param>
    /// <param name="diagnostics">Where is reported what was joined.</param>
    public static List<StoryPart> Of(List<StoryPart> parts, DiagnosticBag diagnostics)
    {
        if (parts.Count < 2)
        {
            return parts;
        }

        var positions = new HashSet<int>();
        var areKnown = parts.TrueForAll(part => part.Links.Position is { } position && positions.Add(position));
        var linked = areKnown ? [.. parts.OrderBy(part => part.Links.Position)] : StoryChain.Of(parts);
        var ordered = linked ?? parts;
        diagnostics.Report(
            DiagnosticCodes.StoryJoined,
            $"{parts.Count} pages were joined, {(linked is not null ? "by the links between them" : "in the order in which they were given, since their links do not tell it")}: {string.Join(", ", ordered.Select(part => part.Name))}",
            new SourcePlace(ordered[0].Name));
        return ordered;
    }

    /// <summary>Reports each page that another leads to, and that was not given.</summary>
    /// <param name="parts">The pages in order.</param>
    /// <param name="diagnostics">Where it is reported.</param>
    public static void ReportMissing(List<StoryPart> parts, DiagnosticBag diagnostics)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var (own, links) = (parts[i].Article.Metadata.Address, parts[i].Links);
            if (links.Previous is { } previous && (i == 0 || !Leads(parts[i - 1], links, own)))
            {
                Report($"The story has a page before, at {previous}, which was not given", parts[i], diagnostics);
            }

            // A gap between two pages is said once, by the second, where it says what is before it.
            if (links.Next is { } next && (i == parts.Count - 1 || parts[i + 1].Links.Previous is null && !Leads(parts[i], parts[i + 1].Links, parts[i + 1].Article.Metadata.Address)))
            {
                Report($"The story goes on at {next}, which was not given", parts[i], diagnostics);
            }
        }
    }

    /// <summary>Whether a page is the one right before another.</summary>
    private static bool Leads(StoryPart first, SeriesLinks second, string? address) =>
        first.Links.Position + 1 == second.Position || PageSeries.AreSame(first.Links.Next, address) || PageSeries.AreSame(second.Previous, first.Article.Metadata.Address);

    private static void Report(string message, StoryPart part, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            DiagnosticCodes.StoryContinues,
            message,
            new SourcePlace(part.Name),
            "Save the story as one page (\"print\" or \"single page\"), or give all its pages with --parts.");
}
