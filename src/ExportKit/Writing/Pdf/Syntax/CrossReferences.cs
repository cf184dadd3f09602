namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>Where each object stands: at an offset in the file, or within an object stream.</summary>
/// <param name="count">The highest object number.</param>
internal sealed class CrossReferences(int count)
{
    private readonly long[] _places = new long[count + 1];

    // From 1: the place within an object stream, whose number then stands in _places. 0: an offset.
    private readonly int[] _indices = new int[count + 1];

    /// <summary>The highest object number.</summary>
    public int Count { get; } = count;

    /// <summary>Says where an object starts.</summary>
    /// <param name="number">The object's number.</param>
    /// <param name="offset">Bytes from the start of the file.</param>
    public void SetOffset(int number, long offset) => _places[number] = offset;

    /// <summary>Says which object stream holds an object.</summary>
    /// <param name="number">The object's number.</param>
    /// <param name="stream">The object stream's number.</param>
    /// <param name="index">The object's place in it, from 0.</param>
    public void SetPacked(int number, int stream, int index)
    {
        _places[number] = stream;
        _indices[number] = index + 1;
    }

    /// <summary>Writes a cross-reference table (ISO 32000-1, 7.5.4; ISO 19005-2, 6.1.4): lines of exactly 20 bytes.</summary>
    /// <param name="buffer">Where to.</param>
    public void WriteTable(ByteBuffer buffer)
    {
        buffer.Write("xref\n0 "u8);
        buffer.WriteInteger(Count + 1);
        buffer.Write("\n0000000000 65535 f \n"u8);
        Span<byte> line = stackalloc byte[20];
        for (var number = 1; number <= Count; number++)
        {
            "0000000000 00000 n \n"u8.CopyTo(line);
            var rest = _places[number];
            for (var digit = 9; digit >= 0; digit--)
            {
                line[digit] = (byte)('0' + rest % 10);
                rest /= 10;
            }

            buffer.Write(line);
        }
    }

    /// <summary>The cross-reference stream (ISO 32000-1, 7.5.8), without the entries of the trailer.</summary>
    /// <param name="options">How the file is written.</param>
    public PdfStream ToStream(PdfFileOptions options)
    {
        const int KindLength = 1;
        const int IndexLength = 2;
        var placeLength = BytesFor(Highest());
        var rowLength = KindLength + placeLength + IndexLength;
        var dictionary = new PdfDictionary("XRef").Add("W", new PdfArray { KindLength, placeLength, IndexLength });
        var rows = Rows(0, placeLength, rowLength);
        if (!options.Compress)
        {
            return new PdfStream(dictionary, rows);
        }

        // Neighbouring rows differ little: each as its difference from the one above (PNG's Up) packs far better.
        dictionary.AddName("Filter", "FlateDecode")
            .Add("DecodeParms", new PdfDictionary().Add("Predictor", 12).Add("Columns", rowLength));
        return new PdfStream(dictionary, Deflate.Compress(Differences(rows, rowLength), options.Level));
    }

    /// <summary>The cross-reference stream of a part of the objects, in a file that has several: uncompressed, so that its length
    /// is known before what it says.</summary>
    /// <param name="first">The lowest number that it speaks of; it ends with the highest.</param>
    public PdfStream ToSection(int first)
    {
        const int PlaceLength = 4;
        var dictionary = new PdfDictionary("XRef")
            .Add("W", new PdfArray { 1, PlaceLength, 2 })
            .Add("Index", new PdfArray { first, Count + 1 - first });
        return new PdfStream(dictionary, Rows(first, PlaceLength, PlaceLength + 3)) { IsPlain = true };
    }

    private byte[] Rows(int first, int placeLength, int rowLength)
    {
        var rows = new byte[(Count + 1 - first) * rowLength];
        if (first == 0)
        {
            // Object 0 heads the list of free objects: kind 0, next 0, generation 65535.
            rows[rowLength - 2] = rows[rowLength - 1] = 0xFF;
        }

        for (var number = Math.Max(1, first); number <= Count; number++)
        {
            var row = rows.AsSpan((number - first) * rowLength, rowLength);
            var index = _indices[number];
            row[0] = (byte)(index > 0 ? 2 : 1);
            Put(row.Slice(1, placeLength), _places[number]);
            Put(row[(1 + placeLength)..], Math.Max(0, index - 1));
        }

        return rows;
    }

    private static byte[] Differences(byte[] rows, int rowLength)
    {
        const byte Up = 2;
        var count = rows.Length / rowLength;
        var result = new byte[rows.Length + count];
        for (var row = 0; row < count; row++)
        {
            result[row * (rowLength + 1)] = Up;
            for (var i = 0; i < rowLength; i++)
            {
                var above = row == 0 ? 0 : rows[(row - 1) * rowLength + i];
                result[row * (rowLength + 1) + 1 + i] = (byte)(rows[row * rowLength + i] - above);
            }
        }

        return result;
    }

    private long Highest()
    {
        var highest = 0L;
        foreach (var place in _places)
        {
            highest = Math.Max(highest, place);
        }

        return highest;
    }

    private static int BytesFor(long value)
    {
        var length = 1;
        while (value >> (8 * length) > 0)
        {
            length++;
        }

        return length;
    }

    private static void Put(Span<byte> field, long value)
    {
        for (var i = field.Length - 1; i >= 0; i--)
        {
            field[i] = (byte)value;
            value >>= 8;
        }
    }
}
