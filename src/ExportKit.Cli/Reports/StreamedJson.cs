using System.Text.Encodings.Web;
using System.Text.Json;

namespace ExportKit.Cli;

/// <summary>A JSON document whose records are written as they come, while what stands before them is known only at the end: the records
/// go to a scratch file, and are put behind their head when it is known. It takes no more memory for many records than for one.</summary>
internal sealed class StreamedJson : IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Stream _scratch;
    private readonly Action<Utf8JsonWriter> _open;
    private readonly Action<Utf8JsonWriter> _close;
    private readonly Utf8JsonWriter _json;
    private readonly long _start;

    /// <summary>Begins a document.</summary>
    /// <param name="scratch">The scratch file, empty.</param>
    /// <param name="open">Opens the objects that the records stand in.</param>
    /// <param name="records">The name of the array of records, in the innermost of them.</param>
    /// <param name="close">Closes the objects that <paramref name="open"/> opened.</param>
    public StreamedJson(Stream scratch, Action<Utf8JsonWriter> open, string records, Action<Utf8JsonWriter> close)
    {
        _scratch = scratch;
        _open = open;
        _close = close;
        _json = new Utf8JsonWriter(scratch, Options);
        open(_json);
        _json.Flush();
        _start = _json.BytesCommitted;
        _json.WriteStartArray(records);
    }

    /// <summary>Writes a record.</summary>
    /// <exception cref="IOException">The disk is full.</exception>
    public void Add(Action<Utf8JsonWriter> record)
    {
        record(_json);
        _json.Flush();
    }

    /// <summary>Ends the document, and writes it whole.</summary>
    /// <param name="head">Writes what stands before the records, at least one property.</param>
    /// <returns>What writes it to a stream.</returns>
    /// <exception cref="IOException">The disk is full.</exception>
    public Action<Stream> End(Action<Utf8JsonWriter> head)
    {
        _json.WriteEndArray();
        _close(_json);
        _json.Flush();
        return output =>
        {
            using (var json = new Utf8JsonWriter(output, Options))
            {
                _open(json);
                head(json);
            }

            // What follows begins with the line end before its first name.
            output.Write(","u8);
            _scratch.Position = _start;
            _scratch.CopyTo(output);
            output.Write("\n"u8);
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // What was not flushed belongs to a document that is not wanted any more.
        _json.Reset(Stream.Null);
        _json.Dispose();
        _scratch.Dispose();
    }
}
