namespace ExportKit.Writing.Pdf.Text;

/// <summary>Finds marks that readers of pages would tear from their letters. A reader that goes by places takes a glyph that stands
/// higher, that lies on the one before it, or that does not stand where that ended, for the start of another word.</summary>
internal sealed class TornMarks
{
    // Below what readers take for an overlap or a gap between words, as parts of the size.
    private const double Overlap = 0.09;
    private const double Shift = 0.001;

    private readonly PlacedGlyph[] _glyphs;
    private readonly double _size;
    private double[]? _pens;

    /// <summary>Looks at a run.</summary>
    /// <param name="glyphs">Its glyphs from left to right.</param>
    /// <param name="size">The size of the em, in points.</param>
    public TornMarks(PlacedGlyph[] glyphs, double size)
    {
        _glyphs = glyphs;
        _size = size;
    }

    /// <summary>Where the pen stands before each glyph, and after the last; most runs have no marks, and need it not.</summary>
    private double[] Pens => _pens ??= FindPens();

    /// <summary>Whether a glyph is a mark that would be torn from what stands before it.</summary>
    /// <param name="glyph">The glyph's index.</param>
    public bool IsTorn(int glyph)
    {
        if (_glyphs[glyph].Advance != 0)
        {
            return false;
        }

        var before = glyph > 0 ? _glyphs[glyph - 1].X : double.NegativeInfinity;
        return _glyphs[glyph].Y != 0
            || Math.Abs(_glyphs[glyph].X - Pens[glyph]) > Shift * _size
            || _glyphs[glyph].X - before < Overlap * _size;
    }

    /// <summary>Whether one of some glyphs, of which the first is a mark, would be torn off.</summary>
    /// <param name="first">The first glyph.</param>
    /// <param name="end">The glyph after the last.</param>
    public bool HasTorn(int first, int end)
    {
        if (_glyphs[first].Advance != 0)
        {
            return false;
        }

        while (first < end && !IsTorn(first))
        {
            first++;
        }

        return first < end;
    }

    /// <summary>Whether glyphs that are said together, the last of them drawn over another, end short of where the pen goes on.</summary>
    /// <param name="first">The first glyph.</param>
    /// <param name="end">The glyph after the last.</param>
    public bool EndsShort(int first, int end) =>
        end - first > 1 && _glyphs[end - 1].X + _glyphs[end - 1].Advance < Pens[end] - Overlap * _size;

    private double[] FindPens()
    {
        var pens = new double[_glyphs.Length + 1];
        for (var i = 0; i < _glyphs.Length; i++)
        {
            pens[i + 1] = pens[i] + _glyphs[i].Advance;
        }

        return pens;
    }
}
