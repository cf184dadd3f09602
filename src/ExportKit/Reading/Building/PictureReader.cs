using ExportKit.Model;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Pictures;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Reads a picture with every text that the page gives for it; which of them is used is decided later.</summary>
/// <param name="context">What is known of the page.</param>
internal sealed class PictureReader(BuildContext context)
{
    /// <summary>Reads a picture; null where the element names none, or is a site's furniture.</summary>
    /// <param name="image">The element.</param>
    public Picture? Read(Element image)
    {
        var address = ImageSource.Of(image, context.Options.PictureWidth);
        return address is null || ImageKind.IsFurniture(image, address) && !SaysSomething(image) ? null : Read(image, address);
    }

    /// <summary>Reads a picture whose address is known.</summary>
    /// <param name="image">The element.</param>
    /// <param name="address">The address as the page has it.</param>
    public Picture Read(Element image, string address) => new(context.AbsolutePicture(address, image))
    {
        Texts = Texts(image),
        LinkAddress = LinkOf(image),
        Width = ImageKind.Length(image, "width"),
        Height = ImageKind.Length(image, "height"),
        Place = context.Place(image),
    };

    /// <summary>A drawing within the page that has a label is a picture; one that cannot be had as it looks is said by its label.</summary>
    /// <param name="drawing">The <c>svg</c> element.</param>
    public Inline? ReadVector(Element drawing)
    {
        if (!string.Equals(drawing.Value("role"), "img", StringComparison.OrdinalIgnoreCase) || drawing.Within("a") is not null)
        {
            return null;
        }

        if (drawing.Value("aria-hidden") is null or "false" && InlineDrawing.Label(drawing) is { Length: > 3 } words && InlineDrawing.Address(drawing) is { } address)
        {
            return new InlineImage(new Picture(address)
            {
                Texts = new PictureTexts { LabelledBy = Pointed(drawing["aria-labelledby"]), Label = FactText.Clean(words), Description = Pointed(drawing["aria-describedby"]) },
                Width = ImageKind.Length(drawing, "width"),
                Height = ImageKind.Length(drawing, "height"),
                Place = context.Place(drawing),
            });
        }

        return drawing.Value("aria-label") is { Length: > 3 } label ? new TextRun(label) : null;
    }

    /// <summary>A small picture that stands in a line of the text and has an alternative is read as part of it.</summary>
    private static bool SaysSomething(Element image) =>
        image.Value("alt") is { Length: > 0 } && image.Parent is { } parent && parent.Name is "p" or "li" or "td" or "th" or "em" or "strong";

    private PictureTexts Texts(Element image) => new()
    {
        LabelledBy = Pointed(image["aria-labelledby"]),
        Label = FactText.Clean(image.Name == "svg" ? InlineDrawing.Label(image) : image["aria-label"]),
        Alt = image["alt"] is { } alt ? FactText.Clean(alt) ?? string.Empty : null,
        Title = FactText.Clean(image["title"]),
        Description = Pointed(image["aria-describedby"]) ?? LongDescription(image),
        MarkedDecorative = image.Value("role")?.ToLowerInvariant() is "presentation" or "none" || IsHiddenFromSpeech(image),
    };

    /// <summary>A slide out of view, or a link said twice, is hidden from speech for its place; the text of its picture is meant all the same.</summary>
    private static bool IsHiddenFromSpeech(Element image)
    {
        for (var element = image; element is not null; element = element.Parent)
        {
            if ((element == image || image.Value("alt") is null) && string.Equals(element.Value("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private string? LongDescription(Element image) =>
        image.Value("longdesc") is { Length: > 1 } address && address[0] == '#' ? Pointed(address[1..]) : null;

    private string? Pointed(string? ids)
    {
        if (string.IsNullOrWhiteSpace(ids))
        {
            return null;
        }

        var texts = ids.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(id => context.Page.ById(id)).OfType<Element>().Select(element => ElementText.Of(element)).Where(text => text.Length > 0);
        return FactText.Clean(string.Join(' ', texts));
    }

    /// <summary>A link to the same picture in another size leads nowhere a reader wants to go.</summary>
    private string? LinkOf(Element image)
    {
        if (image.Within("a") is not { } link || link.Value("href") is not { } address
            || address.StartsWith('#') || address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || LeadsToPicture(address))
        {
            return null;
        }

        return context.AbsoluteLink(address);
    }

    private static bool LeadsToPicture(string address)
    {
        var path = address.AsSpan();
        path = path.IndexOfAny('?', '#') is >= 0 and var end ? path[..end] : path;
        foreach (var ending in (string[])[".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"])
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
