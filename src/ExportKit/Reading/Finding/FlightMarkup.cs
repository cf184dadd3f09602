using System.Net;
using System.Text;
using System.Text.Json;
using ExportKit.Model;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Finding;

/// <summary>Makes markup of trees of elements that stand in data: <c>["$","p",null,{"children":"..."}]</c>.</summary>
internal static class FlightMarkup
{
    private const int Deepest = 120;

    private static readonly string[] Attributes = ["href", "src", "alt", "id", "className", "dateTime", "cite", "lang", "name", "property", "content", "rel"];

    /// <summary>Adds the markup of all elements within some data.</summary>
    /// <param name="markup">Takes the markup.</param>
    /// <param name="data">The data.</param>
    /// <param name="depth">How deep the data stands.</param>
    public static void Append(StringBuilder markup, JsonElement data, int depth = 0)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => Append(step.markup, step.data, step.depth), (markup, data, depth));
            return;
        }

        if (data.ValueKind == JsonValueKind.String)
        {
            Words(markup, data.GetString()!);
        }
        else if (data.ValueKind == JsonValueKind.Array && depth < Deepest)
        {
            if (NameOf(data) is { } name)
            {
                Element(markup, name, data[3], depth);
                return;
            }

            foreach (var part in data.EnumerateArray())
            {
                Append(markup, part, depth + 1);
            }
        }
    }

    /// <summary>Gives a page the title and the metadata among some elements.</summary>
    /// <param name="page">The page.</param>
    /// <param name="data">The data.</param>
    public static void AddHead(Page page, JsonElement data)
    {
        var rest = new Stack<JsonElement>();
        rest.Push(data);
        while (rest.TryPop(out var at))
        {
            if (at.ValueKind == JsonValueKind.Array && NameOf(at) is "title" or "meta" or "link" && at[3].ValueKind == JsonValueKind.Object)
            {
                AddHeadElement(page, NameOf(at)!, at[3]);
                continue;
            }

            if (at.ValueKind == JsonValueKind.Array)
            {
                foreach (var part in at.EnumerateArray())
                {
                    rest.Push(part);
                }
            }
            else if (at.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in at.EnumerateObject())
                {
                    rest.Push(property.Value);
                }
            }
        }
    }

    private static void AddHeadElement(Page page, string name, JsonElement properties)
    {
        if (name == "title")
        {
            page.Title ??= properties.TryGetProperty("children", out var title) && title.ValueKind == JsonValueKind.String ? title.GetString() : null;
            return;
        }

        var element = new Element(name) { Attributes = [.. AttributesOf(properties).Select(attribute => new ElementAttribute(attribute.Key, attribute.Value))] };
        (name == "meta" ? page.Metas : page.Links).Add(element);
    }

    /// <summary>The name of an element; null for data that is none. Parts of a program have names that begin with a dollar sign.</summary>
    private static string? NameOf(JsonElement array) =>
        array.GetArrayLength() >= 4 && array[0].ValueKind == JsonValueKind.String && array[0].ValueEquals("$") && array[1].ValueKind == JsonValueKind.String
            ? array[1].GetString()
            : null;

    private static void Element(StringBuilder markup, string name, JsonElement properties, int depth)
    {
        if (properties.ValueKind != JsonValueKind.Object || name is "script" or "style" or "head" or "meta" or "link" or "title")
        {
            return;
        }

        var isShown = !name.StartsWith('$');
        if (isShown)
        {
            markup.Append('<').Append(name);
            foreach (var (key, value) in AttributesOf(properties))
            {
                markup.Append(' ').Append(key).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
            }

            markup.Append('>');
        }

        if (properties.TryGetProperty("dangerouslySetInnerHTML", out var inner) && inner.ValueKind == JsonValueKind.Object && inner.TryGetProperty("__html", out var html) && html.ValueKind == JsonValueKind.String)
        {
            markup.Append(html.GetString());
        }
        else if (properties.TryGetProperty("children", out var children))
        {
            Append(markup, children, depth + 1);
        }

        if (isShown && name is not ("img" or "br" or "hr" or "source" or "input" or "wbr"))
        {
            markup.Append("</").Append(name).Append('>');
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> AttributesOf(JsonElement properties)
    {
        foreach (var key in Attributes)
        {
            if (properties.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String)
            {
                yield return KeyValuePair.Create(key == "className" ? "class" : key.ToLowerInvariant(), value.GetString()!);
            }
        }
    }

    /// <summary>A string that begins with one dollar sign points to another row; two stand for one.</summary>
    private static void Words(StringBuilder markup, string text)
    {
        if (!text.StartsWith('$') || text.StartsWith("$$", StringComparison.Ordinal))
        {
            markup.Append(WebUtility.HtmlEncode(text.StartsWith("$$", StringComparison.Ordinal) ? text[1..] : text));
        }
    }
}
