using System.Text.Json;
using ExportKit.Model;

namespace ExportKit.Reading.Facts;

/// <summary>Reads values of JSON-LD, where one may stand for a list, and a name for a thing.</summary>
internal static class JsonValues
{
    /// <summary>A property of an object; an undefined value where it is none or lacks it.</summary>
    /// <param name="node">The object.</param>
    /// <param name="name">The property's name.</param>
    public static JsonElement Get(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) ? value : default;

    /// <summary>A value as a list: an array's items, else the value alone, nothing for null.</summary>
    /// <param name="value">The value.</param>
    public static IEnumerable<JsonElement> Each(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                yield return item;
            }
        }
        else if (value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
        {
            yield return value;
        }
    }

    /// <summary>A value as text: a string, a number, the <c>@value</c> or <c>name</c> of an object, the first of a list.</summary>
    /// <param name="value">The value.</param>
    public static string? Text(JsonElement value)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static value => Text(value), value);
        }

        foreach (var item in Each(value))
        {
            var text = item.ValueKind switch
            {
                JsonValueKind.String => item.GetString(),
                JsonValueKind.Number => item.GetRawText(),
                JsonValueKind.Object => Text(Get(item, "@value")) ?? Text(Get(item, "name")),
                _ => null,
            };
            if (FactText.Clean(text) is { } clean)
            {
                return clean;
            }
        }

        return null;
    }

    /// <summary>An address: a string, or the <c>url</c>, <c>contentUrl</c> or <c>@id</c> of an object.</summary>
    /// <param name="value">The value.</param>
    public static string? Address(JsonElement value)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static value => Address(value), value);
        }

        foreach (var item in Each(value))
        {
            var text = item.ValueKind == JsonValueKind.String
                ? item.GetString()
                : Address(Get(item, "url")) ?? Address(Get(item, "contentUrl")) ?? Address(Get(item, "@id"));
            if (!string.IsNullOrWhiteSpace(text))
            {
                return text.Trim();
            }
        }

        return null;
    }

    /// <summary>Whether the <c>@type</c> of an object is, or ends in, one of these names.</summary>
    /// <param name="node">The object.</param>
    /// <param name="isType">Tells whether a name counts.</param>
    public static bool IsType(JsonElement node, Func<string, bool> isType)
    {
        foreach (var type in Each(Get(node, "@type")))
        {
            if (type.ValueKind == JsonValueKind.String && type.GetString() is { } name && isType(name[(name.LastIndexOfAny(['/', ':', '#']) + 1)..]))
            {
                return true;
            }
        }

        return false;
    }
}
