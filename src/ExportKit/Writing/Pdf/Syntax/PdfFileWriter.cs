namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>Writes one file in either of its two forms. White space is as ISO 19005-2, 6.1.2 to 6.1.9 demands.</summary>
/// <param name="output">Where to.</param>
/// <param name="options">How.</param>
internal sealed class PdfFileWriter(Stream output, PdfFileOptions options)
{
    private readonly PdfOutput _output = new(output);

    private ByteBuffer Buffer => _output.Buffer;

    /// <summary>Where the next byte will stand.</summary>
    public long Position => _output.Position;

    /// <summary>The numbers that references are written with; null for their own.</summary>
    public int[]? NewNumbers
    {
        get => Buffer.NewNumbers;
        set => Buffer.NewNumbers = value;
    }

    /// <summary>Writes the header, with the comment that marks the file as binary (ISO 19005-2, 6.1.2).</summary>
    public void WriteHeader()
    {
        Buffer.Write("%PDF-"u8);
        Buffer.WriteAscii(options.Version);
        Buffer.Write((ReadOnlySpan<byte>)[(byte)'\n', (byte)'%', 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>Writes the objects one by one, a cross-reference table and a trailer (ISO 32000-1, 7.5.4).</summary>
    /// <param name="objects">The objects, from number 1.</param>
    /// <param name="catalog">The document catalog.</param>
    /// <param name="info">The information dictionary.</param>
    public void WriteClassic(IReadOnlyList<PdfObject> objects, PdfReference catalog, PdfReference? info)
    {
        var table = new CrossReferences(objects.Count);
        for (var i = 0; i < objects.Count; i++)
        {
            table.SetOffset(i + 1, _output.Position);
            WriteObject(i + 1, objects[i]);
        }

        var identifier = _output.Identifier();
        var start = _output.Position;
        table.WriteTable(Buffer);
        Buffer.Write("trailer\n"u8);
        Trailer(new PdfDictionary(), objects.Count + 1, catalog, info, identifier).WriteTo(Buffer);
        Buffer.WriteByte((byte)'\n');
        WriteEnd(start);
    }

    /// <summary>Writes the streams, the other objects packed into object streams, and a cross-reference stream
    /// (ISO 32000-1, 7.5.7 and 7.5.8).</summary>
    /// <param name="objects">The objects, from number 1.</param>
    /// <param name="catalog">The document catalog.</param>
    /// <param name="info">The information dictionary.</param>
    public void WritePacked(IReadOnlyList<PdfObject> objects, PdfReference catalog, PdfReference? info)
    {
        var packer = new ObjectStreamPacker(objects.Count + 1);
        var references = new CrossReferences(objects.Count + ObjectStreamPacker.StreamsFor(objects) + 1);
        for (var i = 0; i < objects.Count; i++)
        {
            if (objects[i] is PdfStream)
            {
                references.SetOffset(i + 1, _output.Position);
                WriteObject(i + 1, objects[i]);
            }
            else
            {
                packer.Add(i + 1, objects[i], references);
            }
        }

        foreach (var (number, stream) in packer.Finish())
        {
            references.SetOffset(number, _output.Position);
            WriteObject(number, stream);
        }

        WriteCrossReferenceStream(references, catalog, info);
    }

    private void WriteCrossReferenceStream(CrossReferences references, PdfReference catalog, PdfReference? info)
    {
        var identifier = _output.Identifier();
        var start = _output.Position;
        var number = references.Count;
        references.SetOffset(number, start);
        var stream = references.ToStream(options);
        Trailer(stream.Dictionary, number + 1, catalog, info, identifier);
        WriteObject(number, stream);
        WriteEnd(start);
    }

    /// <summary>The identifier of a file of all bytes written so far.</summary>
    public byte[] Identifier() => _output.Identifier();

    /// <summary>Passes on what waits to be written.</summary>
    public void Flush() => _output.Flush();

    /// <summary>Writes an object under a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="value">The object.</param>
    public void WriteObject(int number, PdfObject value)
    {
        options.Budget?.Check();
        Buffer.WriteInteger(number);
        Buffer.Write(" 0 obj\n"u8);
        if (value is PdfStream stream)
        {
            WriteStream(stream);
        }
        else
        {
            value.WriteTo(Buffer);
        }

        Buffer.Write("\nendobj\n"u8);
        _output.FlushIfLarge();
    }

    private void WriteStream(PdfStream stream)
    {
        var data = stream.Data;
        var isCompressed = options.Compress && !stream.IsPlain && !stream.Dictionary.Contains("Filter") && TryCompress(ref data);
        Buffer.Write("<<"u8);
        stream.Dictionary.WriteEntries(Buffer);
        Buffer.Write(isCompressed ? "/Filter/FlateDecode/Length "u8 : "/Length "u8);
        Buffer.WriteInteger(data.Length);
        Buffer.Write(">>\nstream\n"u8);
        _output.WriteThrough(data.Span);
        Buffer.Write("\nendstream"u8);
    }

    private bool TryCompress(ref ReadOnlyMemory<byte> data)
    {
        const int FilterEntryLength = 19;
        var compressed = Deflate.Compress(data.Span, options.Level);
        if (compressed.Length + FilterEntryLength >= data.Length)
        {
            return false;
        }

        data = compressed;
        return true;
    }

    /// <summary>Adds the entries of a trailer to a dictionary.</summary>
    internal static PdfDictionary Trailer(
        PdfDictionary dictionary, int size, PdfReference catalog, PdfReference? info, byte[] identifier)
    {
        dictionary.Add("Size", size).Add("Root", catalog);
        dictionary["Info"] = info;
        return dictionary.Add("ID", new PdfArray { new PdfString(identifier), new PdfString(identifier) });
    }

    /// <summary>Writes what ends a file, or the first section of a linearised one.</summary>
    /// <param name="start">Where the cross-references start.</param>
    public void WriteEnd(long start)
    {
        Buffer.Write("startxref\n"u8);
        Buffer.WriteInteger(start);
        Buffer.Write("\n%%EOF\n"u8);
        _output.Flush();
    }
}
