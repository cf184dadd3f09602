namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>A TrueType or OpenType font program (ISO/IEC 14496-22).</summary>
internal sealed class TrueTypeProgram : FontProgram
{
    private const int MaxTables = 256;

    private readonly FontBytes _bytes;
    private readonly Dictionary<string, (long At, long Length)> _tables = new(StringComparer.Ordinal);
    private readonly byte[] _all;
    private readonly int _unitsPerEm;
    private readonly int _longMetrics;

    private TrueTypeProgram(byte[] bytes)
    {
        _all = bytes;
        _bytes = new FontBytes(bytes);
        var count = Math.Min(_bytes.U16(4), MaxTables);
        for (var i = 0; i < count; i++)
        {
            var at = 12 + (16L * i);
            _tables.TryAdd(System.Text.Encoding.ASCII.GetString(_bytes.Slice(at, 4)), (_bytes.U32(at + 8), _bytes.U32(at + 12)));
        }

        _unitsPerEm = _bytes.U16(At("head") + 18);
        _longMetrics = _bytes.U16(At("hhea") + 34);
        GlyphCount = _bytes.U16(At("maxp") + 4);
        CharacterMaps = ReadCharacterMaps();
    }

    /// <inheritdoc/>
    public override int GlyphCount { get; }

    /// <summary>The maps from characters to glyphs.</summary>
    public IReadOnlyList<CharacterMap> CharacterMaps { get; }

    /// <summary>The program within it that draws, where that is one of its own kind (CFF); else itself.</summary>
    public FontProgram? Outlines =>
        _tables.TryGetValue("CFF ", out var table) ? CffProgram.Read(_bytes.Slice(table.At, table.Length).ToArray()) : this;

    /// <summary>Reads a program; null where it lacks what every one has.</summary>
    /// <param name="bytes">The bytes.</param>
    public static new TrueTypeProgram? Read(byte[] bytes)
    {
        var program = new TrueTypeProgram(bytes);
        return program.GlyphCount > 0 && program._unitsPerEm > 0 || program._tables.ContainsKey("CFF ") ? program : null;
    }

    /// <summary>Whether it has a map for a platform and an encoding.</summary>
    /// <param name="platform">The platform: 1 Macintosh, 3 Windows.</param>
    /// <param name="encoding">The encoding: of Windows 0 symbols, 1 Unicode.</param>
    public CharacterMap? Map(int platform, int encoding) => CharacterMaps.FirstOrDefault(map => map.Platform == platform && map.Encoding == encoding);

    /// <inheritdoc/>
    public override double? Width(int glyph)
    {
        if (_longMetrics == 0 || _unitsPerEm == 0 || glyph >= GlyphCount || !_tables.TryGetValue("hmtx", out var table))
        {
            return null;
        }

        return 1000.0 * _bytes.U16(table.At + (4L * Math.Min(glyph, _longMetrics - 1))) / _unitsPerEm;
    }

    private long At(string table) => _tables.TryGetValue(table, out var found) ? found.At : _all.Length;

    private List<CharacterMap> ReadCharacterMaps()
    {
        var maps = new List<CharacterMap>();
        if (!_tables.TryGetValue("cmap", out var table))
        {
            return maps;
        }

        var count = Math.Min(_bytes.U16(table.At + 2), MaxTables);
        for (var i = 0; i < count; i++)
        {
            var at = table.At + 4 + (8L * i);
            maps.Add(new CharacterMap(_bytes, _bytes.U16(at), _bytes.U16(at + 2), table.At + _bytes.U32(at + 4)));
        }

        return maps;
    }
}
