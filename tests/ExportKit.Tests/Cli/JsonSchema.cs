using System.Text.Json;
using System.Text.RegularExpressions;

namespace ExportKit.Tests.Cli;

/// <summary>Holds JSON against a schema, as far as our own schemas go. A keyword that is not known is a fault of the test.</summary>
internal sealed class JsonSchema
{
    private readonly JsonElement _root;

    public JsonSchema(string text) => _root = JsonDocument.Parse(text).RootElement;

    /// <summary>Everything in which the value does not keep to the schema, each with its path.</summary>
    public IReadOnlyList<string> Problems(JsonElement value)
    {
        var problems = new List<string>();
        Check(value, _root, "$", problems);
        return problems;
    }

    private void Check(JsonElement value, JsonElement schema, string path, List<string> problems)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Holds(value, schema, keyword, path, problems))
            {
                problems.Add($"{path}: {keyword.Name} {keyword.Value} does not hold for {value}");
            }
        }
    }

    private bool Holds(JsonElement value, JsonElement schema, JsonProperty keyword, string path, List<string> problems)
    {
        switch (keyword.Name)
        {
            case "$schema" or "$defs" or "title" or "description":
                return true;
            case "$ref":
                Check(value, Resolve(keyword.Value.GetString()!), path, problems);
                return true;
            case "type":
                return Types(keyword.Value).Any(type => IsOfType(value, type));
            case "enum":
                return keyword.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value));
            case "pattern":
                return value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!);
            case "minimum":
                return value.ValueKind != JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble();
            case "maximum":
                return value.ValueKind != JsonValueKind.Number || value.GetDouble() <= keyword.Value.GetDouble();
            case "required":
                return value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _));
            case "anyOf":
                return keyword.Value.EnumerateArray().Any(one => Agrees(value, one));
            case "additionalProperties" when keyword.Value.ValueKind == JsonValueKind.Object:
                Additional(value, schema, keyword.Value, path, problems);
                return true;
            case "additionalProperties":
                Assert.Equal(JsonValueKind.False, keyword.Value.ValueKind);
                return value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(property => schema.GetProperty("properties").TryGetProperty(property.Name, out _));
            case "properties":
                Properties(value, keyword.Value, path, problems);
                return true;
            case "items":
                Items(value, keyword.Value, path, problems);
                return true;
            default:
                throw new NotSupportedException($"The keyword {keyword.Name} is not known.");
        }
    }

    private void Properties(JsonElement value, JsonElement schemas, string path, List<string> problems)
    {
        foreach (var schema in schemas.EnumerateObject())
        {
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(schema.Name, out var property))
            {
                Check(property, schema.Value, path + "." + schema.Name, problems);
            }
        }
    }

    private bool Agrees(JsonElement value, JsonElement schema)
    {
        var problems = new List<string>();
        Check(value, schema, "$", problems);
        return problems.Count == 0;
    }

    private void Additional(JsonElement value, JsonElement schema, JsonElement additional, string path, List<string> problems)
    {
        foreach (var property in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default)
        {
            if (!schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(property.Name, out _))
            {
                Check(property.Value, additional, path + "." + property.Name, problems);
            }
        }
    }

    private void Items(JsonElement value, JsonElement schema, string path, List<string> problems)
    {
        for (var i = 0; value.ValueKind == JsonValueKind.Array && i < value.GetArrayLength(); i++)
        {
            Check(value[i], schema, $"{path}[{i}]", problems);
        }
    }

    private JsonElement Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(_root, (element, name) => element.GetProperty(name));

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"The type {type} is not known."),
    };
}
