using System.Buffers.Binary;
using System.Text;
using ExportKit.Checking.Pdf.Content;
using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>A CMap that a file holds: codes to CIDs (ISO 32000-1, 9.7.5) or to text (a ToUnicode CMap, 9.10.3).</summary>
internal sealed class CMap
{
    // A range of a hostile map may span four billion codes.
    private const int MaxEntries = 1 << 18;

    private readonly Dictionary<(int Length, uint Code), string> _texts = [];
    private readonly List<CodeRange> _cids = [];
    private readonly Dictionary<(int Length, uint Code), int?> _found = [];
    private readonly List<CodeRange> _spaces = [];

    private CMap()
    {
    }

    /// <summary>The writing mode that the map itself names (0 or 1); null where it names none.</summary>
    public int? WritingMode { get; private set; }

    /// <summary>The map that it builds on (<c>usecmap</c>); null for none.</summary>
    public string? Base { get; private set; }

    /// <summary>Whether it declares which codes there are.</summary>
    public bool HasSpaces => _spaces.Count > 0;

    /// <summary>Reads a map.</summary>
    /// <param name="bytes">The decoded stream.</param>
    public static CMap Read(byte[] bytes)
    {
        var map = new CMap();
        var lexer = new ContentLexer(bytes);
        CosValue? last = null;
        CosValue? beforeLast = null;
        while (lexer.Next() is { } value)
        {
            map.Take(value, last, beforeLast, lexer);
            (beforeLast, last) = (last, value);
        }

        return map;
    }

    /// <summary>The text of a code; null where the map has none.</summary>
    /// <param name="code">The bytes of the code.</param>
    public string? Text(ReadOnlySpan<byte> code) => _texts.GetValueOrDefault((code.Length, Number(code)));

    /// <summary>The CID of a code; null where the map has none.</summary>
    /// <param name="code">The bytes of the code.</param>
    public int? Cid(ReadOnlySpan<byte> code)
    {
        var key = (code.Length, Number(code));
        if (!_found.TryGetValue(key, out var cid))
        {
            _found.Add(key, cid = FindCid(code));
        }

        return cid;
    }

    private int? FindCid(ReadOnlySpan<byte> code)
    {
        var number = Number(code);
        foreach (var range in _cids)
        {
            if (range.Length == code.Length && number >= range.First && number <= range.Last)
            {
                return (int)Math.Min(range.Target + (number - range.First), ushort.MaxValue);
            }
        }

        return null;
    }

    /// <summary>How many bytes the code at the start of some has: the shortest range that it lies in says so; else 1.</summary>
    /// <param name="bytes">The bytes, at least one.</param>
    public int CodeLength(ReadOnlySpan<byte> bytes)
    {
        for (var length = 1; length <= 4 && length <= bytes.Length; length++)
        {
            foreach (var space in _spaces)
            {
                if (space.Length == length && space.HoldsBytes(bytes[..length]))
                {
                    return length;
                }
            }
        }

        return _spaces.Count > 0 ? Math.Min(_spaces[0].Length, bytes.Length) : 1;
    }

    private void Take(CosValue value, CosValue? last, CosValue? beforeLast, ContentLexer lexer)
    {
        switch ((value as CosOperator)?.Value)
        {
            case "begincodespacerange":
                Each(lexer, AddSpace);
                break;
            case "beginbfchar":
                Each(lexer, AddCharacter);
                break;
            case "beginbfrange":
                Each(lexer, AddRange);
                break;
            case "begincidchar":
                Each(lexer, AddCid);
                break;
            case "begincidrange":
                Each(lexer, AddCids);
                break;
            case "usecmap":
                Base = (last as CosName)?.Value;
                break;
            case "def" when beforeLast is CosName { Value: "WMode" } && last is CosNumber mode:
                WritingMode = mode.Whole;
                break;
        }
    }

    private static void Each(ContentLexer lexer, Action<ContentLexer, byte[]> add)
    {
        while (lexer.Next() is { } value and not CosOperator)
        {
            if (value is CosString first)
            {
                add(lexer, first.Bytes);
            }
        }
    }

    private void AddSpace(ContentLexer lexer, byte[] first)
    {
        if (lexer.Next() is CosString last && first.Length is > 0 and <= 4)
        {
            _spaces.Add(new CodeRange(first.Length, Number(first), Number(last.Bytes), 0));
        }
    }

    private void AddCharacter(ContentLexer lexer, byte[] code)
    {
        if (lexer.Next() is CosString text && _texts.Count < MaxEntries)
        {
            _texts[(code.Length, Number(code))] = Text(text.Bytes);
        }
    }

    private void AddRange(ContentLexer lexer, byte[] first)
    {
        var last = lexer.Next() is CosString end ? Number(end.Bytes) : 0;
        var target = lexer.Next();
        for (ulong code = Number(first); code <= last && _texts.Count < MaxEntries; code++)
        {
            var step = (uint)(code - Number(first));
            var text = target switch
            {
                CosArray array when step < array.Items.Count => (array.Items[(int)step] as CosString)?.Bytes,
                CosString start => Advance(start.Bytes, step),
                _ => null,
            };
            if (text is null)
            {
                break;
            }

            _texts[(first.Length, (uint)code)] = Text(text);
        }
    }

    private void AddCid(ContentLexer lexer, byte[] code)
    {
        if (lexer.Next() is CosNumber cid)
        {
            _cids.Add(new CodeRange(code.Length, Number(code), Number(code), (uint)Math.Max(cid.Whole, 0)));
        }
    }

    private void AddCids(ContentLexer lexer, byte[] first)
    {
        if (lexer.Next() is CosString last && lexer.Next() is CosNumber cid)
        {
            _cids.Add(new CodeRange(first.Length, Number(first), Number(last.Bytes), (uint)Math.Max(cid.Whole, 0)));
        }
    }

    /// <summary>Adds to the last UTF-16 unit, as a range does.</summary>
    private static byte[] Advance(byte[] start, uint step)
    {
        if (start.Length < 2)
        {
            return start.Length == 1 ? [(byte)(start[0] + step)] : start;
        }

        var text = (byte[])start.Clone();
        var unit = text.AsSpan(text.Length - 2);
        BinaryPrimitives.WriteUInt16BigEndian(unit, (ushort)(BinaryPrimitives.ReadUInt16BigEndian(unit) + step));
        return text;
    }

    private static string Text(byte[] bytes) => bytes.Length == 1 ? ((char)bytes[0]).ToString() : Encoding.BigEndianUnicode.GetString(bytes);

    private static uint Number(ReadOnlySpan<byte> bytes)
    {
        uint number = 0;
        foreach (var value in bytes)
        {
            number = (number << 8) | value;
        }

        return number;
    }

    private sealed record CodeRange(int Length, uint First, uint Last, uint Target)
    {
        // A range of codes is one of each of their bytes (9.7.6.2).
        public bool HoldsBytes(ReadOnlySpan<byte> code)
        {
            for (var i = 0; i < code.Length; i++)
            {
                var shift = 8 * (code.Length - 1 - i);
                if (code[i] < (byte)(First >> shift) || code[i] > (byte)(Last >> shift))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
