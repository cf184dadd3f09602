namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>Glyphs in use.</summary>
/// <param name="glyphCount">How many glyphs the font has.</param>
internal sealed class GlyphSet(int glyphCount)
{
    private readonly bool[] _has = new bool[glyphCount];
    private int _count;

    /// <summary>Adds a glyph.</summary>
    /// <param name="glyph">Its id.</param>
    public void Add(ushort glyph)
    {
        _count += _has[glyph] ? 0 : 1;
        _has[glyph] = true;
    }

    /// <summary>The glyphs' ids, rising.</summary>
    public ushort[] ToArray()
    {
        var glyphs = new ushort[_count];
        var next = 0;
        for (var i = 0; i < _has.Length; i++)
        {
            if (_has[i])
            {
                glyphs[next++] = (ushort)i;
            }
        }

        return glyphs;
    }
}
