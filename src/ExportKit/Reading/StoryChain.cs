using ExportKit.Reading.Facts;

namespace ExportKit.Reading;

/// <summary>The order of pages that lead to one another. Saved pages often know no address of their own and link to the files beside
/// them; which page of a story is meant is certain then, since the pages of the story were named by a person.</summary>
internal static class StoryChain
{
    /// <summary>A made-up place, so that names of files can be told apart as addresses are.</summary>
    private const string Place = "file:///";

    /// <summary>The pages in the one order in which each leads to the next; null where their links do not give one.</summary>
    /// <param name="parts">The pages, in any order.</param>
    public static List<StoryPart>? Of(List<StoryPart> parts)
    {
        var next = Followers(parts);
        if (next is null || parts.Find(part => !next.ContainsValue(part)) is not { } first)
        {
            return null;
        }

        var chain = new List<StoryPart> { first };
        while (next.TryGetValue(chain[^1], out var following) && chain.Count <= parts.Count)
        {
            chain.Add(following);
        }

        return chain.Count == parts.Count ? chain : null;
    }

    /// <summary>Which page follows which; null where two claim to follow, or to be followed by, one.</summary>
    private static Dictionary<StoryPart, StoryPart>? Followers(List<StoryPart> parts)
    {
        var next = new Dictionary<StoryPart, StoryPart>(ReferenceEqualityComparer.Instance);
        foreach (var part in parts)
        {
            if (Named(part, part.Links.NamedNext, parts) is { } following && !TryLink(next, part, following)
                || Named(part, part.Links.NamedPrevious, parts) is { } before && !TryLink(next, before, part))
            {
                return null;
            }
        }

        return next;
    }

    private static bool TryLink(Dictionary<StoryPart, StoryPart> next, StoryPart first, StoryPart second) =>
        next.TryGetValue(first, out var known) ? ReferenceEquals(known, second) : !next.ContainsValue(second) && next.TryAdd(first, second);

    /// <summary>The page among those given that a page names; null where it is none of them, or itself.</summary>
    private static StoryPart? Named(StoryPart part, string? address, List<StoryPart> parts)
    {
        if (address is null)
        {
            return null;
        }

        var (onWeb, onDisk) = (PageAddress.Absolute(address, part.Article.Metadata.Address), OnDisk(part.Name, address));
        return parts.Find(other => !ReferenceEquals(other, part)
            && (PageSeries.AreSame(onWeb, other.Article.Metadata.Address) || onDisk is not null && onDisk == OnDisk(other.Name, string.Empty)));
    }

    /// <summary>A page's file, or the one that an address names from there; null for what is none.</summary>
    private static string? OnDisk(string name, string address) =>
        Uri.TryCreate(Place + name.Replace('\\', '/').TrimStart('/'), UriKind.Absolute, out var own) && Uri.TryCreate(own, address, out var named) && named.IsFile
            ? named.AbsolutePath
            : null;
}
