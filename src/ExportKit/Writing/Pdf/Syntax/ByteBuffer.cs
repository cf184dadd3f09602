using System.Text;

namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>A buffer that grows, with the few ways of writing that PDF syntax needs; numbers are written without
/// allocation.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes;

    /// <summary>Makes an empty buffer.</summary>
    /// <param name="capacity">The bytes that it holds before it has to grow.</param>
    public ByteBuffer(int capacity = 1024) => _bytes = new byte[capacity];

    /// <summary>The bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>The numbers that references are written with, by the numbers that they have; null to write those.</summary>
    public int[]? NewNumbers { get; set; }

    /// <summary>What was written, until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Makes the buffer empty; its memory is kept.</summary>
    public void Clear() => Length = 0;

    /// <summary>A copy of what was written.</summary>
    public byte[] ToArray() => Written.ToArray();

    /// <summary>Writes bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Writes one byte.</summary>
    /// <param name="value">The byte.</param>
    public void WriteByte(byte value)
    {
        Room(1)[0] = value;
        Length++;
    }

    /// <summary>Writes a string of ASCII characters.</summary>
    /// <param name="text">The characters.</param>
    public void WriteAscii(string text) => Length += Encoding.ASCII.GetBytes(text, Room(text.Length));

    /// <summary>Writes an integer in decimal.</summary>
    /// <param name="value">The number.</param>
    public void WriteInteger(long value)
    {
        value.TryFormat(Room(20), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Writes a number with at most four decimals, never with an exponent (ISO 32000-1, 7.3.3).</summary>
    /// <param name="value">The number; finite, and within what a 32-bit integer holds (ISO 19005-2, 6.1.13).</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is none, or out of range.</exception>
    public void WriteReal(double value)
    {
        const int Unit = 10_000;
        if (!(Math.Abs(value) <= int.MaxValue))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A number that PDF cannot hold.");
        }

        var scaled = (long)Math.Round(value * Unit);
        if (scaled < 0)
        {
            WriteByte((byte)'-');
            scaled = -scaled;
        }

        WriteInteger(scaled / Unit);
        WriteFraction((int)(scaled % Unit));
    }

    /// <summary>Writes a byte as two hexadecimal digits.</summary>
    /// <param name="value">The byte.</param>
    public void WriteHex(byte value)
    {
        var room = Room(2);
        room[0] = Digit(value >> 4);
        room[1] = Digit(value & 15);
        Length += 2;
    }

    private static byte Digit(int value) => (byte)(value < 10 ? '0' + value : 'A' + value - 10);

    private void WriteFraction(int fraction)
    {
        if (fraction == 0)
        {
            return;
        }

        WriteByte((byte)'.');
        for (var unit = 1000; fraction > 0; unit /= 10)
        {
            WriteByte((byte)('0' + fraction / unit));
            fraction %= unit;
        }
    }

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - Length < length)
        {
            Array.Resize(ref _bytes, Math.Max(checked(Length + length), (int)Math.Min(_bytes.Length * 2L, Array.MaxLength)));
        }

        return _bytes.AsSpan(Length);
    }
}
