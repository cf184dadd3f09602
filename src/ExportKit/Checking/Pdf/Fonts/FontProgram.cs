namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>A font program as far as rules ask: which glyphs there are, and how wide they are.</summary>
internal abstract class FontProgram
{
    /// <summary>How many glyphs there are.</summary>
    public abstract int GlyphCount { get; }

    /// <summary>The width of a glyph, in thousandths of the size; null where it is not known.</summary>
    /// <param name="glyph">The glyph's index.</param>
    public abstract double? Width(int glyph);

    /// <summary>The glyph of a name; null where there is none, or glyphs have no names here.</summary>
    /// <param name="name">The name.</param>
    public virtual int? GlyphOf(string name) => null;

    /// <summary>The glyph of a CID; null where there is none.</summary>
    /// <param name="cid">The CID.</param>
    public virtual int? GlyphOf(int cid) => cid >= 0 && cid < GlyphCount ? cid : null;

    /// <summary>The greatest CID that there may be.</summary>
    public virtual int LastCid => GlyphCount - 1;

    /// <summary>The names of all glyphs; null where they have none, or not all are known here.</summary>
    public virtual IEnumerable<string>? GlyphNames => null;

    /// <summary>The name that the program's own encoding gives a code; null for none.</summary>
    /// <param name="code">The code.</param>
    public virtual string? NameOf(int code) => null;

    /// <summary>Reads a font program; null where its form is not known or it is damaged.</summary>
    /// <param name="bytes">The bytes.</param>
    public static FontProgram? Read(byte[] bytes)
    {
        var start = new FontBytes(bytes);
        return start.U32(0) switch
        {
            0x00010000 or 0x74727565 => TrueTypeProgram.Read(bytes),
            0x4F54544F => TrueTypeProgram.Read(bytes)?.Outlines,
            _ when start.U16(0) is 0x0100 && start.U8(2) is > 0 and < 16 => CffProgram.Read(bytes),
            _ => Type1Program.Read(bytes),
        };
    }
}
