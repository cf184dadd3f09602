using System.Globalization;
using System.Text;
using System.Text.Json;
using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Qpdf;

/// <summary>Reads one object of qpdf's JSON, with a stack of its own in place of recursion.</summary>
internal sealed class QpdfObjectReader
{
    private readonly Stack<Frame> _open = new();
    private byte[]? _data;

    /// <summary>Reads the value that stands next: <c>{"value": ...}</c> or <c>{"stream": {"dict": ..., "data": ...}}</c>.</summary>
    /// <param name="reader">Stands before it, and is left on its last token.</param>
    public CosValue Read(ref Utf8JsonReader reader)
    {
        CosValue result = CosNull.Instance;
        reader.Read();
        var depth = reader.CurrentDepth;
        while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth))
        {
            var isStream = reader.ValueTextEquals("stream"u8);
            result = isStream ? ReadStream(ref reader) : ReadValue(ref reader);
        }

        return result;
    }

    /// <summary>The number of the object that <c>12 0 R</c> names; null where the text is no reference.</summary>
    /// <param name="text">The text.</param>
    public static int? Reference(ReadOnlySpan<char> text)
    {
        var space = text.IndexOf(' ');
        return space > 0 && text.EndsWith(" R", StringComparison.Ordinal)
            && int.TryParse(text[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(text[(space + 1)..^2], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? number
            : null;
    }

    /// <summary>A text as it stands: before version 11.5, qpdf writes names that are no UTF-8 as they are in the file.</summary>
    private static string String(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private CosStream ReadStream(ref Utf8JsonReader reader)
    {
        var dictionary = CosDictionary.Empty;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("dict"u8))
            {
                dictionary = ReadValue(ref reader) as CosDictionary ?? dictionary;
            }
            else if (reader.ValueTextEquals("data"u8))
            {
                reader.Read();
                _data = reader.GetBytesFromBase64();
            }
            else
            {
                reader.Skip();
            }
        }

        return new CosStream(dictionary) { Data = _data };
    }

    private CosValue ReadValue(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    _open.Peek().Key = String(ref reader)[1..];
                    continue;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    _open.Push(new Frame(reader.TokenType == JsonTokenType.StartObject));
                    continue;
            }

            var value = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray ? _open.Pop().Close() : Scalar(ref reader);
            if (_open.Count == 0)
            {
                return value;
            }

            _open.Peek().Add(value);
        }

        return CosNull.Instance;
    }

    private static CosValue Scalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => new CosBoolean(true),
        JsonTokenType.False => new CosBoolean(false),
        JsonTokenType.Number => new CosNumber(reader.GetDouble()),
        JsonTokenType.String => Text(String(ref reader)),
        _ => CosNull.Instance,
    };

    private static CosValue Text(string text)
    {
        if (text.StartsWith('/'))
        {
            return new CosName(text[1..]);
        }

        if (text.StartsWith("u:", StringComparison.Ordinal))
        {
            return new CosString(text[2..]);
        }

        if (text.StartsWith("b:", StringComparison.Ordinal))
        {
            return new CosString(text.Length % 2 == 0 ? Convert.FromHexString(text.AsSpan(2)) : []);
        }

        // Names that are no UTF-8 come as they stand in the file, since qpdf 11.5.
        return text.StartsWith("n:/", StringComparison.Ordinal) ? new CosName(text[3..])
            : Reference(text) is { } number ? new CosReference(number)
            : CosNull.Instance;
    }

    private sealed class Frame(bool isDictionary)
    {
        private readonly Dictionary<string, CosValue> _entries = isDictionary ? new(StringComparer.Ordinal) : null!;
        private readonly List<CosValue> _items = isDictionary ? null! : [];

        public string Key { get; set; } = "";

        public void Add(CosValue value)
        {
            if (!isDictionary)
            {
                _items.Add(value);
            }
            else if (value is not CosNull)
            {
                _entries[Key] = value;
            }
        }

        public CosValue Close() => isDictionary ? new CosDictionary(_entries) : new CosArray(_items);
    }
}
