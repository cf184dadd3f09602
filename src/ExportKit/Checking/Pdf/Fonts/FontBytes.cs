using System.Buffers.Binary;

namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>Bytes of a font program, read without ever leaving them: what is outside is 0.</summary>
/// <param name="bytes">The bytes.</param>
internal readonly struct FontBytes(byte[] bytes)
{
    /// <summary>How many there are.</summary>
    public int Length => bytes.Length;

    /// <summary>A byte.</summary>
    /// <param name="at">Its place.</param>
    public int U8(long at) => at >= 0 && at < bytes.Length ? bytes[at] : 0;

    /// <summary>Two bytes, the greater first.</summary>
    /// <param name="at">Their place.</param>
    public int U16(long at) => at >= 0 && at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan((int)at)) : 0;

    /// <summary>Four bytes, the greater first.</summary>
    /// <param name="at">Their place.</param>
    public long U32(long at) => at >= 0 && at + 4 <= bytes.Length ? BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)at)) : 0;

    /// <summary>Some bytes; fewer where they end.</summary>
    /// <param name="at">Their place.</param>
    /// <param name="length">How many.</param>
    public ReadOnlySpan<byte> Slice(long at, long length) => at < 0 || at >= bytes.Length || length <= 0
        ? []
        : bytes.AsSpan((int)at, (int)Math.Min(length, bytes.Length - at));
}
