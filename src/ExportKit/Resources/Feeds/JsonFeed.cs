using System.Text.Json;

namespace ExportKit.Resources.Feeds;

/// <summary>Reads JSON Feed (version 1.1 and those before).</summary>
internal static class JsonFeed
{
    /// <summary>Reads it.</summary>
    /// <exception cref="JsonException">It is no sound JSON.</exception>
    public static void Read(ReadOnlyMemory<byte> bytes, FeedCollector collector)
    {
        using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var root = document.RootElement;
        collector.IsFeed = Text(root, "version")?.StartsWith("https://jsonfeed.org/version/", StringComparison.Ordinal) == true;
        if (!collector.IsFeed || !root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        foreach (var item in items.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object)
            {
                collector.Add(
                    Text(item, "url") ?? Text(item, "external_url"), Text(item, "date_published") ?? Text(item, "date_modified"), Text(item, "title"));
            }
        }
    }

    private static string? Text(JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
        }
        catch (InvalidOperationException)
        {
            // A text with half a surrogate pair.
            return null;
        }
    }
}
