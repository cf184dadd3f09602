using System.Globalization;
using System.Text;
using Wcwidth;

namespace ExportKit.Writing.PlainText;

/// <summary>How many columns of a screen or of a line of braille characters take: by graphemes (UAX 29), ideographs and emoji two
/// each, marks none.</summary>
internal static class DisplayWidth
{
    private const char EmojiSelector = '\uFE0F';

    /// <summary>How many columns a text takes.</summary>
    /// <param name="text">The text, without tabs and line ends.</param>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        while (!text.IsEmpty)
        {
            var length = text[0] is >= ' ' and < '\u007F' && (text.Length == 1 || text[1] < '\u007F') ? 1 : StringInfo.GetNextTextElementLength(text);
            width += length == 1 && text[0] < '\u007F' ? 1 : OfGrapheme(text[..length]);
            text = text[length..];
        }

        return width;
    }

    private static int OfGrapheme(ReadOnlySpan<char> grapheme)
    {
        // An emoji is drawn in two columns, of however many characters it is made.
        if (grapheme.Contains(EmojiSelector) || Rune.DecodeFromUtf16(grapheme, out var first, out _) == 0 && first.Value >= 0x1F1E6 && grapheme.Length > 2)
        {
            return 2;
        }

        var width = 0;
        foreach (var rune in grapheme.EnumerateRunes())
        {
            width += Math.Max(0, UnicodeCalculator.GetWidth(rune));
        }

        return width;
    }
}
