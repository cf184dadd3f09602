using ExportKit.Writing.Pdf.Fonts.Native;
using ExportKit.Writing.Pdf.Fonts.OpenType;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>One face of an installed font, opened for use; of a variable font, one weight. Safe for several threads.</summary>
internal sealed class FontFace : IDisposable
{
    private readonly FontBlob _blob;

    private FontFace(
        FontEntry entry, int weight, AxisPlace[] axes, FontMetrics metrics, string version, FontBlob blob)
    {
        Entry = entry;
        Weight = weight;
        Metrics = metrics;
        Version = version;
        _blob = blob;
        Axes = axes;
        try
        {
            NativeShortage.Begin();
            NativeFace = HarfBuzz.FaceCreate(blob.Handle, (uint)entry.Index);
            NativeFont = CreateFont();
            GlyphCount = (int)HarfBuzz.FaceGlyphCount(NativeFace);
            NativeShortage.End();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The name of the family: "Noto Sans".</summary>
    public string Family => Entry.Header.Family;

    /// <summary>The PostScript name: "NotoSans-Bold".</summary>
    public string PostScriptName => Entry.Header.PostScriptName;

    /// <summary>The version that the font gives itself, for reports.</summary>
    public string Version { get; }

    /// <summary>Its measures.</summary>
    public FontMetrics Metrics { get; }

    /// <summary>Whether its outlines are those of the Compact Font Format, not of TrueType.</summary>
    public bool IsCff => Entry.Header.Outlines == FontOutlines.Cff;

    /// <summary>How many glyphs it has.</summary>
    public int GlyphCount { get; }

    /// <summary>Where it is installed and what it says of itself.</summary>
    public FontEntry Entry { get; }

    /// <summary>The weight that was asked for when it was opened.</summary>
    public int Weight { get; }

    /// <summary>By what it is known that its font is still the same; null where the font changed while it was read.</summary>
    public FontStamp? Stamp { get; private init; }

    /// <summary>How many documents it has served, counted by who keeps it from one to the next.</summary>
    public int Documents { get; set; }

    /// <summary>Where a variable font stands on each of its axes: at its weight, else at its defaults.</summary>
    public IReadOnlyList<AxisPlace> Axes { get; }

    /// <summary>HarfBuzz's face: the file.</summary>
    public nint NativeFace { get; private set; }

    /// <summary>HarfBuzz's font: the face at its weight, scaled to font units.</summary>
    public nint NativeFont { get; private set; }

    /// <summary>Opens a face.</summary>
    /// <param name="entry">Which.</param>
    /// <param name="weight">The weight at which a variable font is used; others have but one.</param>
    /// <exception cref="InvalidDataException">The font is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OutOfMemoryException">There is not enough memory, here as in all that follows.</exception>
    public static FontFace Open(FontEntry entry, int weight)
    {
        var stamp = FontStamp.Of(entry);
        using var file = OpenTypeFile.Open(entry);
        var face = file.Face(entry.Index);
        var metrics = FontMetricsReader.Read(face, weight);
        var version = NameTable.Find(face.Table("name"), NameTable.Version) ?? "";
        var axes = VariationAxes.At(face.TableOrNull("fvar"), weight);
        var blob = FontBlob.Open(entry);
        var opened = new FontFace(entry, weight, axes, metrics, version, blob) { Stamp = blob.Stamp == stamp ? stamp : null };
        if (opened.Fault() is not { } fault)
        {
            return opened;
        }

        opened.Dispose();
        throw new InvalidDataException(fault);
    }

    /// <summary>Whether it has a glyph for a character.</summary>
    /// <param name="codePoint">The character.</param>
    public bool Covers(int codePoint) => NominalGlyph(codePoint) != 0;

    /// <summary>Whether it has a glyph for a character that shows something and takes room, as far as the character does: some fonts
    /// claim characters that they draw in colours alone, or not at all.</summary>
    /// <param name="codePoint">The character.</param>
    public bool Draws(int codePoint)
    {
        var glyph = NominalGlyph(codePoint);
        return glyph != 0
            && (!CharacterKinds.TakesRoom(codePoint) || Advance(glyph) > 0)
            && (!CharacterKinds.IsSeen(codePoint) || HasInk(glyph));
    }

    /// <summary>The glyph that a character has by itself; 0 where it has none.</summary>
    /// <param name="codePoint">The character.</param>
    public unsafe uint NominalGlyph(int codePoint)
    {
        uint glyph;
        NativeShortage.Begin();
        var isThere = HarfBuzz.FontNominalGlyph(NativeFont, (uint)codePoint, &glyph) != 0;
        NativeShortage.End();
        // A damaged map may name glyphs that are not there.
        return isThere && glyph < GlyphCount ? glyph : 0;
    }

    /// <summary>The glyph that a character has by itself, if nothing is to be seen of it; else 0.</summary>
    /// <param name="codePoint">The character.</param>
    public uint EmptyGlyph(int codePoint)
    {
        var glyph = NominalGlyph(codePoint);
        return glyph != 0 && IsEmpty(glyph) ? glyph : 0;
    }

    /// <summary>How wide a glyph is by itself, in font units.</summary>
    /// <param name="glyph">The glyph's id in the font as installed.</param>
    public int Advance(uint glyph)
    {
        NativeShortage.Begin();
        var advance = HarfBuzz.FontAdvance(NativeFont, glyph);
        NativeShortage.End();
        return advance;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (NativeFace == 0)
        {
            return;
        }

        HarfBuzz.FontDestroy(NativeFont);
        HarfBuzz.FaceDestroy(NativeFace);
        NativeFont = NativeFace = 0;
        _blob.Dispose();
    }

    /// <summary>What is wrong with the font as a whole; null where nothing is.</summary>
    private string? Fault()
    {
        if (GlyphCount == 0)
        {
            return "The font has no glyphs";
        }

        var (letter, space) = (NominalGlyph('a'), NominalGlyph(' '));
        if (letter != 0 && !HasInk(letter))
        {
            return "The font draws nothing";
        }

        return (letter != 0 && Advance(letter) <= 0) || (letter == 0 && space != 0 && Advance(space) <= 0)
            ? "The font's characters have no width"
            : null;
    }

    private bool IsEmpty(uint glyph) => Extents(glyph) is { Width: 0, Height: 0 };

    private bool HasInk(uint glyph) => Extents(glyph) is { } extents && extents is not { Width: 0, Height: 0 };

    private unsafe HarfBuzzGlyphExtents? Extents(uint glyph)
    {
        HarfBuzzGlyphExtents extents;
        NativeShortage.Begin();
        var isThere = HarfBuzz.FontGlyphExtents(NativeFont, glyph, &extents) != 0;
        NativeShortage.End();
        return isThere ? extents : null;
    }

    private unsafe nint CreateFont()
    {
        var font = HarfBuzz.FontCreate(NativeFace);
        HarfBuzz.FontSetScale(font, Metrics.UnitsPerEm, Metrics.UnitsPerEm);
        // Without pinning the document would hold the default instance, so that is what must be shaped with.
        if (Axes.Count > 0 && HarfBuzzLibrary.CanPinAxes)
        {
            var variations = Axes.Select(axis => new HarfBuzzVariation(axis.Axis, axis.Value)).ToArray();
            fixed (HarfBuzzVariation* first = variations)
            {
                HarfBuzz.FontSetVariations(font, first, (uint)variations.Length);
            }
        }

        HarfBuzz.FontMakeImmutable(font);
        return font;
    }
}
