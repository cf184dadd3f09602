namespace ExportKit.Writing.Pdf.Text;

/// <summary>Tells the line breaking class (UAX 14, LineBreak.txt) of the characters of European text.</summary>
internal static class BreakClasses
{
    // One letter a character from U+0020 to U+007E: a AL, n NU, s SP, o OP, c CL, p CP, q QU, e EX, i IS, y SY, h HY, b BA, r PR, t PO.
    private const string Ascii =
        "seqartaqopariHiy" + "nnnnnnnnnniiaaae" + "aaaaaaaaaaaaaaaa" + "aaaaaaaaaaaorpaa" + "aaaaaaaaaaaaaaaa" + "aaaaaaaaaaaobca";

    /// <summary>The class of a code unit.</summary>
    /// <param name="letter">The code unit.</param>
    public static BreakClass Of(char letter) => letter switch
    {
        >= ' ' and <= '~' => OfLetter(Ascii[letter - ' ']),
        < '\xA0' => BreakClass.Other,
        <= '\xFF' => OfLatin1(letter),
        <= '\u02AF' => BreakClass.AL,
        >= '\u0370' and <= '\u03FF' => OfGreek(letter),
        >= '\u0400' and <= '\u0481' or >= '\u048A' and <= '\u052F' or >= '\u1E00' and <= '\u1EFF' => BreakClass.AL,
        _ => OfPunctuation(letter),
    };

    private static BreakClass OfLetter(char letter) => letter switch
    {
        'a' => BreakClass.AL,
        'n' => BreakClass.NU,
        's' => BreakClass.SP,
        'o' => BreakClass.OP,
        'c' => BreakClass.CL,
        'p' => BreakClass.CP,
        'q' => BreakClass.QU,
        'e' => BreakClass.EX,
        'i' => BreakClass.IS,
        'y' => BreakClass.SY,
        'H' => BreakClass.HY,
        'b' => BreakClass.BA,
        'r' => BreakClass.PR,
        _ => BreakClass.PO,
    };

    private static BreakClass OfLatin1(char letter) => letter switch
    {
        '\xA0' => BreakClass.GL,
        '¡' or '¿' => BreakClass.OP,
        '¢' or '°' => BreakClass.PO,
        '£' or '¤' or '¥' or '±' => BreakClass.PR,
        '«' or '»' => BreakClass.QU,
        '\xAD' => BreakClass.BA,
        '´' => BreakClass.BB,
        _ => BreakClass.AL,
    };

    private static BreakClass OfGreek(char letter) => letter switch
    {
        '\u037E' => BreakClass.IS,
        '\u0378' or '\u0379' or >= '\u0380' and <= '\u0383' or '\u038B' or '\u038D' or '\u03A2' => BreakClass.Other,
        _ => BreakClass.AL,
    };

    private static BreakClass OfPunctuation(char letter) => letter switch
    {
        '\u2010' => BreakClass.HH,
        '\u2011' or '\u202F' => BreakClass.GL,
        '\u2009' or '\u2012' or '\u2013' => BreakClass.BA,
        '\u2014' => BreakClass.B2,
        '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2039' or '\u203A' => BreakClass.QU,
        '\u201A' or '\u201E' => BreakClass.OP,
        '\u2026' => BreakClass.IN,
        '\u2020' or '\u2021' or '\u2022' or '\u2122' => BreakClass.AL,
        '\u2030' or '\u2032' or '\u2033' => BreakClass.PO,
        '\u20AC' or '\u2212' => BreakClass.PR,
        ParagraphText.Break => BreakClass.BK,
        ParagraphText.Box => BreakClass.CB,
        _ => BreakClass.Other,
    };
}
