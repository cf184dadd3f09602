using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Whether a story goes on on another page: <c>rel=next</c> leads to the same address with another number. Blogs use the same
/// relation for the story after this one, which is none of it.</summary>
internal static class PageSeries
{
    private static readonly string[] Words = ["page", "pg", "p", "seite", "pagina", "página", "part", "sivu", "sida", "side", "strona", "s"];

    /// <summary>Numbers without a word for them are pages while they are small; greater ones number stories.</summary>
    private const int LastWithoutWord = 30;

    /// <summary>The address of the story's next page; null where this is its last, or its only one.</summary>
    /// <param name="page">The page.</param>
    /// <param name="own">The page's own address; null where it says none.</param>
    public static string? Next(Page page, string? own)
    {
        foreach (var link in page.Links)
        {
            if (link.HasWord("rel", "next") && link.Value("href") is { } address && IsSameStory(own, address))
            {
                return address;
            }
        }

        foreach (var link in page.Root.Descendants("a"))
        {
            if (link.HasWord("rel", "next") && link.Value("href") is { } address && IsSameStory(own, address))
            {
                return address;
            }
        }

        return null;
    }

    /// <summary>Whether two addresses differ in the number of a page alone.</summary>
    private static bool IsSameStory(string? own, string next)
    {
        if (own is null)
        {
            return false;
        }

        var (a, b) = (Path(own), Path(next));
        var common = 0;
        while (common < a.Length && common < b.Length && a[common] == b[common])
        {
            common++;
        }

        // Digits that both have in common are part of the number.
        while (common > 0 && char.IsAsciiDigit(b[common - 1]))
        {
            common--;
        }

        return common > 1 && a[..common].Trim('/').Length > 3 && Number(b[common..]) is { } following && Number(a[common..]) is var number
            && (a.Length == common || number is not null && (following.HasWord || following.Value == number.Value + 1 && number.Value <= LastWithoutWord));
    }

    /// <summary>The path and query of an address, without its file's ending and without a slash at its end.</summary>
    private static string Path(string address)
    {
        var at = address.IndexOf("//", StringComparison.Ordinal);
        var path = at < 0 ? address : address[(address.IndexOf('/', at + 2) is >= 0 and var slash ? slash : address.Length)..];
        path = path.IndexOf('#', StringComparison.Ordinal) is >= 0 and var mark ? path[..mark] : path;
        foreach (var ending in (string[])[".html", ".htm", ".php", ".aspx"])
        {
            path = path.Replace(ending, string.Empty, StringComparison.OrdinalIgnoreCase);
        }

        return path.TrimEnd('/');
    }

    /// <summary>The number of a page in a rest of an address, with the word and the signs before it; null where it is none.</summary>
    private static PageNumber? Number(string rest)
    {
        var text = rest.Trim('/', '-', '_', ',', '?', '&', '=', '.');
        var word = Array.Find(Words, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.Length > word.Length && !char.IsAsciiLetter(text[word.Length]));
        text = text[(word?.Length ?? 0)..].Trim('/', '-', '_', '=');
        return text.Length is > 0 and <= 3 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
            ? new PageNumber(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture), word is not null)
            : null;
    }

    private sealed record PageNumber(int Value, bool HasWord);
}
