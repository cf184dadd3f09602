using System.Globalization;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Pictures;

/// <summary>Tells pictures that are content from icons, faces of authors, and pixels that count visitors.</summary>
internal static class ImageKind
{
    private const int SmallestPicture = 60;
    private const int LargestFace = 150;

    private static readonly NameVocabulary FurnitureNames = new(
    [
        "|avatar|", "|gravatar|", "|icon|", "|icons|", "|logo|", "|logos|", "|emoji|", "|smiley|", "|wp|smiley|", "|author|image|", "|author|photo|", "|author|img|", "|author|picture|", "|author|avatar|",
        "|byline|", "|headshot|", "|profile|image|", "|profile|pic|", "|tracking|", "|pixel|", "|spinner|", "|loader|", "|flag|", "|badge|", "|arrow|", "|author|", "|authors|", "|bio|", "|auteur|", "|autor|", "|portrait|author|",
    ]);

    /// <summary>Names of figures that show who wrote.</summary>
    private static readonly NameVocabulary FaceNames = new(["|author|image|", "|author|photo|", "|author|picture|", "|avatar|", "|headshot|", "|author|img|", "|autor|foto|", "|profile|image|"]);

    private static readonly PhraseSet FurnitureAddresses = new(
    [
        "/icons/", "/icon-", "/icon_", "-icon.", "_icon.", "gravatar.com", "/avatar", "/authors/", "-authors/", "authors%2f", "profile-image", "/autoren/", "/avatars/", "emoji", "/logo", "-logo.", "_logo.", "logo.svg", "logo.png", "logo-", "_logo_", "pixel.", "/pixel", "doubleclick", "scorecardresearch",
        "facebook.com/tr", "/track", "/beacon", "feeds.feedburner", "spinner", "loading.gif", "/smilies/", "count.gif", "/stat.", "sprite", "werbung", "/banner", "banners-", "-banner-", "/ads/", "send-mail",
    ]);

    /// <summary>Whether a picture is no part of any article.</summary>
    /// <param name="image">The element.</param>
    /// <param name="address">Its address.</param>
    public static bool IsFurniture(Element image, string address) =>
        IsTiny(image) || HasName(image) || HasAddress(address)
        || image.Parent is { } parent && HasName(parent) && parent.Name is not ("figure" or "body" or "article" or "main" or "section")
        || image.Within("figure") is { } figure && figure.Names.HasAny(FaceNames) && image.Order - figure.Order < 6;

    /// <summary>The width or height that the page gives, in CSS pixels; null where it gives none or a share.</summary>
    /// <param name="image">The element.</param>
    /// <param name="attribute"><c>width</c> or <c>height</c>.</param>
    public static int? Length(Element image, string attribute)
    {
        var value = image.Value(attribute);
        if (value is null || value.EndsWith('%') || value.EndsWith("em", StringComparison.Ordinal))
        {
            return null;
        }

        var digits = 0;
        while (digits < value.Length && char.IsAsciiDigit(value[digits]))
        {
            digits++;
        }

        return int.TryParse(value.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length is > 0 and < 20000 ? length : null;
    }

    private static bool IsTiny(Element image) =>
        !IsRatio(image) && IsSmall(image);

    /// <summary>Some pages write the ratio of the sides for the sides.</summary>
    private static bool IsRatio(Element image) =>
        (Length(image, "width"), Length(image, "height")) is (16, 9) or (9, 16) or (4, 3) or (3, 4) or (3, 2) or (2, 3);

    private static bool IsSmall(Element image) =>
        Length(image, "width") is { } width && Length(image, "height") is { } height && width < SmallestPicture && height < SmallestPicture
        || Length(image, "width") is { } side && side <= LargestFace && Length(image, "height") == side && image.Within("figure") is null && image.Value("alt") is null or ""
        || Length(image, "width") is < 4 || Length(image, "height") is < 4;

    private static bool HasName(Element element) => element.Names.HasAny(FurnitureNames);

    private static bool HasAddress(string address)
    {
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return FurnitureAddresses.IsIn(address);
    }
}
