using System.Text.Encodings.Web;
using System.Text.Json;
using ExportKit.Checking.Comparing;

namespace ExportKit.Cli.Comparing;

/// <summary>Writes where two documents part as JSON, by <c>diff.schema.json</c>.</summary>
internal static class ComparisonJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes it.</summary>
    public static void Write(DocumentComparison comparison, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteBoolean("same", comparison.Differences.Count == 0);
            Document(json, "left", comparison.Left, comparison.OnlyLeft);
            Document(json, "right", comparison.Right, comparison.OnlyRight);
            json.WriteStartArray("differences");
            foreach (var difference in comparison.Differences)
            {
                json.WriteStartObject();
                Side(json, "left", comparison.Left.Words, difference.LeftStart, difference.LeftEnd);
                Side(json, "right", comparison.Right.Words, difference.RightStart, difference.RightEnd);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Document(Utf8JsonWriter json, string side, ReadDocument document, int alone)
    {
        json.WriteStartObject(side);
        json.WriteString("source", document.Name);
        json.WriteString("kind", document.Kind.ToLowerInvariant());
        json.WriteNumber("words", document.Words.Count);
        json.WriteNumber("alone", alone);
        json.WriteEndObject();
    }

    private static void Side(Utf8JsonWriter json, string side, DocumentWords words, int start, int end)
    {
        var place = words.Place(start);
        json.WriteStartObject(side);
        json.WriteNumber("word", start);
        json.WriteString("words", DocumentComparison.Text(words, start, end, int.MaxValue));
        json.WriteNumber("page", place?.Page ?? 0);
        json.WriteString("file", place?.File);
        json.WriteNumber("line", place?.Line ?? 0);
        json.WriteString("heading", place?.Heading);
        json.WriteEndObject();
    }
}
