using System.Buffers.Binary;

namespace ExportKit.Fuzzing;

/// <summary>Damages files by chance: flipped bits, bytes set, cut, repeated, moved, numbers and lengths changed, words of the format put in,
/// two files joined.</summary>
/// <param name="random">The chance.</param>
/// <param name="words">Words of the format, which break it sooner than bytes by chance.</param>
internal sealed class ByteMutator(Random random, IReadOnlyList<byte[]> words)
{
    private const int MostSteps = 6;
    private const int LongestPiece = 4096;
    private const int MostRepeats = 300;
    private const int MostBytes = 4 << 20;

    private static readonly uint[] Numbers = [0, 1, 2, 3, 7, 8, 15, 16, 127, 128, 255, 256, 1000, 32767, 32768, 65535, 65536, 0x7ffffffe, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

    private static readonly string[] Digits = ["0", "-1", "1", "99999999", "2147483647", "2147483648", "-2147483648", "4294967295", "9223372036854775808", "1e999", "NaN", "0.0000001", "00", "65536"];

    /// <summary>A damaged copy of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="other">Another one, to take pieces from.</param>
    public byte[] Damage(byte[] file, byte[] other)
    {
        for (var left = 1 + random.Next(random.Next(1, MostSteps + 1)); left > 0; left--)
        {
            file = file.Length is 0 or > MostBytes ? [.. other.AsSpan(0, Math.Min(other.Length, LongestPiece))] : Step(file, other);
        }

        return file;
    }

    private byte[] Step(byte[] file, byte[] other) => random.Next(14) switch
    {
        0 or 1 => Changed(file, bytes => bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8))),
        2 => Changed(file, bytes => Sprinkle(bytes, random.Next(1, 60))),
        3 => file[..random.Next(file.Length)],
        4 => Without(file),
        5 => Repeated(file),
        6 => Joined(file, other),
        7 => Inserted(file, Piece(other)),
        8 or 9 => words.Count == 0 ? Repeated(file) : Inserted(file, words[random.Next(words.Count)]),
        10 => Changed(file, Field),
        11 => Number(file),
        12 => Inserted(file, Some(random.Next(1, 40))),
        _ => words.Count == 0 ? Without(file) : Overwritten(file, words[random.Next(words.Count)]),
    };

    private static byte[] Changed(byte[] file, Action<byte[]> change)
    {
        var copy = (byte[])file.Clone();
        change(copy);
        return copy;
    }

    private void Sprinkle(byte[] bytes, int count)
    {
        for (; count > 0; count--)
        {
            bytes[random.Next(bytes.Length)] = random.Next(3) switch { 0 => 0, 1 => 0xff, _ => (byte)random.Next(256) };
        }
    }

    private byte[] Without(byte[] file)
    {
        var (start, length) = Range(file);
        return [.. file.AsSpan(0, start), .. file.AsSpan(start + length)];
    }

    private byte[] Repeated(byte[] file)
    {
        var (start, length) = Range(file);
        var times = Math.Min(random.Next(4) == 0 ? random.Next(1, MostRepeats) : random.Next(1, 4), 1 + (MostBytes / 16) / Math.Max(1, length));
        var piece = file.AsSpan(start, length);
        var result = new byte[file.Length + length * times];
        file.AsSpan(0, start).CopyTo(result);
        for (var i = 0; i < times; i++)
        {
            piece.CopyTo(result.AsSpan(start + i * length));
        }

        file.AsSpan(start).CopyTo(result.AsSpan(start + times * length));
        return result;
    }

    private byte[] Joined(byte[] file, byte[] other) => [.. file.AsSpan(0, random.Next(file.Length + 1)), .. other.AsSpan(random.Next(other.Length + 1))];

    private byte[] Inserted(byte[] file, byte[] piece)
    {
        var at = random.Next(file.Length + 1);
        return [.. file.AsSpan(0, at), .. piece, .. file.AsSpan(at)];
    }

    private byte[] Overwritten(byte[] file, byte[] piece) => Changed(file, bytes =>
    {
        var at = random.Next(bytes.Length);
        piece.AsSpan(0, Math.Min(piece.Length, bytes.Length - at)).CopyTo(bytes.AsSpan(at));
    });

    private byte[] Piece(byte[] other)
    {
        if (other.Length == 0)
        {
            return [0];
        }

        var (start, length) = Range(other);
        return other[start..(start + length)];
    }

    private byte[] Some(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>A number of one, two or four bytes, in either order.</summary>
    private void Field(byte[] bytes)
    {
        var value = Numbers[random.Next(Numbers.Length)];
        var at = random.Next(bytes.Length);
        switch (random.Next(5))
        {
            case 0 when at + 2 <= bytes.Length:
                BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), (ushort)value);
                break;
            case 1 when at + 2 <= bytes.Length:
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), (ushort)value);
                break;
            case 2 when at + 4 <= bytes.Length:
                BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at), value);
                break;
            case 3 when at + 4 <= bytes.Length:
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
                break;
            default:
                bytes[at] = (byte)value;
                break;
        }
    }

    /// <summary>Another number in the place of one that is written in digits.</summary>
    private byte[] Number(byte[] file)
    {
        var from = random.Next(file.Length);
        var start = file.AsSpan(from).IndexOfAnyInRange((byte)'0', (byte)'9');
        if (start < 0)
        {
            return Changed(file, Field);
        }

        start += from;
        var length = file.AsSpan(start).IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var end = length < 0 ? file.Length : start + length;
        return [.. file.AsSpan(0, start), .. System.Text.Encoding.ASCII.GetBytes(Digits[random.Next(Digits.Length)]), .. file.AsSpan(end)];
    }

    private (int Start, int Length) Range(byte[] file)
    {
        var start = random.Next(file.Length);
        var most = Math.Min(file.Length - start, random.Next(3) == 0 ? LongestPiece : 64);
        return (start, random.Next(1, most + 1));
    }
}
