using System.Text.Encodings.Web;
using System.Text.Json;
using ExportKit.Model;
using ExportKit.Writing;
using ExportKit.Writing.Pdf;

namespace ExportKit.Cli;

/// <summary>Writes what was read of an article as JSON, by <c>inspect.schema.json</c>.</summary>
internal static class InspectionJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes an inspection.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <param name="environment">What PDFs depend on.</param>
    /// <param name="output">Where to.</param>
    public static void Write(Inspection inspection, PdfEnvironment environment, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("source", inspection.Input.Name);
            Metadata(json, inspection.Article.Metadata);
            json.WriteString("body", BodyText.Of(inspection.Article));
            Headings(json, inspection);
            Images(json, inspection);
            Tables(json, inspection);
            DiagnosticJson.Write(json, "diagnostics", inspection.Diagnostics);
            Environment(json, environment);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Metadata(Utf8JsonWriter json, ArticleMetadata metadata)
    {
        json.WriteStartObject("metadata");
        json.WriteString("headline", InlineText.Of(metadata.Headline));
        json.WriteString("standfirst", TextOrNull(InlineText.Of(metadata.Standfirst)));
        json.WriteString("section", metadata.Section);
        json.WriteStartArray("authors");
        foreach (var author in metadata.Authors)
        {
            json.WriteStringValue(author);
        }

        json.WriteEndArray();
        json.WriteString("publisher", metadata.Publisher);
        json.WriteString("published", InspectionText.Moment(metadata.Published));
        json.WriteString("modified", InspectionText.Moment(metadata.Modified));
        json.WriteString("url", metadata.Address);
        json.WriteString("language", metadata.Language);
        json.WriteString("direction", metadata.Direction == TextDirection.RightToLeft ? "rtl" : "ltr");
        json.WriteString("rights", metadata.Rights);
        json.WriteEndObject();
    }

    private static void Headings(Utf8JsonWriter json, Inspection inspection)
    {
        json.WriteStartArray("headings");
        foreach (var (level, text) in inspection.Headings)
        {
            json.WriteStartObject();
            json.WriteNumber("level", level);
            json.WriteString("text", text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Images(Utf8JsonWriter json, Inspection inspection)
    {
        json.WriteStartArray("images");
        foreach (var (picture, figure) in inspection.Pictures)
        {
            var source = picture.Alt?.Source ?? AltSource.None;
            json.WriteStartObject();
            json.WriteString("url", inspection.Shown(picture.Address));
            json.WriteString("alt", source == AltSource.None ? null : picture.Alt!.Text);
            json.WriteString("altSource", InspectionText.Word(source));
            json.WriteString("longDescription", picture.LongDescription);
            json.WriteString("caption", figure is null ? null : TextOrNull(InlineText.Of(figure.Caption)));
            json.WriteString("credit", figure?.Credit);
            json.WriteBoolean("lead", figure is { IsLead: true });
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("decorations");
        foreach (var picture in inspection.Decorations)
        {
            json.WriteStringValue(inspection.Shown(picture.Address));
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the tables, as the property <c>tables</c>.</summary>
    public static void Tables(Utf8JsonWriter json, Inspection inspection)
    {
        json.WriteStartArray("tables");
        foreach (var table in inspection.Tables)
        {
            json.WriteStartObject();
            json.WriteString("caption", TextOrNull(InlineText.Of(table.Caption)));
            json.WriteNumber("rows", table.Rows.Length);
            json.WriteNumber("columns", TableSize.Columns(table));
            json.WriteStartArray("headers");
            foreach (var header in TableSize.Headers(table))
            {
                json.WriteStringValue(header);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Environment(Utf8JsonWriter json, PdfEnvironment environment)
    {
        json.WriteStartObject("environment");
        json.WriteString("tool", ToolInfo.NameAndVersion);
        json.WriteString("runtime", ".NET " + System.Environment.Version);
        json.WriteString("harfbuzz", environment.HarfBuzz);
        json.WriteString("icu", environment.Icu);
        json.WriteStartArray("fonts");
        foreach (var font in environment.Fonts)
        {
            json.WriteStartObject();
            json.WriteString("name", font.Name);
            json.WriteString("version", font.Version);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? TextOrNull(string text) => text.Length == 0 ? null : text;
}
