namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>The indirect objects of a PDF, and the way to write them as a file (ISO 32000-1, 7.5).</summary>
internal sealed class PdfFile
{
    /// <summary>The most indirect objects that a file may have (ISO 19005-2, 6.1.13).</summary>
    public const int MaxObjects = 8_388_607;

    private readonly List<PdfObject?> _objects = [];

    /// <summary>How many objects have a number so far.</summary>
    public int Count => _objects.Count;

    /// <summary>Gives out the next number; <see cref="Set"/> says later what it stands for.</summary>
    public PdfReference Reserve()
    {
        if (_objects.Count == MaxObjects)
        {
            throw new InvalidOperationException("More objects than PDF/A allows.");
        }

        _objects.Add(null);
        return new PdfReference(_objects.Count);
    }

    /// <summary>Says what a reserved number stands for.</summary>
    /// <param name="reference">What <see cref="Reserve"/> gave.</param>
    /// <param name="value">The object.</param>
    /// <exception cref="InvalidOperationException">The number stands for an object already.</exception>
    public void Set(PdfReference reference, PdfObject value)
    {
        if (_objects[reference.Number - 1] is not null)
        {
            throw new InvalidOperationException($"Object {reference.Number} is set already.");
        }

        _objects[reference.Number - 1] = value;
    }

    /// <summary>Adds an object under the next number.</summary>
    /// <param name="value">The object.</param>
    public PdfReference Add(PdfObject value)
    {
        var reference = Reserve();
        _objects[reference.Number - 1] = value;
        return reference;
    }

    /// <summary>Writes the file: header, objects in the order of their numbers, cross-references, trailer. Its identifier is
    /// computed from the bytes before it, so that the same objects give the same file.</summary>
    /// <param name="output">Where to; need not seek.</param>
    /// <param name="catalog">The document catalog.</param>
    /// <param name="info">The information dictionary; null for none.</param>
    /// <param name="options">How.</param>
    /// <exception cref="InvalidOperationException">A reserved number was never set.</exception>
    public void Write(Stream output, PdfReference catalog, PdfReference? info, PdfFileOptions options)
    {
        var unset = _objects.IndexOf(null);
        if (unset >= 0)
        {
            throw new InvalidOperationException($"Object {unset + 1} was reserved and never set.");
        }

        if (options.Linear)
        {
            Linear.LinearFileWriter.Write(output, _objects!, catalog, info, options);
            return;
        }

        var writer = new PdfFileWriter(output, options);
        writer.WriteHeader();
        if (options.ObjectStreams ?? options.Compress)
        {
            writer.WritePacked(_objects!, catalog, info);
        }
        else
        {
            writer.WriteClassic(_objects!, catalog, info);
        }
    }
}
