using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Whether a story goes on on another page: <c>rel=next</c> and <c>rel=prev</c> lead to the same address with another number.
/// Blogs use the same relations for the stories beside this one, which are none of it.</summary>
internal static class PageSeries
{
    private static readonly string[] Words = ["page", "pg", "p", "seite", "pagina", "página", "part", "sivu", "sida", "side", "strona", "s"];

    /// <summary>Numbers without a word for them are pages while they are small; greater ones number stories.</summary>
    private const int LastWithoutWord = 30;

    /// <summary>The pages that a page of a story names before and behind itself.</summary>
    /// <param name="survey">The page.</param>
    /// <param name="own">The page's own address; null where it says none.</param>
    public static SeriesLinks Of(PageSurvey survey, string? own)
    {
        var (next, previous) = (Addresses(survey, "next"), Addresses(survey, "prev"));
        var (following, numberOfFollowing) = Find(next, own, false);
        var (before, numberBefore) = Find(previous, own, true);
        return new SeriesLinks(following, before, numberOfFollowing - 1 ?? numberBefore + 1, next.FirstOrDefault(), previous.FirstOrDefault());
    }

    /// <summary>Whether two addresses name one page.</summary>
    /// <param name="a">An address; null where there is none.</param>
    /// <param name="b">Another.</param>
    public static bool AreSame(string? a, string? b) => a is not null && b is not null && Path(a) == Path(b);

    /// <summary>The first page of the same story among those that a page names in one relation to itself, with its number.</summary>
    private static (string? Address, int? Number) Find(List<string> addresses, string? own, bool isBefore)
    {
        foreach (var address in addresses)
        {
            if (NumberOf(address, own, isBefore) is { } number)
            {
                return (PageAddress.Absolute(address, own) ?? address, number);
            }
        }

        return (null, null);
    }

    /// <summary>The addresses in this relation, those of the page's head first.</summary>
    private static List<string> Addresses(PageSurvey survey, string relation)
    {
        var addresses = new List<string>();
        foreach (var link in survey.Page.Links)
        {
            Add(addresses, link, relation);
        }

        foreach (var element in survey.Related)
        {
            if (element.Name == "a")
            {
                Add(addresses, element, relation);
            }
        }

        return addresses;
    }

    private static void Add(List<string> addresses, Element link, string relation)
    {
        if (link.HasWord("rel", relation) && link.Value("href") is { } address)
        {
            addresses.Add(address);
        }
    }

    /// <summary>The number of another page of the same story, whose address differs from the page's own in the number alone; the first
    /// page may have none. Null where it is no page of the story.</summary>
    private static int? NumberOf(string other, string? own, bool isBefore)
    {
        if (own is null)
        {
            return null;
        }

        var (a, b) = (Path(own), Path(other));
        if (!isBefore)
        {
            return NumberBehind(a, b)?.Value;
        }

        // Many pages of a story name the first of them as their own address.
        return a == b ? 1 : NumberBehind(b, a)?.Value - 1 ?? (NumberBehind(a, b) is { Value: > 1 } before ? before.Value : null);
    }

    /// <summary>The number by which an address differs from the one before it; null where it differs in more.</summary>
    private static PageNumber? NumberBehind(string a, string b)
    {
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
            && (a.Length == common || number is not null && (following.HasWord || following.Value == number.Value + 1 && number.Value <= LastWithoutWord))
            ? following
            : null;
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
