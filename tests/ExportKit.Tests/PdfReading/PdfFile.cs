using System.Globalization;
using System.Text;

namespace ExportKit.Tests.PdfReading;

/// <summary>A PDF file: its objects by number, its trailer, its pages.</summary>
internal sealed class PdfFile
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly PdfCrossReferences _places;
    private readonly Dictionary<int, PdfValue> _objects = [];
    private readonly Dictionary<int, IReadOnlyDictionary<int, PdfValue>> _objectStreams = [];
    private readonly HashSet<int> _reading = [];

    private PdfFile(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        _places = PdfCrossReferences.Read(this, bytes);
        if (_places.Trailer.Entries.ContainsKey("Encrypt"))
        {
            throw new PdfFormatException("The file is encrypted");
        }

        Catalog = Dictionary(_places.Trailer, "Root") ?? throw new PdfFormatException("The file has no catalog");
    }

    /// <summary>The version in the header, or the later one that the catalog names.</summary>
    public string Version => Get(Catalog, "Version") is PdfName name
        ? name.Value
        : Encoding.ASCII.GetString(_bytes.Span["%PDF-".Length..8]);

    /// <summary>The trailer.</summary>
    public PdfDictionary Trailer => _places.Trailer;

    /// <summary>The catalog.</summary>
    public PdfDictionary Catalog { get; }

    /// <summary>The numbers of all objects in use.</summary>
    public IEnumerable<int> Numbers => _places.Numbers.Order();

    /// <summary>Reads a file.</summary>
    public static PdfFile Read(byte[] bytes) => bytes.AsSpan().StartsWith("%PDF-"u8)
        ? new PdfFile(bytes)
        : throw new PdfFormatException("The file does not begin with %PDF-");

    /// <summary>The value itself, or what it refers to.</summary>
    public PdfValue Resolve(PdfValue value)
    {
        for (var hops = 0; value is PdfReference reference; hops++)
        {
            value = hops < 32 ? Object(reference) : throw new PdfFormatException($"Object {reference.Number} refers to itself");
        }

        return value;
    }

    /// <summary>An entry of a dictionary, resolved; null object where absent.</summary>
    public PdfValue Get(PdfDictionary dictionary, string key) =>
        dictionary.Entries.TryGetValue(key, out var value) ? Resolve(value) : PdfValue.Null;

    /// <summary>An entry that is a dictionary (or a stream's); null where it is not.</summary>
    public PdfDictionary? Dictionary(PdfDictionary dictionary, string key) => AsDictionary(Get(dictionary, key));

    /// <summary>A value as a dictionary: itself, or the stream's; null where it is neither.</summary>
    public PdfDictionary? AsDictionary(PdfValue value) =>
        Resolve(value) switch { PdfDictionary found => found, PdfStream stream => stream.Dictionary, _ => null };

    /// <summary>An entry's items, each resolved: of an array all, of nothing none, else the value itself.</summary>
    public IEnumerable<PdfValue> Items(PdfDictionary dictionary, string key) => Get(dictionary, key) switch
    {
        PdfNull => [],
        PdfArray array => array.Items.Select(Resolve),
        var single => [single],
    };

    /// <summary>An entry that is a text string; null where it is not.</summary>
    public string? Text(PdfDictionary dictionary, string key) => (Get(dictionary, key) as PdfString)?.Text;

    /// <summary>An entry that is a name; null where it is not.</summary>
    public string? Name(PdfDictionary dictionary, string key) => (Get(dictionary, key) as PdfName)?.Value;

    /// <summary>A stream's decoded bytes.</summary>
    public byte[] Decode(PdfStream stream) => PdfFilters.Decode(this, stream);

    private PdfValue Object(PdfReference reference)
    {
        if (_objects.TryGetValue(reference.Number, out var known))
        {
            return known;
        }

        if (!_reading.Add(reference.Number))
        {
            throw new PdfFormatException($"Object {reference.Number} is needed to read itself");
        }

        var value = _places.Find(reference.Number) switch
        {
            null => PdfValue.Null,
            { Stream: { } stream } => ObjectsOf(stream).GetValueOrDefault(reference.Number, PdfValue.Null),
            var place => ReadAt(reference, place.Offset),
        };
        _reading.Remove(reference.Number);
        return _objects[reference.Number] = value;
    }

    private PdfValue ReadAt(PdfReference reference, int offset)
    {
        var lexer = new PdfLexer(_bytes, withReferences: true) { Position = offset };
        if (lexer.Next() is not PdfNumber number || number.Value != reference.Number)
        {
            throw new PdfFormatException($"Object {reference.Number} does not stand at byte {offset}");
        }

        lexer.Expect();
        lexer.Expect("obj");
        return ReadValue(lexer);
    }

    /// <summary>Reads the value of an indirect object, with its stream if it has one.</summary>
    internal PdfValue ReadValue(PdfLexer lexer)
    {
        var value = lexer.Expect();
        var after = lexer.Position;
        if (value is not PdfDictionary dictionary || lexer.Next() is not PdfKeyword { Value: "stream" })
        {
            lexer.Position = after;
            lexer.Expect("endobj");
            return value;
        }

        var start = lexer.Position + (lexer.Bytes[lexer.Position] == '\r' ? 2 : 1);
        var length = (Get(dictionary, "Length") as PdfNumber)?.Whole ?? throw new PdfFormatException($"The stream at byte {start} has no Length");
        if (length < 0 || start + length > _bytes.Length)
        {
            throw new PdfFormatException($"The stream at byte {start} says to be {length} long, beyond the end of the file");
        }

        lexer.Position = start + length;
        lexer.Expect("endstream");
        return new PdfStream(dictionary, _bytes.Slice(start, length));
    }

    /// <summary>The objects within an object stream (7.5.7).</summary>
    private IReadOnlyDictionary<int, PdfValue> ObjectsOf(int streamNumber)
    {
        if (_objectStreams.TryGetValue(streamNumber, out var known))
        {
            return known;
        }

        var stream = Resolve(new PdfReference(streamNumber, 0)) as PdfStream
            ?? throw new PdfFormatException(string.Create(CultureInfo.InvariantCulture, $"Object stream {streamNumber} is missing"));
        var lexer = new PdfLexer(Decode(stream), withReferences: true);
        var count = ((PdfNumber)Get(stream.Dictionary, "N")).Whole;
        var first = ((PdfNumber)Get(stream.Dictionary, "First")).Whole;
        var places = Enumerable.Range(0, count).Select(_ => (((PdfNumber)lexer.Expect()).Whole, ((PdfNumber)lexer.Expect()).Whole)).ToList();
        var objects = new Dictionary<int, PdfValue>();
        foreach (var (number, offset) in places)
        {
            lexer.Position = first + offset;
            objects[number] = lexer.Expect();
        }

        return _objectStreams[streamNumber] = objects;
    }
}
