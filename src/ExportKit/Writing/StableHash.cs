using System.Globalization;
using System.Text;

namespace ExportKit.Writing;

/// <summary>A number that stands for bytes, the same on every day and machine (FNV-1a, 128 bits). It tells contents apart; it
/// guards nothing. A cryptographic hash would load a native library, and where the tool is compiled ReadyToRun, the framework's
/// own numbers of 128 bits would be compiled at every start.</summary>
/// <param name="High">The upper half.</param>
/// <param name="Low">The lower half.</param>
internal sealed record StableHash(ulong High, ulong Low)
{
    // The prime is 2^88 + 0x13B.
    private const ulong PrimeLow = 0x13B;
    private const int PrimeShift = 88 - 64;

    /// <summary>The hash of no bytes.</summary>
    public static StableHash Empty { get; } = new(0x6C62272E07BB0142, 0x62B821756295C58D);

    /// <summary>The hash of a text's UTF-8 form.</summary>
    /// <param name="text">The text.</param>
    public static StableHash Of(string text) => Empty.With(Encoding.UTF8.GetBytes(text));

    /// <summary>The hash of what was hashed so far with some bytes behind it.</summary>
    /// <param name="bytes">The bytes.</param>
    public StableHash With(ReadOnlySpan<byte> bytes)
    {
        var (high, low) = (High, Low);
        foreach (var octet in bytes)
        {
            low ^= octet;
            var right = (low & uint.MaxValue) * PrimeLow;
            var left = (low >> 32) * PrimeLow + (right >> 32);
            high = unchecked(high * PrimeLow + (left >> 32) + (low << PrimeShift));
            low = (left << 32) | (right & uint.MaxValue);
        }

        return new StableHash(high, low);
    }

    /// <summary>The hash of what was hashed so far with a text's UTF-8 form behind it.</summary>
    /// <param name="text">The text.</param>
    public StableHash With(string text) => With(Encoding.UTF8.GetBytes(text));

    /// <summary>The hash as a UUID of version 8 (RFC 9562, 5.8) in a URN.</summary>
    public string ToUrn()
    {
        var hex = new StableHash((High & ~0xF000ul) | 0x8000, (Low & ~(0b11ul << 62)) | (0b10ul << 62)).ToHex();
        return $"urn:uuid:{hex[..8]}-{hex[8..12]}-{hex[12..16]}-{hex[16..20]}-{hex[20..]}";
    }

    /// <summary>All 32 hexadecimal digits.</summary>
    public string ToHex() => High.ToString("x16", CultureInfo.InvariantCulture) + Low.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>All 16 bytes, the highest first.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), Low);
        return bytes;
    }
}
