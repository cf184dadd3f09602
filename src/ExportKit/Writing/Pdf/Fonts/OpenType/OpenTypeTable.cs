using System.Buffers.Binary;

namespace ExportKit.Writing.Pdf.Fonts.OpenType;

/// <summary>The bytes of a table (ISO/IEC 14496-22). Reading past its end throws <see cref="InvalidDataException"/>: the font is
/// damaged.</summary>
/// <param name="bytes">The bytes.</param>
internal readonly ref struct OpenTypeTable(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>How many bytes it has.</summary>
    public int Length => _bytes.Length;

    /// <summary>A stretch of bytes.</summary>
    /// <param name="offset">Where it begins.</param>
    /// <param name="length">How long it is.</param>
    public ReadOnlySpan<byte> Slice(int offset, int length)
    {
        if (offset < 0 || length < 0 || offset > _bytes.Length - length)
        {
            throw new InvalidDataException("A table of the font ends too early");
        }

        return _bytes.Slice(offset, length);
    }

    /// <summary>The rest of the table.</summary>
    /// <param name="offset">Where it begins.</param>
    public OpenTypeTable From(int offset) => new(Slice(offset, _bytes.Length - offset));

    /// <summary>A uint16.</summary>
    /// <param name="offset">Where it stands.</param>
    public ushort UInt16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(Slice(offset, 2));

    /// <summary>An int16.</summary>
    /// <param name="offset">Where it stands.</param>
    public short Int16(int offset) => BinaryPrimitives.ReadInt16BigEndian(Slice(offset, 2));

    /// <summary>A uint32.</summary>
    /// <param name="offset">Where it stands.</param>
    public uint UInt32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(Slice(offset, 4));

    /// <summary>A signed number with 16 bits after the point.</summary>
    /// <param name="offset">Where it stands.</param>
    public double Fixed(int offset) => BinaryPrimitives.ReadInt32BigEndian(Slice(offset, 4)) / 65536.0;

    /// <summary>An offset that must fit within memory.</summary>
    /// <param name="offset">Where it stands.</param>
    public int Offset32(int offset)
    {
        var value = UInt32(offset);
        return value <= int.MaxValue ? (int)value : throw new InvalidDataException("An offset in the font is out of bounds");
    }
}
