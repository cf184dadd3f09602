using System.Text;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>Knows the one text that each glyph of a document's fonts stands for: its value in the font's ToUnicode map. The first text
/// that needs a glyph has it; what else the glyph stands for elsewhere is said by ActualText there.</summary>
internal sealed class GlyphTexts
{
    // For a glyph that never stands for a text by itself: invisible, and no space between words.
    private const string Nothing = "\u200B";

    // Pairs of a special character and the plain one whose glyph fonts may give it.
    private const string Alike =
        "\u00A0 \u202F \u2007 \u2009 \u200A \u2002 \u2003 \u2004 \u2005 \u2006 \u2008 \u205F \u3000 "
        + "\u2011\u2010\u2011-\u2010-\u00B5\u03BC\u2126\u03A9\u212B\u00C5";

    private readonly Dictionary<FontFace, FaceTexts> _faces = [];

    /// <summary>Lets a glyph stand for a text, if it stands for none yet.</summary>
    /// <param name="face">The font.</param>
    /// <param name="glyph">The glyph.</param>
    /// <param name="text">The text.</param>
    /// <returns>Whether the glyph stands for this text.</returns>
    public bool Claim(FontFace face, ushort glyph, string text)
    {
        ref var known = ref Known(face).Texts.At(glyph);
        known ??= Plainest(face, glyph, text);
        return known == text;
    }

    /// <summary>Notes what a glyph has to do with, in case it never stands for a text by itself.</summary>
    /// <param name="face">The font.</param>
    /// <param name="glyph">The glyph.</param>
    /// <param name="text">The text of its cluster where it is the first glyph of it; empty for the others.</param>
    public void Hint(FontFace face, ushort glyph, string text) => Known(face).Hints.At(glyph) ??= text;

    /// <summary>What a glyph stands for in its font's ToUnicode map; never empty. Text from right to left is drawn from left to right, and
    /// viewers turn it round, the text of a ligature included: so that stands there backwards, too.</summary>
    /// <param name="face">The font.</param>
    /// <param name="glyph">The glyph.</param>
    public string Of(FontFace face, ushort glyph)
    {
        var known = Known(face);
        var text = known.Texts.At(glyph) ?? known.Hints.At(glyph) ?? "";
        return text.Length switch
        {
            0 => Nothing,
            1 => text,
            _ => RightToLeftText.IsIn(text) ? Backwards(text) : text,
        };
    }

    private static string Backwards(string text)
    {
        var backwards = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            backwards.Insert(0, rune.ToString());
        }

        return backwards.ToString();
    }

    private FaceTexts Known(FontFace face)
    {
        if (!_faces.TryGetValue(face, out var texts))
        {
            _faces[face] = texts = new FaceTexts();
        }

        return texts;
    }

    /// <summary>Where a font draws a special character with the glyph of a plain one, the glyph is kept for the plain one, which will
    /// come more often.</summary>
    private static string Plainest(FontFace face, ushort glyph, string text)
    {
        if (text.Length == 1 && text[0] > '\x7f')
        {
            for (var i = 0; i < Alike.Length; i += 2)
            {
                if (text[0] == Alike[i] && face.NominalGlyph(Alike[i + 1]) == glyph)
                {
                    return Alike[i + 1].ToString();
                }
            }
        }

        return text;
    }

    /// <summary>What is known of a font's glyphs.</summary>
    private sealed class FaceTexts
    {
        public GlyphTable Texts { get; } = new();

        public GlyphTable Hints { get; } = new();
    }

    /// <summary>A text for each glyph id, in pages that are made when needed.</summary>
    private sealed class GlyphTable
    {
        private readonly string?[]?[] _pages = new string?[]?[256];

        public ref string? At(ushort glyph) => ref (_pages[glyph >> 8] ??= new string?[256])[glyph & 0xFF];
    }
}
