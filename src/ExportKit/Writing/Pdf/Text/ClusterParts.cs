using System.Text;
using ExportKit.Writing.Pdf.Fonts;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>Glyphs of a cluster that stand for a part of its text.</summary>
/// <param name="Glyphs">The glyphs' indexes in the run.</param>
/// <param name="Text">The text.</param>
internal sealed record ClusterPart(int[] Glyphs, string Text);

/// <summary>Tells which glyphs of a cluster stand for which of its characters, as far as the font's own map of characters says it. The parts
/// come in the order of the text, which is not always that of the glyphs: shaping moves vowel signs and marks.</summary>
internal static class ClusterParts
{
    // Far above what any script writes over one letter; what stands in longer rows of marks is said as a whole.
    private const int MostLetters = 64;

    /// <summary>Parts a cluster.</summary>
    /// <param name="face">The font.</param>
    /// <param name="glyphs">The run's glyphs.</param>
    /// <param name="first">The cluster's first glyph.</param>
    /// <param name="next">The glyph after its last.</param>
    /// <param name="text">The cluster's text.</param>
    public static IReadOnlyList<ClusterPart> Of(FontFace face, PlacedGlyph[] glyphs, int first, int next, string text)
    {
        var whole = new ClusterPart([.. Enumerable.Range(first, next - first)], text);
        if (text.Length > MostLetters)
        {
            return [whole];
        }

        var runes = text.EnumerateRunes().ToArray();
        var glyphOf = new int[runes.Length];
        Array.Fill(glyphOf, -1);
        var others = new List<int>();
        for (var i = first; i < next; i++)
        {
            var rune = Array.FindIndex(runes, candidate => face.NominalGlyph(candidate.Value) == glyphs[i].Id);
            while (rune >= 0 && glyphOf[rune] >= 0)
            {
                rune = Array.FindIndex(runes, rune + 1, candidate => face.NominalGlyph(candidate.Value) == glyphs[i].Id);
            }

            if (rune < 0)
            {
                others.Add(i);
            }
            else
            {
                glyphOf[rune] = i;
            }
        }

        return Arrange(runes, glyphOf, others) ?? [whole];
    }

    /// <summary>Puts the parts in the order of the text.</summary>
    /// <returns>The parts; null where the characters without a glyph of their own do not stand together or have none at all.</returns>
    private static List<ClusterPart>? Arrange(Rune[] runes, int[] glyphOf, List<int> others)
    {
        var from = Array.IndexOf(glyphOf, -1);
        var to = Array.LastIndexOf(glyphOf, -1);
        var isTogether = from < 0 ? others.Count == 0 : others.Count > 0 && Array.TrueForAll(glyphOf[from..(to + 1)], glyph => glyph < 0);
        if (!isTogether)
        {
            return null;
        }

        var parts = new List<ClusterPart>();
        for (var i = 0; i < runes.Length; i++)
        {
            if (glyphOf[i] >= 0)
            {
                parts.Add(new ClusterPart([glyphOf[i]], runes[i].ToString()));
            }
            else if (i == from)
            {
                parts.Add(new ClusterPart([.. others], string.Concat(runes[from..(to + 1)])));
            }
        }

        return parts;
    }
}
