using ExportKit.Reading.Segments;

namespace ExportKit.Reading.Facts;

/// <summary>Tells whether words that stand where names stand are the name of a person, or of those who write together.</summary>
internal static class PersonName
{
    private const int LongestName = 60;
    private const int LongestDenseName = 12;
    private const int MostWords = 6;
    private const string Marks = "@/\\?!:;=<>[]{}|\"“”«»#%…";

    /// <summary>What Japanese and Chinese sentences have, and names do not.</summary>
    private const string DenseMarks = "をはがに、。";

    private static readonly char[] Spaces = [' ', '\u00a0'];
    private static readonly char[] Breaks = [' ', '\u00a0', '-'];
    private static readonly char[] Edges = [',', '.', '\'', '’', '(', ')'];

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "de", "da", "do", "dos", "das", "di", "del", "della", "der", "den", "van", "von", "vom", "zu", "zur", "la", "le", "du", "des", "el", "al",
        "bin", "ibn", "ben", "bint", "abu", "e", "y", "i", "av", "af", "ter", "ten", "op", "d", "st", "mac", "of", "dr", "prof", "mag", "ni", "ná",
    };

    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "read", "min", "mins", "minute", "minutes", "minuten", "share", "comment", "comments", "follow", "subscribe", "print", "email", "newsletter",
        "login", "menu", "search", "home", "updated", "published", "posted", "photo", "photos", "image", "images", "getty", "video", "videos", "more",
        "bio", "full", "view", "policy", "policies", "size", "font", "category", "categories", "tags", "topics", "uhr", "author", "authors", "news",
        "about", "link", "history", "by", "from", "the", "name", "names", "profile", "website", "twitter", "facebook", "instagram", "linkedin", "reddit", "whatsapp", "rss", "contact", "sign",
        "latest", "related", "archive", "article", "articles", "story", "stories", "opinion", "analysis", "review", "guide", "advertisement", "sponsored",
        "today", "yesterday", "ago", "edited", "reviewed", "illustration", "illustrated", "photography", "photographs", "kommentare", "teilen",
        "key", "takeaways", "takeaway", "summary", "quick", "short", "answer", "overview", "introduction", "intro", "contents", "highlights", "disclaimer", "note", "editor's", "disclosure", "advert", "business", "sports", "sport", "politics", "culture", "health", "technology", "travel", "lifestyle", "entertainment", "property", "tourism",
    };

    /// <summary>Whether a text is likely a name: few words, each beginning as names do, no numbers, none of the words of a page's furniture.</summary>
    /// <param name="name">The text, without "By".</param>
    /// <param name="mayBeSingle">Whether one word is enough: where the page says plainly that an author stands here.</param>
    public static bool IsLikely(string name, bool mayBeSingle)
    {
        var text = name.Trim();
        if (text.Length is < 2 or > LongestName || HasMark(text) || IsFurniture(text))
        {
            return false;
        }

        if (WordCounter.IsDense(text[0]) || text[0] is >= '가' and <= '힣')
        {
            return mayBeSingle && text.Length <= LongestDenseName && !HasAny(text, DenseMarks);
        }

        var words = 0;
        var capitals = 0;
        foreach (var part in text.Split(Spaces))
        {
            var word = part.Trim(Edges);
            if (word.Length == 0)
            {
                continue;
            }

            words++;
            if (BeginsAsName(word))
            {
                capitals++;
            }
            else if (!Particles.Contains(word))
            {
                return false;
            }
        }

        return words <= MostWords && capitals > 0 && (words > 1 || mayBeSingle && text.Length > 2) && !EndsAsSentence(text);
    }

    /// <summary>Whether a text has a word of a page's furniture, or is a month.</summary>
    /// <param name="text">The text.</param>
    public static bool IsFurniture(string text)
    {
        foreach (var part in text.Split(Breaks))
        {
            if (NoNames.Contains(part.Trim(Edges)))
            {
                return true;
            }
        }

        return MonthNames.Of(text.TrimEnd('.').ToLowerInvariant()) > 0;
    }

    /// <summary>Adds a name to others; it is said once, with its titles or without.</summary>
    /// <param name="names">The names.</param>
    /// <param name="name">The name.</param>
    public static void AddOnce(List<string> names, string name)
    {
        var key = TextKey.Of(name);
        foreach (var known in names)
        {
            var other = TextKey.Of(known);
            if (other.Contains(key, StringComparison.Ordinal) || key.Contains(other, StringComparison.Ordinal))
            {
                return;
            }
        }

        names.Add(name);
    }

    private static bool HasMark(string text)
    {
        foreach (var c in text)
        {
            if (char.IsDigit(c) || Marks.Contains(c, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAny(string text, string marks)
    {
        foreach (var c in marks)
        {
            if (text.Contains(c, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Capitals begin names in scripts that have them; so does what stands behind an apostrophe or a hyphen.</summary>
    private static bool BeginsAsName(string word)
    {
        if (char.IsLetter(word[0]) && !char.IsLower(word[0]))
        {
            return true;
        }

        for (var i = 1; i < 4 && i + 1 < word.Length; i++)
        {
            if (word[i] is '\'' or '’' or '-')
            {
                return char.IsUpper(word[i + 1]);
            }
        }

        return false;
    }

    /// <summary>A point ends a sentence unless an initial or a short title stands before it.</summary>
    private static bool EndsAsSentence(string text) => text[^1] == '.' && text.Length - text.LastIndexOf(' ') > 5;
}
