using System.Buffers.Binary;
using System.Numerics;

namespace ExportKit.Writing;

/// <summary>A number that stands for many bytes, which come piece by piece (MurmurHash3, 128 bits, for machines of 64). It tells contents
/// apart; it guards nothing. Sixteen bytes are taken at a time: a document of pictures is hashed twenty times faster than by
/// <see cref="StableHash"/>, whose numbers stand in books and stay what they are.</summary>
internal sealed class ContentHash
{
    private const int BlockLength = 16;
    private const ulong FirstFactor = 0x87c37b91114253d5, SecondFactor = 0x4cf5ad432745937f;

    private readonly byte[] _rest = new byte[BlockLength];
    private ulong _first;
    private ulong _second;
    private int _kept;
    private ulong _length;

    /// <summary>Adds bytes; into which pieces they are divided makes no difference.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        _length += (ulong)bytes.Length;
        if (_kept > 0)
        {
            var filled = Math.Min(BlockLength - _kept, bytes.Length);
            bytes[..filled].CopyTo(_rest.AsSpan(_kept));
            _kept += filled;
            bytes = bytes[filled..];
            if (_kept < BlockLength)
            {
                return;
            }

            Blocks(_rest);
        }

        var whole = bytes.Length - bytes.Length % BlockLength;
        Blocks(bytes[..whole]);
        bytes[whole..].CopyTo(_rest);
        _kept = bytes.Length - whole;
    }

    /// <summary>The hash of all that was added so far, 16 bytes.</summary>
    public byte[] ToBytes()
    {
        var (first, second) = (_first, _second);
        if (_kept > 0)
        {
            Span<byte> last = stackalloc byte[BlockLength];
            _rest.AsSpan(0, _kept).CopyTo(last);
            second ^= Second(BinaryPrimitives.ReadUInt64LittleEndian(last[8..]));
            first ^= First(BinaryPrimitives.ReadUInt64LittleEndian(last));
        }

        (first, second) = (first ^ _length, second ^ _length);
        first += second;
        second += first;
        (first, second) = (Mixed(first), Mixed(second));
        first += second;
        second += first;
        var bytes = new byte[BlockLength];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), second);
        return bytes;
    }

    private void Blocks(ReadOnlySpan<byte> bytes)
    {
        var (first, second) = (_first, _second);
        for (; bytes.Length >= BlockLength; bytes = bytes[BlockLength..])
        {
            first ^= First(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            first = (BitOperations.RotateLeft(first, 27) + second) * 5 + 0x52dce729;
            second ^= Second(BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
            second = (BitOperations.RotateLeft(second, 31) + first) * 5 + 0x38495ab5;
        }

        (_first, _second, _kept) = (first, second, 0);
    }

    private static ulong First(ulong word) => BitOperations.RotateLeft(word * FirstFactor, 31) * SecondFactor;

    private static ulong Second(ulong word) => BitOperations.RotateLeft(word * SecondFactor, 33) * FirstFactor;

    private static ulong Mixed(ulong word)
    {
        word = (word ^ (word >> 33)) * 0xff51afd7ed558ccd;
        word = (word ^ (word >> 33)) * 0xc4ceb9fe1a85ec53;
        return word ^ (word >> 33);
    }
}
