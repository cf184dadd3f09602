using ExportKit.Model;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Pictures;

/// <summary>Finds the best copy of a picture among all the ways in which pages name it.</summary>
internal static class ImageSource
{
    /// <summary>Wider copies help nobody: paper at 300 dots an inch takes 2000.</summary>
    private const double WidestUseful = 2400;

    private const int FewestWords = 3;

    /// <summary>The least side, in CSS pixels, of a picture that counts though its address is lost.</summary>
    private const int SmallestLost = 120;

    private static readonly string[] LazySets = ["data-srcset", "data-lazy-srcset", "data-src-set", "data-original-set", "data-bgset", "data-flickity-lazyload-srcset", "nitro-lazy-srcset", "data-sizes-srcset"];

    private static readonly string[] LazySources =
    [
        "data-src", "data-original", "data-lazy-src", "data-lazy", "data-lazyload", "data-hi-res-src", "data-full-src", "data-large-file", "data-orig-file",
        "data-image", "data-img", "data-url", "data-img-url", "data-image-src", "data-src-large", "data-src-medium", "data-full", "data-flickity-lazyload",
        "data-native-src", "data-echo", "data-pin-media", "data-raw-src", "data-gl-src", "nitro-lazy-src", "data-delayed-url", "data-defer-src", "data-actualsrc", "data-highres", "data-src-retina",
    ];

    private static readonly PhraseSet Placeholders = new(
    ["blank.", "placeholder", "spacer.", "/pixel", "1x1", "transparent", "lazy-load", "lazyload", "loading.", "loader.", "grey.gif", "gray.gif", "empty.gif", "dummy.", "clear.gif", "/px.gif", "trans.gif", "/leer.", "/blank", "logo_white"]);

    /// <summary>The address of the best copy, as the page has it; empty where the page lost it but says what the picture shows;
    /// null where the element names none.</summary>
    /// <param name="image">An <c>img</c>, or what stands for one.</param>
    /// <param name="widest">The greatest width that is wanted, in pixels; null for what paper takes.</param>
    public static string? Of(Element image, int? widest = null)
    {
        var copies = new List<PictureCopy>();
        Sets(copies, image);
        if (image.Parent is { Name: "picture" } picture)
        {
            Sources(copies, picture);
        }

        return Chosen(copies, widest) ?? Lazy(image) ?? Plain(image) ?? Fallback(image, widest) ?? Lost(image);
    }

    /// <summary>Whether an address is that of a stand-in until the true picture is loaded.</summary>
    /// <param name="address">The address.</param>
    public static bool IsPlaceholder(string address)
    {
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return address.Length < 1000 || address.StartsWith("data:image/svg", StringComparison.OrdinalIgnoreCase);
        }

        return Placeholders.IsIn(address) || HoldsNoPicture(address) || address.Contains("{{", StringComparison.Ordinal) || address.Contains("${", StringComparison.Ordinal);
    }

    private static void Sets(List<PictureCopy> copies, Element element)
    {
        foreach (var name in IsCompound(element) ? LazySets : [])
        {
            Add(copies, element.Value(name));
        }

        Add(copies, element.Value("srcset"));
    }

    /// <summary>Whether an element has an attribute whose name is of several words, as those are that scripts load pictures by.</summary>
    private static bool IsCompound(Element element)
    {
        foreach (ref var attribute in element.Attributes.AsSpan())
        {
            if (attribute.Name.Contains('-', StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Sources of newer formats come first on pages; the oldest that both paper and books can show is wanted.</summary>
    private static void Sources(List<PictureCopy> copies, Element picture)
    {
        foreach (var source in picture.Descendants("source"))
        {
            var isNew = source.Value("type") is "image/webp" or "image/avif" or "image/jxl";
            var before = copies.Count;
            Sets(copies, source);
            if (isNew)
            {
                for (var i = before; i < copies.Count; i++)
                {
                    copies[i] = copies[i] with { Width = copies[i].Width / 4 };
                }
            }
        }
    }

    private static void Add(List<PictureCopy> copies, string? set)
    {
        if (set is null)
        {
            return;
        }

        copies.AddRange(SourceSet.Parse(set));
    }

    /// <summary>The best copy that is no stand-in; most are none, and the best alone is looked at.</summary>
    private static string? Chosen(List<PictureCopy> copies, int? widest)
    {
        var chosen = widest is { } limit ? BestWithin(copies, limit) : Best(copies);
        if (chosen is null || !IsPlaceholder(chosen))
        {
            return chosen;
        }

        copies.RemoveAll(copy => IsPlaceholder(copy.Address));
        return widest is { } most ? BestWithin(copies, most) : Best(copies);
    }

    private static string? Best(List<PictureCopy> copies)
    {
        string? best = null;
        var bestWidth = -1.0;
        foreach (var copy in copies)
        {
            var worth = copy.Width > WidestUseful ? WidestUseful - copy.Width / 1000 : copy.Width;
            if (worth > bestWidth)
            {
                best = copy.Address;
                bestWidth = worth;
            }
        }

        return best;
    }

    /// <summary>The widest copy within a limit; where that is less than half of it, the least wide beyond.</summary>
    private static string? BestWithin(List<PictureCopy> copies, int limit)
    {
        PictureCopy? within = null;
        PictureCopy? beyond = null;
        foreach (var copy in copies)
        {
            if (copy.Width <= limit)
            {
                within = within is null || copy.Width > within.Width ? copy : within;
            }
            else
            {
                beyond = beyond is null || copy.Width < beyond.Width ? copy : beyond;
            }
        }

        return (within is null || (beyond is not null && within.Width * 2 < limit) ? beyond : within)?.Address;
    }

    private static string? Lazy(Element image)
    {
        foreach (var name in IsCompound(image) ? LazySources : [])
        {
            if (image.Value(name) is { } address && !IsPlaceholder(address) && LooksLikeAddress(address))
            {
                return address;
            }
        }

        return null;
    }

    private static string? Plain(Element image) =>
        image.Value("src") is { } source && !IsPlaceholder(source) ? source : null;

    /// <summary>Where scripts load the picture, a copy for readers without scripts often stands behind it.</summary>
    private static string? Fallback(Element image, int? widest)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static step => Fallback(step.image, step.widest), (image, widest));
        }

        var at = image.Parent is { Name: "picture" } picture ? picture : image;
        if (at.Parent is not { } parent)
        {
            return null;
        }

        var index = parent.Children.IndexOf(at);
        for (var i = index + 1; i < Math.Min(parent.Children.Count, index + 4); i++)
        {
            if (parent.Children[i] is Element { Name: "noscript" } noscript && noscript.First("img") is { } copy)
            {
                return Of(copy, widest);
            }
        }

        return null;
    }

    /// <summary>A page that was saved before its scripts ran holds a stand-in for each later picture. Its figure, its size and its
    /// alternative text are the article's all the same.</summary>
    private static string? Lost(Element image) =>
        image.Name == "img" && image.Value("src") is { } source && HoldsNoPicture(source)
        && image.Within("figure") is not null && image.Value("alt") is { } alt && WordCounter.Count(alt) >= FewestWords
        && ImageKind.Length(image, "width") >= SmallestLost && ImageKind.Length(image, "height") >= SmallestLost
            ? string.Empty
            : null;

    private static bool HoldsNoPicture(string source) =>
        source is "#" or "about:blank" || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || source.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);

    private static bool LooksLikeAddress(string value) =>
        value.Length > 4 && value[0] is not ('{' or '[') && !value.Contains(' ', StringComparison.Ordinal)
        && (value.Contains('/', StringComparison.Ordinal) || value.Contains('.', StringComparison.Ordinal));
}
