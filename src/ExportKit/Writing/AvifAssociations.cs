using System.Buffers.Binary;

namespace ExportKit.Writing;

/// <summary>Which properties belong to one item, as the <c>ipma</c> box says (ISO/IEC 23008-12, 9.3).</summary>
/// <param name="entries">The associations of the item, one or two bytes each.</param>
/// <param name="entryLength">The bytes of an association: 1 or 2.</param>
internal readonly ref struct AvifAssociations(ReadOnlySpan<byte> entries, int entryLength)
{
    private readonly ReadOnlySpan<byte> _entries = entries;

    /// <summary>Finds an item's associations; none where the item has none or the box is damaged.</summary>
    /// <param name="box">The data of the <c>ipma</c> box.</param>
    /// <param name="item">The item's number.</param>
    public static AvifAssociations Of(ReadOnlySpan<byte> box, uint item)
    {
        if (box.Length < 8)
        {
            return default;
        }

        var idLength = box[0] == 0 ? 2 : 4;
        var entryLength = (box[3] & 1) == 0 ? 1 : 2;
        var rest = box[8..];
        while (rest.Length > idLength)
        {
            var id = idLength == 2 ? BinaryPrimitives.ReadUInt16BigEndian(rest) : BinaryPrimitives.ReadUInt32BigEndian(rest);
            var length = rest[idLength] * entryLength;
            rest = rest[(idLength + 1)..];
            if (length > rest.Length)
            {
                break;
            }

            if (id == item)
            {
                return new AvifAssociations(rest[..length], entryLength);
            }

            rest = rest[length..];
        }

        return default;
    }

    /// <summary>Whether a property belongs to the item.</summary>
    /// <param name="index">The property's place in its container, counted from 1.</param>
    public bool Contains(int index)
    {
        for (var i = 0; i < _entries.Length; i += entryLength)
        {
            var entry = entryLength == 1 ? _entries[i] & 0x7F : BinaryPrimitives.ReadUInt16BigEndian(_entries[i..]) & 0x7FFF;
            if (entry == index)
            {
                return true;
            }
        }

        return false;
    }
}
