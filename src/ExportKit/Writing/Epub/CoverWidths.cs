using System.Globalization;
using System.Text;

namespace ExportKit.Writing.Epub;

/// <summary>About how wide characters are in a bold face without serifs, in ems. A cover is drawn with whatever font a reading
/// system has, so that its lines are measured on the wide side.</summary>
internal static class CoverWidths
{
    private static readonly double[] Ascii = [.. Enumerable.Range(0, 0x80).Select(c => Measured(new Rune(c)))];

    /// <summary>The width of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">The width of what stands before it, which is added.</param>
    public static double Of(ReadOnlySpan<char> text, double before = 0)
    {
        var width = before;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    /// <summary>Whether a character fills a square, so that a line may end beside it.</summary>
    /// <param name="rune">The character.</param>
    public static bool IsWide(Rune rune) => rune.Value >= 0x1100 && rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xA000 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    private static double Of(Rune rune) => rune.IsAscii ? Ascii[rune.Value] : Measured(rune);

    private static double Measured(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ when IsWide(rune) => 1,
        UnicodeCategory.SpaceSeparator => 0.32,
        UnicodeCategory.SpacingCombiningMark => 0.35,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => rune.Value is 'I' or 'J' ? 0.42 : rune.Value is 'M' or 'W' ? 1.02 : 0.78,
        UnicodeCategory.LowercaseLetter => rune.Value is 'm' or 'w' ? 0.98 : rune.Value is 'i' or 'j' or 'l' or 'f' or 't' or 'r' ? 0.42 : 0.67,
        UnicodeCategory.DecimalDigitNumber => 0.68,
        UnicodeCategory.DashPunctuation => rune.Value is '-' ? 0.4 : 0.9,
        UnicodeCategory.OtherPunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => rune.Value is '%' or '&' or '@' ? 1 : 0.4,
        _ => rune.Value < 0x0900 ? 0.66 : 0.75,
    };
}
