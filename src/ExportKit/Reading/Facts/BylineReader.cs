namespace ExportKit.Reading.Facts;

/// <summary>Parts bylines into bare names.</summary>
internal static class BylineReader
{
    private const int LongestName = 70;
    private const int BeyondAscii = 128;

    /// <summary>What ends a name anywhere.</summary>
    private static readonly string[] NameEnds = [" (", "@", "(Image", " Follow", " follow", " Published", " Updated", " - ", " – ", " — ", " | "];

    /// <summary>What ends a name in a line of text; a house may have such words in its name.</summary>
    private static readonly string[] LineEnds = [.. NameEnds, " on ", " for ", " - ", " ⋅ "];

    /// <summary>The words before names by their first letters: hardly a line begins with one of them.</summary>
    private static readonly List<string>[] WordsBefore = ByFirstLetter(BylineWords.Before);

    /// <summary>The names of some bylines, each once, without "By", offices and addresses.</summary>
    /// <param name="bylines">What a page gives as authors.</param>
    /// <param name="publisher">Who publishes: no author beside others; null where unknown.</param>
    /// <param name="partAtCommas">Whether commas part names, as in lines of text; in structured data they often part name and office.</param>
    public static List<string> Names(IEnumerable<string> bylines, string? publisher, bool partAtCommas = true)
    {
        var names = new List<string>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var byline in bylines)
        {
            foreach (var part in Parts(byline, partAtCommas))
            {
                if (Name(part, partAtCommas) is { } name && keys.Add(TextKey.Of(name)))
                {
                    names.Add(name);
                }
            }
        }

        if (names.Count > 1 && publisher is not null)
        {
            var house = TextKey.Of(publisher);
            names.RemoveAll(name => TextKey.Of(name) == house);
        }

        return names;
    }

    /// <summary>The line without the words that come before names; null where it has none of them.</summary>
    /// <param name="line">A line.</param>
    public static string? AfterBy(string line)
    {
        var text = line.AsSpan().Trim().TrimStart("—–-|:•· ");
        foreach (var word in text.IsEmpty ? [] : WordsBefore[FirstLetter(text)])
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.Length > word.Length
                && (text[word.Length] is ' ' or ':' or '\u00a0' or '／' or '：' || word[^1] > '\u2e80' || IsGlued(text, word)))
            {
                return text[word.Length..].TrimStart(": \u00a0/|／：").ToString();
            }
        }

        return null;
    }

    private static List<string>[] ByFirstLetter(string[] words)
    {
        var byLetter = new List<string>[BeyondAscii + 1];
        for (var i = 0; i < byLetter.Length; i++)
        {
            byLetter[i] = [];
        }

        foreach (var word in words)
        {
            byLetter[FirstLetter(word)].Add(word);
        }

        return byLetter;
    }

    /// <summary>The first letter as a capital; letters beyond ASCII are one.</summary>
    private static int FirstLetter(ReadOnlySpan<char> text) => Math.Min((int)char.ToUpperInvariant(text[0]), BeyondAscii);

    /// <summary>"ByTravis Haney": the space was lost between two elements.</summary>
    private static bool IsGlued(ReadOnlySpan<char> text, string word) =>
        word is "by" && text.Length > word.Length + 1 && char.IsUpper(text[word.Length]) && char.IsLower(text[word.Length + 1]) && char.IsLower(text[1]);

    private static List<string> Parts(string byline, bool partAtCommas)
    {
        var text = byline;
        for (var i = 0; i < 2 && AfterBy(text) is { Length: > 0 } rest; i++)
        {
            text = rest;
        }

        foreach (var between in BylineWords.Between)
        {
            if (text.Contains(between, StringComparison.OrdinalIgnoreCase) && (between[0] != ' ' || between[1] is '|' or '/' or '·' or '•' || PartsNames(text, between, partAtCommas)))
            {
                text = text.Replace(between, "\n", StringComparison.OrdinalIgnoreCase);
            }
        }

        var parts = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            parts.AddRange(Commas(line, partAtCommas));
        }

        return parts;
    }

    /// <summary>"Center for Food and Research" and "Prince and the Revolution" are one name: a word parts names only where names stand around it.</summary>
    private static bool PartsNames(string text, string between, bool inLine)
    {
        foreach (var part in text.Split(between, StringSplitOptions.TrimEntries))
        {
            if (part.Length > 0 && char.IsLower(part[0]) || !inLine && !PersonName.IsLikely(part, true))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Commas part names from names, and names from offices: "Ann Lee, Bob Ray, Chief Editor".</summary>
    private static IEnumerable<string> Commas(string line, bool partAtCommas)
    {
        var pieces = line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // "Ray, Bob": catalogues set the family's name first.
        if (pieces.Length == 2 && PersonName.IsLikely(pieces[0], true) && !pieces[0].Contains(' ', StringComparison.Ordinal) && IsGiven(pieces[1]))
        {
            yield return pieces[1] + " " + pieces[0];
            yield break;
        }

        var isFirst = true;
        foreach (var piece in pieces)
        {
            if (isFirst || !IsOffice(piece) && piece.Contains(' ', StringComparison.Ordinal) && (partAtCommas || PersonName.IsLikely(piece, false)))
            {
                yield return piece;
            }

            isFirst = false;
        }
    }

    /// <summary>One given name, or one and initials.</summary>
    private static bool IsGiven(string piece) =>
        !IsOffice(piece) && !IsSuffix(piece) && PersonName.IsLikely(piece, true) && (!piece.Contains(' ', StringComparison.Ordinal) || piece.EndsWith('.'));

    private static bool IsSuffix(string piece) =>
        piece is "Jr." or "Jr" or "Sr." or "II" or "III" or "PhD" or "Ph.D." or "MD" or "M.D." or "RD" or "MS" or "JD" or "Esq.";

    private static string? Name(string part, bool inLine)
    {
        var name = part.AsSpan().Trim().Trim("|•·—–:;,/*\"“” ");
        name = Cut(name, inLine);
        foreach (var office in BylineWords.Behind)
        {
            name = name.EndsWith(office, StringComparison.Ordinal) ? name[..^office.Length].TrimEnd() : name;
        }

        if (name.StartsWith("@", StringComparison.Ordinal) || IsAddress(part) || name.Contains("http", StringComparison.Ordinal) || name.Length is < 2 or > LongestName)
        {
            return null;
        }

        var letters = 0;
        var digits = 0;
        foreach (var c in name)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
        }

        return letters < 2 || digits > 4 || IsNoName(name) ? null : name.ToString();
    }

    /// <summary>A name ends where a bracket, a handle, a date or a call to follow begins.</summary>
    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> name, bool inLine)
    {
        foreach (var mark in inLine ? LineEnds : NameEnds)
        {
            var at = name.IndexOf(mark, StringComparison.Ordinal);

            // The word that a handle ends goes with it: it is an address of mail.
            at = mark == "@" && at > 0 ? name[..at].LastIndexOf(' ') : at;
            name = at > 2 ? name[..at] : name;
        }

        var digit = name.IndexOfAnyInRange('0', '9');
        if (digit > 4)
        {
            name = name[..digit].TrimEnd();
            var last = name[(name.LastIndexOf(' ') + 1)..].TrimEnd('.');
            name = MonthNames.Of(last.ToString().ToLowerInvariant()) > 0 && name.Length > last.Length + 1 ? name[..name.LastIndexOf(' ')] : name;
        }

        return name.Trim("|•·—–:;,/*\"“” \u00a0");
    }

    private static bool IsNoName(ReadOnlySpan<char> name)
    {
        foreach (var word in (string[])["image:", "getty images", "twitter", "facebook", "standards", "practices", "view all", "follow us", "most recent", "min read", "more stories", "all posts", "all articles", "published", "updated", "newsletter", "comments", "author", "contributor", "staff writer", "senior editor", "culture writer"])
        {
            if (name.Equals(word, StringComparison.OrdinalIgnoreCase) || word.Contains(' ') && name.StartsWith(word, StringComparison.OrdinalIgnoreCase) || word.EndsWith(':') && name.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAddress(ReadOnlySpan<char> name) => name.Trim().Contains('@') && !name.Trim().Contains(' ');

    /// <summary>Whether words name an office: "Chief Correspondent".</summary>
    /// <param name="piece">The words.</param>
    public static bool IsOffice(string piece)
    {
        foreach (var office in BylineWords.Offices)
        {
            var at = piece.IndexOf(office, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !char.IsLetter(piece[at - 1])) && (at + office.Length == piece.Length || !char.IsLetter(piece[at + office.Length]) || office.Length > 5))
            {
                return true;
            }
        }

        return false;
    }
}
