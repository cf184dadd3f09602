namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>Knows the one text that each glyph of a document's fonts stands for: its value in the font's ToUnicode map. The first text
/// that needs a glyph has it; what else the glyph stands for elsewhere is said by ActualText there.</summary>
internal sealed class GlyphTexts
{
    // For a glyph that never stands for a text by itself: invisible, and no space between words.
    private const string Nothing = "\u200B";

    private static readonly (char Special, char Plain)[] Alike =
    [
        ('\u00A0', ' '), ('\u202F', ' '), ('\u2007', ' '), ('\u2009', ' '), ('\u200A', ' '), ('\u2002', ' '), ('\u2003', ' '),
        ('\u2004', ' '), ('\u2005', ' '), ('\u2006', ' '), ('\u2008', ' '), ('\u205F', ' '), ('\u3000', ' '),
        ('\u2011', '\u2010'), ('\u2011', '-'), ('\u2010', '-'), ('\u00B5', '\u03BC'), ('\u2126', '\u03A9'), ('\u212B', '\u00C5'),
    ];

    private readonly Dictionary<(FontFace Face, ushort Glyph), string> _texts = [];
    private readonly Dictionary<(FontFace Face, ushort Glyph), string> _hints = [];

    /// <summary>Lets a glyph stand for a text, if it stands for none yet.</summary>
    /// <param name="face">The font.</param>
    /// <param name="glyph">The glyph.</param>
    /// <param name="text">The text.</param>
    /// <returns>Whether the glyph stands for this text.</returns>
    public bool Claim(FontFace face, ushort glyph, string text)
    {
        if (!_texts.TryGetValue((face, glyph), out var known))
        {
            _texts[(face, glyph)] = known = Plainest(face, glyph, text);
        }

        return known == text;
    }

    /// <summary>Notes what a glyph has to do with, in case it never stands for a text by itself.</summary>
    /// <param name="face">The font.</param>
    /// <param name="glyph">The glyph.</param>
    /// <param name="text">The text of its cluster where it is the first glyph of it; empty for the others.</param>
    public void Hint(FontFace face, ushort glyph, string text) => _hints.TryAdd((face, glyph), text);

    /// <summary>What a glyph stands for; never empty.</summary>
    /// <param name="face">The font.</param>
    /// <param name="glyph">The glyph.</param>
    public string Of(FontFace face, ushort glyph)
    {
        if (_texts.TryGetValue((face, glyph), out var text) || _hints.TryGetValue((face, glyph), out text))
        {
            return text.Length > 0 ? text : Nothing;
        }

        return Nothing;
    }

    /// <summary>Where a font draws a special character with the glyph of a plain one, the glyph is kept for the plain one, which will
    /// come more often.</summary>
    private static string Plainest(FontFace face, ushort glyph, string text)
    {
        if (text.Length == 1 && text[0] > '\x7f')
        {
            foreach (var (special, plain) in Alike)
            {
                if (text[0] == special && face.NominalGlyph(plain) == glyph)
                {
                    return plain.ToString();
                }
            }
        }

        return text;
    }
}
