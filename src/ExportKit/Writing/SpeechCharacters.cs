using System.Globalization;
using System.Text;

namespace ExportKit.Writing;

/// <summary>What becomes of a character in a text that is listened to.</summary>
internal enum CharacterClass
{
    /// <summary>It is said, or pauses the voice.</summary>
    Said,

    /// <summary>White space of any kind, and no-break space: voices read "10 000" rightly only with a plain one.</summary>
    Space,

    /// <summary>It is neither seen nor said.</summary>
    Invisible,

    /// <summary>It decorates: box drawing, blocks, squares, pointers.</summary>
    Ornament,

    /// <summary>U+200C or U+200D: it stays where the script or the emoji needs it.</summary>
    Joiner,

    /// <summary>It changes how the character before it looks, and shares its fate.</summary>
    Selector,

    /// <summary>A hyphen in another guise (U+2010, U+2011), at which voices stumble.</summary>
    Hyphen,
}

/// <summary>Classes of characters by how they sound.</summary>
internal static class SpeechCharacters
{
    /// <summary>What becomes of a character.</summary>
    /// <param name="rune">The character.</param>
    public static CharacterClass Of(Rune rune) => rune.Value switch
    {
        >= 0x21 and < 0x7F => CharacterClass.Said,
        ' ' or (>= 0x09 and <= 0x0D) or 0x85 or 0xA0 or 0x1680 or (>= 0x2000 and <= 0x200A)
            or 0x2028 or 0x2029 or 0x202F or 0x205F or 0x3000 => CharacterClass.Space,
        0x200C or 0x200D => CharacterClass.Joiner,
        0x2010 or 0x2011 => CharacterClass.Hyphen,
        (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0020 and <= 0xE007F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x180B and <= 0x180D)
            => CharacterClass.Selector,
        _ when IsInvisible(rune) => CharacterClass.Invisible,
        _ => IsOrnament(rune.Value) ? CharacterClass.Ornament : CharacterClass.Said,
    };

    /// <summary>Whether a mark ends a sentence or a clause, so that none need follow.</summary>
    /// <param name="character">The mark.</param>
    public static bool EndsClause(char character) =>
        character is '.' or '!' or '?' or ':' or ';' or '…' or '。' or '！' or '？' or '：' or '；' or '।' or '॥' or '؟' or '؛' or '۔';

    /// <summary>Whether a mark carries its own space, as those of Chinese and Japanese do.</summary>
    /// <param name="character">The mark.</param>
    public static bool IsWide(char character) =>
        character is (>= '\u3001' and <= '\u301F') or (>= '\uFF01' and <= '\uFF0F') or '：' or '；' or '？';

    /// <summary>Whether a character is a letter of a script that parts words by spaces, or a digit.</summary>
    /// <param name="character">The character.</param>
    public static bool IsWordCharacter(char character) =>
        char.IsLetterOrDigit(character) && !IsUnspaced(character)
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            && !IsUnspaced(character);

    /// <summary>Whether a character belongs to a script that writes words without spaces between them.</summary>
    /// <param name="character">The character.</param>
    public static bool IsUnspaced(char character) => IsIdeographic(character) || IsSouthEastAsian(character);

    /// <summary>Whether a character is Han or kana: what Chinese and Japanese count texts by. Each half of a pair beyond
    /// the basic plane counts as none or one so that a pair counts once.</summary>
    /// <param name="character">The character.</param>
    public static bool IsIdeographic(char character) =>
        character is (>= '\u3041' and <= '\u30FF' and not '\u30FB') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF')
            or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uD88F') or '\u3005' or '\u3007';

    /// <summary>Whether a character is Thai, Lao, Tibetan, Myanmar or Khmer.</summary>
    /// <param name="character">The character.</param>
    public static bool IsSouthEastAsian(char character) =>
        character is (>= '\u0E00' and <= '\u0FFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');

    /// <summary>Whether a joiner between two characters does something: in cursive and Indic scripts, and within emoji.</summary>
    /// <param name="before">The character before it, as it stands in the text.</param>
    /// <param name="after">The character after it; null at the end.</param>
    public static bool NeedsJoiner(Rune before, Rune? after) =>
        IsIndic(before.Value)
        || after is { } next && (IsCursive(before.Value) && IsCursive(next.Value) || IsEmoji(before.Value) && IsEmoji(next.Value));

    /// <summary>Whether a character may be part of an emoji.</summary>
    /// <param name="value">The character.</param>
    public static bool IsEmoji(int value) => value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or 0xFE0F or 0x2B50 or 0x2B1B or 0x2B1C;

    /// <summary>Whether an ornament stands as an emoji, by the selector after it.</summary>
    /// <param name="value">The ornament.</param>
    /// <param name="next">What follows it.</param>
    public static bool IsEmojiForm(int value, char next) => next == '\uFE0F' && value is (0x25AA or 0x25AB or 0x25B6 or 0x25C0);

    /// <summary>Whether a character only changes one before it, or joins two: nothing is lost for the ear where it is left out.</summary>
    /// <param name="rune">The character.</param>
    public static bool IsSilentMark(Rune rune) =>
        Of(rune) is CharacterClass.Joiner or CharacterClass.Selector or CharacterClass.Invisible
        || rune.Value is (>= 0x0300 and <= 0x036F) or (>= 0x064B and <= 0x0652) or (>= 0x0591 and <= 0x05C7);

    /// <summary>Whether a character is a star of a rating.</summary>
    /// <param name="character">The character.</param>
    public static bool IsStar(char character) => character is '★' or '☆' or '\u2B50';

    /// <summary>Whether a character on a line of its own is nothing to hear: spaces, strokes, dots, dashes, brackets. Questions and
    /// exclamations are.</summary>
    /// <param name="character">The character.</param>
    public static bool IsMute(char character) =>
        character is ' ' or '|' or '¦' or '~' or '^' or '`' or '=' or '+' or '<' or '>' or '…'
        || character is not ('?' or '!' or '？' or '！' or '؟') && char.IsPunctuation(character);

    /// <summary>Whether a character is an arrow.</summary>
    /// <param name="character">The character.</param>
    public static bool IsArrow(char character) => character is (>= '\u2190' and <= '\u21FF') or '\u2794' or (>= '\u2798' and <= '\u27AF')
        or (>= '\u27B1' and <= '\u27BE') or (>= '\u27F0' and <= '\u27FF') or (>= '\u2900' and <= '\u297F') or (>= '\u2B00' and <= '\u2B11');

    /// <summary>Whether a character is a bullet, such as authors type before the items of lists.</summary>
    /// <param name="character">The character.</param>
    public static bool IsBullet(char character) => character is '•' or '◦' or '‣' or '⁃' or '∙' or '●' or '·';

    private static bool IsInvisible(Rune rune) => rune.Value switch
    {
        0xAD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x180E or 0x3164 or 0xFEFF or 0xFFA0 => true,
        (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) => true,
        (>= 0xFFF0 and <= 0xFFFC) or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) => true,
        // Noncharacters.
        (>= 0xFDD0 and <= 0xFDEF) => true,
        _ when (rune.Value & 0xFFFE) == 0xFFFE => true,
        // What is left of controls, and the private characters that icon fonts draw with.
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.PrivateUse,
    };

    // Circles and triangles are left out: in tables they say yes, partly, up and down. Of the dingbats, those that are
    // emoji, ticks, crosses or quotation marks are left out.
    private static bool IsOrnament(int value) => value is
        (>= 0x2500 and <= 0x25B1) or (>= 0x25B6 and <= 0x25BB) or (>= 0x25C0 and <= 0x25C8) or (>= 0x25E2 and <= 0x25E5)
        or (>= 0x2722 and <= 0x2727) or (>= 0x2729 and <= 0x2732) or (>= 0x2735 and <= 0x2743) or 0x2745 or 0x2746
        or (>= 0x2748 and <= 0x274B) or 0x2756 or (>= 0x2758 and <= 0x275A) or 0x2761 or 0x2762 or (>= 0x2765 and <= 0x2767);

    private static bool IsIndic(int value) => value is (>= 0x0900 and <= 0x0DFF);

    private static bool IsCursive(int value) => value is
        (>= 0x0620 and <= 0x074F) or (>= 0x0750 and <= 0x08FF) or (>= 0x07C0 and <= 0x085F) or (>= 0x1820 and <= 0x18AA)
        or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17DD) or (>= 0x0F40 and <= 0x0FBC)
        or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);
}
