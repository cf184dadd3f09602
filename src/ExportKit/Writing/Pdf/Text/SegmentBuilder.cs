using System.Collections.Immutable;
using System.Text;
using ExportKit.Writing.Pdf.Fonts;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>Parts the glyphs of a run by the text that they stand for, and tells where ToUnicode alone cannot say it: where glyphs are
/// reordered or several stand for one text, where a glyph already stands for another text, and for characters of private use.</summary>
internal static class SegmentBuilder
{
    /// <summary>Parts glyphs.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="face">Their font.</param>
    /// <param name="glyphs">The glyphs in logical order.</param>
    /// <param name="piece">The stretch of text that they stand for.</param>
    public static ImmutableArray<GlyphSegment> Build(
        ShapedParagraph paragraph, FontFace face, PlacedGlyph[] glyphs, LinePiece piece)
    {
        var segments = ImmutableArray.CreateBuilder<GlyphSegment>();
        var plain = new StringBuilder();
        var plainStart = 0;
        for (var i = 0; i < glyphs.Length;)
        {
            var next = i + 1;
            while (next < glyphs.Length && glyphs[next].Cluster == glyphs[i].Cluster)
            {
                next++;
            }

            // Characters before the first glyph have none themselves (a joiner at the start): they belong to it.
            var from = i == 0 ? piece.Start : glyphs[i].Cluster;
            var to = next < glyphs.Length ? glyphs[next].Cluster : piece.End;
            var text = Readable(paragraph.Text.AsSpan(from, to - from));
            if (SaysItself(paragraph, face, glyphs.AsSpan(i, next - i), from, to, text))
            {
                plain.Append(text);
            }
            else
            {
                AddPlain(segments, plain, plainStart, i);
                segments.Add(new GlyphSegment(i, next - i, text, true));
                plainStart = next;
            }

            i = next;
        }

        AddPlain(segments, plain, plainStart, glyphs.Length);
        return segments.ToImmutable();
    }

    private static void AddPlain(ImmutableArray<GlyphSegment>.Builder segments, StringBuilder text, int start, int end)
    {
        if (end > start)
        {
            segments.Add(new GlyphSegment(start, end - start, text.ToString(), false));
            text.Clear();
        }
    }

    private static bool SaysItself(
        ShapedParagraph paragraph, FontFace face, ReadOnlySpan<PlacedGlyph> glyphs, int from, int to, string text)
    {
        var shown = Readable(paragraph.Shown.AsSpan(from, to - from));
        var spoken = WithoutIgnorables(shown);
        var texts = paragraph.Tools.Texts;
        if (glyphs.Length > 1 || spoken.Length == 0)
        {
            for (var i = 0; i < glyphs.Length; i++)
            {
                texts.Hint(face, glyphs[i].Id, i == 0 ? spoken : "");
            }

            return false;
        }

        // The glyph stands for what is shown; where that is not the text, the text is said beside it.
        return texts.Claim(face, glyphs[0].Id, spoken) && spoken == text && !HasPrivate(text);
    }

    /// <summary>What is read of a text: without what only orders, joins or parts letters for the eye.</summary>
    private static string Readable(ReadOnlySpan<char> text)
    {
        if (text.Length == 1 && text[0] != ParagraphText.Break)
        {
            return CharacterKinds.IsSilent(text[0]) ? "" : SingleLetters.Of(text[0]);
        }

        var readable = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!CharacterKinds.IsSilent(letter))
            {
                readable.Append(letter == ParagraphText.Break ? ' ' : letter);
            }
        }

        return readable.ToString();
    }

    private static string WithoutIgnorables(string text)
    {
        if (text.Length == 1)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!CharacterKinds.IsIgnorable(rune.Value))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    private static bool HasPrivate(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (CharacterKinds.IsPrivate(rune.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The strings of single letters, made once: most clusters have one.</summary>
    private static class SingleLetters
    {
        private static readonly string[] Known = new string[0x500];

        public static string Of(char letter) =>
            letter < Known.Length ? Known[letter] ??= letter.ToString() : letter.ToString();
    }
}
