using System.Text;

namespace ExportKit.Reading.Input;

/// <summary>Tells UTF-16 without a byte order mark by where its zero bytes stand.</summary>
internal static class WideText
{
    /// <summary>The encoding, where nearly all even or nearly all odd bytes are zero; else null.</summary>
    /// <param name="bytes">The first bytes of the input.</param>
    public static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8)
        {
            return null;
        }

        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        var half = bytes.Length / 2;
        return (even * 10 > half * 8, odd * 10 > half * 8) switch
        {
            (true, false) => Encoding.BigEndianUnicode,
            (false, true) => Encoding.Unicode,
            _ => null,
        };
    }
}
