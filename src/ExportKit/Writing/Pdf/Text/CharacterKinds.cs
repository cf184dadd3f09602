using System.Globalization;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>Tells kinds of characters apart that layout treats in their own ways.</summary>
internal static class CharacterKinds
{
    /// <summary>Whether a space that ends a line hangs over its end, and adds nothing to its visible width.</summary>
    /// <param name="letter">A code unit of the paragraph's text.</param>
    public static bool Hangs(char letter) =>
        letter is ' ' or ParagraphText.Break or '\u1680' or '\u205F' or '\u3000'
        || letter is >= '\u2000' and <= '\u200A' and not '\u2007'
        || letter is '\u200B';

    /// <summary>Whether a character shapes, orders or breaks its neighbours and is no part of what is read: it is left out of the text
    /// that glyphs stand for. Joiners stay, which change how words are spelt.</summary>
    /// <param name="letter">A code unit.</param>
    public static bool IsSilent(char letter) =>
        letter is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u061C' or '\u2060'
        || letter is >= '\u202A' and <= '\u202E' || letter is >= '\u2066' and <= '\u2069';

    /// <summary>Whether a character joins letters or keeps them apart.</summary>
    /// <param name="letter">A code unit.</param>
    public static bool IsJoiner(char letter) => letter is '\u200C' or '\u200D';

    /// <summary>Whether a character needs no glyph (Unicode: Default_Ignorable_Code_Point).</summary>
    /// <param name="codePoint">The character.</param>
    public static bool IsIgnorable(int codePoint) => codePoint switch
    {
        0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFEFF or 0xFFA0 => true,
        >= 0x180B and <= 0x180F or >= 0x200B and <= 0x200F or >= 0x202A and <= 0x202E or >= 0x2060 and <= 0x206F => true,
        >= 0xFE00 and <= 0xFE0F or >= 0xFFF0 and <= 0xFFF8 or >= 0x1BCA0 and <= 0x1BCA3 or >= 0x1D173 and <= 0x1D17A => true,
        >= 0xE0000 and <= 0xE0FFF => true,
        _ => false,
    };

    /// <summary>Whether a character is a space that HarfBuzz makes of the common one where a font lacks it.</summary>
    /// <param name="codePoint">The character.</param>
    public static bool IsSpace(int codePoint) =>
        codePoint is ' ' or 0xA0 or >= 0x2000 and <= 0x200A or 0x202F or 0x205F or 0x3000 or ParagraphText.Break;

    /// <summary>Whether a character stands beside others, so that a font in which it has no width tells no truth: letters, digits,
    /// punctuation and signs, and the space.</summary>
    /// <param name="codePoint">The character.</param>
    public static bool TakesRoom(int codePoint) => codePoint == ' ' || IsSeen(codePoint);

    /// <summary>Whether something is to be seen of a character by itself.</summary>
    /// <param name="codePoint">The character.</param>
    public static bool IsSeen(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => false,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate => false,
        UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => false,
        // The empty pattern of Braille, fillers, and modifiers that fonts build into other glyphs.
        _ => codePoint != 0x2800 && !IsIgnorable(codePoint) && !IsSkinTone(codePoint),
    };

    /// <summary>Whether a character gives the sign before it a colour of skin.</summary>
    /// <param name="codePoint">The character.</param>
    public static bool IsSkinTone(int codePoint) => codePoint is >= 0x1F3FB and <= 0x1F3FF;

    /// <summary>Whether a character is for private use, so that no one can read it (ISO 19005-2, 6.2.11.7.3).</summary>
    /// <param name="codePoint">The character.</param>
    public static bool IsPrivate(int codePoint) => codePoint is >= 0xE000 and <= 0xF8FF or >= 0xF0000;
}
