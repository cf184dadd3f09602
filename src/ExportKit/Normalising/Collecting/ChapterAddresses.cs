using ExportKit.Model;

namespace ExportKit.Normalising.Collecting;

/// <summary>Tells which article of a book an address on the web leads to.</summary>
internal sealed class ChapterAddresses
{
    // Null where several articles have the address (some sites give one to all their pages), so that it tells none of them.
    private readonly Dictionary<string, string?> _chapters = new(StringComparer.Ordinal);

    /// <summary>Notes the addresses of articles.</summary>
    /// <param name="articles">The articles in the order of the book.</param>
    /// <param name="name">The identifier of the chapter that the article of an index becomes.</param>
    public ChapterAddresses(IReadOnlyList<Article> articles, Func<int, string> name)
    {
        for (var i = 0; i < articles.Count; i++)
        {
            if (articles[i].Metadata.Address is { } address && Key(address) is { } key)
            {
                _chapters[key] = _chapters.ContainsKey(key) ? null : name(i);
            }
        }
    }

    /// <summary>The identifier of the chapter that an address leads to; null where it leads out of the book, or to a place within an
    /// article that may not have come along.</summary>
    /// <param name="address">The address.</param>
    public string? Find(string address) => Key(address) is { } key ? _chapters.GetValueOrDefault(key) : null;

    /// <summary>What is the same in all spellings of an address: host and path, without the difference of http and https or a slash at
    /// the end.</summary>
    private static string? Key(string address)
    {
        var isWeb = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Fragment.Length == 0;
        return isWeb ? uri!.Authority.ToLowerInvariant() + uri.AbsolutePath.TrimEnd('/') + uri.Query : null;
    }
}
