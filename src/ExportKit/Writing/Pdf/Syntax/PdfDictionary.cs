namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>A dictionary object (ISO 32000-1, 7.3.7). Entries are written in the order in which they were added.</summary>
internal sealed class PdfDictionary : PdfObject
{
    // Dictionaries are small and mostly written once: a list is faster than a hash table, and keeps the order.
    private readonly List<KeyValuePair<string, PdfObject>> _entries = [];

    /// <summary>Makes an empty dictionary.</summary>
    /// <param name="type">The value of its Type entry; null for none.</param>
    public PdfDictionary(string? type = null)
    {
        if (type is not null)
        {
            AddName("Type", type);
        }
    }

    /// <summary>The number of entries.</summary>
    public int Count => _entries.Count;

    /// <summary>The entries in order.</summary>
    public IReadOnlyList<KeyValuePair<string, PdfObject>> Entries => _entries;

    /// <summary>The value of a key, null where there is none. Setting replaces in place, or adds at the end; null removes.</summary>
    /// <param name="key">The key without its solidus.</param>
    public PdfObject? this[string key]
    {
        get => IndexOf(key) is >= 0 and var index ? _entries[index].Value : null;
        set => Set(key, value);
    }

    /// <summary>Adds an entry.</summary>
    /// <param name="key">The key without its solidus.</param>
    /// <param name="value">The value; a stream only by its reference.</param>
    /// <returns>The dictionary itself.</returns>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public PdfDictionary Add(string key, PdfObject value)
    {
        if (IndexOf(key) >= 0)
        {
            throw new ArgumentException($"The key {key} is there already.", nameof(key));
        }

        PdfName.Check(key);
        _entries.Add(new(key, PdfStream.RefuseDirect(value)));
        return this;
    }

    /// <summary>Adds an entry whose value is a name.</summary>
    /// <param name="key">The key without its solidus.</param>
    /// <param name="name">The name without its solidus.</param>
    /// <returns>The dictionary itself.</returns>
    public PdfDictionary AddName(string key, string name) => Add(key, new PdfName(name));

    /// <summary>Adds an entry whose value is a text string.</summary>
    /// <param name="key">The key without its solidus.</param>
    /// <param name="text">The text; see <see cref="PdfString.Text"/>.</param>
    /// <returns>The dictionary itself.</returns>
    public PdfDictionary AddText(string key, string text) => Add(key, PdfString.Text(text));

    /// <summary>Whether there is an entry.</summary>
    /// <param name="key">The key without its solidus.</param>
    public bool Contains(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public override void WriteTo(ByteBuffer buffer)
    {
        buffer.Write("<<"u8);
        WriteEntries(buffer);
        buffer.Write(">>"u8);
    }

    /// <summary>Writes the entries without what encloses them.</summary>
    /// <param name="buffer">Where to.</param>
    internal void WriteEntries(ByteBuffer buffer)
    {
        foreach (var (key, value) in _entries)
        {
            PdfName.Write(buffer, key);

            // What starts with a delimiter needs no space before it.
            if (value is not (PdfName or PdfString or PdfArray or PdfDictionary))
            {
                buffer.WriteByte((byte)' ');
            }

            value.WriteTo(buffer);
        }
    }

    private void Set(string key, PdfObject? value)
    {
        var index = IndexOf(key);
        if (index < 0 && value is not null)
        {
            Add(key, value);
        }
        else if (index >= 0 && value is null)
        {
            _entries.RemoveAt(index);
        }
        else if (index >= 0)
        {
            _entries[index] = new(key, PdfStream.RefuseDirect(value!));
        }
    }

    private int IndexOf(string key)
    {
        for (var i = 0; i < _entries.Count; i++)
        {
            if (string.Equals(_entries[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
