using System.Text;

namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>A name object (ISO 32000-1, 7.3.5), in UTF-8 (ISO 19005-2, 6.1.8).</summary>
internal sealed class PdfName : PdfObject
{
    /// <summary>The longest name in bytes that a file may contain (ISO 19005-2, 6.1.13).</summary>
    public const int MaxLength = 127;

    /// <summary>Makes a name.</summary>
    /// <param name="value">The name without its solidus.</param>
    /// <exception cref="ArgumentException">The name is longer than <see cref="MaxLength"/>, or holds NUL.</exception>
    public PdfName(string value)
    {
        Check(value);
        Value = value;
    }

    /// <summary>The name without its solidus.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override void WriteTo(ByteBuffer buffer) => Write(buffer, Value);

    /// <summary>Writes a name that was checked.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="name">The name without its solidus.</param>
    internal static void Write(ByteBuffer buffer, string name)
    {
        buffer.WriteByte((byte)'/');
        Span<byte> bytes = stackalloc byte[MaxLength];
        var length = Encoding.UTF8.GetBytes(name, bytes);
        foreach (var value in bytes[..length])
        {
            if (IsRegular(value))
            {
                buffer.WriteByte(value);
            }
            else
            {
                buffer.WriteByte((byte)'#');
                buffer.WriteHex(value);
            }
        }
    }

    /// <summary>Refuses what cannot be a name.</summary>
    /// <param name="name">The name without its solidus.</param>
    internal static void Check(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) > MaxLength || name.Contains('\0'))
        {
            throw new ArgumentException("A name that PDF/A cannot hold.", nameof(name));
        }
    }

    private static bool IsRegular(byte value) => value is > 0x20 and < 0x7F && "#/%()<>[]{}"u8.IndexOf(value) < 0;
}
