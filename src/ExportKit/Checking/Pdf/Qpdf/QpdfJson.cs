using System.Text.Json;
using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Qpdf;

/// <summary>Reads qpdf's JSON, version 2: <c>{"qpdf": [{header}, {"obj:1 0 R": {"value" | "stream"}, ..., "trailer"}]}</c>.</summary>
internal static class QpdfJson
{
    private const int MaxDepth = 512;

    /// <summary>Reads the objects of a file.</summary>
    /// <param name="json">qpdf's output.</param>
    /// <returns>Null where it is not of that form.</returns>
    public static CosFile? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return ReadTrusting(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads the data of streams into a file that was read without.</summary>
    /// <param name="json">qpdf's output, with data inline.</param>
    /// <param name="file">The file.</param>
    /// <returns>Whether the output is of the form it must be.</returns>
    public static bool ReadStreams(ReadOnlySpan<byte> json, CosFile file)
    {
        if (Read(json) is not { } withData)
        {
            return false;
        }

        foreach (var (number, value) in withData.Objects)
        {
            // Where a filter is left, qpdf could not undo it, and the data is no use.
            if (value is CosStream { Data: { } data } read && file.Objects.GetValueOrDefault(number) is CosStream stream
                && !read.Dictionary.Entries.ContainsKey("Filter"))
            {
                stream.Data = data;
            }
        }

        return true;
    }

    private static CosFile? ReadTrusting(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        if (!Find(ref reader, "qpdf"u8) || !reader.Read() || reader.TokenType != JsonTokenType.StartArray || !reader.Read())
        {
            return null;
        }

        var version = Version(ref reader);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var objects = new Dictionary<int, CosValue>();
        var trailer = CosDictionary.Empty;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            var value = new QpdfObjectReader().Read(ref reader);
            if (key == "trailer")
            {
                trailer = value as CosDictionary ?? trailer;
            }
            else if (key.StartsWith("obj:", StringComparison.Ordinal) && QpdfObjectReader.Reference(key.AsSpan(4)) is { } number)
            {
                objects[number] = value;
            }
        }

        return new CosFile(version, objects, trailer);
    }

    /// <summary>Goes to a property of the outermost object.</summary>
    private static bool Find(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(name))
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    /// <summary>Reads the header and leaves the reader on its end.</summary>
    private static string Version(ref Utf8JsonReader reader)
    {
        var version = "";
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isVersion = reader.ValueTextEquals("pdfversion"u8);
            reader.Read();
            if (isVersion && reader.TokenType == JsonTokenType.String)
            {
                version = reader.GetString()!;
            }
            else
            {
                reader.Skip();
            }
        }

        return version;
    }
}
