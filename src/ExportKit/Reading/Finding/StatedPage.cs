using System.Net;
using System.Text;
using System.Text.Json;
using ExportKit.Diagnostics;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Finding;

/// <summary>Pages that scripts draw have their text in data alone: in JSON-LD, in <c>__NEXT_DATA__</c> and its like, in streams of rows. A page is
/// made of it, to be read as any other.</summary>
internal static class StatedPage
{
    private const int FewestCharacters = 250;
    private const int DeepestData = 40;

    private static readonly HashSet<string> TextKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "articleBody", "body", "bodyHtml", "body_html", "content", "contents", "contentHtml", "html", "text", "rendered", "articleContent", "article_body", "story", "paragraphs", "description", "value",
    };

    /// <summary>A page made of the data; null where the data holds no text.</summary>
    /// <param name="page">The page as it came.</param>
    /// <param name="options">Holds the deepest nesting.</param>
    /// <param name="diagnostics">Where is reported that data served.</param>
    public static Page? Of(Page page, ReadingOptions options, DiagnosticBag diagnostics)
    {
        var best = string.Empty;
        DataScript? source = null;
        using var rows = FlightRows.Of(page);
        if (rows.Longest() is { } streamed)
        {
            best = streamed;
            source = rows.Source;
        }

        foreach (var script in page.DataScripts)
        {
            using var document = JsonText.Parse(script.Text);
            if (document is not null && Longest(document.RootElement) is { } text && text.Length > best.Length)
            {
                best = text;
                source = script;
            }
        }

        if (source is null || best.Length < FewestCharacters)
        {
            return null;
        }

        diagnostics.Report(DiagnosticCodes.ContentReduced, "The page shows no article without scripts; the text of its data serves", source.Place.Place(options.SourceName), "Compare with the page in a browser; with --render its scripts make it first");
        var made = Built(page, Markup(best), options);
        if (made is not null)
        {
            rows.AddHead(made);
        }

        return made;
    }

    private static Page? Built(Page page, string markup, ReadingOptions options)
    {
        if (PageBuilder.Build($"<html><body><article>{markup}</article></body></html>", options, page.Budget) is not { } made)
        {
            return null;
        }

        made.Title = page.Title;
        made.Language = page.Language;
        made.Direction = page.Direction;
        made.BaseAddress = page.BaseAddress;
        made.Metas.AddRange(page.Metas);
        made.Links.AddRange(page.Links);
        made.DataScripts.AddRange(page.DataScripts);
        return made;
    }

    /// <summary>Text without markup is a paragraph a line.</summary>
    private static string Markup(string text)
    {
        if (text.Contains("</", StringComparison.Ordinal))
        {
            return text;
        }

        var markup = new StringBuilder();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            markup.Append("<p>").Append(WebUtility.HtmlEncode(line)).Append("</p>");
        }

        return markup.ToString();
    }

    /// <summary>The longest text under a key that tells; lists of texts are joined.</summary>
    /// <param name="root">The data.</param>
    internal static string? Longest(JsonElement root)
    {
        string? best = null;
        var rest = new Stack<(JsonElement Value, string Key, int Depth)>();
        rest.Push((root, string.Empty, 0));
        while (rest.TryPop(out var at))
        {
            if (at.Depth > DeepestData)
            {
                continue;
            }

            switch (at.Value.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var property in at.Value.EnumerateObject())
                    {
                        rest.Push((property.Value, property.Name, at.Depth + 1));
                    }

                    break;
                case JsonValueKind.Array:
                    best = Longer(best, Joined(at.Value), at.Key);
                    foreach (var item in at.Value.EnumerateArray())
                    {
                        rest.Push((item, at.Key, at.Depth + 1));
                    }

                    break;
                case JsonValueKind.String:
                    best = Longer(best, at.Value.GetString(), at.Key);
                    break;
            }
        }

        return best;
    }

    private static string? Longer(string? best, string? text, string key) =>
        text is not null && TextKeys.Contains(key) && text.Length > (best?.Length ?? 0) && text.Contains(' ', StringComparison.Ordinal) ? text : best;

    private static string Joined(JsonElement array)
    {
        var text = new StringBuilder();
        foreach (var item in array.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                text.Append(item.GetString()).Append('\n');
            }
        }

        return text.ToString();
    }
}
