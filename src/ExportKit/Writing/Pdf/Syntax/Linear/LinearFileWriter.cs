namespace ExportKit.Writing.Pdf.Syntax.Linear;

/// <summary>Writes a linearised file (ISO 32000-1, annex F): what the first page needs comes first, and tables tell where the
/// rest is. All numbers at its beginning that tell of what follows take a fixed room.</summary>
internal sealed class LinearFileWriter
{
    private readonly IReadOnlyList<PdfObject> _objects;
    private readonly PdfReference _catalog;
    private readonly PdfReference? _info;
    private readonly PdfFileOptions _options;
    private readonly LinearPlan _plan;
    private byte[] _identifier = [];

    private LinearFileWriter(IReadOnlyList<PdfObject> objects, PdfReference catalog, PdfReference? info, PdfFileOptions options)
    {
        _objects = objects;
        _catalog = catalog;
        _info = info;
        _options = options;
        _plan = LinearPlan.Of(objects, catalog, info, options.ObjectStreams ?? options.Compress);
    }

    /// <summary>Writes a file.</summary>
    /// <param name="output">Where to; need not seek.</param>
    /// <param name="objects">The objects, from number 1.</param>
    /// <param name="catalog">The document catalog.</param>
    /// <param name="info">The information dictionary; null for none.</param>
    /// <param name="options">How.</param>
    public static void Write(Stream output, IReadOnlyList<PdfObject> objects, PdfReference catalog, PdfReference? info, PdfFileOptions options) =>
        new LinearFileWriter(objects, catalog, info, options).Write(output);

    private IEnumerable<LinearUnit> AllUnits => _plan.Opening.Concat(_plan.FirstPage).Concat(_plan.SecondHalf);

    private void Write(Stream output)
    {
        var bodies = Bodies();
        var places = new Places();
        var hints = Bytes(writer => writer.WriteObject(_plan.Hints, new HintTables(_plan).ToStream(0)));

        // Twice: the first round finds the lengths, the second knows where all stands.
        var start = Start(places);
        Place(places, start.Length, hints.Length);
        hints = Bytes(writer => writer.WriteObject(_plan.Hints, new HintTables(_plan).ToStream(hints.Length)));
        var end = End(places);
        places.FileLength = places.LastCrossReferences + end.Length;
        output.Write(Start(places));
        Copy(_plan.Opening, bodies, output);
        output.Write(hints);
        Copy(_plan.FirstPage, bodies, output);
        Copy(_plan.SecondHalf, bodies, output);
        output.Write(end);
    }

    /// <summary>The bytes of all units, one behind the other.</summary>
    private byte[] Bodies()
    {
        using var memory = new MemoryStream();
        var writer = new PdfFileWriter(memory, _options) { NewNumbers = _plan.NewNumbers };
        foreach (var unit in AllUnits)
        {
            unit.Start = writer.Position;
            writer.WriteObject(unit.Number, unit.IsPacked ? Packed(unit) : _objects[unit.Numbers[0] - 1]);
            unit.Length = writer.Position - unit.Start;
        }

        _identifier = writer.Identifier();
        return memory.ToArray();
    }

    private PdfStream Packed(LinearUnit unit)
    {
        var head = new ByteBuffer();
        var body = new ByteBuffer(16 * 1024) { NewNumbers = _plan.NewNumbers };
        foreach (var number in unit.Numbers)
        {
            head.WriteInteger(_plan.NewNumbers[number]);
            head.WriteByte((byte)' ');
            head.WriteInteger(body.Length);
            head.WriteByte((byte)' ');
            _objects[number - 1].WriteTo(body);
            body.WriteByte((byte)'\n');
        }

        byte[] data = [.. head.Written, .. body.Written];
        return new PdfStream(new PdfDictionary("ObjStm").Add("N", unit.Numbers.Count).Add("First", head.Length), data);
    }

    /// <summary>Parts 1 to 3: header, linearisation dictionary, the cross-references of the first half.</summary>
    private byte[] Start(Places places) => Bytes(writer =>
    {
        writer.WriteHeader();
        places.Dictionary = writer.Position;
        writer.WriteObject(_plan.Dictionary, LinearDictionary(places));
        places.FirstCrossReferences = writer.Position;
        writer.NewNumbers = _plan.NewNumbers;
        var stream = References(places, _plan.Size - 1).ToSection(_plan.Dictionary);
        PdfFileWriter.Trailer(stream.Dictionary, _plan.Size, _catalog, _info, _identifier)
            .Add("Prev", new PdfPaddedInteger(places.LastCrossReferences));
        writer.WriteObject(_plan.FirstCrossReferences, stream);
        writer.WriteEnd(0);
    });

    private PdfDictionary LinearDictionary(Places places) => new PdfDictionary()
        .Add("Linearized", 1)
        .Add("L", new PdfPaddedInteger(places.FileLength))
        .Add("H", new PdfArray { new PdfPaddedInteger(places.Hints), new PdfPaddedInteger(places.HintsLength) })
        .Add("O", _plan.FirstPage[0].Number)
        .Add("E", new PdfPaddedInteger(places.FirstPageEnd))
        .Add("N", 1 + _plan.OtherPages.Count)
        .Add("T", new PdfPaddedInteger(places.LastCrossReferences));

    /// <summary>Part 11: the cross-references of the second half.</summary>
    private byte[] End(Places places) => Bytes(writer =>
    {
        var stream = References(places, _plan.Dictionary - 1).ToStream(_options);
        stream.Dictionary.Add("Size", _plan.Dictionary).Add("ID", new PdfArray { new PdfString(_identifier), new PdfString(_identifier) });
        writer.WriteObject(_plan.LastCrossReferences, stream);
        writer.WriteEnd(places.FirstCrossReferences);
    });

    private void Place(Places places, long position, long hintsLength)
    {
        position = Place(_plan.Opening, position);
        places.Hints = position;
        places.HintsLength = hintsLength;
        position = Place(_plan.FirstPage, position + hintsLength);
        places.FirstPageEnd = position;
        places.LastCrossReferences = Place(_plan.SecondHalf, position);
    }

    private static long Place(IEnumerable<LinearUnit> units, long position)
    {
        foreach (var unit in units)
        {
            unit.Offset = position;
            position += unit.Length;
        }

        return position;
    }

    private CrossReferences References(Places places, int highest)
    {
        var all = new CrossReferences(highest);
        void Set(int number, long offset)
        {
            if (number <= highest)
            {
                all.SetOffset(number, offset);
            }
        }

        Set(_plan.Dictionary, places.Dictionary);
        Set(_plan.FirstCrossReferences, places.FirstCrossReferences);
        Set(_plan.Hints, places.Hints);
        Set(_plan.LastCrossReferences, places.LastCrossReferences);
        foreach (var unit in AllUnits)
        {
            Set(unit.Number, unit.Offset);
            for (var i = 0; unit.IsPacked && i < unit.Numbers.Count; i++)
            {
                if (_plan.NewNumbers[unit.Numbers[i]] is var number && number <= highest)
                {
                    all.SetPacked(number, unit.Number, i);
                }
            }
        }

        return all;
    }

    private byte[] Bytes(Action<PdfFileWriter> write)
    {
        using var memory = new MemoryStream();
        var writer = new PdfFileWriter(memory, _options);
        write(writer);
        writer.Flush();
        return memory.ToArray();
    }

    private static void Copy(IEnumerable<LinearUnit> units, byte[] bodies, Stream output)
    {
        foreach (var unit in units)
        {
            output.Write(bodies.AsSpan((int)unit.Start, (int)unit.Length));
        }
    }

    /// <summary>Where the parts of the file stand that are no unit.</summary>
    private sealed class Places
    {
        public long Dictionary { get; set; }

        public long FirstCrossReferences { get; set; }

        public long Hints { get; set; }

        public long HintsLength { get; set; }

        public long FirstPageEnd { get; set; }

        public long LastCrossReferences { get; set; }

        public long FileLength { get; set; }
    }
}
