using System.Diagnostics;

namespace ExportKit.Fuzzing;

/// <summary>Makes a failing case smaller: pieces are taken out, ever smaller ones, as long as it fails in the same way; then what is left is
/// made plain.</summary>
internal static class Minimiser
{
    private const int MostPlain = 4000;

    /// <summary>The smallest case that was found within some effort.</summary>
    /// <param name="bytes">The case.</param>
    /// <param name="fails">Whether another fails in the same way.</param>
    /// <param name="effort">How long to try.</param>
    public static byte[] Minimise(byte[] bytes, Func<byte[], bool> fails, TimeSpan effort)
    {
        var watch = Stopwatch.StartNew();
        for (var piece = Math.Max(1, bytes.Length / 2); piece >= 1 && watch.Elapsed < effort; piece = piece == 1 ? 0 : Math.Max(1, piece / 2))
        {
            for (var at = 0; at < bytes.Length && watch.Elapsed < effort;)
            {
                byte[] without = [.. bytes.AsSpan(0, at), .. bytes.AsSpan(Math.Min(bytes.Length, at + piece))];
                if (fails(without))
                {
                    bytes = without;
                }
                else
                {
                    at += piece;
                }
            }
        }

        return Plain(bytes, fails, effort, watch);
    }

    /// <summary>Puts the letter x for letters and digits that do not matter.</summary>
    private static byte[] Plain(byte[] bytes, Func<byte[], bool> fails, TimeSpan effort, Stopwatch watch)
    {
        for (var i = 0; i < Math.Min(bytes.Length, MostPlain) && watch.Elapsed < effort; i++)
        {
            if (bytes[i] is not (byte)'x' && (char.IsAsciiLetterOrDigit((char)bytes[i]) || bytes[i] >= 0x80))
            {
                var plain = (byte[])bytes.Clone();
                plain[i] = (byte)'x';
                bytes = fails(plain) ? plain : bytes;
            }
        }

        return bytes;
    }
}
