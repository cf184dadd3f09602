using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Records as JSON: one line each, its key first.</summary>
internal static class RecordJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A record as a line, without its end.</summary>
    public static byte[] Write(PageRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("page", record.Key.Page);
            json.WriteString("formats", record.Key.Formats);
            json.WriteString("source", record.Source);
            json.WriteString("circumstances", record.Circumstances);
            Write(json, record.Facts);
            json.WriteStartArray("documents");
            foreach (var document in record.Documents)
            {
                Write(json, document);
            }

            json.WriteEndArray();
            json.WriteStartArray("pictures");
            foreach (var (address, state) in record.Resources)
            {
                json.WriteStringValue(address);
                json.WriteStringValue(state);
            }

            json.WriteEndArray();
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in record.Diagnostics)
            {
                Write(json, diagnostic);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, NameFacts? facts)
    {
        if (facts is null)
        {
            return;
        }

        json.WriteStartObject("article");
        json.WriteString("headline", facts.Headline);
        WriteSome(json, "date", facts.Date?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));
        WriteSome(json, "section", facts.Section);
        WriteSome(json, "language", facts.Language);
        WriteSome(json, "publisher", facts.Publisher);
        WriteSome(json, "author", facts.Author);
        WriteSome(json, "address", facts.Address);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RecordedDocument document)
    {
        json.WriteStartObject();
        WriteSome(json, "name", document.Name);
        json.WriteNumber("bytes", document.Bytes);
        json.WriteString("sha256", document.Sha256);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code.Id);
        json.WriteString("kind", diagnostic.Code.Name);
        json.WriteNumber("severity", (int)diagnostic.Code.Severity);
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Place is { } place)
        {
            json.WriteString("place", place.Source);
            json.WriteNumber("line", place.Line);
            json.WriteNumber("column", place.Column);
        }

        WriteSome(json, "hint", diagnostic.Hint);
        json.WriteEndObject();
    }

    private static void WriteSome(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>The key of a record; null where the line is none.</summary>
    public static RecordKey? ReadKey(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            return json.Read() && json.TokenType == JsonTokenType.StartObject
                && json.Read() && json.ValueTextEquals("page"u8) && json.Read() && json.GetString() is { } page
                && json.Read() && json.ValueTextEquals("formats"u8) && json.Read() && json.GetString() is { } formats
                && json.TrySkipToEnd()
                ? new(page, formats)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A record; null where the line is none.</summary>
    public static PageRecord? Read(byte[] line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var json = document.RootElement;
            return new()
            {
                Key = new(Text(json, "page"), Text(json, "formats")),
                Source = Text(json, "source"),
                Circumstances = Text(json, "circumstances"),
                Facts = json.TryGetProperty("article", out var facts) ? Facts(facts) : null,
                Documents = [.. json.GetProperty("documents").EnumerateArray().Select(item =>
                    new RecordedDocument(Some(item, "name"), item.GetProperty("bytes").GetInt64(), Text(item, "sha256")))],
                Resources = Resources(json.GetProperty("pictures")),
                Diagnostics = [.. json.GetProperty("diagnostics").EnumerateArray().Select(Diagnostic)],
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    private static bool TrySkipToEnd(this ref Utf8JsonReader json)
    {
        // A line that was cut off in the middle is no record.
        while (json.CurrentDepth > 0 && json.Read())
        {
            // On to the end of the object.
        }

        return json.TokenType == JsonTokenType.EndObject;
    }

    private static NameFacts Facts(JsonElement json) => new(Text(json, "headline"))
    {
        Date = Some(json, "date") is { } date ? DateTimeOffset.Parse(date, CultureInfo.InvariantCulture) : null,
        Section = Some(json, "section"),
        Language = Some(json, "language"),
        Publisher = Some(json, "publisher"),
        Author = Some(json, "author"),
        Address = Some(json, "address"),
    };

    private static RecordedResource[] Resources(JsonElement json)
    {
        var resources = new RecordedResource[json.GetArrayLength() / 2];
        for (var i = 0; i < resources.Length; i++)
        {
            resources[i] = new(json[2 * i].GetString() ?? "", json[(2 * i) + 1].GetString() ?? "");
        }

        return resources;
    }

    private static Diagnostic Diagnostic(JsonElement json) => new(
        new DiagnosticCode(Text(json, "code"), Text(json, "kind"), (Severity)json.GetProperty("severity").GetInt32()),
        Text(json, "message"),
        Some(json, "place") is { } place ? new SourcePlace(place, json.GetProperty("line").GetInt32(), json.GetProperty("column").GetInt32()) : null,
        Some(json, "hint"));

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException(name);

    private static string? Some(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
