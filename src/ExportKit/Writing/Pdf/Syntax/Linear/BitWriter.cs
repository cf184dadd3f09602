namespace ExportKit.Writing.Pdf.Syntax.Linear;

/// <summary>Writes numbers of any count of bits, the highest first, as hint tables have them (ISO 32000-1, F.4).</summary>
internal sealed class BitWriter
{
    private readonly List<byte> _bytes = [];
    private int _free;

    /// <summary>The bytes written so far.</summary>
    public int Length => _bytes.Count;

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number; not negative.</param>
    /// <param name="bits">How many bits; 0 writes nothing.</param>
    public void Write(long value, int bits)
    {
        for (var bit = bits - 1; bit >= 0; bit--)
        {
            if (_free == 0)
            {
                _bytes.Add(0);
                _free = 8;
            }

            _free--;
            _bytes[^1] |= (byte)(((value >> bit) & 1) << _free);
        }
    }

    /// <summary>Goes on at the next whole byte.</summary>
    public void Align() => _free = 0;

    /// <summary>All that was written.</summary>
    public byte[] ToArray() => [.. _bytes];

    /// <summary>How many bits a number needs.</summary>
    /// <param name="value">The number; not negative.</param>
    public static int BitsFor(long value) => 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)value);
}
