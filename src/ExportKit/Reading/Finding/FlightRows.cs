using System.Globalization;
using System.Text;
using System.Text.Json;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Finding;

/// <summary>Pages that are streamed hold their data as rows, handed over piece by piece by calls of <c>__next_f.push</c>: a row is a
/// number, a colon and JSON, or a text with its length before it; JSON may be a tree of elements.</summary>
internal sealed class FlightRows : IDisposable
{
    private const int MostRows = 20_000;

    private readonly List<string> _texts = [];
    private readonly List<JsonDocument> _data = [];

    private FlightRows()
    {
    }

    /// <summary>The first script with such rows; null where there is none.</summary>
    public DataScript? Source { get; private init; }

    /// <summary>The rows of a page; empty where it has none.</summary>
    /// <param name="page">The page.</param>
    public static FlightRows Of(Page page)
    {
        var stream = new StringBuilder();
        DataScript? source = null;
        foreach (var script in page.DataScripts)
        {
            if (script.Type == DataScript.Flight)
            {
                source ??= script;
                Append(stream, script.Text);
            }
        }

        var rows = new FlightRows { Source = source };
        rows.Split(stream.ToString());
        return rows;
    }

    /// <inheritdoc/>
    public void Dispose() => _data.ForEach(data => data.Dispose());

    /// <summary>The longest text: of a text row, under a key that tells, or of the tree of elements, as markup; null where there is none.</summary>
    public string? Longest()
    {
        string? best = null;
        foreach (var text in _texts)
        {
            best = text.Length > (best?.Length ?? 0) ? text : best;
        }

        var tree = new StringBuilder();
        foreach (var data in _data)
        {
            if (StatedPage.Longest(data.RootElement) is { } text && text.Length > (best?.Length ?? 0))
            {
                best = text;
            }

            FlightMarkup.Append(tree, data.RootElement);
        }

        // Markup is longer than the text that it marks.
        return tree.Length > 3 * (best?.Length ?? 0) ? tree.ToString() : best;
    }

    /// <summary>Gives a page the title and the metadata that stand in the tree of elements.</summary>
    /// <param name="page">The page.</param>
    public void AddHead(Page page)
    {
        foreach (var data in _data)
        {
            FlightMarkup.AddHead(page, data.RootElement);
        }
    }

    /// <summary>Adds the text that a call hands over: <c>self.__next_f.push([1,"..."])</c>.</summary>
    private static void Append(StringBuilder stream, string call)
    {
        var end = call.LastIndexOf(')');
        if (end < DataScript.FlightCall.Length)
        {
            return;
        }

        using var pair = JsonText.Parse(call[DataScript.FlightCall.Length..end]);
        if (pair?.RootElement is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() > 1 && array[1].ValueKind == JsonValueKind.String)
        {
            stream.Append(array[1].GetString());
        }
    }

    private void Split(string stream)
    {
        var at = 0;
        for (var count = 0; at < stream.Length && count < MostRows; count++)
        {
            var colon = stream.IndexOf(':', at);
            if (colon < 0)
            {
                return;
            }

            at = stream.AsSpan(colon + 1).StartsWith("T") ? Text(stream, colon + 2) : Json(stream, colon + 1);
        }
    }

    /// <summary>Takes a text row, whose length in bytes of UTF-8 stands before its comma; gives where the next row begins.</summary>
    private int Text(string stream, int at)
    {
        var comma = stream.IndexOf(',', at);
        if (comma < 0 || !int.TryParse(stream.AsSpan(at, comma - at), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bytes))
        {
            return EndOfLine(stream, at);
        }

        var end = comma + 1;
        while (end < stream.Length && bytes > 0)
        {
            bytes -= stream[end] < 0x80 ? 1 : stream[end] < 0x800 || char.IsSurrogate(stream[end]) ? 2 : 3;
            end++;
        }

        _texts.Add(stream[(comma + 1)..end]);
        return end;
    }

    private int Json(string stream, int at)
    {
        var end = EndOfLine(stream, at);
        if (at < end && stream[at] is '[' or '{' && JsonText.Parse(stream[at..end]) is { } data)
        {
            _data.Add(data);
        }

        return end;
    }

    private static int EndOfLine(string stream, int at) => stream.IndexOf('\n', at) is >= 0 and var end ? end + 1 : stream.Length;
}
