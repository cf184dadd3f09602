using System.Globalization;
using System.Text;

namespace ExportKit.Tests.PdfReading;

/// <summary>Reads values of the PDF syntax one after another (ISO 32000-1, 7.2 and 7.3).</summary>
/// <param name="bytes">The file or the decoded stream.</param>
/// <param name="withReferences">Whether <c>12 0 R</c> is a reference: so in files, not in content streams.</param>
internal sealed class PdfLexer(ReadOnlyMemory<byte> bytes, bool withReferences)
{
    private readonly ReadOnlyMemory<byte> _bytes = bytes;

    /// <summary>Where the next value is read.</summary>
    public int Position { get; set; }

    /// <summary>The bytes that are read.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.Span;

    /// <summary>The next value; null at the end.</summary>
    public PdfValue? Next()
    {
        SkipSpace();
        if (Position >= Bytes.Length)
        {
            return null;
        }

        return Bytes[Position] switch
        {
            (byte)'/' => Name(),
            (byte)'(' => LiteralString(),
            (byte)'[' => Array(),
            (byte)'<' when Peek(1) == '<' => Dictionary(),
            (byte)'<' => HexString(),
            (byte)'+' or (byte)'-' or (byte)'.' or >= (byte)'0' and <= (byte)'9' => NumberOrReference(),
            (byte)'{' or (byte)'}' => new PdfKeyword(((char)Bytes[Position++]).ToString()),
            (byte)')' or (byte)'>' or (byte)']' => throw Fault($"unexpected '{(char)Bytes[Position]}'"),
            _ => Keyword(),
        };
    }

    /// <summary>The next value, which must be there.</summary>
    public PdfValue Expect() => Next() ?? throw Fault("a value is missing at the end");

    /// <summary>Reads a key word that must stand next.</summary>
    public void Expect(string keyword)
    {
        var at = Position;
        if (Next() is not PdfKeyword found || found.Value != keyword)
        {
            Position = at;
            throw Fault($"\"{keyword}\" is missing");
        }
    }

    /// <summary>Skips white space and comments.</summary>
    public void SkipSpace()
    {
        for (; Position < Bytes.Length; Position++)
        {
            if (Bytes[Position] == '%')
            {
                while (Position + 1 < Bytes.Length && Bytes[Position + 1] is not ((byte)'\r' or (byte)'\n'))
                {
                    Position++;
                }
            }
            else if (!IsSpace(Bytes[Position]))
            {
                return;
            }
        }
    }

    /// <summary>Whether a byte is white space (7.2.2).</summary>
    public static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte value) => !IsSpace(value) && "()<>[]{}/%"u8.IndexOf(value) < 0;

    private PdfFormatException Fault(string what) => new($"At byte {Position}: {what}");

    private int Peek(int ahead) => Position + ahead < Bytes.Length ? Bytes[Position + ahead] : -1;

    private string Regular()
    {
        var start = Position;
        while (Position < Bytes.Length && IsRegular(Bytes[Position]))
        {
            Position++;
        }

        return Encoding.Latin1.GetString(Bytes[start..Position]);
    }

    private PdfValue Keyword() => Regular() switch
    {
        "true" => new PdfBoolean(true),
        "false" => new PdfBoolean(false),
        "null" => PdfValue.Null,
        "" => throw Fault($"unexpected byte {Bytes[Position]:X2}"),
        var word => new PdfKeyword(word),
    };

    private PdfName Name()
    {
        Position++;
        var raw = Regular();
        if (!raw.Contains('#', StringComparison.Ordinal))
        {
            return new PdfName(raw);
        }

        var name = new List<byte>();
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '#')
            {
                name.Add(Convert.ToByte(raw.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                name.Add((byte)raw[i]);
            }
        }

        return new PdfName(Encoding.UTF8.GetString([.. name]));
    }

    private PdfValue NumberOrReference()
    {
        var number = Number();
        if (!withReferences || number.Value < 0 || number.Value != Math.Floor(number.Value))
        {
            return number;
        }

        var after = Position;
        SkipSpace();
        if (Peek(0) is >= '0' and <= '9' && int.TryParse(Regular(), NumberStyles.None, CultureInfo.InvariantCulture, out var generation))
        {
            SkipSpace();
            if (Peek(0) == 'R' && (Peek(1) < 0 || !IsRegular((byte)Peek(1))))
            {
                Position++;
                return new PdfReference(number.Whole, generation);
            }
        }

        Position = after;
        return number;
    }

    private PdfNumber Number()
    {
        var text = Regular();
        return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new PdfNumber(value)
            : throw Fault($"\"{text}\" is no number");
    }

    private PdfArray Array()
    {
        Position++;
        var items = new List<PdfValue>();
        for (SkipSpace(); Peek(0) != ']'; SkipSpace())
        {
            items.Add(Expect());
        }

        Position++;
        return new PdfArray(items);
    }

    private PdfDictionary Dictionary()
    {
        Position += 2;
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        for (SkipSpace(); Peek(0) != '>'; SkipSpace())
        {
            if (Expect() is not PdfName key)
            {
                throw Fault("a key of a dictionary is no name");
            }

            if (!entries.TryAdd(key.Value, Expect()))
            {
                throw Fault($"the key /{key.Value} stands twice in a dictionary");
            }
        }

        if (Peek(1) != '>')
        {
            throw Fault("a dictionary is not closed");
        }

        Position += 2;
        return new PdfDictionary(entries);
    }

    private PdfString HexString()
    {
        var digits = new StringBuilder();
        for (Position++; Peek(0) != '>'; Position++)
        {
            if (Position >= Bytes.Length)
            {
                throw Fault("a string is not closed");
            }

            if (!IsSpace(Bytes[Position]))
            {
                digits.Append((char)Bytes[Position]);
            }
        }

        Position++;
        return new PdfString(Convert.FromHexString(digits.Length % 2 == 0 ? digits.ToString() : digits.Append('0').ToString()));
    }

    private PdfString LiteralString()
    {
        var result = new List<byte>();
        var depth = 1;
        for (Position++; depth > 0; Position++)
        {
            switch (Peek(0))
            {
                case < 0:
                    throw Fault("a string is not closed");
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
                case '\\':
                    Escape(result);
                    continue;
            }

            if (depth > 0)
            {
                result.Add(Bytes[Position]);
            }
        }

        return new PdfString([.. result]);
    }

    /// <summary>Reads what follows a backslash; leaves the position on its last byte.</summary>
    private void Escape(List<byte> result)
    {
        Position++;
        switch (Peek(0))
        {
            case 'n': result.Add((byte)'\n'); break;
            case 'r': result.Add((byte)'\r'); break;
            case 't': result.Add((byte)'\t'); break;
            case 'b': result.Add((byte)'\b'); break;
            case 'f': result.Add((byte)'\f'); break;
            case '\n': break;
            case '\r':
                Position += Peek(1) == '\n' ? 1 : 0;
                break;
            case >= '0' and <= '7':
                Octal(result);
                break;
            case var other:
                result.Add((byte)other);
                break;
        }
    }

    private void Octal(List<byte> result)
    {
        var value = 0;
        var digits = 0;
        for (; digits < 3 && Peek(digits) is >= '0' and <= '7'; digits++)
        {
            value = (value * 8) + Peek(digits) - '0';
        }

        Position += digits - 1;
        result.Add((byte)value);
    }
}
