namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>An INDEX of the Compact Font Format: an array of pieces of bytes.</summary>
internal readonly struct CffIndex
{
    private readonly FontBytes _bytes;
    private readonly long _offsets;
    private readonly int _size;

    /// <summary>Reads an index.</summary>
    /// <param name="bytes">The font program.</param>
    /// <param name="at">Where it starts; 0 for an empty one.</param>
    public CffIndex(FontBytes bytes, long at)
    {
        _bytes = bytes;
        _size = bytes.U8(at + 2);
        _offsets = at + 3;
        Count = at <= 0 || _size is < 1 or > 4 ? 0 : bytes.U16(at);
        End = Count == 0 ? at + 2 : Data + Offset(Count);
    }

    /// <summary>How many pieces there are.</summary>
    public int Count { get; }

    /// <summary>The place behind it.</summary>
    public long End { get; }

    /// <summary>A piece; empty where there is none.</summary>
    /// <param name="index">Its place among them.</param>
    public ReadOnlySpan<byte> this[int index] =>
        index >= 0 && index < Count ? _bytes.Slice(Data + Offset(index), Offset(index + 1) - Offset(index)) : [];

    // Offsets count from the byte before the data.
    private long Data => _offsets + ((Count + 1L) * _size) - 1;

    private long Offset(int index)
    {
        var offset = 0L;
        for (var i = 0; i < _size; i++)
        {
            offset = (offset << 8) | (uint)_bytes.U8(_offsets + ((long)index * _size) + i);
        }

        return offset;
    }
}
