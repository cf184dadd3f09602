using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>The words of class names and identifiers that sites use for what is not the article; tables alone.</summary>
internal static class Vocabulary
{
    /// <summary>Words that name something else than the article wherever they stand.</summary>
    private static readonly string[] StrongWords =
    [
        "share", "sharing", "shares", "sharebar", "sharebox", "sharetools", "socialshare", "sharelinks", "sharebuttons", "shareaholic",
        "addthis", "addtoany", "sharedaddy", "jetpack", "social", "socials", "socialmedia", "sociallinks", "socialbar", "sns",
        "related", "relateds", "relatedposts", "relatedarticles", "relatedcontent", "relatedlinks", "jp-relatedposts", "yarpp",
        "recirc", "recirculation", "recommended", "recommendation", "recommendations", "recommend", "recos", "readalso", "alsoread", "lireaussi", "leggianche", "leesook",
        "taboola", "outbrain", "revcontent", "mgid", "dianomi", "zergnet", "nativo", "plista", "ligatus", "strossle", "engageya",
        "newsletter", "newsletters", "abonnement", "abonnieren", "abbonati", "suscripcion", "suscribete", "inschrijven", "prenumerera", "nieuwsbrief", "nyhetsbrev", "subscribe", "subscription", "subscriptions", "signup", "mailchimp",
        "paywall", "piano", "regwall", "advert", "adverts", "advertisement", "advertisements", "advertising", "advertorial",
        "publicidad", "publicite", "pubblicita", "werbung", "anzeige", "annonse", "annons", "reklama", "reklam", "publi",
        "adslot", "adsense", "adsbygoogle", "adunit", "adbox", "adcontainer", "adwrapper", "dfp", "gpt", "googlead", "adzone", "admp",
        "sponsor", "sponsored", "sponsors", "breadcrumb", "breadcrumbs", "comments", "commentlist", "disqus", "respond", "commentaires",
        "kommentare", "comentarios", "cookie", "cookies", "gdpr", "taglist", "tagcloud", "hashtags", "navbar", "submenu",
        "pagination", "pager", "sidebar", "sidenav", "modal", "popup", "lightbox", "tooltip", "toolbar", "skiplink", "skip",
        "trending", "mostread", "mostpopular", "popular", "teaser", "teasers", "readmore", "seealso", "donate", "donation",
        "feedback", "printfriendly", "printonly", "livefyre", "fbcomments", "onetrust", "evidon", "didomi", "swg",
        "masthead", "colophon", "backtotop", "scrolltop", "authorbio", "authorbox", "aboutauthor", "postnav", "postnavigation",
        "prevnext", "nextprev", "readnext", "upnext", "morefrom", "morestories", "moreon", "youmaylike", "followus", "toplist",
        "breakingnews", "newsticker", "ticker", "weather", "horoscope", "poll", "polls", "quiz", "audioplayer", "texttospeech", "speechify",
        "readspeaker", "beyondwords", "trinityaudio", "listen", "crossword", "ratings", "upsell", "appstore", "appbanner", "whatsapp",
        "telegram", "fontsize", "textsize", "reactions", "emoji", "upvote", "bookmark", "giftarticle", "credits", "rollover", "factchecks", "fundraiser", "fundraising", "adblock", "adblocker", "notification", "footer", "vcard", "webring", "testimonial", "testimonials",
    ];

    /// <summary>Phrases that name something else than the article.</summary>
    private static readonly string[] StrongPhrases =
    [
        "|author|bio|", "|author|box|", "|author|info|", "|author|card|", "|author|profile|", "|author|description|", "|about|author|", "|about|the|author|",
        "|author|block|", "|author|footer|", "|author|details|", "|author|meta|", "|author|section|", "|bio|box|", "|author|wrap|", "|author|bottom|",
        "|comment|list|", "|comment|area|", "|comment|form|", "|comment|section|", "|comment|box|", "|comment|thread|", "|comment|count|", "|comments|area|", "|leave|comment|",
        "|post|nav|", "|post|navigation|", "|nav|links|", "|nav|below|", "|nav|above|", "|next|article|", "|next|post|", "|prev|post|", "|previous|post|", "|next|story|",
        "|most|read|", "|most|popular|", "|most|viewed|", "|most|recent|", "|top|stories|", "|top|news|", "|latest|news|", "|latest|stories|", "|latest|articles|", "|latest|posts|",
        "|recent|posts|", "|recent|news|", "|recent|articles|", "|more|stories|", "|more|news|", "|more|articles|", "|more|from|", "|more|on|", "|more|like|",
        "|read|more|", "|read|also|", "|also|read|", "|read|next|", "|see|also|", "|you|may|", "|you|might|", "|up|next|", "|inline|promo|",
        "|sign|up|", "|follow|us|", "|follow|buttons|", "|mailing|list|", "|email|form|", "|opt|in|form|", "|call|to|action|", "|cta|box|", "|app|promo|", "|app|download|",
        "|tag|list|", "|tag|cloud|", "|tags|list|", "|post|tags|", "|entry|tags|", "|article|tags|", "|story|tags|", "|tags|links|", "|topic|list|", "|article|topics|", "|story|topics|", "|tag|links|", "|entry|footer|", "|article|keywords|",
        "|post|footer|", "|cat|links|", "|post|categories|",
        "|google|ad|", "|ad|container|", "|ad|wrapper|", "|ad|slot|", "|ad|unit|", "|ad|box|", "|ad|block|", "|ad|label|", "|ad|banner|", "|banner|ad|", "|ad|placeholder|", "|in|article|ad|", "|ad|text|", "|ads|container|",
        "|cookie|banner|", "|cookie|notice|", "|site|header|", "|site|footer|", "|page|header|menu|", "|global|nav|", "|main|nav|", "|main|menu|", "|site|nav|", "|top|bar|", "|nav|menu|", "|nav|bar|", "|mega|menu|",
        "|page|footer|", "|footer|links|", "|footer|nav|", "|footer|menu|", "|footer|widgets|", "|widget|area|", "|copyright|notice|",
        "|link|list|", "|related|links|", "|story|links|", "|article|links|", "|teaser|list|", "|article|list|", "|story|list|", "|news|list|", "|post|list|",
        "|article|toolbar|", "|article|tools|", "|story|tools|", "|page|tools|", "|article|actions|", "|article|buttons|", "|article|footer|links|", "|back|to|top|",
        "|font|size|", "|text|size|", "|print|only|", "|listen|to|", "|audio|player|", "|text|to|speech|", "|video|playlist|", "|player|controls|",
        "|table|of|contents|", "|toc|container|", "|ez|toc|", "|reading|time|", "|read|time|", "|word|count|",
        "|article|comments|", "|story|comments|", "|disclaimer|comments|", "|live|blog|nav|", "|special|offer|", "|affiliate|disclosure|",
        "|jump|to|recipe|", "|recipe|rating|", "|star|rating|", "|view|count|", "|post|views|", "|sticky|bar|", "|promo|box|", "|promo|module|", "|in|body|promo|",
        "|article|author|", "|writer|profile|", "|reporter|profile|", "|journalist|bio|", "|staff|bio|", "|list|articles|", "|articles|list|", "|ai|summary|", "|ai|article|summary|", "|summary|ai|", "|right|rail|", "|left|rail|", "|author|content|", "|post|author|", "|entry|author|", "|story|author|", "|lire|aussi|", "|a|lire|", "|leggi|anche|", "|lees|ook|", "|lesen|sie|auch|", "|mehr|zum|thema|", "|ver|tambien|", "|lea|tambien|", "|te|puede|",
    ];

    /// <summary>Words that name something else where the element is small; bodies carry them too.</summary>
    private static readonly string[] WeakWords =
    [
        "ad", "ads", "promo", "promos", "promotion", "banner", "widget", "widgets", "tags", "tag", "topics", "keywords", "menu", "nav",
        "navigation", "copyright", "author", "authors", "bio", "comment", "meta", "metadata", "header", "toc", "player",
        "carousel", "slider", "cta", "offer", "follow", "print", "more", "latest", "links", "login", "register", "account",
        "search", "rating", "vote", "survey", "alert", "alerts", "dateline", "byline", "timestamp", "pubdate", "placeholder", "disclosure", "contact", "category", "categories", "overlay", "notification", "notice", "disclaimer",
        "playlist", "subheader", "topbar", "rail", "aside", "recent", "extras", "utility", "utilities", "controls", "buttons", "button",
        "icons", "icon", "badge", "label", "labels", "kicker", "eyebrow", "source", "sources", "references", "legal", "license",
        "consent", "policy", "membership", "premium", "support", "join", "app", "download", "shop", "deals",
        "similar", "featured", "suggested", "suggestions", "discover", "explore", "trail", "trails", "onward", "outro", "bottom",
    ];

    /// <summary>Words by which a container says that it is, or holds, the article itself.</summary>
    private static readonly string[] BodyPhrases =
    [
        "|article|body|", "|articlebody|", "|article|content|", "|articlecontent|", "|article|text|", "|articletext|", "|article|copy|",
        "|entry|content|", "|entrycontent|", "|entry|body|", "|post|content|", "|postcontent|", "|post|body|", "|postbody|",
        "|post|text|", "|post|article|", "|story|body|", "|storybody|", "|story|content|", "|storycontent|", "|story|text|", "|storytext|", "|story|copy|",
        "|body|content|", "|body|copy|", "|body|text|", "|bodytext|", "|bodycopy|", "|content|body|", "|contentbody|", "|content|article|", "|content|text|",
        "|main|content|", "|maincontent|", "|news|content|", "|news|body|", "|news|text|", "|newstext|", "|newsbody|", "|single|content|", "|blog|content|",
        "|blog|body|", "|blog|post|", "|page|content|", "|rich|text|", "|richtext|", "|wysiwyg|", "|prose|", "|text|content|", "|field|name|body|",
        "|field|body|", "|paragraph|wrapper|", "|td|post|content|", "|mw|parser|output|", "|paywall|content|", "|artikel|text|", "|articulo|", "|noticia|", "|contenu|", "|corps|", "|texto|", "|cuerpo|", "|corpo|", "|testo|", "|inhalt|",
    ];

    /// <summary>Words that name what is never the article, however much prose it has.</summary>
    private static readonly string[] CertainWords =
    [
        "onetrust", "cookie", "cookies", "gdpr", "didomi", "consent", "commentlist", "comments", "disqus", "fbcomments", "livefyre", "commentaires", "kommentare", "comentarios",
        "cookiebot", "usercentrics", "iubenda", "termly", "osano", "truste",
    ];

    private static readonly string[] CertainPhrases =
    [
        "|comment|list|", "|comment|area|", "|comments|area|", "|comment|body|", "|comment|content|", "|comment|section|", "|comment|thread|", "|cookie|banner|", "|cookie|notice|", "|cookie|law|", "|privacy|overview|",
        "|site|footer|", "|page|footer|", "|footer|wrap|", "|global|footer|", "|main|footer|",
    ];

    /// <summary>Names of something else than the article.</summary>
    public static NameVocabulary Strong { get; } = new(StrongWords, StrongPhrases);

    /// <summary>Names of something else where the element is small; bodies carry them too.</summary>
    public static NameVocabulary Weak { get; } = new(WeakWords, []);

    /// <summary>Names of what is never the article, however much prose it has.</summary>
    public static NameVocabulary Certain { get; } = new(CertainWords, CertainPhrases);

    /// <summary>Names by which a container says that it holds the article.</summary>
    public static NameVocabulary Body { get; } = new([], BodyPhrases);
}
