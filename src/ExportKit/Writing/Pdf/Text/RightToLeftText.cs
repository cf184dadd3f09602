using ExportKit.Model;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>Tells whether a text needs the bidirectional algorithm.</summary>
internal static class RightToLeftText
{
    /// <summary>Whether a text has a letter of a script written from right to left, or a control of direction.</summary>
    /// <param name="text">The text.</param>
    public static bool IsIn(string text)
    {
        foreach (var letter in text)
        {
            if (IsRightToLeft(letter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the content of a stretch of text is drawn in another order than it is read in, so that a structure element around it
    /// must say its text by ActualText (ISO 32000-1, 14.9.4): for the element, not for the marked content, where viewers would turn it
    /// round as they do the glyphs.</summary>
    /// <param name="text">The text of a span.</param>
    /// <param name="baseDirection">The direction of its paragraph.</param>
    public static bool NeedsActualText(string text, TextDirection baseDirection) =>
        IsIn(text) || (baseDirection == TextDirection.RightToLeft && text.Length > 1);

    private static bool IsRightToLeft(char letter) => letter switch
    {
        < '\u0590' => false,
        <= '\u08FF' => true,
        '\u200F' or '\u200E' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => true,
        // The first halves of U+10800..U+10FFF and U+1E800..U+1EFFF.
        '\uD802' or '\uD803' or '\uD83A' or '\uD83B' => true,
        >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFE' => true,
        _ => false,
    };
}
