using System.Buffers.Binary;

namespace ExportKit.Writing;

/// <summary>Walks the boxes of one level of an ISO base media file (ISO/IEC 14496-12, 4.2).</summary>
/// <param name="bytes">The boxes, one after another.</param>
internal ref struct IsoBoxes(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>The current box's four letters.</summary>
    public ReadOnlySpan<byte> Kind { get; private set; }

    /// <summary>The current box's data, after its header.</summary>
    public ReadOnlySpan<byte> Data { get; private set; }

    /// <summary>The data of the first box of a kind; empty where there is none.</summary>
    /// <param name="bytes">The boxes, one after another.</param>
    /// <param name="kind">The four letters.</param>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> kind)
    {
        var boxes = new IsoBoxes(bytes);
        while (boxes.MoveNext())
        {
            if (boxes.Kind.SequenceEqual(kind))
            {
                return boxes.Data;
            }
        }

        return default;
    }

    /// <summary>Goes to the next box.</summary>
    /// <returns>False where there is none, or it is longer than what holds it.</returns>
    public bool MoveNext()
    {
        if (_rest.Length < 8)
        {
            return false;
        }

        ulong length = BinaryPrimitives.ReadUInt32BigEndian(_rest);
        var header = 8;
        if (length == 1 && _rest.Length >= 16)
        {
            length = BinaryPrimitives.ReadUInt64BigEndian(_rest[8..]);
            header = 16;
        }
        else if (length == 0)
        {
            // The last box may reach to the end of the file.
            length = (ulong)_rest.Length;
        }

        if (length < (ulong)header || length > (ulong)_rest.Length)
        {
            return false;
        }

        Kind = _rest[4..8];
        Data = _rest[header..(int)length];
        _rest = _rest[(int)length..];
        return true;
    }
}
