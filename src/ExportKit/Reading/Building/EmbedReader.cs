using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Reads what a page embeds from elsewhere: kept as a titled link, posts with their words.</summary>
/// <param name="context">What is known of the page.</param>
internal sealed class EmbedReader(BuildContext context)
{
    private static readonly NameVocabulary PostNames = new(
    ["|twitter|tweet|", "|instagram|media|", "|tiktok|embed|", "|fb|post|", "|bluesky|embed|", "|reddit|embed|", "|twitter|video|", "|mastodon|embed|", "|threads|embed|", "|text|post|media|", "|reddit|card|", "|telegram|post|"]);

    private static readonly string[] Counters =
        ["doubleclick", "googlesyndication", "/ads", "adservice", "googletagmanager", "about:blank", "recaptcha", "facebook.com/plugins/like", "disqus", "taboola", "outbrain", "newsletter", "addthis", "sharethis", "javascript:", "amazon-adsystem", "subscribe", "facebook.com/plugins/page"];

    private static readonly (string Part, EmbedKind Kind)[] Hosts =
    [
        ("youtube", EmbedKind.Video), ("youtu.be", EmbedKind.Video), ("vimeo", EmbedKind.Video), ("dailymotion", EmbedKind.Video), ("brightcove", EmbedKind.Video), ("jwplayer", EmbedKind.Video), ("jwplatform", EmbedKind.Video),
        ("video", EmbedKind.Video), ("soundcloud", EmbedKind.Audio), ("spotify", EmbedKind.Audio), ("podcast", EmbedKind.Audio), ("audioboom", EmbedKind.Audio), ("acast", EmbedKind.Audio), ("omny", EmbedKind.Audio), ("megaphone", EmbedKind.Audio),
        ("twitter", EmbedKind.Post), ("instagram", EmbedKind.Post), ("facebook", EmbedKind.Post), ("tiktok", EmbedKind.Post), ("bsky", EmbedKind.Post), ("google.com/maps", EmbedKind.Map), ("openstreetmap", EmbedKind.Map), ("maps.", EmbedKind.Map),
        ("datawrapper", EmbedKind.Chart), ("dwcdn", EmbedKind.Chart), ("flourish", EmbedKind.Chart), ("infogram", EmbedKind.Chart), ("tableau", EmbedKind.Chart), ("everviz", EmbedKind.Chart), ("chart", EmbedKind.Chart), ("map", EmbedKind.Map), (".pdf", EmbedKind.Document), ("scribd", EmbedKind.Document), ("documentcloud", EmbedKind.Document), ("issuu", EmbedKind.Document),
    ];

    /// <summary>Whether an element holds the words of a post of a social network.</summary>
    /// <param name="element">The element.</param>
    public static bool IsPost(Element element) => element.Names.HasAny(PostNames);

    /// <summary>Reads a frame, a film or a sound; null where it shows nothing of the article.</summary>
    /// <param name="element">The element.</param>
    public Embed? Read(Element element)
    {
        var address = AddressOf(element);
        var title = FactText.Clean(element.Value("title") ?? element.Value("aria-label") ?? element.Value("data-title")) ?? string.Empty;
        if (address is null || Counters.Any(part => address.Contains(part, StringComparison.OrdinalIgnoreCase))
            || title.Contains("advert", StringComparison.OrdinalIgnoreCase) || IsInvisible(element))
        {
            return null;
        }

        var kind = KindOf(element, address);
        context.Diagnostics.Report(
            DiagnosticCodes.ContentReduced,
            $"Embedded content ({kind.ToString().ToLowerInvariant()}){(title.Length > 0 ? $" \"{title}\"" : ", which has no title,")} is kept as a link",
            context.Place(element),
            HintFor(kind, title.Length > 0));
        return new Embed(kind, title) { Address = context.Absolute(address, element), Place = context.Place(element) };
    }

    /// <summary>Makes a post of its words.</summary>
    /// <param name="element">The element.</param>
    /// <param name="content">Its words.</param>
    public Embed Post(Element element, ImmutableArray<Block> content)
    {
        var address = element.Value("data-instgrm-permalink") ?? element.Value("cite") ?? element.Value("data-href") ?? LastLink(element);
        return new Embed(EmbedKind.Post, string.Empty)
        {
            Address = address is null ? null : context.Absolute(address, element),
            Content = content,
            Place = context.Place(element),
        };
    }

    private static string? LastLink(Element element)
    {
        string? last = null;
        foreach (var link in element.Descendants("a"))
        {
            last = link.Value("href") is ['h', ..] address ? address : last;
        }

        return last;
    }

    private static bool IsInvisible(Element element) =>
        element.Value("width") is "0" or "1" || element.Value("height") is "0" or "1" || element.IsDropped();

    private static string? AddressOf(Element element)
    {
        foreach (var attribute in (string[])["src", "data-src", "data-lazy-src", "data-original", "data"])
        {
            if (element.Value(attribute) is { } address && address != "about:blank" && !address.StartsWith("data:", StringComparison.Ordinal))
            {
                return address;
            }
        }

        if (element.Value("data-videoid") is { } id && element.Name is "amp-youtube")
        {
            return "https://www.youtube.com/watch?v=" + id;
        }

        return element.First("source")?.Value("src");
    }

    private static string HintFor(EmbedKind kind, bool hasTitle) => (hasTitle ? "Put on the page too " : "Give it a title that says what it is, and put on the page too ") + kind switch
    {
        EmbedKind.Video or EmbedKind.Audio => "what is heard and shown, as a transcript",
        EmbedKind.Chart => "its data, as a table",
        EmbedKind.Map => "what the map shows, in words",
        _ => "what matters of it",
    };

    private static EmbedKind KindOf(Element element, string address)
    {
        if (element.Name is "video" or "amp-video")
        {
            return EmbedKind.Video;
        }

        if (element.Name is "audio" or "amp-audio")
        {
            return EmbedKind.Audio;
        }

        foreach (var (part, kind) in Hosts)
        {
            if (address.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return EmbedKind.Other;
    }
}
