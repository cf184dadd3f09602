using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>Finds the glyph of the font program that a code selects (ISO 32000-1, 9.6.6.4 and 9.7.4.2).</summary>
internal sealed class GlyphFinder
{
    /// <summary>The glyph is not there.</summary>
    public const int Missing = -1;

    /// <summary>What is selected is not known here.</summary>
    public const int Undecided = -2;

    private readonly PdfFont _font;
    private readonly byte[]? _cidToGlyph;

    /// <summary>Looks at a font.</summary>
    /// <param name="file">The file.</param>
    /// <param name="font">The font.</param>
    public GlyphFinder(CosFile file, PdfFont font)
    {
        _font = font;
        _cidToGlyph = font.Descendant is { } descendant ? file.Stream(descendant, "CIDToGIDMap")?.Data : null;
    }

    /// <summary>The glyph of a code; or one of the constants.</summary>
    /// <param name="code">The code.</param>
    public int Find(FontCode code)
    {
        if (_font.Program is not { } program)
        {
            return Undecided;
        }

        return _font.IsComposite ? FindByCid(program, code) : program is TrueTypeProgram trueType ? FindByMap(trueType, code.Value) : FindByName(program, code.Value);
    }

    private int FindByCid(FontProgram program, FontCode code)
    {
        if (!_font.Codes.KnowsCids || code.Cid < 0)
        {
            return Undecided;
        }

        if (program is not TrueTypeProgram)
        {
            return program.GlyphOf(code.Cid) ?? Missing;
        }

        var glyph = _cidToGlyph is null ? code.Cid : new FontBytes(_cidToGlyph).U16(2L * code.Cid);
        return glyph < program.GlyphCount ? glyph : Missing;
    }

    private int FindByName(FontProgram program, int code)
    {
        if (_font.NameOf(code) is not { } name)
        {
            return Undecided;
        }

        return program.GlyphOf(name) ?? (program is CffProgram { KnowsNames: false } ? Undecided : Missing);
    }

    private int FindByMap(TrueTypeProgram program, int code)
    {
        var (windows, symbols, macintosh) = (program.Map(3, 1), program.Map(3, 0), program.Map(1, 0));
        if (program.CharacterMaps.Any(map => !map.IsKnown))
        {
            return Undecided;
        }

        if (_font.IsSymbolic)
        {
            var glyph = symbols is null ? 0 : FirstOf(symbols, 0xF000 + code, code, 0xF100 + code, 0xF200 + code);
            glyph = glyph == 0 && macintosh is not null ? macintosh.Glyph(code) : glyph;
            return glyph > 0 ? glyph : symbols is null && macintosh is null ? Undecided : Missing;
        }

        // By the name of the character; what the table of names in the font may add is not read here.
        if (windows is null || _font.NameOf(code) is not { } name || GlyphNames.Text(name) is not { Length: 1 } text)
        {
            return Undecided;
        }

        return windows.Glyph(text[0]) is > 0 and var found ? found : Undecided;
    }

    private static int FirstOf(CharacterMap map, params ReadOnlySpan<int> characters)
    {
        foreach (var character in characters)
        {
            if (map.Glyph(character) is > 0 and var glyph)
            {
                return glyph;
            }
        }

        return 0;
    }
}
