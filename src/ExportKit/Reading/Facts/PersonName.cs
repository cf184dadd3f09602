using ExportKit.Reading.Segments;

namespace ExportKit.Reading.Facts;

/// <summary>Tells whether words that stand where names stand are the name of a person, or of those who write together.</summary>
internal static class PersonName
{
    private const int LongestName = 60;
    private const int LongestDenseName = 12;
    private const int MostWords = 6;

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
    /// <param name="text">The text, without "By".</param>
    /// <param name="mayBeSingle">Whether one word is enough: where the page says plainly that an author stands here.</param>
    public static bool IsLikely(ReadOnlySpan<char> text, bool mayBeSingle)
    {
        text = text.Trim();
        if (text.Length < (WordCounter.IsDense(text.IsEmpty ? default : text[0]) || !mayBeSingle ? 2 : 3) || text.Length > LongestName || text.ContainsAny("@/\\?!:;=<>[]{}|\"“”«»#%…") || text.ContainsAnyInRange('0', '9') || IsFurniture(text))
        {
            return false;
        }

        if (WordCounter.IsDense(text[0]) || text[0] is >= '가' and <= '힣')
        {
            return text.Length <= LongestDenseName;
        }

        var words = 0;
        var capitals = 0;
        foreach (var range in text.SplitAny(' ', '\u00a0'))
        {
            var word = text[range].Trim(",.'’()");
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            if (BeginsAsName(word))
            {
                capitals++;
            }
            else if (!Particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return false;
            }
        }

        return words <= MostWords && capitals > 0 && (words > 1 || mayBeSingle) && !EndsAsSentence(text);
    }

    /// <summary>Capitals begin names in scripts that have them; so does what stands behind an apostrophe or a hyphen.</summary>
    private static bool BeginsAsName(ReadOnlySpan<char> word)
    {
        if (char.IsLetter(word[0]) && !char.IsLower(word[0]))
        {
            return true;
        }

        return word.Length > 2 && word.IndexOfAny('\'', '’', '-') is > 0 and < 4 and var mark && mark + 1 < word.Length && char.IsUpper(word[mark + 1]);
    }

    /// <summary>A point ends a sentence unless an initial or a short title stands before it.</summary>
    private static bool EndsAsSentence(ReadOnlySpan<char> text) =>
        text[^1] == '.' && text[(text.LastIndexOf(' ') + 1)..].Length > 4;

    /// <summary>Whether a text has a word of a page's furniture, or is a month.</summary>
    /// <param name="text">The text.</param>
    public static bool IsFurniture(ReadOnlySpan<char> text)
    {
        var lookup = NoNames.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in text.SplitAny(' ', '\u00a0', '-'))
        {
            var word = text[range].Trim(",.'’()");
            if (!word.IsEmpty && (lookup.Contains(word) || word.Length > 2 && MonthNames.Of(word.ToString().ToLowerInvariant()) > 0 && !char.IsUpper(text[0])))
            {
                return true;
            }
        }

        return MonthNames.Of(text.TrimEnd('.').ToString().ToLowerInvariant()) > 0;
    }
}
