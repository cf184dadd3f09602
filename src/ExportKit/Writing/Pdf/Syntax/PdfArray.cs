using System.Collections;

namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>An array object (ISO 32000-1, 7.3.6). A collection expression makes one.</summary>
internal sealed class PdfArray : PdfObject, IEnumerable<PdfObject>
{
    private readonly List<PdfObject> _items = [];

    /// <summary>The number of items.</summary>
    public int Count => _items.Count;

    /// <summary>The item at a place, from 0.</summary>
    /// <param name="index">The place.</param>
    public PdfObject this[int index] => _items[index];

    /// <summary>An array of numbers: a rectangle, a matrix, widths.</summary>
    /// <param name="values">The numbers.</param>
    public static PdfArray Of(params double[] values)
    {
        var array = new PdfArray();
        foreach (var value in values)
        {
            array.Add(value);
        }

        return array;
    }

    /// <summary>Adds an item.</summary>
    /// <param name="item">The item; a stream only by its reference.</param>
    public void Add(PdfObject item) => _items.Add(PdfStream.RefuseDirect(item));

    /// <inheritdoc/>
    public override void WriteTo(ByteBuffer buffer)
    {
        buffer.WriteByte((byte)'[');
        for (var i = 0; i < _items.Count; i++)
        {
            if (i > 0)
            {
                buffer.WriteByte((byte)' ');
            }

            _items[i].WriteTo(buffer);
        }

        buffer.WriteByte((byte)']');
    }

    /// <inheritdoc/>
    public IEnumerator<PdfObject> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
