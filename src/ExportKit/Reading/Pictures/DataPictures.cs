using System.Text.Json;
using ExportKit.Model;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Pictures;

/// <summary>Finds the pictures that scripts would set into empty figures: the figure names an identifier, and data on the page
/// says which file it stands for, with its caption and credit.</summary>
/// <param name="page">The page.</param>
internal sealed class DataPictures(Page page)
{
    private const int Deepest = 48;
    private const int ShortestIdentifier = 4;

    private static readonly string[] Pointers = ["data-image-id", "data-media-id", "data-photo-id", "data-asset-id", "data-picture-id", "data-uuid", "data-id", "data-guid"];

    private static readonly string[] Identifiers = ["id", "uuid", "imageId", "mediaId", "photoId", "assetId", "image_id", "media_id", "guid", "_id"];

    private static readonly string[] Addresses = ["url", "src", "contentUrl", "imageUrl", "originalUrl", "original_url", "source_url", "fileUrl", "path"];

    private static readonly PhraseSet Endings = new([".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"]);

    private List<JsonDocument>? _documents;

    /// <summary>The picture that an empty figure stands for; null where it is none, or no data names its file.</summary>
    /// <param name="element">The element.</param>
    public PictureFact? Of(Element element)
    {
        if (page.DataScripts.Count == 0 || element.Name is not ("figure" or "div") || Pointer(element) is not { } identifier || HoldsPicture(element))
        {
            return null;
        }

        foreach (var document in _documents ??= Documents())
        {
            if (Find(document.RootElement, identifier, 0) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? Pointer(Element element)
    {
        foreach (var name in Pointers)
        {
            if (element.Value(name) is { Length: >= ShortestIdentifier } value)
            {
                return value;
            }
        }

        return null;
    }

    private static bool HoldsPicture(Element element) =>
        element.Descendants().Any(inner => inner.Name is "img" or "amp-img" or "video" or "iframe" or "svg" or "canvas" or "table" or "p");

    private List<JsonDocument> Documents()
    {
        var documents = new List<JsonDocument>();
        foreach (var script in page.DataScripts)
        {
            if (!script.Type.Contains("ld+json", StringComparison.Ordinal) && JsonText.Parse(script.Text) is { } document)
            {
                documents.Add(document);
            }
        }

        return documents;
    }

    private static PictureFact? Find(JsonElement value, string identifier, int depth)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static step => Find(step.value, step.identifier, step.depth), (value, identifier, depth));
        }

        if (depth > Deepest)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            if (Says(value, identifier) && Picture(value) is { } picture)
            {
                return picture;
            }

            foreach (var property in value.EnumerateObject())
            {
                if (Find(property.Value, identifier, depth + 1) is { } found)
                {
                    return found;
                }
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (Find(item, identifier, depth + 1) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    private static bool Says(JsonElement node, string identifier)
    {
        foreach (var name in Identifiers)
        {
            if (JsonValues.Get(node, name) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } value && value.ToString() == identifier)
            {
                return true;
            }
        }

        return false;
    }

    private static PictureFact? Picture(JsonElement node)
    {
        foreach (var name in Addresses)
        {
            if (JsonValues.Get(node, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 5 } address && NamesPicture(address))
            {
                return new PictureFact(address, First(node, "caption", "description"), First(node, "credit", "creditText", "photographer", "copyright", "byline", "source"), First(node, "altText", "alt", "alternativeText"));
            }
        }

        return null;
    }

    private static bool NamesPicture(string address) =>
        Endings.IsIn(address);

    private static string? First(JsonElement node, params string[] names)
    {
        foreach (var name in names)
        {
            if (JsonValues.Text(JsonValues.Get(node, name)) is { } text)
            {
                return text;
            }
        }

        return null;
    }
}
