using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExportKit.Normalising.Correcting;

namespace ExportKit.Cli;

/// <summary>Writes corrections as a sidecar (<c>sidecar.schema.json</c>), which <see cref="SidecarReader"/> reads as the same corrections.</summary>
internal static class SidecarWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The sidecar as UTF-8, with a line end at its end.</summary>
    /// <param name="corrections">The corrections.</param>
    public static byte[] Write(Corrections corrections)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content, Options))
        {
            json.WriteStartObject();
            Facts(json, corrections);
            List(json, "pictures", corrections.Pictures, Picture);
            List(json, "headings", corrections.Headings, Heading);
            List(json, "blocks", corrections.Blocks, Block);
            List(json, "passages", corrections.Passages, Passage);
            List(json, "tables", corrections.Tables, Table);
            json.WriteEndObject();
        }

        content.WriteByte((byte)'\n');
        return content.ToArray();
    }

    private static void Facts(Utf8JsonWriter json, Corrections corrections)
    {
        Text(json, "title", corrections.Title?.Value);
        if (corrections.Authors is { } authors)
        {
            json.WriteStartArray("authors");
            foreach (var author in authors.Value)
            {
                json.WriteStringValue(author);
            }

            json.WriteEndArray();
        }

        Text(json, "published", InspectionText.Moment(corrections.Published?.Value));
        Text(json, "modified", InspectionText.Moment(corrections.Modified?.Value));
        Text(json, "publisher", corrections.Publisher?.Value);
        Text(json, "language", corrections.Language?.Value);
    }

    private static void List<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Picture(Utf8JsonWriter json, PictureCorrection picture)
    {
        Target(json, "picture", picture.Target);
        Text(json, "alt", picture.Alt);
        Flag(json, "decoration", picture.IsDecoration);
        Text(json, "description", picture.Description);
        Text(json, "caption", picture.Caption);
        Text(json, "credit", picture.Credit);
        Flag(json, "remove", picture.IsRemoved);
    }

    private static void Heading(Utf8JsonWriter json, HeadingCorrection heading)
    {
        Target(json, "heading", heading.Target);
        Number(json, "level", heading.Level);
        Text(json, "text", heading.Text);
        Flag(json, "paragraph", heading.IsParagraph);
        Flag(json, "remove", heading.IsRemoved);
    }

    private static void Block(Utf8JsonWriter json, BlockCorrection block)
    {
        Target(json, "block", block.Target);
        Number(json, "level", block.Level);
        Text(json, "language", block.Language);
        Flag(json, "remove", block.IsRemoved);
    }

    private static void Passage(Utf8JsonWriter json, PassageCorrection passage)
    {
        Target(json, "passage", passage.Target);
        Text(json, "language", passage.Language);
    }

    private static void Table(Utf8JsonWriter json, TableCorrection table)
    {
        Target(json, "table", table.Target);
        Number(json, "headerRows", table.HeaderRows);
        Number(json, "headerColumns", table.HeaderColumns);
        Text(json, "caption", table.Caption);
        Flag(json, "remove", table.IsRemoved);
    }

    private static void Target(Utf8JsonWriter json, string name, CorrectionTarget target)
    {
        // A table may be known by its number alone.
        Text(json, name, target.Name.Length == 0 ? null : target.Name);
        Number(json, "number", target.Number);
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void Flag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
    }
}
