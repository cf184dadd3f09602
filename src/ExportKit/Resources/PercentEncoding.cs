using System.Text;

namespace ExportKit.Resources;

/// <summary>Percent-encoding of addresses (RFC 3986, section 2.1).</summary>
internal static class PercentEncoding
{
    private const string HexDigits = "0123456789ABCDEF";

    /// <summary>The bytes that a text stands for: <c>%41</c> is one byte, all other characters are their UTF-8 bytes.
    /// A percent sign without two hexadecimal digits stands for itself.</summary>
    /// <param name="text">A part of an address.</param>
    public static byte[] Decode(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var isEscape = bytes[i] == '%' && i + 2 < bytes.Length && IsHex(bytes[i + 1]) && IsHex(bytes[i + 2]);
            bytes[length++] = isEscape ? (byte)((HexValue(bytes[i + 1]) << 4) | HexValue(bytes[i + 2])) : bytes[i];
            i += isEscape ? 2 : 0;
        }

        Array.Resize(ref bytes, length);
        return bytes;
    }

    /// <summary>A path with forward slashes, as the path of an address.</summary>
    /// <param name="path">The path.</param>
    public static string EncodePath(string path)
    {
        var address = new StringBuilder(path.Length + 16);
        foreach (var value in Encoding.UTF8.GetBytes(path))
        {
            if (char.IsAsciiLetterOrDigit((char)value) || "-._~/:!$&'()*+,;=@".Contains((char)value, StringComparison.Ordinal))
            {
                address.Append((char)value);
            }
            else
            {
                address.Append('%').Append(HexDigits[value >> 4]).Append(HexDigits[value & 15]);
            }
        }

        return address.ToString();
    }

    private static bool IsHex(byte value) => char.IsAsciiHexDigit((char)value);

    private static int HexValue(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
