namespace ExportKit.Tests.Reading;

/// <summary>Prose that pages of rules name instead of saying it.</summary>
internal static class RulePassages
{
    /// <summary>Its names.</summary>
    public static readonly string[] Names = ["{prose}", "{more}", "{long}"];

    /// <summary>Some four hundred words, in ten paragraphs.</summary>
    private static readonly string Long = string.Concat(
        new[] { "harbour", "quay", "square", "school", "church", "market", "mill", "lighthouse", "bridge", "inn" }
            .Select((place, at) => $"<p>The ferry was seen from the {place} on day {at + 2}, where the wind, as always, blew from the north, and {at + 3} of those who stood there, cold and wet as they were, waved to it, though nobody on board waved back to them.</p>"));

    /// <summary>The HTML of a passage.</summary>
    /// <param name="name">Its name.</param>
    public static string Html(string name) => name switch
    {
        "{prose}" => Pages.Prose,
        "{more}" => Pages.MoreProse,
        _ => Long,
    };

    /// <summary>The lines of a reading, with the name of a passage in the place of all of its paragraphs.</summary>
    /// <param name="lines">The lines.</param>
    public static List<string> Named(List<string> lines)
    {
        foreach (var name in Names)
        {
            var passage = Html(name).Split("</p>", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace("<p>", "p: ", StringComparison.Ordinal)).ToList();
            for (var at = 0; at + passage.Count <= lines.Count; at++)
            {
                if (lines.GetRange(at, passage.Count).SequenceEqual(passage))
                {
                    lines.RemoveRange(at, passage.Count);
                    lines.Insert(at, name);
                }
            }
        }

        return lines;
    }
}
