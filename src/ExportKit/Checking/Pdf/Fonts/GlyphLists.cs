using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>Holds the list of CIDs in a font's descriptor (CIDSet) against the font program.</summary>
internal static class GlyphLists
{
    /// <summary>Whether a list names the CIDs that the program has, and no others; the first, for missing characters, is left out.</summary>
    /// <param name="set">The list: a bit for each CID, the greatest of a byte first.</param>
    /// <param name="file">The file.</param>
    /// <param name="font">A composite font.</param>
    /// <param name="program">Its program.</param>
    public static bool NamesAll(byte[] set, CosFile file, PdfFont font, FontProgram program)
    {
        var map = font.Descendant is { } descendant ? file.Stream(descendant, "CIDToGIDMap")?.Data : null;
        var end = Math.Max(set.Length * 8, map is null ? program.LastCid + 1 : map.Length / 2);
        for (var cid = 1; cid < end; cid++)
        {
            var isListed = cid / 8 < set.Length && (set[cid / 8] & (0x80 >> (cid % 8))) != 0;
            var glyph = map is null ? program.GlyphOf(cid) ?? 0 : new FontBytes(map).U16(2L * cid);
            if (isListed != (glyph > 0 && glyph < program.GlyphCount))
            {
                return false;
            }
        }

        return true;
    }
}
