using System.Text;

namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>A font program in the Compact Font Format: names or CIDs of its glyphs, and their widths.</summary>
internal sealed class CffProgram : FontProgram
{
    private readonly FontBytes _bytes;
    private readonly CffIndex _charStrings;
    private readonly CffIndex _strings;
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly int[] _identifiers;
    private readonly Dictionary<int, double[]> _top;
    private readonly (double Default, double Nominal)[] _widths;
    private readonly double _scale;
    private readonly bool _isCid;
    private readonly bool _hasCharset;
    private readonly int[] _codes = new int[256];

    private CffProgram(byte[] bytes)
    {
        _bytes = new FontBytes(bytes);
        var names = new CffIndex(_bytes, _bytes.U8(2));
        var tops = new CffIndex(_bytes, names.End);
        _strings = new CffIndex(_bytes, tops.End);
        _top = CffDictionary.Read(tops[0]);
        _isCid = _top.ContainsKey(CffDictionary.Ros);
        _charStrings = new CffIndex(_bytes, Number(_top, CffDictionary.CharStrings, 0));
        _identifiers = new int[_charStrings.Count];
        _hasCharset = ReadCharset(Number(_top, CffDictionary.Charset, 0));
        _scale = _top.TryGetValue(CffDictionary.FontMatrix, out var matrix) && matrix.Length == 6 && matrix[0] > 0 ? 1000 * matrix[0] : 1;
        _widths = ReadWidths();
        ReadEncoding(Number(_top, CffDictionary.Encoding, 0));
    }

    /// <inheritdoc/>
    public override int GlyphCount => _charStrings.Count;

    /// <summary>Reads a program; null where it has no glyphs.</summary>
    /// <param name="bytes">The bytes.</param>
    public static new CffProgram? Read(byte[] bytes)
    {
        var program = new CffProgram(bytes);
        return program.GlyphCount > 0 ? program : null;
    }

    /// <inheritdoc/>
    public override int? GlyphOf(int cid) => !_isCid ? base.GlyphOf(cid) : _glyphs.TryGetValue(cid, out var glyph) ? glyph : null;

    /// <inheritdoc/>
    public override int? GlyphOf(string name)
    {
        if (_isCid || !_hasCharset)
        {
            return null;
        }

        for (var glyph = 0; glyph < _identifiers.Length; glyph++)
        {
            if (Name(_identifiers[glyph]) == name)
            {
                return glyph;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override string? NameOf(int code) =>
        code is >= 0 and < 256 && _codes[code] > 0 && _codes[code] < _identifiers.Length ? Name(_identifiers[_codes[code]]) : null;

    /// <summary>Whether the names of all glyphs are known here, so that one that is not found is not there.</summary>
    public bool KnowsNames => !_isCid && _hasCharset && Array.TrueForAll(_identifiers, identifier => Name(identifier) is not null);

    /// <inheritdoc/>
    public override int LastCid => _isCid && _identifiers.Length > 0 ? _identifiers.Max() : base.LastCid;

    /// <inheritdoc/>
    public override IEnumerable<string>? GlyphNames => KnowsNames ? _identifiers.Select(identifier => Name(identifier)!) : null;

    /// <inheritdoc/>
    public override double? Width(int glyph)
    {
        if (glyph < 0 || glyph >= GlyphCount)
        {
            return null;
        }

        var set = FontSet(glyph);
        if (set >= _widths.Length)
        {
            return null;
        }

        return CharStringWidth.Read(_charStrings[glyph]) switch
        {
            CharStringWidth.Unknown => null,
            CharStringWidth.None => _widths[set].Default * _scale,
            var width => (_widths[set].Nominal + width) * _scale,
        };
    }

    private static int Number(Dictionary<int, double[]> dictionary, int key, int otherwise) =>
        dictionary.TryGetValue(key, out var value) && value.Length > 0 && value[^1] is >= int.MinValue and <= int.MaxValue ? (int)value[^1] : otherwise;

    private string? Name(int identifier) => identifier < CffStrings.Count
        ? CffStrings.Name(identifier)
        : Encoding.Latin1.GetString(_strings[identifier - CffStrings.Count]);

    private bool ReadCharset(int at)
    {
        var count = _identifiers.Length;
        if (at is 1 or 2)
        {
            return false;
        }

        var (place, format) = (at + 1L, at == 0 ? -1 : _bytes.U8(at));
        for (var glyph = 1; glyph < count;)
        {
            var first = format < 0 ? glyph : _bytes.U16(place);
            var left = format switch { 1 => _bytes.U8(place + 2), 2 => _bytes.U16(place + 2), _ => 0 };
            place += format switch { 1 => 3, 2 => 4, _ => 2 };
            for (var i = 0; i <= left && glyph < count; i++, glyph++)
            {
                _identifiers[glyph] = first + i;
            }
        }

        for (var glyph = 0; glyph < count; glyph++)
        {
            _glyphs.TryAdd(_identifiers[glyph], glyph);
        }

        return true;
    }

    private void ReadEncoding(int at)
    {
        if (_isCid || at == 1)
        {
            return;
        }

        if (at == 0)
        {
            for (var code = 0; code < 256; code++)
            {
                var name = SimpleEncoding.Character(null, (byte)code) is var character and not '\0' ? Fonts.GlyphNames.Name(character) : null;
                _codes[code] = name is null ? 0 : GlyphOf(name) ?? 0;
            }

            return;
        }

        var (format, count, glyph) = (_bytes.U8(at) & 0x7F, _bytes.U8(at + 1), 1);
        for (var i = 0; i < count; i++)
        {
            var first = format == 0 ? _bytes.U8(at + 2 + i) : _bytes.U8(at + 2 + (2 * i));
            var left = format == 0 ? 0 : _bytes.U8(at + 3 + (2 * i));
            for (var k = 0; k <= left && first + k < 256; k++)
            {
                _codes[first + k] = glyph++;
            }
        }
    }

    private (double Default, double Nominal)[] ReadWidths()
    {
        if (!_isCid)
        {
            return [Private(_top)];
        }

        var sets = new CffIndex(_bytes, Number(_top, CffDictionary.FdArray, 0));
        var widths = new (double, double)[sets.Count];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = Private(CffDictionary.Read(sets[i]));
        }

        return widths;
    }

    private (double Default, double Nominal) Private(Dictionary<int, double[]> dictionary)
    {
        if (!dictionary.TryGetValue(CffDictionary.Private, out var place) || place.Length < 2)
        {
            return (0, 0);
        }

        var own = CffDictionary.Read(_bytes.Slice((long)place[1], (long)place[0]));
        return (Number(own, CffDictionary.DefaultWidth, 0), Number(own, CffDictionary.NominalWidth, 0));
    }

    private int FontSet(int glyph)
    {
        var at = (long)Number(_top, CffDictionary.FdSelect, 0);
        if (!_isCid || at == 0)
        {
            return 0;
        }

        if (_bytes.U8(at) == 0)
        {
            return _bytes.U8(at + 1 + glyph);
        }

        var ranges = _bytes.U16(at + 1);
        for (var i = 0; i < ranges; i++)
        {
            if (glyph < _bytes.U16(at + 6 + (3L * i)))
            {
                return _bytes.U8(at + 5 + (3L * i));
            }
        }

        return 0;
    }
}
