using System.Globalization;
using System.Text;

namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>A string object (ISO 32000-1, 7.3.4).</summary>
internal sealed class PdfString : PdfObject
{
    /// <summary>The longest string in bytes that a file may contain (ISO 19005-2, 6.1.13).</summary>
    public const int MaxLength = 32767;

    private readonly byte[] _bytes;

    /// <summary>Makes a string of bytes.</summary>
    /// <param name="bytes">The bytes; taken over, not copied.</param>
    /// <exception cref="ArgumentException">More than <see cref="MaxLength"/> bytes.</exception>
    public PdfString(byte[] bytes)
    {
        if (bytes.Length > MaxLength)
        {
            throw new ArgumentException("A string longer than PDF/A allows; cut it first.", nameof(bytes));
        }

        _bytes = bytes;
    }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>A text string (ISO 32000-1, 7.9.2.2): in PDFDocEncoding where that has all its characters, else in UTF-16BE
    /// with a byte order mark. Half a surrogate pair becomes U+FFFD.</summary>
    /// <param name="text">The text; <see cref="Fit"/> cuts one that may be too long.</param>
    /// <exception cref="ArgumentException">The text is longer than a string may be.</exception>
    public static PdfString Text(string text) => new(PdfDocEncoding.TryEncode(text) ?? Utf16(text));

    /// <summary>The longest start of a text that fits into a string. A text that has to be cut ends with an ellipsis, after
    /// a word where one ends near, and never within a character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wasCut">Whether something had to go, which the caller must say.</param>
    public static string Fit(string text, out bool wasCut)
    {
        wasCut = text.Length > MaxUtf16 && (text.Length > MaxLength || PdfDocEncoding.TryEncode(text) is null);
        return wasCut ? string.Concat(text.AsSpan(0, CutAt(text, MaxUtf16 - 1)).TrimEnd(), "\u2026") : text;
    }

    /// <inheritdoc/>
    public override void WriteTo(ByteBuffer buffer) => Write(buffer, _bytes);

    /// <summary>Writes bytes as a string: readable ones as a literal, others in hexadecimal.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="bytes">The bytes.</param>
    internal static void Write(ByteBuffer buffer, ReadOnlySpan<byte> bytes)
    {
        if (bytes.ContainsAnyInRange((byte)0, (byte)0x1F) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            WriteHex(buffer, bytes);
        }
        else
        {
            WriteLiteral(buffer, bytes);
        }
    }

    /// <summary>What is left of <see cref="MaxLength"/> for UTF-16 code units after the byte order mark.</summary>
    private const int MaxUtf16 = (MaxLength - 2) / 2;

    private static byte[] Utf16(string text)
    {
        var bytes = new byte[2 + text.Length * 2];
        bytes[0] = 0xFE;
        bytes[1] = 0xFF;
        Encoding.BigEndianUnicode.GetBytes(text, bytes.AsSpan(2));
        return bytes;
    }

    private static int CutAt(string text, int limit)
    {
        const int WordReach = 200;
        var space = text.LastIndexOf(' ', limit, WordReach);
        if (space > 0)
        {
            return space;
        }

        // A character as people see it may be several code units; one longer than the reach is damage, and is cut.
        var position = limit - WordReach + (char.IsLowSurrogate(text[limit - WordReach]) ? 1 : 0);
        while (true)
        {
            var length = StringInfo.GetNextTextElementLength(text, position);
            if (position + length > limit)
            {
                return position;
            }

            position += length;
        }
    }

    private static void WriteLiteral(ByteBuffer buffer, ReadOnlySpan<byte> bytes)
    {
        buffer.WriteByte((byte)'(');
        foreach (var value in bytes)
        {
            if (value is (byte)'(' or (byte)')' or (byte)'\\')
            {
                buffer.WriteByte((byte)'\\');
            }

            buffer.WriteByte(value);
        }

        buffer.WriteByte((byte)')');
    }

    private static void WriteHex(ByteBuffer buffer, ReadOnlySpan<byte> bytes)
    {
        buffer.WriteByte((byte)'<');
        foreach (var value in bytes)
        {
            buffer.WriteHex(value);
        }

        buffer.WriteByte((byte)'>');
    }
}
