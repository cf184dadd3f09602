using System.Globalization;
using System.Text;
using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Content;

/// <summary>Reads values and operators of a content stream or a CMap one after another (ISO 32000-1, 7.2, 7.3 and 7.8.2). What no
/// value can be is passed over: viewers do so too.</summary>
/// <param name="bytes">The decoded stream.</param>
internal sealed class ContentLexer(byte[] bytes)
{
    private const int MaxDepth = 64;

    private readonly Stack<Frame> _open = new();
    private int _position;

    /// <summary>The next value or operator, arrays and dictionaries whole; null at the end.</summary>
    public CosValue? Next()
    {
        _open.Clear();
        while (true)
        {
            SkipSpace();
            if (_position >= bytes.Length)
            {
                return _open.Count > 0 ? CloseAll() : null;
            }

            var value = Token();
            if (value is null)
            {
                continue;
            }

            if (_open.Count == 0)
            {
                return value;
            }

            _open.Peek().Add(value);
        }
    }

    /// <summary>Goes behind an inline picture, whose <c>ID</c> was read last: to the next <c>EI</c> between white space.</summary>
    public void SkipInlineImage()
    {
        for (var at = _position; at + 3 <= bytes.Length; at++)
        {
            var ends = at + 3 == bytes.Length || IsSpace(bytes[at + 3]);
            if (IsSpace(bytes[at]) && bytes[at + 1] == 'E' && bytes[at + 2] == 'I' && ends)
            {
                _position = at + 3;
                return;
            }
        }

        _position = bytes.Length;
    }

    private static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte value) => !IsSpace(value) && "()<>[]{}/%"u8.IndexOf(value) < 0;

    /// <summary>Reads a scalar, or opens or closes an array or dictionary; null where nothing is whole yet.</summary>
    private CosValue? Token()
    {
        switch (bytes[_position])
        {
            case (byte)'/':
                return Name();
            case (byte)'(':
                return LiteralString();
            case (byte)'[':
                return Open(isDictionary: false, length: 1);
            case (byte)'<' when Peek(1) == '<':
                return Open(isDictionary: true, length: 2);
            case (byte)'<':
                return HexString();
            case (byte)']':
                return Close(isDictionary: false, length: 1);
            case (byte)'>' when Peek(1) == '>':
                return Close(isDictionary: true, length: 2);
            case (byte)')' or (byte)'>' or (byte)'{' or (byte)'}':
                _position++;
                return null;
            default:
                return Word();
        }
    }

    private CosValue? Open(bool isDictionary, int length)
    {
        _position += length;
        if (_open.Count < MaxDepth)
        {
            _open.Push(new Frame(isDictionary));
        }

        return null;
    }

    private CosValue? Close(bool isDictionary, int length)
    {
        _position += length;
        return _open.Count > 0 && _open.Peek().IsDictionary == isDictionary ? _open.Pop().Close() : null;
    }

    private CosValue CloseAll()
    {
        var value = _open.Pop().Close();
        while (_open.TryPop(out var outer))
        {
            outer.Add(value);
            value = outer.Close();
        }

        return value;
    }

    private int Peek(int ahead) => _position + ahead < bytes.Length ? bytes[_position + ahead] : -1;

    private void SkipSpace()
    {
        for (; _position < bytes.Length; _position++)
        {
            if (bytes[_position] == '%')
            {
                while (Peek(1) is not (-1 or '\r' or '\n'))
                {
                    _position++;
                }
            }
            else if (!IsSpace(bytes[_position]))
            {
                return;
            }
        }
    }

    private ReadOnlySpan<byte> Regular()
    {
        var start = _position;
        while (_position < bytes.Length && IsRegular(bytes[_position]))
        {
            _position++;
        }

        return bytes.AsSpan(start, _position - start);
    }

    private CosValue Word()
    {
        var word = Regular();
        if (word[0] is (byte)'+' or (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'))
        {
            return Number(word);
        }

        return word.SequenceEqual("true"u8) ? new CosBoolean(true)
            : word.SequenceEqual("false"u8) ? new CosBoolean(false)
            : word.SequenceEqual("null"u8) ? CosNull.Instance
            : new CosOperator(Encoding.Latin1.GetString(word));
    }

    private static CosNumber Number(ReadOnlySpan<byte> word)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return new CosNumber(double.TryParse(word, Styles, CultureInfo.InvariantCulture, out var value) ? value : 0);
    }

    private CosName Name()
    {
        _position++;
        var raw = Regular();
        if (raw.IndexOf((byte)'#') < 0)
        {
            return new CosName(Encoding.UTF8.GetString(raw));
        }

        var name = new List<byte>(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '#' && i + 2 < raw.Length && Digit(raw[i + 1]) >= 0 && Digit(raw[i + 2]) >= 0)
            {
                name.Add((byte)((Digit(raw[i + 1]) * 16) + Digit(raw[i + 2])));
                i += 2;
            }
            else
            {
                name.Add(raw[i]);
            }
        }

        return new CosName(Encoding.UTF8.GetString([.. name]));
    }

    private static int Digit(int value) => value is >= '0' and <= '9' ? value - '0' : (value | 0x20) is >= 'a' and <= 'f' ? (value | 0x20) - 'a' + 10 : -1;

    private CosString HexString()
    {
        var result = new List<byte>();
        var half = -1;
        for (_position++; _position < bytes.Length && bytes[_position] != '>'; _position++)
        {
            var digit = Digit(bytes[_position]);
            if (digit >= 0)
            {
                if (half >= 0)
                {
                    result.Add((byte)((half * 16) + digit));
                }

                half = half >= 0 ? -1 : digit;
            }
        }

        _position++;
        if (half >= 0)
        {
            result.Add((byte)(half * 16));
        }

        return new CosString([.. result]);
    }

    private CosString LiteralString()
    {
        var result = new List<byte>();
        var depth = 1;
        for (_position++; depth > 0 && _position < bytes.Length; _position++)
        {
            switch (bytes[_position])
            {
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')':
                    depth--;
                    break;
                case (byte)'\\':
                    Escape(result);
                    continue;
            }

            if (depth > 0)
            {
                result.Add(bytes[_position]);
            }
        }

        return new CosString([.. result]);
    }

    /// <summary>Reads what follows a backslash; leaves the position on its last byte.</summary>
    private void Escape(List<byte> result)
    {
        _position++;
        switch (Peek(0))
        {
            case 'n': result.Add((byte)'\n'); break;
            case 'r': result.Add((byte)'\r'); break;
            case 't': result.Add((byte)'\t'); break;
            case 'b': result.Add((byte)'\b'); break;
            case 'f': result.Add((byte)'\f'); break;
            case '\n' or -1: break;
            case '\r':
                _position += Peek(1) == '\n' ? 1 : 0;
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

        _position += digits - 1;
        result.Add((byte)value);
    }

    private sealed class Frame(bool isDictionary)
    {
        private readonly List<CosValue> _items = [];

        public bool IsDictionary => isDictionary;

        public void Add(CosValue value) => _items.Add(value);

        public CosValue Close()
        {
            if (!isDictionary)
            {
                return new CosArray(_items);
            }

            var entries = new Dictionary<string, CosValue>(StringComparer.Ordinal);
            for (var i = 0; i + 1 < _items.Count; i += 2)
            {
                if (_items[i] is CosName key)
                {
                    entries[key.Value] = _items[i + 1];
                }
            }

            return new CosDictionary(entries);
        }
    }
}
