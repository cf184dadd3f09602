namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>Packs objects into object streams (ISO 32000-1, 7.5.7).</summary>
/// <param name="firstNumber">The number of the first object stream; the others follow.</param>
internal sealed class ObjectStreamPacker(int firstNumber)
{
    // A reader that wants one object unpacks the whole stream, so streams are large enough to compress, no larger.
    private const int ObjectsPerStream = 200;

    private readonly List<NumberedStream> _streams = [];
    private readonly ByteBuffer _head = new();
    private readonly ByteBuffer _body = new(16 * 1024);
    private int _count;

    /// <summary>How many object streams some objects need.</summary>
    /// <param name="objects">The objects of the file.</param>
    public static int StreamsFor(IReadOnlyList<PdfObject> objects)
    {
        var packed = 0;
        for (var i = 0; i < objects.Count; i++)
        {
            packed += objects[i] is PdfStream ? 0 : 1;
        }

        return (packed + ObjectsPerStream - 1) / ObjectsPerStream;
    }

    /// <summary>Packs an object.</summary>
    /// <param name="number">The object's number.</param>
    /// <param name="value">The object; not a stream.</param>
    /// <param name="references">Takes where the object is.</param>
    public void Add(int number, PdfObject value, CrossReferences references)
    {
        references.SetPacked(number, firstNumber + _streams.Count, _count++);
        _head.WriteInteger(number);
        _head.WriteByte((byte)' ');
        _head.WriteInteger(_body.Length);
        _head.WriteByte((byte)' ');
        value.WriteTo(_body);
        _body.WriteByte((byte)'\n');
        if (_count == ObjectsPerStream)
        {
            Close();
        }
    }

    /// <summary>The object streams, each with its number.</summary>
    public IReadOnlyList<NumberedStream> Finish()
    {
        if (_count > 0)
        {
            Close();
        }

        return _streams;
    }

    private void Close()
    {
        var dictionary = new PdfDictionary("ObjStm").Add("N", _count).Add("First", _head.Length);
        byte[] data = [.. _head.Written, .. _body.Written];
        _streams.Add(new NumberedStream(firstNumber + _streams.Count, new PdfStream(dictionary, data)));
        _head.Clear();
        _body.Clear();
        _count = 0;
    }
}

/// <summary>An object stream.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Stream">The stream.</param>
internal sealed record NumberedStream(int Number, PdfStream Stream);
