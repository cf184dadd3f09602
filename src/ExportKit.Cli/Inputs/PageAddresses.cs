namespace ExportKit.Cli;

/// <summary>Says what the addresses of pages tell beside where they lie.</summary>
internal static class PageAddresses
{
    /// <summary>What the documents of a page may be named after: the last part of its address, without ending; null where that is no word
    /// that a person would know the page by, such as a number or "index".</summary>
    public static string? Stem(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var whole))
        {
            return null;
        }

        var path = whole.AbsolutePath.TrimEnd('/');
        var last = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
        var dot = last.LastIndexOf('.');
        var stem = dot > 0 && last.Length - dot <= ".xhtml".Length ? last[..dot] : last;
        return stem.Any(char.IsLetter) && stem.ToLowerInvariant() is not ("index" or "default" or "article" or "story" or "amp" or "home")
            ? Slug.Of(stem)
            : null;
    }
}
