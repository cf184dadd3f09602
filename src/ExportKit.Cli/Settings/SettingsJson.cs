using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Reads the JSON of a settings file, with comments and trailing commas, and keeps the place of each value.</summary>
internal static class SettingsJson
{
    private const int MostDepth = 32;
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MostDepth };

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">What it holds: UTF-8, with or without its mark.</param>
    /// <param name="source">Its name in diagnostics.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    /// <returns>Its object; null with an error among the diagnostics where there is none.</returns>
    public static SettingsValue? Read(ReadOnlySpan<byte> bytes, string source, DiagnosticBag diagnostics)
    {
        var json = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (!Utf8.IsValid(json))
        {
            Damaged("The settings are not UTF-8", new SourcePlace(source), "Save the file as UTF-8", diagnostics);
            return null;
        }

        var reader = new Utf8JsonReader(json, Options);
        try
        {
            var places = new TextPlaces(json, source);
            var value = reader.Read() ? Value(ref reader, ref places, diagnostics) : null;
            reader.Read();
            return IsObject(value, source, diagnostics) ? value : null;
        }
        catch (JsonException exception)
        {
            Damaged("The settings are no JSON from here on", Place(exception, json, source), "Look for a comma, a quotation mark or a bracket that is missing or too many", diagnostics);
            return null;
        }
    }

    private static bool IsObject(SettingsValue? value, string source, DiagnosticBag diagnostics)
    {
        if (value is { Kind: SettingsKind.Object })
        {
            return true;
        }

        Damaged("The settings are no object", value?.Place ?? new SourcePlace(source), "Write { \"page-size\": \"a5\" }, or let exportkit init write a file to begin with", diagnostics);
        return false;
    }

    private static void Damaged(string message, SourcePlace place, string hint, DiagnosticBag diagnostics) =>
        diagnostics.Report(DiagnosticCodes.SettingsDamaged, message, place, hint);

    // The depth is bounded by the reader's own.
    private static SettingsValue Value(ref Utf8JsonReader reader, ref TextPlaces places, DiagnosticBag diagnostics)
    {
        var place = places.At((int)reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new(SettingsKind.Object, place) { Members = Members(ref reader, ref places, diagnostics) },
            JsonTokenType.StartArray => new(SettingsKind.List, place) { Items = Items(ref reader, ref places, diagnostics) },
            JsonTokenType.String => new(SettingsKind.Text, place) { Text = Text(ref reader, place, diagnostics) },
            JsonTokenType.Number => new(SettingsKind.Number, place) { Text = Encoding.UTF8.GetString(reader.ValueSpan) },
            JsonTokenType.True => new(SettingsKind.True, place),
            JsonTokenType.False => new(SettingsKind.False, place),
            _ => new(SettingsKind.Null, place),
        };
    }

    private static SettingsValue[] Items(ref Utf8JsonReader reader, ref TextPlaces places, DiagnosticBag diagnostics)
    {
        var items = new List<SettingsValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader, ref places, diagnostics));
        }

        return [.. items];
    }

    private static SettingsMember[] Members(ref Utf8JsonReader reader, ref TextPlaces places, DiagnosticBag diagnostics)
    {
        var members = new List<SettingsMember>();
        var known = new Dictionary<string, SourcePlace>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var place = places.At((int)reader.TokenStartIndex);
            var name = Text(ref reader, place, diagnostics);
            reader.Read();
            var member = new SettingsMember(name, place, Value(ref reader, ref places, diagnostics));
            if (known.TryAdd(name, place))
            {
                members.Add(member);
                continue;
            }

            diagnostics.Report(
                DiagnosticCodes.SettingRepeated, $"\"{name}\" stands here a second time; the first is at {known[name]}", place, "Leave one of them out; a list holds several values");
        }

        return [.. members];
    }

    // An escape can name half of a character, which no text can hold.
    private static string Text(ref Utf8JsonReader reader, SourcePlace place, DiagnosticBag diagnostics)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            Damaged("An escape names half of a character", place, "Write the character itself, or both of its escapes", diagnostics);
            return "";
        }
    }

    private static SourcePlace Place(JsonException exception, ReadOnlySpan<byte> json, string source)
    {
        if (exception.LineNumber is not { } line || exception.BytePositionInLine is not { } position)
        {
            return new SourcePlace(source);
        }

        var start = 0;
        for (var i = 0L; i < line; i++)
        {
            start += json[start..].IndexOf((byte)'\n') + 1;
        }

        return new SourcePlace(source, (int)line + 1, Encoding.UTF8.GetCharCount(json.Slice(start, (int)Math.Min(position, json.Length - start))) + 1);
    }

    /// <summary>Tells line and column of places that follow one another.</summary>
    private ref struct TextPlaces(ReadOnlySpan<byte> text, string source)
    {
        private readonly ReadOnlySpan<byte> _text = text;
        private int _line = 1;
        private int _start;
        private int _at;

        public SourcePlace At(int index)
        {
            for (var next = _text[_at..index].IndexOf((byte)'\n'); next >= 0; next = _text[_at..index].IndexOf((byte)'\n'))
            {
                _at += next + 1;
                _start = _at;
                _line++;
            }

            _at = index;
            return new SourcePlace(source, _line, Encoding.UTF8.GetCharCount(_text[_start..index]) + 1);
        }
    }
}
