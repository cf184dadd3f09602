using System.Buffers;
using System.Globalization;

namespace ExportKit.Writing;

/// <summary>An address of the web that stands as it is among the words of a sentence. A voice would spell it out, so that only the
/// name of its site is said.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="SiteStart">Where the name of its site begins.</param>
/// <param name="SiteEnd">Where that name ends.</param>
/// <param name="End">Where it ends, without the punctuation of the sentence.</param>
internal sealed record BareAddress(int Start, int SiteStart, int SiteEnd, int End)
{
    private const string Brackets = "([{";
    private const string ClosingBrackets = ")]}";
    private const string Ends = "\"<>“”„«»‘’「」『』（）、。，；！？…|";
    private const string Trailing = ".,;:!?'*_~";

    private static readonly SearchValues<string> Www = SearchValues.Create(["www."], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Beginnings = ["https://", "http://", "ftp://", "www."];

    // The endings of sites' names that writers leave "https" away from; others could be the ends of sentences.
    private static readonly string[] Endings = [".com", ".org", ".net", ".edu", ".gov", ".info", ".int", ".io", ".ly", ".tv", ".co.uk"];

    /// <summary>The first address at or after a place; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    public static BareAddress? Find(string text, int from)
    {
        for (var i = NextClue(text, from); i >= 0; i = NextClue(text, i + 1))
        {
            if (At(text, StartOfScheme(text, i, from) ?? StartOfWord(text, i, from)) is { } address)
            {
                return address;
            }
        }

        return null;
    }

    /// <summary>Whether a text is an address of which the voice says only a part.</summary>
    /// <param name="text">The text.</param>
    public static bool IsShortened(string text) =>
        Find(text, 0) is { Start: 0 } address && address.End == text.Length && address.HasMore(text);

    /// <summary>Whether the address has more than the name of its site.</summary>
    /// <param name="text">The text that it stands in.</param>
    public bool HasMore(string text) => !text.AsSpan(SiteEnd, End - SiteEnd).Trim('/').IsEmpty;

    /// <summary>Whether two addresses are the same but for their scheme and for a slash at their end.</summary>
    /// <param name="one">One address.</param>
    /// <param name="other">The other.</param>
    public static bool AreSame(string one, string other) =>
        WithoutScheme(one).Equals(WithoutScheme(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>The address with its scheme.</summary>
    /// <param name="text">The text that it stands in.</param>
    public string Whole(string text)
    {
        var address = text[Start..End];
        return address.Contains("://", StringComparison.Ordinal) ? address : "https://" + address;
    }

    private static ReadOnlySpan<char> WithoutScheme(string address)
    {
        var end = address.IndexOf("://", StringComparison.Ordinal);
        return address.AsSpan(end < 0 ? 0 : end + 3).TrimEnd('/');
    }

    /// <summary>A slash or "www.": one of them is in every address.</summary>
    private static int NextClue(string text, int from)
    {
        if (from >= text.Length)
        {
            return -1;
        }

        var slash = text.IndexOf('/', from);
        var www = text.AsSpan(from).IndexOfAny(Www);
        return www < 0 ? slash : slash < 0 ? from + www : Math.Min(slash, from + www);
    }

    /// <summary>Where the scheme before a slash begins, whatever it is glued to; null where there is none.</summary>
    private static int? StartOfScheme(string text, int slash, int from)
    {
        foreach (var beginning in Beginnings)
        {
            var start = slash - beginning.Length + 2;
            if (start >= from && beginning[^1] == '/' && text.AsSpan(start).StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return start;
            }
        }

        return null;
    }

    private static int StartOfWord(string text, int index, int from)
    {
        while (index > from && (char.IsAsciiLetterOrDigit(text[index - 1]) || text[index - 1] is '.' or '-' or ':' or '/'))
        {
            index--;
        }

        return index;
    }

    private static BareAddress? At(string text, int start)
    {
        if (start > 0 && text[start - 1] is '@' or '=' or '?' or '_')
        {
            return null;
        }

        var site = start;
        foreach (var beginning in Beginnings)
        {
            if (text.AsSpan(site).StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                site += beginning.Length;
            }
        }

        var siteEnd = site;
        while (siteEnd < text.Length && (char.IsAsciiLetterOrDigit(text[siteEnd]) || text[siteEnd] is '.' or '-' || char.IsLetter(text[siteEnd]) && site > start && !SpeechCharacters.IsUnspaced(text[siteEnd])))
        {
            siteEnd++;
        }

        siteEnd = site + text.AsSpan(site, siteEnd - site).TrimEnd(".-").Length;
        if (!text.AsSpan(site, siteEnd - site).Contains('.') || site == start && !HasKnownEnding(text, site, siteEnd))
        {
            return null;
        }

        return new BareAddress(start, site, siteEnd, EndOf(text, siteEnd));
    }

    /// <summary>Whether what has no scheme is an address all the same: "pic.example.com/abc".</summary>
    private static bool HasKnownEnding(string text, int site, int siteEnd)
    {
        var name = text.AsSpan(site, siteEnd - site);
        return siteEnd < text.Length - 1 && text[siteEnd] == '/' && Array.Exists(Endings, ending => text.AsSpan(site, siteEnd - site).EndsWith(ending, StringComparison.Ordinal))
            && char.IsAsciiLetterOrDigit(name[0]);
    }

    private static int EndOf(string text, int siteEnd)
    {
        var end = siteEnd;
        if (end >= text.Length || text[end] is not ('/' or '?' or '#' or ':'))
        {
            return end;
        }

        while (end < text.Length && !EndsAddress(text[end]))
        {
            end++;
        }

        while (end > siteEnd && (Trailing.Contains(text[end - 1]) || IsUnopened(text, siteEnd, end)))
        {
            end--;
        }

        return end;
    }

    private static bool EndsAddress(char letter) =>
        char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format || Ends.Contains(letter) || SpeechCharacters.IsIdeographic(letter);

    /// <summary>Whether the last character closes a bracket that stands before the address.</summary>
    private static bool IsUnopened(string text, int start, int end) =>
        ClosingBrackets.IndexOf(text[end - 1], StringComparison.Ordinal) is var kind and >= 0
        && text.AsSpan(start, end - start).Count(Brackets[kind]) < text.AsSpan(start, end - start).Count(ClosingBrackets[kind]);
}
