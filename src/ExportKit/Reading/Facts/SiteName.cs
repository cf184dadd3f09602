using System.Buffers;

namespace ExportKit.Reading.Facts;

/// <summary>Frees titles of the site's name: "Headline | The Daily", "The Daily: Headline".</summary>
internal static class SiteName
{
    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " · ", " • ", " :: ", " » ", " « ", " / ", " ｜ ", "｜", "ㅣ", " : "];

    /// <summary>One of these stands in each of the separators.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("|–—-·•:»«/｜ㅣ");

    /// <summary>The title without the name of its site.</summary>
    /// <param name="title">The title.</param>
    /// <param name="site">The site's name; null where unknown.</param>
    public static string Strip(string title, string? site)
    {
        var result = title;
        for (var round = 0; round < 3; round++)
        {
            var shorter = StripOne(result, site);
            if (shorter == result)
            {
                return result;
            }

            result = shorter;
        }

        return result;
    }

    /// <summary>The name in a page's address: "example" of "www.example.co.uk"; null where it has none that tells.</summary>
    /// <param name="address">The address; null where unknown.</param>
    public static string? OfAddress(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var longest = string.Empty;
        foreach (var label in uri.Host.Split('.')[..^1])
        {
            longest = label.Length > longest.Length && label != "www" ? label : longest;
        }

        return longest.Length > 3 ? longest : null;
    }

    /// <summary>The title without what follows its last bar, where that is short: a site that does not name itself elsewhere.</summary>
    /// <param name="title">The title.</param>
    public static string StripLast(string title)
    {
        foreach (var separator in (string[])[" | ", " - ", " — ", " – ", "｜", " « ", " » "])
        {
            var at = title.AsSpan().LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && Segments.WordCounter.Count(title.AsSpan(0, at)) >= 3 && Segments.WordCounter.Count(title.AsSpan(at + separator.Length)) <= 4)
            {
                return title[..at].Trim();
            }
        }

        return title;
    }

    private static string StripOne(string title, string? site)
    {
        if (!title.AsSpan().ContainsAny(Signs))
        {
            return title;
        }

        var name = TextKey.Of(site ?? string.Empty);
        foreach (var separator in Separators)
        {
            var last = title.AsSpan().LastIndexOf(separator, StringComparison.Ordinal);
            if (last <= 0)
            {
                continue;
            }

            var (head, tail) = (title[..last].Trim(), title[(last + separator.Length)..].Trim());
            if (IsName(tail, name))
            {
                return head;
            }

            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (IsName(title[..first].Trim(), name))
            {
                return title[(first + separator.Length)..].Trim();
            }
        }

        return title;
    }

    private static bool IsName(string part, string name)
    {
        var key = TextKey.Of(part);
        var packed = key.Replace(" ", string.Empty, StringComparison.Ordinal);
        var packedName = name.Replace(" ", string.Empty, StringComparison.Ordinal);
        return packed == packedName || packed.Length >= 4 && packedName.Contains(packed, StringComparison.Ordinal)
            || packedName.Length >= 4 && packed.Contains(packedName, StringComparison.Ordinal) && key.Split(' ').Length <= 6;
    }
}
