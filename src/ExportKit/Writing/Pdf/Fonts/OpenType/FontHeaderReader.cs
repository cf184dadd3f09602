namespace ExportKit.Writing.Pdf.Fonts.OpenType;

/// <summary>Reads headers of faces.</summary>
internal static class FontHeaderReader
{
    /// <summary>The header of a face.</summary>
    /// <param name="face">The face.</param>
    /// <exception cref="InvalidDataException">The font is damaged.</exception>
    public static FontHeader Read(OpenTypeFace face)
    {
        var names = face.Table("name");
        var style = new OpenTypeTable(face.Table("OS/2"));
        var weight = (int)style.UInt16(4);
        var (least, greatest) = VariationAxes.Weights(face.TableOrNull("fvar"), weight);
        var family = NameTable.Find(names, NameTable.TypographicFamily) ?? NameTable.Find(names, NameTable.Family);
        return new FontHeader
        {
            Family = family ?? throw new InvalidDataException("The font has no name"),
            PostScriptName = PostScriptName(NameTable.Find(names, NameTable.PostScript) ?? family),
            Weight = weight,
            LeastWeight = least,
            GreatestWeight = greatest,
            Width = style.UInt16(6),
            // Bit 0 is italic, bit 9 oblique.
            IsItalic = (style.UInt16(62) & 0x201) != 0,
            LicenceBits = style.UInt16(8),
            Outlines = Outlines(face),
            IsVariable = face.Has("fvar"),
        };
    }

    /// <summary>A name that PDF can hold as a font's: ASCII without spaces or delimiters.</summary>
    private static string PostScriptName(string name)
    {
        var kept = string.Concat(name.Where(letter => letter is > ' ' and < '\x7f' && !"()<>[]{}/%".Contains(letter)));
        return kept.Length > 0 ? kept : "Font";
    }

    private static FontOutlines Outlines(OpenTypeFace face)
    {
        // Fonts of pictures may have outlines too, but empty ones.
        if (face.Has("sbix"))
        {
            return FontOutlines.None;
        }

        if (face.Has("glyf") && face.Has("loca"))
        {
            return FontOutlines.TrueType;
        }

        return face.Has("CFF ") ? FontOutlines.Cff : FontOutlines.None;
    }
}
