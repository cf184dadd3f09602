using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ExportKit.Cli;

/// <summary>Writes the schema of settings files, by which editors complete and check them (JSON Schema 2020-12).</summary>
internal static class SettingsSchema
{
    /// <summary>What the file is called.</summary>
    public const string FileName = "exportkit.schema.json";

    /// <summary>The schema, in UTF-8.</summary>
    public static byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            writer.WriteString("title", "Settings of ExportKit (exportkit.json)");
            writer.WriteString("description", "Every long option of the command line is a setting. null is as if the setting were not there.");
            writer.WriteString("type", "object");
            writer.WriteBoolean("additionalProperties", false);
            writer.WriteStartObject("properties");
            Text("$schema", "The schema of this file, for editors", writer);
            Text("extends", SettingsTemplate.Extends, writer);
            SiteSettings.WriteSchema(writer);
            foreach (var option in SettingNames.All().SelectMany(group => group.Options))
            {
                Setting(option, writer);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Text(string name, string description, Utf8JsonWriter writer)
    {
        writer.WriteStartObject(name);
        writer.WriteString("description", description);
        writer.WriteString("type", "string");
        writer.WriteEndObject();
    }

    private static void Setting(Option option, Utf8JsonWriter writer)
    {
        var facts = SettingFacts.Of(option);
        var isList = option.Arity.MaximumNumberOfValues > 1;
        writer.WriteStartObject(SettingNames.Of(option)!);
        writer.WriteString("description", SettingsTemplate.Description(option));
        if (isList)
        {
            writer.WriteStartArray("anyOf");
            writer.WriteStartObject();
            Value(option, facts, writer);
            writer.WriteEndObject();
            writer.WriteStartObject();
            writer.WriteString("type", "array");
            writer.WriteStartObject("items");
            Value(option, facts, writer, isNullable: false);
            writer.WriteEndObject();
            writer.WriteEndObject();
            if (SettingNames.TakesPairs(option))
            {
                writer.WriteStartObject();
                writer.WriteString("type", "object");
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
        else
        {
            Value(option, facts, writer);
        }

        writer.WriteEndObject();
    }

    private static void Value(Option option, SettingFacts facts, Utf8JsonWriter writer, bool isNullable = true)
    {
        var isFlag = option.Arity.MaximumNumberOfValues == 0;
        if (facts.IsClosed && !isFlag)
        {
            Choices(facts, writer, isNullable);
            return;
        }

        if (facts.Choices.Length > 0 && !isFlag)
        {
            writer.WriteStartArray("anyOf");
            writer.WriteStartObject();
            Choices(facts, writer, isNullable: false);
            writer.WriteEndObject();
            writer.WriteStartObject();
            Types(writer, isNullable, "string", "number");
            writer.WriteEndObject();
            writer.WriteEndArray();
            return;
        }

        Types(writer, isNullable, isFlag ? ["boolean"] : option.Arity.MinimumNumberOfValues == 0 ? ["string", "number", "boolean"] : ["string", "number"]);
    }

    private static void Choices(SettingFacts facts, Utf8JsonWriter writer, bool isNullable)
    {
        writer.WriteStartArray("enum");
        foreach (var choice in facts.Choices)
        {
            writer.WriteStringValue(choice);
            if (int.TryParse(choice, out var number))
            {
                writer.WriteNumberValue(number);
            }
        }

        if (isNullable)
        {
            writer.WriteNullValue();
        }

        writer.WriteEndArray();
    }

    private static void Types(Utf8JsonWriter writer, bool isNullable, params string[] types)
    {
        writer.WriteStartArray("type");
        foreach (var type in types)
        {
            writer.WriteStringValue(type);
        }

        if (isNullable)
        {
            writer.WriteStringValue("null");
        }

        writer.WriteEndArray();
    }
}
