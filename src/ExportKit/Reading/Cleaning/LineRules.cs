using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>Lines anywhere in the body that lead away from it.</summary>
internal static class LineRules
{
    private const int ShortLine = 25;
    private const int LongestAppeal = 120;

    /// <summary>Characters; no call has as many.</summary>
    private const int LongestCall = 50;

    /// <summary>A line that leads away has more of a link than this.</summary>
    private const double HardlyLinked = 0.05;

    /// <summary>Beginnings of lines that lead to another article; the line is left out where most of it is a link.</summary>
    private static readonly string[] AwayLeads =
    [
        "read more", "read also", "also read", "read next", "see also", "related", "more:", "more on", "watch:", "watch more", "listen:", "don't miss", "must read", "recommended", "click here", "you may also like",
        "you might also like", "up next", "lesen sie auch", "lesen sie hier", "lesen sie mehr", "mehr zum thema", "auch interessant", "mehr dazu", "siehe auch", "lire aussi", "à lire aussi", "a lire aussi", "voir aussi", "lea también", "lee también", "leer más", "te puede interesar", "ver también", "además",
        "leggi anche", "leggi di più", "lees ook", "lees meer", "læs også", "les også", "läs också", "läs mer", "läs även", "lue myös", "czytaj także", "czytaj też", "zobacz także", "zobacz też", "čtěte také", "čtěte více", "prečítajte si", "olvasta már", "citește și", "vezi și", "читайте также", "читайте також", "читать также", "διαβάστε", "διαβάστε επίσης", "ayrıca okuyun", "baca juga", "leia também", "leia mais", "veja também", "saiba mais", "関連記事", "あわせて読みたい", "اقرأ أيضا", "اقرأ أيضاً", "इसे भी पढ़ें", "यह भी पढ़ें", "ये भी पढ़ें", "อ่านเพิ่มเติม", "อ่านข่าวเพิ่มเติม",
    ];

    /// <summary>Lines that are calls to do something else, whole.</summary>
    private static readonly HashSet<string> Calls = new(StringComparer.OrdinalIgnoreCase)
    {
        "advertisement", "advertising", "advert", "ad", "anzeige", "werbung", "publicité", "publicidad", "pubblicità", "annons", "annonse", "annonce", "reklama", "reklam", "mainos", "reclame", "share", "share this", "share this article", "share this story", "tweet", "email", "print", "comments", "comment", "save", "copy link", "teilen", "drucken", "partager", "compartir", "condividi", "listen", "play", "loading", "loading...", "story continues below advertisement", "story continues below", "article continues below", "article continues after advertisement", "continue reading", "read more", "show more", "view comments", "subscribe", "sign up", "follow us", "skip advertisement", "close", "menu", "search", "log in", "advertisement - scroll to continue", "advertisement - story continues below", "広告", "広告の後にも続きます", "реклама", "إعلان", "โฆษณา", "提供", "scroll to continue", "scroll to continue with content", "image source", "getty images",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AllCalls = Calls.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly PhraseSet Cookies = new("cookie");

    private static readonly PhraseSet CookieWords = new(
    [
        "this website", "our website", "this site", "your browser", "on your device", "your consent", "privacy policy", "necessary cookies", "use cookies", "cookie policy", "cookie settings", "datenschutz", "externe inhalte", "zustimm", "navigateur", "navegador", "nuestro sitio", "questo sito", "deze website",
    ]);

    /// <summary>What is said where a reader shall support the site.</summary>
    private static readonly PhraseSet Appeals = new(
    [
        "thank you for your support", "support us", "support our journalism", "support our work", "make a donation", "donate to ", "unterstützen sie uns", "unterstütze uns", "mit einer spende", "soutenez-nous", "faites un don", "apóyanos", "haz una donación", "sostienici", "fai una donazione", "apoie-nos", "steun ons", "støtt oss", "wesprzyj nas", "поддержите нас", "підтримайте нас",
    ]);

    /// <summary>What is said where readers shall tell their own stories.</summary>
    private static readonly PhraseSet Contacts = new(
    [
        "get in touch", "story to tell", "story to share", "do you have a story", "do you know more", "send us", "email us", "have a tip", "got a tip", "news tip", "schreiben sie uns", "haben sie hinweise", "schicken sie uns", "écrivez-nous", "contactez-nous", "escríbenos", "escribe a", "scrivi a", "tip oss", "tipp oss", "tips oss",
    ]);

    /// <summary>Signs that point at a link.</summary>
    private static readonly string[] Pointers = ["👉", "➡", "▶", "►", "» ", "→ ", "🔗", "👇"];

    /// <summary>Signs that close a window; in a table they say no.</summary>
    private const string Crosses = "×✕⨯";

    /// <summary>What is loaded instead of read: leaflets, and larger copies of pictures.</summary>
    private static readonly string[] FileEndings = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".csv", ".odt", ".zip"];

    /// <summary>Marks such lines.</summary>
    /// <param name="article">The page with its body.</param>
    public static void Apply(ArticlePage article)
    {
        foreach (var segment in article.KeptNow())
        {
            if (IsCall(segment) || IsAppeal(segment) || IsContact(segment) || IsShortcode(segment.Text) || LeadsAway(segment) || SpeaksOfCookies(segment.Text))
            {
                segment.Drop(DropReason.LeadsAway);
            }
        }
    }

    /// <summary>A linked call to give money to the site.</summary>
    private static bool IsAppeal(Segment segment) =>
        segment.LinkShare > 0.1 && segment.Words <= LongestAppeal && Appeals.IsIn(segment.Text);

    /// <summary>A line that asks readers for their own stories, and where to send them.</summary>
    private static bool IsContact(Segment segment) =>
        segment.Words <= ShortLine * 2 && segment.Text.Contains('@', StringComparison.Ordinal) && Contacts.IsIn(segment.Text);

    /// <summary>What a program should have replaced: <c>[button link="/x"]</c>.</summary>
    private static bool IsShortcode(string text) =>
        text is ['[', >= 'a' and <= 'z', .., ']'] && text.Contains('=', StringComparison.Ordinal) && text.Contains(' ', StringComparison.Ordinal);

    private static bool IsCall(Segment segment)
    {
        var text = segment.Text.AsSpan().Trim(" .:!|-–—»›→*");
        if (text.Length > 0 && text.Trim(Crosses).IsEmpty && segment.Block.Within("table") is null)
        {
            return true;
        }

        return text.Length <= LongestCall && AllCalls.Contains(text);
    }

    /// <summary>What a site says of cookies, as against what bakers say of them.</summary>
    private static bool SpeaksOfCookies(string text) =>
        text.Length < 1500 && Cookies.IsIn(text) && CookieWords.IsIn(text);

    private static bool LeadsAway(Segment segment)
    {
        if (segment.LinkShare <= HardlyLinked || segment.Words > ShortLine * 2)
        {
            return false;
        }

        if (segment.LinkShare > 0.95 && IsSkipLink(segment))
        {
            return true;
        }

        if (Array.Exists(Pointers, pointer => segment.Text.StartsWith(pointer, StringComparison.Ordinal)) && segment.LinkShare < 0.9)
        {
            return true;
        }

        var text = segment.Text.AsSpan().TrimStart("•►▶»›→-–—*|[( ");
        foreach (var lead in AwayLeads)
        {
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && (text.Length == lead.Length || !char.IsLetter(text[lead.Length])))
            {
                return segment.LinkShare > 0.4 || text.Length > lead.Length && text[lead.Length] is ':' or ' ' && segment.LinkShare > 0.2;
            }
        }

        return segment.LinkShare > 0.95 && segment.Block.Name is "p" or "div" or "h3" or "h4" or "h5" or "h6" && segment.Words is > 3 && IsAlone(segment) && LinkedHeadings.LeadsToPage(segment.Block) && !LeadsToFile(segment.Block);
    }

    /// <summary>A link that only listeners are given, to pass over what stands next.</summary>
    private static bool IsSkipLink(Segment segment) =>
        segment.Text.StartsWith("skip ", StringComparison.OrdinalIgnoreCase) && (segment.Block.First("a") ?? segment.Block).Value("href") is ['#', ..];

    /// <summary>A form or a leaflet to load is the article's own.</summary>
    private static bool LeadsToFile(Element block)
    {
        var address = block.First("a")?.Value("href");
        return address is not null && Array.Exists(FileEndings, ending => address.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A line that is one link to another page, and no item of a list.</summary>
    private static bool IsAlone(Segment segment) => segment.Block.Within("li") is null && segment.Block.Within("td") is null && segment.Block.Within("blockquote") is null;
}
