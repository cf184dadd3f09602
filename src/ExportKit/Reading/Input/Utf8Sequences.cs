using System.Buffers;
using System.Text;

namespace ExportKit.Reading.Input;

/// <summary>Counts how much of some bytes is UTF-8.</summary>
internal static class Utf8Sequences
{
    /// <summary>The number of valid sequences beyond ASCII, and of invalid ones.</summary>
    /// <param name="bytes">The bytes.</param>
    public static (int Good, int Bad) Count(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
        {
            bytes = bytes[at..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == OperationStatus.Done)
            {
                good++;
            }
            else
            {
                bad++;
            }

            bytes = bytes[Math.Max(1, length)..];
        }

        return (good, bad);
    }
}
